import { defineRule } from '../../rule/define-rule.js';
import { isOneWord, isSameInQuotes } from '../../syntax/quoted-value.js';

export default defineRule({
  summary: 'Write no blank around the `=` of ENV and LABEL.',
  why: 'With a blank behind the name Docker reads the old form, in which all that follows is the value: `ENV NAME = value` sets `NAME` to `= value`, with the sign.',
  unfixed: 'the words do not tell where a value ends',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: { others: ['S6574'] },
  on: { kinds: ['env', 'label'] },
  looks: 'above',
  options: {},
  examples: [{ bad: 'FROM debian:13\nENV PORT = 8080\n', good: 'FROM debian:13\nENV PORT=8080\n' }],
  *check({ instructionsOf, source, escape }) {
    for (const { properties, invalid } of instructionsOf('env', 'label')) {
      const [property] = properties;
      if (property?.legacy !== true || property.value === undefined || invalid === true) continue;
      const { name, value } = property;
      const match = /^=[\t ]*/.exec(value.text);
      if (match === null) continue;
      const rest = value.text.slice(match[0].length);
      const span = { start: name.span.end, end: value.span.end };
      const isPair = rest === '' || /(?:^|\s)\w+\s*=/.test(rest);
      const text = isPair
        ? undefined
        : isOneWord(rest, escape)
          ? rest
          : isSameInQuotes(rest, escape)
            ? `"${rest}"`
            : undefined;
      yield {
        span: property.span,
        message: `\`${name.text}\` is set to \`${value.text}\`, with the sign.`,
        help: 'Write `NAME=value`, without blanks.',
        fixes:
          text === undefined || source.text.slice(span.start, span.end).includes('\n')
            ? []
            : [{ title: 'Remove the blanks', safety: 'suggested', edits: [{ span, text: `=${text}` }] }],
      };
    }
  },
});
