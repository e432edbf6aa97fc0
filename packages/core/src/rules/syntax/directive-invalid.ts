import { defineRule } from '../../rule/define-rule.js';
import { checkOptions } from '../../syntax/check-options.js';
import { nearest } from '../../text/nearest.js';

const names = ['skip', 'error', 'experimental'];

export default defineRule({
  summary: 'Write the `check` directive in a form that BuildKit takes.',
  why: 'The options of `# check=` are read before anything else. At one that BuildKit does not know, or that has a wrong value, the build stops: `failed to parse check options`.',
  severity: 'error',
  presets: 'everywhere',
  options: {},
  examples: [
    {
      bad: '# check=skip=JSONArgsRecommended;errors=true\nFROM debian:13\nCMD ["bash"]\n',
      good: '# check=skip=JSONArgsRecommended;error=true\nFROM debian:13\nCMD ["bash"]\n',
    },
  ],
  *check({ directives: { check }, settings }) {
    // Options from outside take the place of those in the file.
    if (check === undefined || Object.hasOwn(settings.buildArgs, 'BUILDKIT_DOCKERFILE_CHECK')) return;
    for (const { key, value, valueStart, span, isValid } of checkOptions(check.value, check.valueSpan.start)) {
      if (isValid) continue;
      if (valueStart > span.end) {
        const help = 'Write `name=value`, and a `;` between options.';
        yield { span, message: 'The option has no value.', help };
      } else if (key === 'error') {
        const valueSpan = { start: valueStart, end: valueStart + value.length };
        yield { span: valueSpan, message: '`error` is true or false.', help: 'Write `error=true`.' };
      } else {
        const meant = nearest(key, names);
        const help =
          meant === undefined ? 'There are `skip`, `error` and `experimental`.' : `Did you mean \`${meant}\`?`;
        yield { span: { start: span.start, end: valueStart - 1 }, message: `There is no option \`${key}\`.`, help };
      }
    }
  },
});
