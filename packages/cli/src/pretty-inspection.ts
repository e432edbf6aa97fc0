import type { Inspection, Picture } from '@plimsoll/core';
import { printable } from './formats/printable.js';
import { prettyPicture } from './pretty-picture.js';

type Instruction = Inspection['instructions'][number];
type Stage = Inspection['stages'][number];

/** An inspection for people: the file, its directives, stages, instructions and errors. */
export function prettyInspection({
  path,
  directives,
  stages,
  instructions,
  errors,
  picture,
}: Inspection & { readonly picture: Picture }): string {
  const { syntax, escape, check } = directives;
  const lines = [
    path,
    `  directives  syntax ${syntax ?? 'none'}, escape ${escape}, check ${check ?? 'none'}`,
    ...prettyPicture(picture),
    ...stages.map((stage, index) => `  stage ${index}  ${stageText(stage)}`),
    ...instructions.flatMap((instruction) => instructionLines(instruction, '  ')),
    ...errors.map(({ line, message }) => `  error in line ${line}  ${message}`),
  ];
  return `${lines.map(printable).join('\n')}\n\n`;
}

function stageText({ name, base, line, platform, image, tag, digest, ...rest }: Stage): string {
  const reference =
    image === null
      ? 'an unknown image'
      : `${image}${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`;
  const parts = [
    `line ${line}: ${name === null ? '' : `${name}, `}from ${base}`,
    ...(reference === base ? [] : [`which is ${reference}`]),
    ...(platform === null ? [] : [`for ${platform}`]),
  ];
  const extras = Object.entries(rest).flatMap(([key, value]) => extraText(key, value));
  return [parts.join(', '), ...extras].join('; ');
}

/** What the model adds to a stage: each thing that is set. */
function extraText(key: string, value: unknown): readonly string[] {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  if (typeof value !== 'object' || Array.isArray(value)) return [`${key} ${JSON.stringify(value)}`];
  if ('unknown' in value) return [`${key} unknown`];
  return Object.entries(value).flatMap(([name, inner]) => extraText(name, inner));
}

function instructionLines(instruction: Instruction, indent: string): readonly string[] {
  const { keyword, startLine, endLine, flags, heredocs, json, args, onbuild } = instruction;
  const place = startLine === endLine ? `line ${startLine}` : `lines ${startLine}-${endLine}`;
  const words = [...flags, ...args.map((word) => JSON.stringify(word))].join(' ');
  const documents = heredocs.map(({ name }) => `<<${name}`).join(' ');
  const line = `${indent}${place}  ${keyword}${json ? ' (JSON)' : ''} ${words} ${documents}`.trimEnd();
  const commands = 'commands' in instruction && Array.isArray(instruction.commands) ? instruction.commands : [];
  return [
    line,
    ...commands.map((command) => `${indent}    runs ${JSON.stringify(command)}`),
    ...(onbuild === undefined ? [] : instructionLines(onbuild, `${indent}    `)),
  ];
}
