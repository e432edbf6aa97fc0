import { imageFault, platformFault } from '../../model/base-faults.js';
import { fromArguments } from '../../model/from-arguments.js';
import { changeTo } from '../../rule/change-to.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { ExpansionFault } from '../../syntax/expand.js';
import { flagOf } from '../../syntax/instruction.js';
import { spansInWord } from '../../syntax/span-in-word.js';
import { variablesIn } from '../../syntax/variable.js';

export default defineRule({
  summary: 'Declare what FROM uses above the first FROM.',
  why: 'FROM sees only the ARGs above the first FROM, and those of the platform. Any other variable is nothing there, without a word, and the image is another one than the file seems to say.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    buildkit: { UndefinedArgInFrom: { level: 'warning', options: { images: 'all' } } },
    others: ['DF086'],
  },
  on: { kinds: ['from'] },
  options: {
    images: option.choice({
      default: 'valid',
      choices: ['valid', 'all'],
      description:
        'Report a variable where the build goes on without it, or also where it stops, which is an error of its own.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13$VARIANT\nCMD ["bash"]\n',
      good: 'ARG VARIANT=-slim\nFROM debian:13$VARIANT\nCMD ["bash"]\n',
    },
  ],
  *check(model, { images }) {
    const { stages, escape } = model;
    const given = fromArguments(model, 'known');
    const above = new Set<string>();
    if (!stages.some(({ from }) => from.joined.text.includes('$'))) return;
    for (const { from, name } of stages) {
      const words = [from.image, flagOf(from, 'platform')?.value].filter((word) => word?.text.includes('$') === true);
      const faults = words.map((word) => given.expand(word?.text ?? '').fault);
      const stop = imageFault(from, given, above) ?? platformFault(from, given) ?? faults.find((fault) => fault);
      if (name !== undefined) above.add(name);
      if (images === 'valid' && stop !== undefined) continue;
      for (const [index, word] of words.entries()) {
        if (word === undefined) continue;
        const fault = faults[index];
        // BuildKit speaks of what it meets in front of a fault.
        const text = fault === undefined ? word.text : readableOf(word.text, fault);
        const places = new Map(
          variablesIn(text, escape)
            .toReversed()
            .map((one) => [one.name, one] as const),
        );
        const spanOf = spansInWord(from, word);
        for (const missing of given.expand(text).unset) {
          if (given.globals.byName.has(missing)) continue;
          const place = places.get(missing);
          const { start, end } = place?.span ?? { start: 0, end: word.text.length };
          const meant = given.meant(missing);
          yield {
            span: spanOf(start, end),
            message: `No ARG above the first FROM declares \`${missing}\`.`,
            help: meant === undefined ? `Write \`ARG ${missing}\` there.` : `Did you mean \`${meant}\`?`,
            fixes:
              meant === undefined || place === undefined
                ? []
                : [changeTo(spanOf(place.nameSpan.start, place.nameSpan.end), meant)],
          };
        }
      }
    }
  },
});

function readableOf(text: string, { kind, start }: ExpansionFault): string {
  if (kind === 'quote') return text + text.charAt(start);
  return kind === 'brace' || kind === 'substitution' ? text.slice(0, start) : text;
}
