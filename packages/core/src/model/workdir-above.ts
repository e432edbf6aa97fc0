import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import type { Edit } from '../text/edit.js';
import { valueOf } from '../text/known.js';
import type { Source } from '../text/source.js';
import { lineAbove } from './insert-line.js';
import type { Model } from './model.js';

/** Folders that are no place to work in. */
const ofSystem = /^\/(?:s?bin|lib(?:32|64)?|boot|etc|usr(?:\/(?:s?bin|lib(?:64)?))?)?\/?$/;

/** Commands for which the working directory is nothing but where their arguments begin. */
const indifferent =
  /^(?:apt-get|apt|apk|dnf|yum|microdnf|zypper|useradd|groupadd|adduser|addgroup|usermod|update-ca-certificates|ldconfig|rm|mkdir|chown|chmod|ln|cp|mv|true|echo)$/;

/**
 * The edits that put WORKDIR above a RUN and take the `cd` at its start out; undefined where something below may rely on the
 * working directory that was in force.
 */
export function workdirAbove(
  model: Model,
  { span, next, instruction, args }: ShellCommand,
): readonly Edit[] | undefined {
  const { source } = model;
  const end = next?.span.start ?? span.end;
  const [folder] = args;
  const path = folder && valueOf(model.expand(folder, instruction));
  const isPlain = /^\s*(?:[\\`]\s*)?(?:&&|;)[\s\\`]*$|^[ \t]*\r?\n[ \t]*$/.test(source.text.slice(span.end, end));
  if (folder === undefined || ofSystem.test(path ?? '') || !isPlain || !isFreeBelow(model, instruction))
    return undefined;
  const keyword = instruction.raw === instruction.raw.toLowerCase() ? 'workdir' : 'WORKDIR';
  return [lineAbove(source, instruction, `${keyword} ${folder.text}`), { span: { start: span.start, end }, text: '' }];
}

/** The edit that takes a `cd` at the start of a RUN out where it goes nowhere; undefined where more than `&&` joins it. */
export function withoutCd({ span, next }: ShellCommand, { text }: Source): readonly Edit[] | undefined {
  const end = next?.span.start ?? span.end;
  const isPlain = /^\s*&&[\s\\`]*$/.test(text.slice(span.end, end));
  return isPlain ? [{ span: { start: span.start, end }, text: '' }] : undefined;
}

/** Whether nothing below needs the working directory, up to the next WORKDIR or the end of the image. */
function isFreeBelow(model: Model, instruction: Instruction): boolean {
  const stage = model.stageOf(instruction);
  if (stage === undefined) return false;
  for (const below of stage.instructions.slice(stage.instructions.indexOf(instruction) + 1)) {
    switch (below.kind) {
      case 'workdir':
        return below.words.every((word) => isAbsolute(model, word, below));
      case 'copy':
      case 'add':
        if (below.destination === undefined || !isAbsolute(model, below.destination, below)) return false;
        break;
      case 'run':
        if (!startsElsewhere(model, below) && !model.commandsOf(below).every(isIndifferent)) return false;
        break;
      case 'cmd':
      case 'entrypoint':
      case 'healthcheck':
        if (!model.commandsOf(below).every(({ words }) => words.every(({ text }, at) => isFree(text, at))))
          return false;
        break;
      case 'onbuild':
      case 'from':
      case 'unknown':
        return false;
    }
  }
  if (model.stages.some(({ parent }) => parent === stage)) return false;
  const { cmd, entrypoint } = model.imageOf(stage);
  return !stage.isFinal || [cmd, entrypoint].every((start) => start.known && (start.value?.words ?? []).every(isFree));
}

function isAbsolute(model: Model, word: Word, instruction: Instruction): boolean {
  return valueOf(model.expand(word, instruction))?.startsWith('/') === true;
}

function startsElsewhere({ commandsOf }: Model, run: Instruction): boolean {
  const [first] = commandsOf(run);
  return first?.name === 'cd' && first.args[0]?.text.startsWith('/') === true && first.next?.connector === 'and';
}

function isIndifferent({ name, args, redirects }: ShellCommand): boolean {
  if (
    name === undefined ||
    !indifferent.test(name) ||
    redirects.some(({ target }) => !/^["']?\//.test(target?.text ?? ''))
  )
    return false;
  return (
    !/^(?:rm|mkdir|chown|chmod|ln|cp|mv)$/.test(name) ||
    args.every(({ text }, at) => /^["']?\/|^-/.test(text) || (at === 0 && name.startsWith('ch')))
  );
}

/** A program of PATH or an absolute path, and options; any other word may be a file. */
function isFree(text: string, at: number): boolean {
  return /^["']?\/|^-/.test(text) || (at === 0 && !text.includes('/'));
}
