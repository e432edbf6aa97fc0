import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { ignoreTextOf, type IgnoreText } from '../../syntax/ignore-text.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Say in each ignore comment why it is there.',
  why: 'A comment in the file switches a rule off for whoever reads or builds it, and nobody who looks after the rules sees it. With a reason it can be judged again; where exceptions belong into the config file alone, it should not be there.',
  unfixed: 'only the author knows the reason',
  severity: 'warning',
  presets: {},
  optIn: true,
  replaces: {
    hadolint: { DL1001: { level: 'off', options: { allow: 'none', ranges: 'instruction' } } },
    others: ['DF072'],
  },
  looks: 'above',
  options: {
    allow: option.choice({
      default: 'with-reason',
      choices: ['with-reason', 'none'],
      description: 'Allow ignore comments that give a reason, or none at all.',
    }),
    ranges: option.choice({
      default: 'all',
      choices: ['all', 'instruction'],
      description: 'Look at every ignore comment, or only at those for a single instruction.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\n# plimsoll ignore=user-root-last\nUSER root\n',
      good: 'FROM debian:13\n# plimsoll ignore=user-root-last reason="the entrypoint drops to app"\nUSER root\n',
    },
  ],
  *check({ comments, directives: { check }, source }, { allow, ranges }) {
    const found: Found[] = comments.flatMap(({ text, span, insideInstruction }) => {
      const ignore = ignoreTextOf(text, insideInstruction);
      return ignore === undefined ? [] : [{ ...ignore, span }];
    });
    // The directive's value ends at its first blank.
    const value = check && source.text.slice(check.valueSpan.start, check.span.end);
    const directive = value === undefined ? undefined : ignoreTextOf(`check=${value}`, false);
    if (check !== undefined && directive !== undefined) found.unshift({ ...directive, isWide: true, span: check.span });
    for (const { by, span, reason, isWide } of found) {
      if (ranges === 'instruction' && isWide) continue;
      if (allow === 'none') {
        yield {
          span,
          message: 'Ignore comments are not allowed.',
          help: 'Put it right, or set the rule in the config file.',
        };
      } else if (reason === '') {
        yield { span, message: 'This comment does not say why it is there.', help: reasons[by] };
      }
    }
  },
});

type Found = IgnoreText & { readonly span: Span };

const reasons: Readonly<Record<IgnoreText['by'], string>> = {
  plimsoll: 'Write `reason="why"` behind the names.',
  hadolint: 'Write `# why` behind the codes.',
  buildkit: 'Write it behind the names, after a blank.',
};
