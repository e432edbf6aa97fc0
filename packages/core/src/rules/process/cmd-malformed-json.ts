import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';
import { nearJson, type NearJson } from '../../syntax/near-json.js';
import type { Edit } from '../../text/edit.js';
import { spanInFile } from '../../text/segments.js';
import { commandField } from '../../finding/command-field.js';
import type { Fix } from '../../finding/finding.js';

export default defineRule({
  summary: 'Write the array of a command as valid JSON.',
  why: "What is no valid JSON array of strings is taken for a command of the shell, without a word of warning. `['node', 'server.js']` then looks for a program called `[node,`, and the container does not start.",
  unfixed: 'the words do not tell what the array should be',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: { others: ['S7030'] },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: "FROM node:24\nCMD ['node', 'server.js']\n",
      good: 'FROM node:24\nCMD ["node", "server.js"]\n',
    },
  ],
  *check({ instructionsOf }) {
    for (const instruction of instructionsOf('run', 'cmd', 'entrypoint', 'healthcheck')) {
      const { json, body, invalid, heredocs, kind } = instruction;
      if (json !== undefined || invalid === true || heredocs.length > 0) continue;
      if (kind === 'healthcheck' && instruction.type !== 'CMD') continue;
      const found = nearJson(body.text);
      if (found === undefined) continue;
      yield {
        span: spanInFile(body, 0, body.text.length),
        message: `This is no valid JSON array, so it is a command of the shell${whatIsWrong(found)}.`,
        help: 'Write `["program", "argument"]`: double quotes, a comma between two, and a backslash in front of a backslash.',
        fixes: found.rest === '' ? [fixOf(instruction, found)] : [],
      };
    }
  },
});

function whatIsWrong({ elements, opens, closes, extraCommas, rest }: NearJson): string {
  if (elements.some(({ isQuoted }) => !isQuoted)) return ': words have no quotes';
  if (!opens || !closes) return ': a bracket is missing';
  if (rest !== '') return ': something stands behind the array';
  if (extraCommas.length > 0) return ': there is a comma too many';
  return elements.slice(0, -1).some(({ hasComma }) => !hasComma) ? ': a comma is missing' : '';
}

/** In the author's lines. */
function fixOf({ body, kind }: Instruction, { elements, opens, closes, extraCommas, end }: NearJson): Fix {
  const edits: Edit[] = extraCommas.map((at) => ({ span: spanInFile(body, at, at + 1), text: '' }));
  const insert = (at: number, text: string): Edit => ({ span: spanInFile(body, at, at), text });
  if (!opens) edits.push(insert(0, '['));
  for (const [at, { start, end: behind, value, hasComma }] of elements.entries()) {
    const text = JSON.stringify(value) + (!hasComma && at < elements.length - 1 ? ',' : '');
    if (body.text.slice(start, behind) !== text) edits.push({ span: spanInFile(body, start, behind), text });
  }
  const { end: file } = spanInFile(body, 0, end);
  if (!closes) edits.push({ span: { start: file, end: file }, text: ']' });
  const title = 'Write valid JSON';
  if (elements.some(({ isUnsure }) => isUnsure)) return { title, edits, safety: 'suggested' };
  if (kind === 'run') return { title, edits, safety: 'safe', effect: 'exec' };
  return { title, edits, safety: 'safe', effect: 'config', fields: [commandField(kind)] };
}
