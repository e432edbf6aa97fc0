import type { Fix } from '../../finding/finding.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { atRun, instructionsWith, triggersOption } from '../../rule/triggers-option.js';
import type { InstructionOf, Property } from '../../syntax/instruction.js';

export default defineRule({
  summary: 'Write `name=value` in ENV and LABEL.',
  why: "The old form with a blank takes the whole rest of the line for one value: a second name in it is silently part of the first one's value. Docker keeps it only for old files.",
  severity: 'warning',
  presets: { recommended: 'info' },
  replaces: {
    buildkit: { LegacyKeyValueFormat: { level: 'warning', options: { triggers: 'run', signs: 'report' } } },
    others: ['DF082'],
  },
  on: { kinds: ['env', 'label'] },
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
        fixes: fixOf(instruction, property, model.escape),
      });
    }
  },
});

/** Over several lines, or with quotes of its own, the value would not stay the same text in quotes. */
function fixOf(
  { line, endLine }: InstructionOf<'env' | 'label'>,
  { name, value }: Property,
  escape: string,
): readonly Fix[] {
  if (value === undefined || line !== endLine) return [];
  const text = quotedValue(value.text, escape);
  if (text === undefined) return [];
  const span = { start: name.span.end, end: value.span.end };
  return [{ title: 'Write `name=value`', safety: 'safe', effect: 'none', edits: [{ span, text: `=${text}` }] }];
}

/** What the new form reads as the old one did; undefined where quotes or escapes stand in it, which it would read in another way. */
function quotedValue(text: string, escape: string): string | undefined {
  if (/^"(?:[^"\\`])*"$/.test(text) || /^'[^']*'$/.test(text)) return text;
  if (/["']/.test(text) || text.includes(escape)) return undefined;
  return /[\t\v\f\r ]/.test(text) || text === '' ? `"${text}"` : text;
}
