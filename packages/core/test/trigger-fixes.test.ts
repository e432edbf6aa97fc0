import { expect, it } from 'vitest';
import { createLinter } from '../src/linter/linter.js';
import { memoryHost } from './memory-host.js';

/** Safety, effect and fields of the first fix of each finding of a rule. */
async function effectsOf(ruleId: string, text: string): Promise<readonly string[]> {
  const { findings } = await createLinter(memoryHost({}), { noConfig: true, select: [ruleId] }).lint(
    'Dockerfile',
    text,
  );
  return findings.map(({ fixes: [fix] = [] }) => {
    if (fix?.safety !== 'safe') return fix?.safety ?? 'none at all';
    return fix.effect === 'config' ? `config ${fix.fields.join(' ')}` : fix.effect;
  });
}

const install = 'RUN apt-get update && apt-get install curl';

it('says of a fix in a trigger that it changes the config, whatever the rule says of it', async () => {
  expect(await effectsOf('apt-get-assume-yes', `FROM debian:13\n${install}\n`)).toEqual(['exec']);
  expect(await effectsOf('useradd-sparse-log', 'FROM debian:13\nONBUILD RUN useradd -u 1000700000 app\n')).toEqual([
    'config OnBuild',
  ]);
  expect(await effectsOf('add-use-copy', 'FROM debian:13\nONBUILD ADD a /a\nADD b /b\n')).toEqual([
    'config OnBuild',
    'files',
  ]);
  expect(await effectsOf('env-legacy-format', 'FROM debian:13\nONBUILD ENV A b\nENV A b\n')).toEqual([
    'config OnBuild',
    'none',
  ]);
});

it('calls no fix safe that changes a trigger which a stage of the file runs, asked for or not', async () => {
  const base = 'FROM debian:13 AS base\nONBUILD ADD a /a\nFROM base\n';
  expect(await effectsOf('add-use-copy', base)).toEqual(['suggested']);
  expect(await effectsOf('add-use-copy', `${base}FROM scratch\n`)).toEqual(['suggested']);
});
