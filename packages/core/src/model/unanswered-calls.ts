import type { Instruction } from '../syntax/instruction.js';
import type { Model } from './model.js';
import type { PackageOperation } from './package-operations.js';
import { wholeOf } from './tail.js';

/** Calls that ask although their operation is another: their verb, and the word behind it where that matters. */
const otherAsking = /^(swap|build-?dep)\b|^copr enable$|^module (enable|disable|reset|switch-to)$/;

/** A configuration of yum or dnf that answers, but not by the option of one call. */
const configured = /(?<!--setopt[= ]["']?)\bassumeyes\s*=/i;

/** Where a file from the build context may bring such a configuration. */
const configurationPlace = /^\/etc(\/(yum\.conf|dnf(\/dnf\.conf)?))?\/?$/;

/** The calls of a RUN that may ask for confirmation, where neither an option nor a pipe nor a configuration above them answers. */
export function unansweredCalls(model: Model, ...managers: readonly string[]): readonly PackageOperation[] {
  const open = managers.flatMap((name) => model.packageOperations(name)).filter(mayAsk);
  if (open.length === 0) return [];
  const written = model.source.text.search(configured);
  const copies = wholeOf(model).instructionsOf('copy', 'add');
  const copied = copies.find(({ destination }) => configurationPlace.test(destination?.text ?? ''));
  const answers = Math.min(written < 0 ? Infinity : written, copied?.span.start ?? Infinity);
  // Where a `yes` stands, it may answer a whole group of commands.
  const answered = new Set<Instruction>(model.commandsNamed('yes').map(({ instruction }) => instruction));
  return open.filter(({ command }) => command.span.end <= answers && !answered.has(command.instruction));
}

function mayAsk(operation: PackageOperation): boolean {
  const { assumeYes, command } = operation;
  if (assumeYes !== 'no' || command.instruction.kind !== 'run' || !asks(operation)) return false;
  // What comes through a pipe or from a file may answer; the packages of xargs do not.
  const isFed = command.connector === 'pipe' || command.redirects.some(({ operator }) => operator.startsWith('<'));
  return !isFed || command.wrappers.some(({ name }) => name === 'xargs');
}

function asks({ operation, verb, packages }: PackageOperation): boolean {
  if (operation === 'install' || operation === 'upgrade' || operation === 'remove') return true;
  // An install that only downloads.
  if (operation === 'download' && /^(in|install|groupinstall|group install)$/.test(verb.text)) return true;
  return otherAsking.test(verb.text) || otherAsking.test(`${verb.text} ${packages[0]?.text ?? ''}`);
}
