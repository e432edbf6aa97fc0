import type { Script, ShellCommand } from '../shell/command.js';
import { valueOf } from '../text/known.js';

/** Nesting in which a command runs, whatever happens. */
const sure = /^(?:subshell|group|substitution|process-substitution|wrapper-script|loop)$/;

/** Whether the script surely calls that program there and needs it: not in a branch, not where it asks for it first or does without. */
export function isSureCall(
  { script, nesting, connector, next, pipeline, instruction }: ShellCommand,
  program: string,
): boolean {
  if (!script.complete || connector === 'or' || pipeline.negated) return false;
  if (!nesting.every((one) => sure.test(one))) return false;
  if (next?.connector === 'or' && !/^(?:exit|false|return)$/.test(next.name ?? '')) return false;
  const { defined, asked } = questionsOf(script);
  if (defined.has(program) || asked.length > mostQuestions) return false;
  return instruction.kind === 'healthcheck' || !asked.some((text) => text.includes(program));
}

/** In a script with more questions than this nothing is sure. */
const mostQuestions = 50;

/** What a script defines itself, and the programs and paths that it asks for. */
interface Questions {
  readonly defined: ReadonlySet<string>;
  readonly asked: readonly string[];
}

const kept = new WeakMap<Script, Questions>();

/** Read once per script. */
function questionsOf(script: Script): Questions {
  const before = kept.get(script);
  if (before !== undefined) return before;
  const { text } = script.text;
  const defined = new Set<string>();
  if (text.includes('()')) for (const [, name = ''] of text.matchAll(/([\w.+-]{1,100}) ?\(\)/g)) defined.add(name);
  if (text.includes('alias'))
    for (const [, name = ''] of text.matchAll(/\balias ([\w.+-]{1,100})=/g)) defined.add(name);
  const questions: Questions = { defined, asked: script.commands.flatMap(askedBy) };
  kept.set(script, questions);
  return questions;
}

function askedBy({ name = '', args }: ShellCommand): readonly string[] {
  if (/^(?:which|command|type|hash|whereis)$/.test(name)) return args.map((word) => word.text);
  if (!/^(?:\[|\[\[|test)$/.test(name)) return [];
  return args.flatMap((word) => (word.text.includes('/') ? (valueOf(word.value) ?? word.text) : []));
}
