import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configShape, levels } from '../src/config/config-shape.js';
import { parseConfigFile } from '../src/config/config-file.js';
import { presetNames } from '../src/config/presets.js';
import { rules } from '../src/rules/index.js';

const page = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const blocks = (language: string) =>
  [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, name]) => name === language).map(([, , text = '']) => text);

describe('docs/configuration.md', () => {
  it.each(blocks('yaml'))('has a config without mistakes: %s', async (text) => {
    const { config } = await parseConfigFile('plimsoll.yaml', 'plimsoll.yaml', text, rules);
    expect(Object.keys(config)).not.toEqual([]);
  });

  it('has no block in another language but the sentence of a mistake', async () => {
    expect(page.match(/^```\w+$/gm)).toEqual([...blocks('yaml').map(() => '```yaml'), '```text']);
    const [sentence = ''] = blocks('text');
    const [, line, column, name] = /^plimsoll\.yaml:(\d+):(\d+) unknown rule `(.+?)`, did/.exec(sentence) ?? [];
    const text = `rules:${'\n'.repeat(Number(line) - 1)}${' '.repeat(Number(column) - 1)}${name}: off\n`;
    await expect(parseConfigFile('plimsoll.yaml', 'plimsoll.yaml', text, rules)).rejects.toThrow(sentence.trim());
  });

  it('names every key, preset and level', () => {
    const keys = Object.keys(configShape().entries).filter((key) => key !== '$schema');
    expect([...keys, ...presetNames, ...levels].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
