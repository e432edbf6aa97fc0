import type { Script, ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import { startInFile } from '../text/segments.js';
import { longJoint } from './joint.js';
import type { Model } from './model.js';
import { placeAmong } from './next-to.js';
import { scriptEnd } from './script-end.js';
import { lineBreakOf } from '../text/line-edits.js';

type Sources = Pick<Model, 'commandsOf' | 'scriptsOf' | 'source' | 'escape'>;

/** More are not joined at once: one that fails would have to be built anew from the first. */
const mostRuns = 8;

/** Commands that change the shell itself, and so what comes behind them; a list of assignments has no name. */
const changesShell = /^(?:cd|export|set|unset|umask|exec|source|\.|alias|trap|shopt|pushd|popd|declare|readonly|)$/;

/**
 * Edits that put a RUN behind the one above it with `&&`, with the comments between them and in a subshell of its own where
 * it is no plain chain; undefined where the shell of the first would leave its mark on the second, or their flags differ.
 * Where neither has line breaks they are those of `like`.
 */
export function joinRuns(
  model: Sources,
  first: Instruction,
  second: Instruction,
  like: Instruction = first,
): readonly Edit[] | undefined {
  const [above, below] = [scriptEnd(model, first), scriptEnd(model, second)];
  if (above?.script.form !== 'shell' || below?.script.form !== 'shell' || first.onbuild || second.onbuild)
    return undefined;
  if (flagsOf(first) !== flagsOf(second) || above.own.some(leavesMark) || below.own.some(isSetting)) return undefined;
  const isChain = below.own.every(isLink);
  if ((!isChain || !above.own.every(isLink)) && stopsByItself(above.script)) return undefined;
  const { source } = model;
  const { text } = below.script;
  const start = startInFile(text, text.text.length - text.text.trimStart().length);
  const gap = source.text.slice(above.place, start);
  if (!/^[\s;\\`]*?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*run\s(?:--\S+\s+|[\\`]\r?\n\s*)*\s*$/i.test(gap))
    return undefined;
  const lineBreak = lineBreakOf(source);
  const joint = longJoint(model, [...model.commandsOf(like), ...above.own, ...below.own], lineBreak);
  const comments = second.comments.map(({ span }) => source.text.slice(span.start, span.end));
  // One that stands in the instruction, in front of its keyword, is none above it.
  if (gap.match(/^[ \t]*#/gm)?.length !== (comments.length || undefined)) return undefined;
  const at = joint.lastIndexOf('\n') + 1;
  const indentation = /^[ \t]*/.exec(joint.slice(at))?.[0] ?? '';
  const lines = comments.map((comment) => `${indentation}${comment}${lineBreak}`).join('');
  const edit = { span: { start: above.place, end: start }, text: `${joint.slice(0, at)}${lines}${joint.slice(at)}` };
  if (isChain) return [edit];
  return [
    { ...edit, text: `${edit.text}(` },
    { span: { start: below.place, end: below.place }, text: ')' },
  ];
}

/** The same for RUNs that follow one another in their stage; undefined where something else stands between them, or they are many. */
export function joinAll(
  model: Sources & Pick<Model, 'stageOf'>,
  first: Instruction,
  last: Instruction,
): readonly Edit[] | undefined {
  const { instructions = [] } = model.stageOf(first) ?? {};
  const from = placeAmong(instructions, first);
  if (from < 0) return undefined;
  const runs = instructions.slice(from, from + mostRuns);
  const end = runs.indexOf(last);
  if (end < 1 || !runs.slice(0, end).every(({ kind }) => kind === 'run')) return undefined;
  const edits: Edit[] = [];
  for (const [at, run] of runs.slice(1, end + 1).entries()) {
    const above = runs[at];
    const joining = above && joinRuns(model, above, run, first);
    if (joining === undefined) return undefined;
    edits.push(...joining);
  }
  return edits;
}

function flagsOf({ flags }: Instruction): string {
  return [...new Set(flags.map(({ bytes }) => bytes))].sort().join(' ');
}

/** Whether the commands behind it notice it; what stands in a subshell they do not. */
function leavesMark({ name, nesting, background }: ShellCommand): boolean {
  if (background || name === 'set') return true;
  const isApart = nesting.some((one) => one === 'subshell' || one === 'wrapper-script' || one.endsWith('substitution'));
  return !isApart && (name === undefined || changesShell.test(name) || nesting.includes('function'));
}

/** `set -e` counts only at the end of a chain. */
function isSetting({ name, background }: ShellCommand): boolean {
  return background || name === 'set' || name === 'trap';
}

function isLink({ nesting, connector }: ShellCommand): boolean {
  return nesting.length > 0 || /^(?:first|and|pipe)$/.test(connector);
}

/** Whether the shell is told to stop at what fails. */
function stopsByItself({ interpreter }: Script): boolean {
  return interpreter.some((word) => /^-[a-z]*e/.test(word) || word === 'errexit');
}
