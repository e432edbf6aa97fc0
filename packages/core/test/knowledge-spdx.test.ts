import { describe, expect, test } from 'vitest';
import { isSpdxExpression, isSpdxId, spdxIdLike } from '../src/knowledge/spdx.js';

describe('an SPDX license expression', () => {
  test.each([
    'MIT',
    'mit',
    'Apache-2.0+',
    'GPL-2.0',
    'GPL-2.0+',
    'MIT OR Apache-2.0',
    'MIT or Apache-2.0',
    '(MIT)',
    '((MIT AND (ISC OR 0BSD)))',
    'GPL-2.0-only WITH Classpath-exception-2.0 AND MIT',
    'LicenseRef-example',
    'DocumentRef-a.b:LicenseRef-c-d.1',
    'GPL-3.0-only WITH AdditionRef-x',
    'NONE',
    'NOASSERTION',
  ])('is %s', (text) => expect(isSpdxExpression(text)).toBe(true));

  test.each([
    '',
    ' ',
    'BSD',
    'Apache 2.0',
    'Apache License 2.0',
    'MIT Apache-2.0',
    'MIT,Apache-2.0',
    'MIT/Apache-2.0',
    'MIT OR',
    'OR MIT',
    'MIT OR OR ISC',
    '(MIT',
    'MIT)',
    ')MIT(',
    '()',
    'MIT (ISC)',
    'MIT +',
    'MIT++',
    'MIT WITH',
    'MIT WITH ISC',
    'WITH Classpath-exception-2.0',
    'Classpath-exception-2.0',
    'MIT WITH Classpath-exception-2.0 WITH Classpath-exception-2.0',
    '(MIT) WITH Classpath-exception-2.0',
    'LicenseRef-',
    'LicenseRef-a_b',
    'DocumentRef-a:MIT',
    'NONE OR MIT',
  ])('is not "%s"', (text) => expect(isSpdxExpression(text)).toBe(false));

  test('may be long and deep', () => {
    const depth = 100_000;
    expect(isSpdxExpression(`${'('.repeat(depth)}MIT${')'.repeat(depth)}`)).toBe(true);
    expect(isSpdxExpression(`${'MIT OR '.repeat(depth)}MIT`)).toBe(true);
  });
});

test('an identifier is written as in the list, and not deprecated', () => {
  expect(['MIT', 'GPL-2.0-only', '0BSD'].filter(isSpdxId)).toEqual(['MIT', 'GPL-2.0-only', '0BSD']);
  expect(['mit', 'GPL-2.0', 'MIT OR ISC', 'Apache-2.0+', ' MIT', ''].filter(isSpdxId)).toEqual([]);
});

test.each([
  ['Apache 2.0', 'Apache-2.0'],
  ['apache-2.0', 'Apache-2.0'],
  ['BSD 3 Clause', 'BSD-3-Clause'],
  ['GPL', undefined],
  ['GPL-2.0', undefined],
  ['', undefined],
])('%s is like %s', (text, id) => expect(spdxIdLike(text)).toBe(id));
