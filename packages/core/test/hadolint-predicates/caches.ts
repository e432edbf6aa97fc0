import type { Command } from '../../src/model/model.js';
import type { PackageOperation } from '../../src/model/package-operations.js';
import { valueOf } from '../../src/text/known.js';
import {
  about,
  both,
  callsAt,
  commandsAt,
  isHidden,
  not,
  seenAt,
  seenCallsAt,
  textOf,
  type Place,
  type Predicate,
  type Predicates,
} from './place.js';

/** Who fills the cache that a code is about, and with which verbs as far as hadolint knows. */
const fillers: Readonly<Record<string, { readonly managers: readonly string[]; readonly verbs: RegExp }>> = {
  DL3032: { managers: ['yum'], verbs: /^install$/ },
  DL3036: { managers: ['zypper'], verbs: /^(?:install|in)$/ },
  DL3040: {
    managers: ['dnf', 'microdnf', 'tdnf'],
    verbs: /^(?:install|in|upgrade|up|upgrade-minimal|up-min|reinstall|rei)$/,
  },
  DL3060: { managers: ['yarn'], verbs: /^install$/ },
  DL3042: { managers: ['pip'], verbs: /^install$/ },
};
const folders: Readonly<Record<string, RegExp>> = {
  DL3032: /var\/cache(?:["'*/]*$|\/(?:yum|dnf))/,
  DL3036: /var\/cache/,
  DL3040: /var\/cache(?:["'*/]*$|\/(?:yum|dnf|libdnf5|tdnf))|\.cache/,
  DL3060: /cache/,
};

const fills = ({ operation, verb }: PackageOperation): boolean =>
  /^(?:install|ci|update|upgrade|download)$/.test(operation) || /^(?:swap|build-?dep)$/.test(verb.text);
const seenFills = (place: Place): readonly PackageOperation[] =>
  seenCallsAt(place, fillers[place.code]?.managers ?? []).filter(fills);
const isKnownFill = (place: Place, { verb }: PackageOperation): boolean =>
  fillers[place.code]?.verbs.test(verb.text) === true;
/** Whether hadolint sees a call that it knows to fill the cache. */
const hasKnownFill: Predicate = (place) => seenFills(place).some((call) => isKnownFill(place, call));
const deletes = (place: Place, { name = '', args }: Command): boolean =>
  /^(?:rm|find)$/.test(name) && args.some(({ text }) => folders[place.code]?.test(text) === true);
/** hadolint takes any of these for a cleaning. */
const isAnyRm = ({ name, args }: Command): boolean => name === 'rm' && args.some(({ text }) => /^-rf$/.test(text));
const cleansBy =
  (names: RegExp) =>
  ({ name = '', args }: Command): boolean =>
    names.test(name) && args.some(({ text }) => text === 'clean');
const cleansHalf = ({ code }: Place, one: Command): boolean =>
  ownNames[code]?.test(one.name ?? '') === true && / clean (?:packages|headers|expire-cache)$/.test(textOf(one));
const ownNames: Readonly<Record<string, RegExp>> = { DL3032: /^yum$/, DL3040: /^(?:dnf|microdnf)$/ };

export const cachePredicates: Predicates = {
  'any-rm-cleans': about(
    'DL3032 DL3040',
    (place) =>
      hasKnownFill(place) &&
      seenAt(place).some((one) => isAnyRm(one) || cleansHalf(place, one)) &&
      !commandsAt(place).some((one) => deletes(place, one)),
  ),
  'only-an-install-fills': about(
    'DL3032 DL3036 DL3040',
    both(not(hasKnownFill), (place) => seenFills(place).length > 0),
  ),
  'unknown-program': byName(),
  'mounted-cache': about(
    'DL3019 DL3032 DL3040',
    ({ instruction, model }) =>
      instruction !== undefined &&
      model
        .mountsOf(instruction)
        .some(
          ({ type, target }) => /^(?:cache|tmpfs)$/.test(valueOf(type) ?? '') && /cache/.test(valueOf(target) ?? ''),
        ),
  ),
  'cleaned-by-another-name': about(
    'DL3032 DL3040',
    (place) =>
      !seenFills(place).some(({ manager }) => manager === 'microdnf') &&
      seenAt(place).some(cleansBy(/^(?:yum|dnf|dnf5|dnf-3|tdnf)$/)) &&
      !seenAt(place).some(cleansBy(ownNames[place.code] ?? /^$/)),
  ),
  'deleted-folder': about(
    'DL3032 DL3036 DL3040 DL3060',
    (place) =>
      hasKnownFill(place) &&
      commandsAt(place).some((one) => deletes(place, one) && !(/^DL30[34][02]$/.test(place.code) && isAnyRm(one))),
  ),
  'cache-off-otherwise': about('DL3042', (place) => {
    const calls = seenFills(place).filter((call) => isKnownFill(place, call));
    return calls.length > 0 && calls.every(({ command }) => isWithoutCache(place, command));
  }),
};

/** Programs and calls that hadolint does not know as the manager's: dnf5 and tdnf, `yarn` alone and `yarn add`. */
function byName(): Predicate {
  return about('DL3038 DL3040 DL3041 DL3060', (place) => {
    const managers = place.code === 'DL3060' ? ['yarn'] : ['dnf', 'microdnf', 'tdnf'];
    const isOpen = ({ packages, assumeYes }: PackageOperation): boolean => {
      if (place.code === 'DL3041')
        return packages.some(({ form, pin }) => form === 'name' && pin.known && pin.value === null);
      return place.code !== 'DL3038' || assumeYes === 'no';
    };
    const calls = seenCallsAt(place, managers).filter((call) => fills(call) && isOpen(call));
    return calls.length > 0 && !calls.some(isKnownProgram);
  });
}

/** Whether hadolint knows the program, and of yarn the verb. */
function isKnownProgram({ command, manager, verb }: PackageOperation): boolean {
  return manager === 'yarn' ? verb.text === 'install' : /^(?:dnf|microdnf)$/.test(command.name ?? '');
}

/** Whether pip keeps nothing by a variable that hadolint does not believe, a shorter flag, or a mount above the folder. */
function isWithoutCache({ instruction, model }: Place, command: Command): boolean {
  if (instruction === undefined) return false;
  if (command.args.some(({ text }) => /^--no-ca(?:che(?:-d(?:ir?)?)?)?$|^--no-index$/.test(text))) return true;
  const variable = valueOf(model.variableAt(instruction, 'PIP_NO_CACHE_DIR'));
  const value = variable === undefined ? undefined : (valueOf(variable.value) ?? '');
  const isUntold = !/^(?:1|true|True|TRUE|on|On|ON|yes|Yes|YES)$/.test(value ?? '');
  if (value !== undefined && value !== '' && (isUntold || variable?.kind !== 'env')) return true;
  return model
    .mountsOf(instruction)
    .some(({ type, target }) => valueOf(type) === 'cache' && /\.cache$|pip$/.test(valueOf(target) ?? ''));
}

const bothWays: Predicate = (place) => {
  const hidden = commandsAt(place).filter((one) => isHidden(one, place));
  const isFill = callsAt(place, fillers[place.code]?.managers ?? []).some(
    (call) => fills(call) && hidden.includes(call.command),
  );
  return isFill || hidden.some((one) => deletes(place, one) || / clean\b/.test(textOf(one)));
};

/** Whether a call that fills the cache or cleans it is one that hadolint does not see. */
export const hidesCache: Predicate = (place) => bothWays(place);

/** Whether all calls of pip that keep a cache are ones that hadolint does not see. */
export const hidesPip: Predicate = (place) => {
  const open = callsAt(place, ['pip']).filter(
    (call) => fills(call) && !call.options.some(({ name }) => name.startsWith('--no-ca')),
  );
  return open.length > 0 && open.every(({ command }) => isHidden(command, place));
};
