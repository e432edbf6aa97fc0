import { hasNoShell } from '../knowledge/image-lacks.js';
import { runsOnlyItsArguments } from '../model/entrypoint-wrapper.js';
import type { Model } from '../model/model.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import { spanInFile } from '../text/segments.js';
import { valueOf } from '../text/known.js';

const operator = /^(?:\|\|?|&&?|;|\d?>>?|<|\d>&\d|&>)$/;
const plain = /^[\w@%+=:,./-]+$/;

/** Variables that hold more than one argument. */
const several = /^\$\{?\w*(?:OPTS|OPTIONS|ARGS|FLAGS|PARAMS)\}?$/;

/**
 * The edit that writes a JSON array as a command for the shell; undefined where the image may have none, where it would mean
 * something else beside ENTRYPOINT or CMD, or where a word cannot be quoted for sure.
 */
export function shellFormEdit(model: Model, instruction: Instruction): Edit | undefined {
  const { json = [], body, kind } = instruction;
  const words = json.map(({ content }) => quoted(content.text));
  if (body.fileStarts.length > 1 || words.includes(undefined) || !mayBeInShell(model, instruction)) return undefined;
  const span = spanInFile(body, 0, body.text.length);
  if (kind !== 'cmd' && kind !== 'entrypoint') return { span, text: words.join(' ') };
  // The last program takes the place of the shell.
  const last = json.findLastIndex(({ content }) => operator.test(content.text));
  if (last >= 0 && !/^(?:&&|;)$/.test(json[last]?.content.text ?? '')) return undefined;
  return { span, text: words.toSpliced(last + 1, 0, 'exec').join(' ') };
}

function quoted(text: string): string | undefined {
  if (operator.test(text) || plain.test(text) || several.test(text)) return text;
  if (text.includes('$')) return /["\\`]|\$[@*(\d]/.test(text) ? undefined : `"${text}"`;
  return text.includes("'") ? undefined : `'${text}'`;
}

function mayBeInShell(model: Model, instruction: Instruction): boolean {
  const stage = model.stageOf(instruction);
  const facts = stage?.root.kind === 'image' ? stage.root.facts : undefined;
  if (stage === undefined || facts === undefined || hasNoShell(facts)) return false;
  if (valueOf(model.stateAt(instruction).shell) !== null) return false;
  const { cmd, entrypoint } = model.imageOf(stage);
  if (instruction.kind === 'cmd') {
    const outer = valueOf(entrypoint);
    return outer === null || (outer !== undefined && runsOnlyItsArguments(outer.words));
  }
  return instruction.kind !== 'entrypoint' || valueOf(cmd) === null;
}
