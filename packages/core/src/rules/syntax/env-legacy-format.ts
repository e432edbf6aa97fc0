import type { Fix } from '../../finding/finding.js';
import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { atRun, instructionsWith, triggersOption } from '../../rule/triggers-option.js';
import type { Property } from '../../syntax/instruction.js';
import { inQuotes, isOneWord, isSameInQuotes } from '../../syntax/quoted-value.js';
import { insertAfter } from '../../text/edit.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Write `name=value` in ENV and LABEL.',
  why: "The old form with a blank takes the whole rest of the line for one value: a second name in it is silently part of the first one's value. Docker keeps it only for old files.",
  unfixed: 'its quotes mean something else in the new form',
  severity: 'warning',
  presets: { recommended: 'info' },
  replaces: {
    buildkit: { LegacyKeyValueFormat: { level: 'warning', options: { triggers: 'run', signs: 'report' } } },
    others: ['DF082'],
  },
  on: { kinds: ['env', 'label'] },
  looks: 'above',
  options: {
    triggers: triggersOption,
    signs: option.choice({
      default: 'leave',
      choices: ['leave', 'report'],
      description: 'Leave `NAME = value` to the rule that says what is wrong with it, or report it here too.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nENV GREETING hello world\n',
      good: 'FROM debian:13\nENV GREETING="hello world"\n',
    },
  ],
  *check(model, { triggers, signs }) {
    for (const instruction of instructionsWith(model, triggers, 'env', 'label')) {
      const [property] = instruction.properties;
      if (property?.legacy !== true || instruction.invalid === true) continue;
      if (signs === 'leave' && property.value?.text.startsWith('=') === true) continue;
      const { keyword } = instruction;
      yield atRun(instruction, {
        span: property.span,
        message: `\`${keyword} name value\` is the old form.`,
        help: `Write \`${keyword} name=value\`, and quote a value with blanks.`,
        fixes: fixOf(property, model),
      });
    }
  },
});

/** In the author's lines; with a comment between name and value, or quotes that only the old form reads so, there is none. */
function fixOf({ name, value }: Property, { escape, source }: Model): readonly Fix[] {
  if (value === undefined) return [];
  const written = source.text.slice(value.span.start, value.span.end);
  const gap = { start: name.span.end, end: value.span.start };
  if (source.text.slice(gap.start, gap.end).includes('#')) return [];
  const fix = { title: 'Write `name=value`', safety: 'safe', effect: 'none' } as const;
  if (isOneWord(value.text, escape)) return [{ ...fix, edits: [{ span: gap, text: '=' }] }];
  if (isSameInQuotes(value.text, escape))
    return [{ ...fix, edits: [{ span: gap, text: '="' }, insertAfter(value.span, '"')] }];
  const text = valueOf(value.value);
  if (text === undefined || written.includes('\n')) return [];
  return [{ ...fix, edits: [{ span: { ...gap, end: value.span.end }, text: `=${inQuotes(text, escape)}` }] }];
}
