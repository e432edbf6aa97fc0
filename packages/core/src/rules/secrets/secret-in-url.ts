import { isPlaceholder } from '../../knowledge/secret-values.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

/** `scheme://user:password@host`; a `$` in the password is a variable's. */
const url =
  /\b([a-z][a-z\d+.-]{1,20}):\/\/([^\s/:@"'`$<>{}]{0,100}):([^\s/@"'`$<>{}()]{1,200})@([^\s/:"'`?#,\\]{1,200})/gi;
const nowhere = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[?::1\]?|(?:[\w-]+\.)*invalid)$/i;

export default defineRule({
  summary: 'Write no password into a URL.',
  why: 'A URL with a password is stored with the image: in its history, in its environment, in `.git/config` or in the settings of a package manager, and it appears in logs and error messages as well.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  looks: 'above',
  options: {
    allow: option.strings({ default: [], description: 'Hosts whose passwords are no secrets.' }),
  },
  examples: [
    {
      bad: 'FROM python:3.13\nRUN pip install --extra-index-url https://ci:f8Kq2Lm9@pypi.corp.internal/simple app\n',
      good: 'FROM python:3.13\nRUN --mount=type=secret,id=netrc,target=/root/.netrc pip install --extra-index-url https://pypi.corp.internal/simple app\n',
    },
  ],
  *check({ instructions, source, begin, comments }, { allow }) {
    if (!source.text.includes('://', begin) || !source.text.includes('@', begin)) return;
    const found = source.text.slice(begin).matchAll(url);
    const commented = new Set(comments.map(({ line }) => line));
    let at = 0;
    for (const { 0: whole, 1: scheme = '', 2: user = '', 3: password = '', 4: host = '', index: place } of found) {
      const index = begin + place;
      while ((instructions[at]?.span.end ?? Infinity) <= index) at++;
      const start = index + scheme.length + 3;
      const span = { start, end: index + whole.length - host.length - 1 };
      const instruction = instructions[at];
      // What stands between two instructions is a comment.
      if (instruction === undefined || instruction.span.start > index || commented.has(source.positionAt(index).line))
        continue;
      const isFiller = isPlaceholder(password) || password === user || /^%|^\.+$/.test(password);
      if (isFiller || nowhere.test(host) || allow.includes(host)) continue;
      yield {
        span,
        message: `A password for \`${host}\` stands in the URL.`,
        help: 'Mount it with `RUN --mount=type=secret` in the build, or give it to the container when it starts.',
      };
    }
  },
});
