import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';

export default defineRule({
  summary: 'Write all instructions in the same case.',
  why: 'The case of a keyword has no meaning, so a file in several looks careless and is harder to search. What most of the file does is the rule: capitals, or small letters.',
  severity: 'style',
  presets: { recommended: 'style' },
  replaces: {
    buildkit: { ConsistentInstructionCasing: { level: 'warning' } },
    others: ['S6476', 'DF076'],
  },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nrun id\nUSER app\n',
      good: 'FROM debian:13\nRUN id\nUSER app\n',
    },
  ],
  *check({ stages }) {
    if (!stages.some(({ from, instructions }) => !isInUpperCase(from) || !instructions.every(isInUpperCase))) return;
    const all = stages.flatMap(({ from, instructions }): readonly Instruction[] => [from, ...instructions]);
    // A misspelt keyword is an error of its own.
    const keywords = all.filter(({ kind, raw }) => kind !== 'unknown' && raw !== '');
    const isLower = keywords.filter(isInLowerCase).length > keywords.filter(isInUpperCase).length;
    for (const { raw, keywordSpan } of keywords) {
      const wanted = isLower ? raw.toLowerCase() : raw.toUpperCase();
      if (raw === wanted) continue;
      yield {
        span: keywordSpan,
        message: `Most instructions are in ${isLower ? 'lower' : 'upper'} case, and \`${raw}\` is not.`,
        help: `Write \`${wanted}\`.`,
        fixes: [
          {
            title: `Change it to \`${wanted}\``,
            safety: 'safe',
            effect: 'none',
            edits: [{ span: keywordSpan, text: wanted }],
          },
        ],
      };
    }
  },
});

const isInLowerCase = ({ raw }: Instruction): boolean => raw === raw.toLowerCase();
const isInUpperCase = ({ raw, keyword }: Instruction): boolean => raw === keyword;
