import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importFaults, importsOf, lineLimit } from './architecture.js';

const packages = new URL('../../', import.meta.url);
const sources = ['core', 'cli', 'language-server'].flatMap((name) =>
  readdirSync(new URL(`${name}/src`, packages), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${name}/src/${file.replaceAll('\\', '/')}`),
);
const textOf = (path: string) => readFileSync(new URL(path, packages), 'utf8');

describe('the source', () => {
  test('is found', () => expect(sources).toContain('core/src/text/span.ts'));

  test('imports only what it may', () => {
    const own = sources.filter((path) => !path.endsWith('.test.ts'));
    expect(own.flatMap((path) => importFaults(path, textOf(path)))).toEqual([]);
  });

  test('has short files', () => {
    const long = sources.flatMap((path) => {
      const limit = lineLimit(path);
      const lines = limit === undefined ? 0 : textOf(path).trimEnd().split('\n').length;
      return limit !== undefined && lines > limit ? [`${path} has ${lines} lines, the most is ${limit}`] : [];
    });
    expect(long).toEqual([]);
  });
});

test('every form of import is read', () => {
  const text = `
    import a from 'a';
    import type { B } from "b";
    import { c,
      type D } from './c.js';
    import 'd';
    import "e";
    export * from 'f';
    export { g } from "./g.js";
    const h = await import('h');
    const i = import( "i" );
    type J = import('j').J;
    const k = import(name);
    import.meta.url;
    const from = 'no import';
    const words = ['from', 'import', "x"];
  `;
  expect(importsOf(text)).toEqual(['a', 'b', './c.js', 'd', 'e', 'f', './g.js', 'h', 'i', 'j', undefined]);
});

describe('an import is', () => {
  test.each([
    ['core/src/syntax/scan.ts', '../text/source.js'],
    ['core/src/syntax/scan.ts', './words.js'],
    ['core/src/linter/lint.ts', '../rules/index.js'],
    ['core/src/rules/index.ts', './packages/apk-no-cache.js'],
    ['core/src/rules/packages/apk-no-cache.ts', '../../rule/define-rule.js'],
    ['core/src/node/index.ts', '../config/host.js'],
    ['core/src/index.ts', './explain/rule-page.js'],
    ['core/src/node/node-host.ts', 'node:fs/promises'],
    ['core/src/syntax/typed.ts', 'dockerfile-ast'],
    ['core/src/rule/option.ts', 'valibot'],
    ['cli/src/formats/json.ts', '../run.js'],
    ['cli/src/run.ts', '@plimsoll/core'],
    ['cli/src/bin.ts', '@plimsoll/core/node'],
    ['cli/src/version.ts', '../package.json'],
    ['cli/src/arguments.ts', 'yargs'],
    ['cli/src/arguments/with-yargs.ts', 'yargs/helpers'],
    ['language-server/src/server.ts', 'vscode-languageserver/node'],
  ])('right: %s %s', (path, name) => expect(importFaults(path, `import '${name}';`)).toEqual([]));

  test.each([
    ['core/src/syntax/scan.ts', '../shell/command.js', 'comes later'],
    ['core/src/text/span.ts', '../explain/rule-page.js', 'comes later'],
    ['core/src/linter/lint.ts', '../node/index.js', 'comes later'],
    ['core/src/linter/lint.ts', '../index.js', 'comes later'],
    ['core/src/node/index.ts', '../index.js', 'comes later'],
    ['core/src/rules/packages/apk-no-cache.ts', './apk-pin-versions.js', 'what rules share'],
    ['core/src/rules/packages/apk-no-cache.ts', '../layers/run-consecutive.js', 'what rules share'],
    ['core/src/rules/packages/apk-no-cache.ts', '../index.js', 'what rules share'],
    ['core/src/text/span.ts', './source', '.js'],
    ['core/src/text/span.ts', '../../test/model-of.js', 'outside'],
    ['core/src/text/span.ts', 'node:fs', 'may not import'],
    ['core/src/syntax/scan.ts', 'dockerfile-ast', 'may not import'],
    ['core/src/model/model.ts', 'unbash', 'may not import'],
    ['core/src/rule/define-rule.ts', 'valibot', 'may not import'],
    ['core/src/linter/lint.ts', 'yaml', 'may not import'],
    ['core/src/text/span.ts', 'left-pad', 'may not import'],
    ['core/src/text/span.ts', '@plimsoll/core', 'may not import'],
    ['cli/src/run.ts', 'yargs', 'may not import'],
    ['cli/src/run.ts', 'vscode-languageserver', 'may not import'],
    ['cli/src/run.ts', '@plimsoll/language-server', 'may not import'],
    ['cli/src/run.ts', '@plimsoll/core/src/index.js', 'may not import'],
    ['cli/src/run.ts', '../../core/src/index.js', 'outside'],
    ['language-server/src/server.ts', '../../cli/src/run.js', 'outside'],
  ])('wrong: %s %s', (path, name, fault) => {
    const text = `import { a } from '${name}';\nimport "${name}";\nawait import("${name}");\nexport * from "${name}";`;
    expect(importFaults(path, text)).toEqual(Array.from({ length: 4 }, () => expect.stringContaining(fault)));
  });
});

test('a rule may have 80 lines, another file 200, data and tests what they need', () => {
  expect(lineLimit('core/src/rules/packages/apk-no-cache.ts')).toBe(80);
  expect(lineLimit('core/src/rules/packages/apk-no-cache.test.ts')).toBeUndefined();
  expect(lineLimit('core/src/rules/index.ts')).toBeUndefined();
  expect(lineLimit('core/src/knowledge/data/eol.ts')).toBeUndefined();
  expect(lineLimit('cli/src/run.ts')).toBe(200);
});
