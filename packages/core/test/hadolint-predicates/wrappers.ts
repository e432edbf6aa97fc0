import type { Command } from '../../src/model/model.js';
import { hidesQuestion, hidesRecommends } from './answers.js';
import { hidesCache, hidesPip } from './caches.js';
import { hidesLists } from './lists.js';
import { hidesBare } from './pins.js';
import {
  above,
  byCode,
  callsAt,
  commandsAt,
  innermost,
  isHidden,
  seenAt,
  textOf,
  type Predicate,
  type Predicates,
} from './place.js';
import { isProgressShown } from './progress.js';

/** Whether commands of that form are hidden from hadolint, and none is in its sight. */
const hides =
  (form: (command: Command) => boolean): Predicate =>
  (place) =>
    commandsAt(place).some((one) => form(one) && isHidden(one, place)) && !seenAt(place).some(form);
const named =
  (names: RegExp) =>
  ({ name }: Command): boolean =>
    names.test(name ?? '');

/** Whether a shell is called with a script that has several commands, which are one for hadolint. */
const callsShell: Predicate = (place) =>
  commandsAt(place).filter(({ nesting }) => nesting.includes('wrapper-script')).length > 1;

const isSudo = ({ wrappers, words, script }: Command): boolean =>
  (wrappers[0]?.words[0] ?? words[0])?.text === 'sudo' && script.form !== 'exec-shell';
/** Whether `sudo` stands behind another wrapper, in a path or in a script given to a shell, wherever it stands. */
const hidesSudo: Predicate = (place) => {
  const sudos = commandsAt(place).filter(
    ({ name, wrappers }) => name === 'sudo' || wrappers.some((one) => one.name === 'sudo'),
  );
  return sudos.length > 0 && !sudos.some(isSudo);
};

const isPiped = ({ pipeline }: Command): boolean => pipeline.commands.length > 1;
const hidesPipe: Predicate = (place) => {
  const isInside = ({ nesting, script }: Command): boolean =>
    nesting.includes('wrapper-script') || place.model.scriptsOf(script.instruction)[0] !== script;
  const piped = commandsAt(place).filter(isPiped);
  return piped.length > 0 && piped.every(isInside);
};

/** Whether an `apk add` without `--no-cache` is hidden, and none is in sight. */
const hidesApk: Predicate = (place) => {
  const open = callsAt(place, ['apk']).filter(
    ({ operation, options }) => operation === 'install' && !options.some(({ name }) => name === '--no-cache'),
  );
  return open.length > 0 && open.every(({ command }) => isHidden(command, place));
};

/** Whether a script of the instruction has a mistake, a test without its end among them, for which hadolint sees nothing of it. */
const isBroken: Predicate = (place) => {
  const { instruction, model } = place;
  if (instruction === undefined) return false;
  const isOpen = commandsAt(place).some(({ name, args }) => name === '[' && args.at(-1)?.text !== ']');
  return (
    isOpen || model.scriptsOf(innermost(instruction)).some(({ complete, dialect }) => !complete && dialect !== 'other')
  );
};

/** Whether a script of the instruction is for another shell than those of POSIX. */
const isForeign: Predicate = ({ instruction, model }) =>
  instruction !== undefined &&
  model
    .scriptsOf(innermost(instruction))
    .some(({ dialect, form }) => form !== 'exec' && !/^(?:sh|bash|zsh)$/.test(dialect));

export const wrapperPredicates: Predicates = {
  'behind-a-wrapper': byCode({
    DL3001: hides(named(/^(?:free|kill|mount|ps|service|shutdown|ssh|top|vim)$/)),
    DL3004: hidesSudo,
    DL3008: hidesBare,
    DL3009: hidesLists,
    DL3013: hidesBare,
    DL3014: hidesQuestion,
    DL3015: hidesRecommends,
    DL3016: hidesBare,
    DL3018: hidesBare,
    DL3019: hidesApk,
    DL3027: hides(named(/^apt$/)),
    DL3028: hidesBare,
    DL3030: hidesQuestion,
    DL3032: hidesCache,
    DL3033: hidesBare,
    DL3034: hidesQuestion,
    DL3035: hides((one) => one.name === 'zypper' && / (?:dup|dist-upgrade)\b/.test(textOf(one))),
    DL3036: hidesCache,
    DL3037: hidesBare,
    DL3038: hidesQuestion,
    DL3040: hidesCache,
    DL3041: hidesBare,
    DL3042: hidesPip,
    DL3046: hides(named(/^useradd$/)),
    DL3047: hides((one) => one.name === 'wget' && isProgressShown(one)),
    DL3059: (place) => callsShell(place) || callsShell(above(place)),
    DL3060: hidesCache,
    DL3062: hidesBare,
    DL4001: (place) => commandsAt(place).some((one) => /^(?:wget|curl)$/.test(one.name ?? '') && isHidden(one, place)),
    DL4005: hides(named(/^ln$/)),
    DL4006: hidesPipe,
  }),
  'after-a-syntax-error': isBroken,
  'not-posix-shell': (place) => isForeign(place) || (place.code === 'DL3059' && isForeign(above(place))),
};
