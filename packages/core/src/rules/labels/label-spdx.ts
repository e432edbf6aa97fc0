import { isSpdxExpression, isSpdxId, spdxIdLike } from '../../knowledge/spdx.js';
import { labelValues } from '../../model/label-values.js';
import { defineRule } from '../../rule/define-rule.js';
import { labelsOption } from '../../rule/labels-option.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Name the license by its SPDX identifier.',
  why: 'Programs read this label to tell what an image may be used for. They know the identifiers of the SPDX list, as `Apache-2.0`; of any other name for a license, as `Apache License 2` or `BSD`, they can make nothing, or the wrong thing.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL3054: { level: 'warning', options: { labels: [], form: 'identifier' } } } },
  on: { kinds: ['label'] },
  looks: 'above',
  options: {
    labels: labelsOption('hold a license', ['org.opencontainers.image.licenses']),
    form: option.choice({
      default: 'expression',
      choices: ['expression', 'identifier'],
      description:
        'Take an SPDX expression, as in `MIT OR Apache-2.0`, or only one identifier that is not deprecated, in its own case.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nLABEL org.opencontainers.image.licenses="Apache 2.0"\n',
      good: 'FROM debian:13\nLABEL org.opencontainers.image.licenses="Apache-2.0"\n',
    },
  ],
  *check(model, { labels, form }) {
    const isRight = form === 'expression' ? isSpdxExpression : isSpdxId;
    for (const { name, value, word } of labelValues(model, labels)) {
      if (isRight(value)) continue;
      const id = spdxIdLike(value);
      const quote = /^["']/.exec(word.text)?.[0] ?? '';
      yield {
        span: word.span,
        message: `The value of \`${name}\` is not an SPDX license ${form}.`,
        help: `Use an identifier of the SPDX license list${form === 'expression' ? ', or `LicenseRef-` and a name for another license' : ''}.`,
        fixes:
          id === undefined
            ? []
            : [
                {
                  title: `Write \`${id}\``,
                  safety: 'suggested',
                  edits: [{ span: word.span, text: `${quote}${id}${quote}` }],
                },
              ],
      };
    }
  },
});
