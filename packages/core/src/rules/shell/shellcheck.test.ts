import { describe, expect, test } from 'vitest';
import { fakeShellcheck } from '../../../test/fake-shellcheck.js';
import { annotate, undraw } from '../../finding/annotate.js';
import { createLinter } from '../../linter/linter.js';
import { Source } from '../../text/source.js';

describe('shellcheck', () => {
  test('stands for all codes of ShellCheck', async () => {
    const linter = createLinter(fakeShellcheck(/\$\w+/g), { select: ['shellcheck'] });
    const drawn = ['FROM debian:13', 'RUN rm $FILES', '       ^^^^^^ SC2000 info: This word.', ''].join('\n');
    const text = undraw(drawn);
    const { findings } = await linter.lint('Dockerfile', text);
    const marks = findings.map(({ span, code, severity, message }) => ({
      span,
      text: `${code} ${severity}: ${message}`,
    }));
    expect(annotate(new Source('Dockerfile', text), marks)).toBe(drawn);
  });
});
