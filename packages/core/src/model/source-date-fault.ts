import { parseImageReference } from '../syntax/image-reference.js';
import type { CopyInstruction, Instruction } from '../syntax/instruction.js';
import type { Span } from '../text/span.js';
import { writtenSources } from './copy-sources.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

/** Why BuildKit rejects SOURCE_DATE_EPOCH. */
export interface SourceDateFault {
  readonly span: Span;
  readonly message: string;
  readonly help: string;
}

const name = 'SOURCE_DATE_EPOCH';

/** What is wrong with the ARG above the stages, or with the stage that it names. */
export function sourceDateFault(model: Model): SourceDateFault | undefined {
  const { globalArguments, stages, settings } = model;
  const argument = globalArguments.byName.get(name);
  const property = argument?.property;
  const fromOutside = Object.hasOwn(settings.buildArgs, name) ? settings.buildArgs[name] : undefined;
  const value = fromOutside ?? (argument?.value?.known === true ? argument.value.value : '');
  const span = (property?.value ?? property?.name ?? stages[0]?.from.image)?.span;
  if (span === undefined || value === '' || value === 'context' || isWhole(value)) return undefined;
  const stage = stages.find((one) => one.name === value.toLowerCase());
  // It could be a context of the build too, and has to be a name for one.
  if (stage !== undefined && parseImageReference(value) !== undefined) return stageFault(model, stage);
  return {
    span,
    message: `\`${value}\` is no time, and no stage.`,
    help: 'Write the seconds since 1970, `context`, or the name of a stage that downloads the sources.',
  };
}

/** A number of 64 bits. */
function isWhole(text: string): boolean {
  const digits = /^[+-]?0*(\d+)$/.exec(text)?.[1];
  if (digits === undefined || digits.length > 19) return false;
  return BigInt(digits) <= (text.startsWith('-') ? 2n ** 63n : 2n ** 63n - 1n);
}

/** The time is that of the one thing which the stage downloads. */
function stageFault(model: Model, { base, from, instructions }: Stage): SourceDateFault | undefined {
  if (base.kind === 'unknown') return undefined;
  const span = from.image?.span ?? from.span;
  if (base.kind !== 'scratch')
    return { span, message: 'SOURCE_DATE_EPOCH names this stage.', help: 'Such a stage begins with `FROM scratch`.' };
  const other = instructions.find((one) => one.kind !== 'arg' && !isAdd(one));
  const [add, second] = instructions.filter(isAdd);
  const help = 'Such a stage has one ADD with one URL or repository, and ARGs.';
  const wrong = other ?? second ?? (add !== undefined && !isDownload(model, add) ? add : undefined);
  if (wrong !== undefined)
    return { span: wrong.keywordSpan, message: `SOURCE_DATE_EPOCH names the stage of this ${wrong.keyword}.`, help };
  return add === undefined
    ? { span, message: 'SOURCE_DATE_EPOCH names this stage, and it downloads nothing.', help }
    : undefined;
}

function isDownload(model: Model, add: CopyInstruction): boolean {
  const [source, second] = writtenSources(model, add, 'known');
  if (source === undefined || second !== undefined || add.heredocs.length > 0) return false;
  return !source.source.known || source.source.value.kind !== 'path';
}

function isAdd(instruction: Instruction): instruction is CopyInstruction {
  return instruction.kind === 'add';
}
