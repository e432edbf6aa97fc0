import { describe, expect, test } from 'vitest';
import { configTurningOff, turnOff } from '../src/config/turn-off.js';
import { applyEdits } from '../src/text/edit.js';

async function off(text: string, name = 'no-sudo'): Promise<string | undefined> {
  const edits = await turnOff(text, name);
  return edits && applyEdits(text, edits);
}

describe('a rule is turned off', () => {
  test.each([
    ['an empty file', '', 'rules:\n  no-sudo: off\n'],
    ['comments only', '# mine\n', '# mine\nrules:\n  no-sudo: off\n'],
    [
      'no rules yet',
      'extends: strict # all\n\n# the end\n',
      'extends: strict # all\nrules:\n  no-sudo: off\n\n# the end\n',
    ],
    ['no line break at the end', 'extends: strict', 'extends: strict\nrules:\n  no-sudo: off'],
    ['rules without a rule', 'rules: # none\nroot: true\n', 'rules: # none\n  no-sudo: off\nroot: true\n'],
    [
      'the last rule has options and comments',
      'rules:\n    a: off # why\n    b:\n        options:\n            x: [1] # one\n\n# next\nroot: true\n',
      'rules:\n    a: off # why\n    b:\n        options:\n            x: [1] # one\n    no-sudo: off\n\n# next\nroot: true\n',
    ],
    ['a level', "rules:\n  no-sudo: 'error' # no\n", 'rules:\n  no-sudo: off # no\n'],
    [
      'level and options',
      'rules:\n  no-sudo:\n    level: error\n    options: { a: 1 }\n',
      'rules:\n  no-sudo:\n    level: off\n    options: { a: 1 }\n',
    ],
    [
      'options alone',
      'rules:\n  no-sudo:\n    options: { a: 1 }\n',
      'rules:\n  no-sudo:\n    options: { a: 1 }\n    level: off\n',
    ],
    ['JSON', '{"rules": {"a": "off"}}\n', '{"rules": {"a": "off", "no-sudo": "off"}}\n'],
    ['JSON without rules', '{"root": true}', '{"root": true, "rules": { "no-sudo": "off" }}'],
    ['JSON with nothing', '{}', '{ "rules": { "no-sudo": "off" } }'],
    ['a level in JSON', '{"rules": {"no-sudo": "error"}}', '{"rules": {"no-sudo": "off"}}'],
    ['Windows line ends', '\uFEFFrules:\r\n  a: off\r\n', '\uFEFFrules:\r\n  a: off\r\n  no-sudo: off\r\n'],
    ['lists as the last entry', 'exclude:\n- a\n- b # c\n', 'exclude:\n- a\n- b # c\nrules:\n  no-sudo: off\n'],
    ['two characters beyond UTF-16', 'rules:\n  a: off # 😀\n', 'rules:\n  a: off # 😀\n  no-sudo: off\n'],
  ])('in a config with %s', async (_, before, after) => expect(await off(before)).toBe(after));

  test.each([
    ['broken', 'rules: [\n'],
    ['a list', '- a\n'],
    ['an alias for the rules', 'x: &r { a: off }\nrules: *r\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
  ])('not in one that is %s', async (_, text) => expect(await off(text)).toBeUndefined());
});

test('a code of ShellCheck is turned off by its name', async () => {
  expect(await off('rules:\n  SC2164: off\n', 'SC2086')).toBe('rules:\n  SC2164: off\n  SC2086: off\n');
  expect(configTurningOff('SC2086')).toBe('rules:\n  SC2086: off\n');
});
