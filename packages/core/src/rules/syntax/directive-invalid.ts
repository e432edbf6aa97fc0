import type { Fix } from '../../finding/finding.js';
import { defineRule } from '../../rule/define-rule.js';
import { checkOptions } from '../../syntax/check-options.js';
import { insertAfter, insertBefore, replace, type Edit } from '../../text/edit.js';
import { nearest } from '../../text/nearest.js';
import type { Span } from '../../text/span.js';

const names = ['skip', 'error', 'experimental'];

export default defineRule({
  summary: 'Write the `check` directive in a form that BuildKit takes.',
  why: 'The options of `# check=` are read before anything else. At one that BuildKit does not know, or that has a wrong value, the build stops: `failed to parse check options`.',
  unfixed: 'the value does not tell what was meant',
  severity: 'error',
  presets: 'everywhere',
  looks: 'above',
  options: {},
  examples: [
    {
      bad: '# check=skip=JSONArgsRecommended;errors=true\nFROM debian:13\nCMD ["bash"]\n',
      good: '# check=skip=JSONArgsRecommended;error=true\nFROM debian:13\nCMD ["bash"]\n',
    },
  ],
  *check({ directives: { check }, settings, source }) {
    // Options from outside take the place of those in the file.
    if (check === undefined || Object.hasOwn(settings.buildArgs, 'BUILDKIT_DOCKERFILE_CHECK')) return;
    for (const { key, value, valueStart, span, isValid } of checkOptions(check.value, check.valueSpan.start)) {
      if (isValid) continue;
      if (valueStart > span.end) {
        const help = 'Write `name=value`, and a `;` between options.';
        yield { span, message: 'The option has no value.', help, fixes: withName(source.text, span) };
      } else if (key === 'error') {
        const valueSpan = { start: valueStart, end: valueStart + value.length };
        const meant = meantBoolean(value.trim().toLowerCase());
        const fixes = meant === undefined ? [] : [written(`error=${meant}`, replace(valueSpan, meant))];
        yield { span: valueSpan, message: '`error` is true or false.', help: 'Write `error=true`.', fixes };
      } else {
        const keySpan = { start: span.start, end: valueStart - 1 };
        const meant = nearest(key, names);
        const help =
          meant === undefined ? 'There are `skip`, `error` and `experimental`.' : `Did you mean \`${meant}\`?`;
        const fixes = meant === undefined ? [] : [written(meant, replace(keySpan, meant))];
        yield { span: keySpan, message: `There is no option \`${key}\`.`, help, fixes };
      }
    }
  },
});

function meantBoolean(value: string): string | undefined {
  if (/^(?:yes|y|on|enabled?)$/.test(value)) return 'true';
  return /^(?:no|n|off|disabled?)$/.test(value) ? 'false' : nearest(value, ['true', 'false']);
}

/** `error` alone is meant as true, and names of checks alone are meant to be skipped. */
function withName(text: string, { start, end }: Span): readonly Fix[] {
  const option = text.slice(start, end).trim();
  const at = text.indexOf(option, start);
  if (option === 'error') return [written('error=true', insertAfter({ start: at, end: at + option.length }, '=true'))];
  return /^[A-Z]\w+(?:, ?[A-Z]\w+)*$/.test(option)
    ? [written(`skip=${option}`, insertBefore({ start: at, end }, 'skip='))]
    : [];
}

function written(text: string, edit: Edit): Fix {
  return { title: `Write \`${text}\``, safety: 'suggested', edits: [edit] };
}
