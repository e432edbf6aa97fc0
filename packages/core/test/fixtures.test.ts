import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { annotate } from '../src/finding/annotate.js';
import { createLinter } from '../src/linter/linter.js';
import type { Report } from '../src/linter/report.js';
import { memoryHost } from './memory-host.js';

const fixtures = fileURLToPath(new URL('../../../test-fixtures/', import.meta.url));
const outputs = ['report.txt', 'fixed.Dockerfile'];
const cases = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test('there are fixtures', () => expect(cases).not.toEqual([]));

// Each folder is a case: its files are the build context, and `npm run generate -- fixtures` writes the outputs.
test.each(cases.map(({ name }) => name))('%s', async (name) => {
  const folder = join(fixtures, name);
  const text = readFileSync(join(folder, 'Dockerfile'), 'utf8');
  const linter = createLinter(memoryHost(filesIn(folder, `/${name}`)));
  const path = `/${name}/Dockerfile`;

  const report = await linter.lint(path, text);
  expect(report.crashes).toEqual([]);
  await expect(drawn(report)).toMatchFileSnapshot(join(folder, 'report.txt'));

  const fixed = (await linter.fix(path, text, () => true)).source.text;
  await matchFixed(fixed === text ? undefined : fixed, join(folder, 'fixed.Dockerfile'));
});

/** Where nothing is fixed there is no file. */
async function matchFixed(fixed: string | undefined, file: string): Promise<void> {
  if (fixed === undefined) {
    if (existsSync(file)) throw new Error(`nothing is fixed here any more: delete ${file}`);
    return;
  }
  await expect(fixed).toMatchFileSnapshot(file);
}

function drawn({ source, findings }: Report): string {
  const marks = findings.map(({ span, severity, ruleId, message }) => ({
    span,
    text: `${severity} ${ruleId}: ${message}`,
  }));
  return annotate(source, marks);
}

function filesIn(folder: string, prefix: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !outputs.includes(path.slice(folder.length + 1)));
  return Object.fromEntries(
    paths.map((path) => [prefix + path.slice(folder.length).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
