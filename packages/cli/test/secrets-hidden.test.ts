import type { Finding } from '@plimsoll/core';
import { expect, it } from 'vitest';
import { reportOf, spanOf } from './fake-linter.js';
import { written } from './written.js';

const password = 'Zk4Rm8PqXw7Tn2Lb';
const text = `FROM debian:13\nENV DB_PASSWORD=${password} A=1\nRUN curl https://ci:${password}@git.internal/a\n`;
const findings = ['DB_PASSWORD', 'A=1', 'curl'].map((words): Finding => ({
  ruleId: 'some-rule',
  severity: 'warning',
  span: spanOf(text, words),
  message: 'No.',
}));

it.each(['pretty', 'json', 'jsonl', 'github', 'sarif'] as const)('%s shows no secret of a line', async (format) => {
  const output = await written(format, [reportOf('Dockerfile', text, findings)]);
  expect(output).toContain('No.');
  expect(output).not.toContain(password);
});

it('keeps the carets in their place', async () => {
  const output = await written('pretty', [reportOf('Dockerfile', text, findings.slice(1, 2))]);
  expect(output).toContain('  2 | ENV DB_PASSWORD=Zk4R************ A=1\n    |                                  ^^^\n');
});
