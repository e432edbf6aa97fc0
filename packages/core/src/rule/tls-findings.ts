import type { Fix, Problem } from '../finding/finding.js';
import type { TlsSwitches } from '../knowledge/tls-switches.js';
import type { Model } from '../model/model.js';
import { partsAlike } from '../model/parts-alike.js';
import { withoutCommand } from '../model/remove-command.js';
import { withoutInstruction } from '../model/remove-instruction.js';
import { withoutProperty } from '../model/remove-property.js';
import type { SetVariable } from '../model/set-variables.js';
import { tlsPlaces, type TlsPlace } from '../model/tls-places.js';
import type { ShellCommand } from '../shell/command.js';
import { withoutWords } from '../shell/remove-words.js';
import { startOfCommand } from '../shell/staying-program.js';
import type { Edit } from '../text/edit.js';

/** The findings of a rule about programs that are told not to check certificates. */
export function* tlsFindings(
  model: Model,
  switches: TlsSwitches,
  program: string | undefined,
  help: string,
): Iterable<Problem> {
  for (const place of tlsPlaces(model, switches)) {
    const { span, shown } = place;
    const what = shown === undefined ? 'The configuration' : `\`${shown}\``;
    yield {
      span,
      message: `${what} turns off the check of certificates${program === undefined ? '' : ` for ${program}`}.`,
      help,
      fixes: fixOf(place, model),
    };
  }
}

/** Takes out what says so: the pair of an ENV, the words of a command, or the command that only sets it. */
function fixOf(place: TlsPlace, model: Model): readonly Fix[] {
  const edit = place.variable === undefined ? withoutFlag(place, model) : withoutSetting(place.variable, model);
  if (edit === undefined) return [];
  return [{ title: `Remove \`${place.shown ?? ''}\``, safety: 'suggested', edits: [edit] }];
}

function withoutFlag({ words }: TlsPlace, model: Model): Edit | undefined {
  if (words === undefined) return undefined;
  const { command, first, last } = words;
  const at = command.args.indexOf(first);
  const before = command.args.slice(0, at);
  if (before.some(({ text }) => text === 'config')) {
    const isAll = last === command.args.at(-1) && before.every(({ text }) => /^(?:config|set|-.+)$/.test(text));
    return isAll ? withoutCall(model, command) : undefined;
  }
  // What stands in code is no setting alone.
  const own = command.args.slice(at, command.args.indexOf(last) + 1);
  if (!own.every(({ text }) => /^["']?[\w.:/@=,-]+["']?$/.test(text))) return undefined;
  const flag = before.at(-1);
  const isValue = !first.text.startsWith('-') && flag?.text.startsWith('-') === true;
  if (!first.text.startsWith('-') && !isValue) return undefined;
  return withoutWords(model.source, command, isValue ? flag : first, last);
}

function withoutSetting({ span, instruction }: SetVariable, model: Model): Edit | undefined {
  if (instruction.kind === 'env' || instruction.kind === 'arg') {
    const property = instruction.properties.find((one) => one.span.start === span.start);
    const isKept = instruction.properties.length === 1 && partsAlike(model, instruction);
    return property && !isKept ? withoutProperty(model.source, instruction, property) : undefined;
  }
  for (const command of model.commandsOf(instruction)) {
    const word = command.args.find((one) => one.span.start === span.start);
    if (word !== undefined)
      return command.args.length === 1 ? withoutCall(model, command) : withoutWords(model.source, command, word);
    const at = command.assignments.findIndex((one) => one.span.start === span.start);
    if (at < 0) continue;
    const { start } = command.assignments[at + 1]?.span ?? startOfCommand(command);
    const isPlain = /^[ \t]+$/.test(model.source.text.slice(span.end, start));
    return isPlain ? { span: { start: span.start, end: start }, text: '' } : undefined;
  }
  return undefined;
}

/** A RUN that does nothing else goes as a whole. */
function withoutCall(model: Model, command: ShellCommand): Edit | undefined {
  const { instruction, span, script } = command;
  const isAll = model.commandsOf(instruction).length === 1 && script.form === 'shell' && instruction.kind === 'run';
  if (isAll && partsAlike(model, instruction)) return undefined;
  if (!isAll || instruction.onbuild !== undefined) return withoutCommand(model, command);
  const text = model.source.text.slice(instruction.span.start, instruction.span.end);
  return span.end < instruction.span.end || /\n\s*#/.test(text)
    ? undefined
    : withoutInstruction(model.source, instruction);
}
