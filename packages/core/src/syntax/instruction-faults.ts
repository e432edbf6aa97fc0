import { spanInFile } from '../text/segments.js';
import type { SyntaxFault } from './fault.js';
import { flagFaults } from './flag-faults.js';
import { fromFaults } from './from-faults.js';
import { healthcheckFaults } from './healthcheck-faults.js';
import { heredocOf } from './heredoc-words.js';
import type { CopyInstruction, Instruction, Kind, OnbuildInstruction, PropertiesInstruction } from './instruction.js';
import { meantKeyword } from './meant-keyword.js';

/** What is wrong with an instruction that the parser accepts; the names are those of the rules. */
export type FaultCode =
  | 'unknown-instruction'
  | 'from-first'
  | 'unknown-flag'
  | 'missing-arguments'
  | 'extra-arguments'
  | 'stage-name-invalid'
  | 'onbuild-trigger-forbidden'
  | 'healthcheck-option-value'
  | 'shell-json-form';

/** A fault and which one it is. */
export interface CodedFault extends SyntaxFault {
  readonly code: FaultCode;
  /** What was most likely meant, to be written in the place of the span. */
  readonly meant?: string;
  /** The frontends that may know what Docker's stable one rejects: its own `labs`, or only those of others. */
  readonly knownTo?: 'labs' | 'others';
}

/** All that BuildKit's instruction layer rejects in one instruction; it stops at the first. A trigger is an instruction of its own. */
export function* instructionFaults(instruction: Instruction): Iterable<CodedFault> {
  switch (instruction.kind) {
    case 'unknown':
      yield unknownInstruction(instruction);
      break;
    case 'from':
      yield* fromFaults(instruction);
      yield* flagFaults(instruction);
      break;
    case 'copy':
    case 'add':
      yield* missing(instruction, 2);
      yield* flagFaults(instruction);
      yield* destinationFaults(instruction);
      break;
    case 'env':
    case 'label':
      yield* flagFaults(instruction);
      yield* missing(instruction, 1);
      yield* blankNames(instruction);
      break;
    case 'arg':
      yield* missing(instruction, 1);
      yield* blankNames(instruction);
      break;
    case 'volume':
      yield* missing(instruction, 1);
      yield* flagFaults(instruction);
      yield* emptyVolumes(instruction);
      break;
    case 'shell':
      yield* flagFaults(instruction);
      yield* shellFaults(instruction);
      break;
    case 'healthcheck':
      yield* missing(instruction, 1);
      if (instruction.args.length > 0) yield* healthcheckFaults(instruction);
      break;
    case 'onbuild':
      yield* missing(instruction, 1);
      yield* flagFaults(instruction);
      yield* triggerFaults(instruction);
      break;
    case 'stopsignal':
      yield* missing(instruction, 1);
      break;
    case 'run':
    case 'cmd':
    case 'entrypoint':
      yield* flagFaults(instruction);
      break;
    default:
      yield* missing(instruction, 1);
      yield* flagFaults(instruction);
  }
}

function unknownInstruction({ raw, keywordSpan: span, joined }: Instruction): CodedFault {
  const message = raw === '' ? 'The line has no instruction.' : `\`${raw}\` is no instruction.`;
  const fault = { code: 'unknown-instruction', span, message, knownTo: 'others' } as const;
  const meant = meantKeyword(raw, joined.text.trimStart().slice(raw.length));
  if (meant === undefined) return { ...fault, help: 'Begin a command with `RUN`.' };
  const help = meant.glued === undefined ? {} : { help: `Write a blank behind \`${meant.glued}\`.` };
  return { ...fault, meant: meant.text, ...help };
}

/** What an instruction looks like that has what it needs. */
const forms: Readonly<Partial<Record<Kind, string>>> = {
  add: 'ADD source destination',
  arg: 'ARG NAME',
  copy: 'COPY source destination',
  env: 'ENV NAME=value',
  expose: 'EXPOSE 8080',
  healthcheck: 'HEALTHCHECK CMD command',
  label: 'LABEL name=value',
  onbuild: 'ONBUILD RUN command',
  shell: 'SHELL ["/bin/bash", "-c"]',
  stopsignal: 'STOPSIGNAL SIGTERM',
  user: 'USER app',
  volume: 'VOLUME /data',
  workdir: 'WORKDIR /app',
};

function* missing(instruction: Instruction, count: 1 | 2): Iterable<CodedFault> {
  const { args, keyword, keywordSpan: span, json, kind } = instruction;
  if (args.length >= count) return;
  const what = count === 1 ? 'an argument' : 'a source and a destination';
  const code = kind === 'shell' && json !== undefined ? 'shell-json-form' : 'missing-arguments';
  const form = forms[kind];
  const help = form === undefined ? 'Remove it.' : `Write it as in \`${form}\`, or remove it.`;
  yield { code, span, message: `${keyword} needs ${what}.`, help };
}

function* destinationFaults({ destination, keyword }: CopyInstruction): Iterable<CodedFault> {
  const heredoc = destination && heredocOf(destination.text);
  if (heredoc === undefined || heredoc === 'invalid' || destination === undefined) return;
  const message = `${keyword} cannot write to a heredoc.`;
  const help = `Write the file that \`${destination.text}\` goes to behind it.`;
  yield { code: 'missing-arguments', span: destination.span, message, help };
}

function* blankNames({ properties }: PropertiesInstruction): Iterable<CodedFault> {
  for (const { name, value, span } of properties) {
    if (name.text !== '' || value === undefined) continue;
    const help = 'Write `NAME=value`, without blanks around the `=`.';
    yield { code: 'missing-arguments', span, message: 'A name stands before the `=`.', help };
  }
}

function* emptyVolumes({ words }: Instruction): Iterable<CodedFault> {
  for (const { text, span } of words) {
    if (text.trim() !== '') continue;
    yield { code: 'missing-arguments', span, message: 'A volume needs a path.', help: 'Write a path such as `/data`.' };
  }
}

function* shellFaults(instruction: Instruction): Iterable<CodedFault> {
  yield* missing(instruction, 1);
  const { json, args, body } = instruction;
  if (json !== undefined || args.length === 0) return;
  const meant = jsonOf(body.text);
  yield {
    code: 'shell-json-form',
    span: spanInFile(body, 0, body.text.length),
    message: 'SHELL needs a JSON array.',
    ...(meant === undefined ? { help: 'Write `SHELL ["program", "argument"]`.' } : { meant }),
  };
}

/** The JSON form of plain words, or of an array in single quotes or with a comma too many. */
function jsonOf(text: string): string | undefined {
  const quoted = /^\[\s*(?:'[^'"\\]*'|"[^'"\\]*")(?:\s*,\s*(?:'[^'"\\]*'|"[^'"\\]*"))*\s*(?:,\s*)?\]$/.test(text);
  const plain = /^[\w./:=@%+-]+(?:[ \t]+[\w./:=@%+-]+)*$/.test(text);
  const words = quoted
    ? text.match(/'[^']*'|"[^"]*"/g)?.map((word) => word.slice(1, -1))
    : plain
      ? text.split(/[ \t]+/)
      : undefined;
  return words && `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

const insteadOfTrigger: Readonly<Record<string, string>> = {
  ONBUILD: 'Write the trigger without it: triggers run in the next build only.',
  FROM: 'Remove it: the stage that runs the trigger has its base.',
  MAINTAINER: 'Use `ONBUILD LABEL`.',
};

function* triggerFaults({ args, trigger, keywordSpan }: OnbuildInstruction): Iterable<CodedFault> {
  const keyword = args[0]?.toUpperCase() ?? '';
  const help = Object.hasOwn(insteadOfTrigger, keyword) ? insteadOfTrigger[keyword] : undefined;
  if (help === undefined) return;
  const span = trigger?.keywordSpan ?? keywordSpan;
  yield { code: 'onbuild-trigger-forbidden', span, message: `ONBUILD cannot run ${keyword}.`, help };
}
