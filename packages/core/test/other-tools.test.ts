import { expect, test } from 'vitest';
import { aliasesOf } from '../src/config/rule-names.js';
import { rules } from '../src/rules/index.js';
import { readOtherTools } from './other-tools.js';

const tools = readOtherTools();

test('each check of another tool has a rule, or a reason why not', () => {
  const unknown = Object.entries(tools).flatMap(([tool, codes]) =>
    Object.entries(codes).flatMap(([code, { rules: ids, why }]) => {
      const missing = ids.filter((id) => !Object.hasOwn(rules, id));
      const isEmpty = ids.length === 0 && why === undefined;
      return missing.length > 0 || isEmpty ? [`${tool} ${code}: ${missing.join()}`] : [];
    }),
  );
  expect(unknown).toEqual([]);
});

test('the codes that rules answer to are in the table', () => {
  const known = new Set(Object.values(tools).flatMap((codes) => Object.keys(codes)));
  const left = Object.entries(rules).flatMap(([id, { rule }]) =>
    aliasesOf(rule)
      .filter((alias) => /^(?:DS-\d|CKV|S\d{4})/.test(alias) && !known.has(alias))
      .map((alias) => `${id}: ${alias}`),
  );
  expect(left).toEqual([]);
});
