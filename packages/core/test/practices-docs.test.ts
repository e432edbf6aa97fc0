import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Finding } from '../src/finding/finding.js';
import { createLinter } from '../src/linter/linter.js';
import { rules } from '../src/rules/index.js';
import { memoryHost } from './memory-host.js';

const page = readFileSync(new URL('../../../docs/practices.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const [start = '', ...texts] = page.split(/^(?=## )/m);
const sections = texts.map((text) => {
  const [, watching = ''] = /^Watched by (.*)$/m.exec(text) ?? [];
  const [, example = ''] = /^This one brings up (.*):$/m.exec(text) ?? [];
  const [bad = '', ...good] = [...text.matchAll(/^```dockerfile\n(.*?)^```$/gms)].map(([, block = '']) => block);
  return {
    title: /^## (.*)$/m.exec(text)?.[1] ?? '',
    watching: [...watching.matchAll(/\[([\w-]+)\]\(rules\/([\w-]+)\.md\)/g)].map(([, name, id]) => ({ name, id })),
    example: [...example.matchAll(/`([\w-]+)`/g)].map(([, id = '']) => id),
    bad,
    good,
  };
});

async function findingsIn(text: string): Promise<readonly Finding[]> {
  const { findings, crashes } = await createLinter(memoryHost({}), { noConfig: true }).lint('Dockerfile', text);
  expect(crashes).toEqual([]);
  return findings;
}

describe.each(sections)('docs/practices.md: $title', ({ watching, example, bad, good }) => {
  it('links to rules that there are, and names its examples among them', () => {
    expect(watching.filter(({ name = '', id }) => name !== id || !Object.hasOwn(rules, name))).toEqual([]);
    expect(watching.length).toBeGreaterThan(3);
    expect(example.filter((id) => !watching.some(({ name }) => name === id))).toEqual([]);
  });

  it('has a Dockerfile that brings up what it says', async () => {
    const found = new Set((await findingsIn(bad)).map(({ ruleId }) => ruleId));
    expect(example).not.toEqual([]);
    expect(example.filter((id) => !found.has(id))).toEqual([]);
  });

  it('has one of which the default says nothing that is an error or a warning', async () => {
    expect(good).toHaveLength(1);
    const found = await findingsIn(good[0] ?? '');
    expect(found.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });
});

/** As GitHub makes it of a heading. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-');
}

test('docs/practices.md lists its sections at the top', () => {
  const listed = [...start.matchAll(/^\| (\d+) \| \[(.*)\]\(#(.*)\) \|$/gm)].map(([, number, title, anchor]) => ({
    title: `${number}. ${title}`,
    anchor,
  }));
  expect(listed).toEqual(sections.map(({ title }) => ({ title, anchor: anchorOf(title) })));
  expect(sections).toHaveLength(12);
});
