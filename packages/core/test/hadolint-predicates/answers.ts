import type { PackageOperation } from '../../src/model/package-operations.js';
import {
  about,
  both,
  callsAt,
  commandsAt,
  isHidden,
  not,
  seenCallsAt,
  type Place,
  type Predicate,
  type Predicates,
} from './place.js';

/** Whose calls a code wants an answer in. */
const managers: Readonly<Record<string, readonly string[]>> = {
  DL3014: ['apt-get'],
  DL3030: ['yum'],
  DL3034: ['zypper'],
  DL3038: ['dnf', 'microdnf', 'tdnf'],
};

/** The verbs that hadolint looks for. */
const knownVerbs: Readonly<Record<string, RegExp>> = {
  DL3014: /^install$/,
  DL3030: /^(?:install|groupinstall|localinstall)$/,
  DL3034: /^(?:install|in|remove|rm|source-install|si|patch)$/,
  DL3038: /^(?:install|groupinstall|localinstall)$/,
};

const managersOf = ({ code }: Place): readonly string[] => managers[code] ?? [];
const isKnownVerb = ({ code }: Place, { verb }: PackageOperation): boolean =>
  knownVerbs[code]?.test(verb.text) === true;
const flags = /^(?:-y|--yes|--assume-?yes|-n|--non-interactive|--no-confirm)$/;
const hasFlag = ({ options }: PackageOperation): boolean => options.some(({ name }) => flags.test(name));
const isOpen = ({ assumeYes, operation, verb, packages }: PackageOperation): boolean =>
  assumeYes === 'no' &&
  (/^(?:install|upgrade|remove|download)$/.test(operation) ||
    /^(?:(?:swap|build-?dep)\b|copr enable$|module (?:enable|disable|reset|switch-to)$)/.test(
      `${verb.text} ${packages[0]?.text ?? ''}`.trim(),
    ) ||
    /^module (?:enable|disable|reset|switch-to)$/.test(verb.text));
/** Whether hadolint sees a call that asks, with a verb that it knows. */
const isOpenForIt: Predicate = (place) =>
  seenCallsAt(place, managersOf(place)).some((call) => isOpen(call) && isKnownVerb(place, call));

/** Whether nobody but hadolint sees nothing of an answer: a pipe, a `yes`, an input, a configuration, an older flag. */
const isAnswered = (call: PackageOperation, place: Place): boolean => {
  const { command, assumeYes, options } = call;
  if (assumeYes === 'yes' || command.connector === 'pipe') return true;
  if (command.redirects.some(({ operator }) => operator.startsWith('<'))) return true;
  if (options.some(({ name }) => name === '--force-yes')) return true;
  return commandsAt(place).some(({ name }) => name === 'yes') || /\bassumeyes\s*=/.test(place.model.source.text);
};

export const answerPredicates: Predicates = {
  'answered-otherwise': about('DL3014 DL3030 DL3034 DL3038', (place) => {
    const asking = seenCallsAt(place, managersOf(place)).filter((call) => isKnownVerb(place, call) && !hasFlag(call));
    return asking.length > 0 && asking.every((call) => isAnswered(call, place));
  }),
  'only-an-install-asks': about(
    'DL3014 DL3030 DL3034 DL3038',
    both(not(isOpenForIt), (place) =>
      seenCallsAt(place, managersOf(place)).some((call) => isOpen(call) && !isKnownVerb(place, call)),
    ),
  ),
  // `zypper install -n` takes the next words for plain names.
  'flag-of-another-meaning': about('DL3034', (place) =>
    seenCallsAt(place, ['zypper']).some(
      (call) =>
        isOpen(call) && call.options.some(({ name, word }) => name === '-n' && word.span.start > call.verb.span.start),
    ),
  ),
  'recommends-off-otherwise': about('DL3015', (place) => {
    const installs = seenCallsAt(place, ['apt-get']).filter(({ operation }) => operation === 'install');
    return installs.length > 0 && installs.every(({ recommends }) => recommends !== 'yes');
  }),
};

/** Whether only calls that hadolint does not see ask. */
export const hidesQuestion: Predicate = both(not(isOpenForIt), (place) =>
  callsAt(place, managersOf(place)).some((call) => isOpen(call) && isHidden(call.command, place)),
);

/** Whether only installs that hadolint does not see bring recommendations along. */
export const hidesRecommends: Predicate = (place) => {
  const open = callsAt(place, ['apt-get']).filter(
    ({ operation, recommends }) => operation === 'install' && recommends === 'yes',
  );
  return open.length > 0 && open.every(({ command }) => isHidden(command, place));
};
