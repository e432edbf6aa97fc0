import type { PackageOperation } from '../../src/model/package-operations.js';
import type { Option, PackageWord } from '../../src/shell/package-call.js';
import { valueOf } from '../../src/text/known.js';
import {
  about,
  both,
  callsAt,
  isHidden,
  not,
  seenCallsAt,
  type Place,
  type Predicate,
  type Predicates,
} from './place.js';

/** Whose packages a code wants versions of. */
const managers: Readonly<Record<string, readonly string[]>> = {
  DL3008: ['apt-get'],
  DL3013: ['pip', 'pipx'],
  DL3016: ['npm'],
  DL3018: ['apk'],
  DL3028: ['gem'],
  DL3033: ['yum'],
  DL3037: ['zypper'],
  DL3041: ['dnf', 'microdnf', 'tdnf'],
  DL3062: ['go'],
  // Not the packages, but their cache.
  DL3042: ['pip'],
};

/** Flags with values that hadolint knows. */
const knownFlags: Readonly<Record<string, RegExp>> = {
  DL3008: /^(?:-t|--target-release)$/,
  DL3013:
    /^(?:--(?:abi|build|editable|extra-index-url|find-links|implementation|index-url|no-binary|only-binary|platform|prefix|progress-bar|proxy|python-version|root|root-user-action|src|target|trusted-host|upgrade-strategy|requirement|constraint)|-[befitrc])$/,
  DL3016: /^--(?:loglevel|registry)$/,
  DL3018: /^(?:-t|-X|--virtual|--repository)$/,
};

/** Each part behind the first dash has the form of a version, and one begins with a digit. */
const dashedVersion = /^["']?[^-]+(?:-[\w.~^:+]+)*-\d[\w.~^:+]*(?:-[\w.~^:+]+)*["']?$/;
/** How hadolint knows that a package has a version. */
const knownPins: Readonly<Record<string, RegExp>> = { DL3033: dashedVersion, DL3037: /[=<>]/, DL3041: dashedVersion };

const isInstall = ({ manager, operation, verb }: PackageOperation): boolean =>
  manager === 'go' ? /^(?:install|get|run)$/.test(verb.text) : /^(?:install|download)$/.test(operation);
const installsAt = (place: Place): readonly PackageOperation[] =>
  callsAt(place, managers[place.code] ?? []).filter(isInstall);
const seenInstallsAt = (place: Place): readonly PackageOperation[] =>
  seenCallsAt(place, managers[place.code] ?? []).filter(isInstall);

/** Whether the package plainly has no version: `!name` and `name-` keep one out, a path of Go with `@latest` has none either. */
function isBare({ form, pin, text }: PackageWord): boolean {
  if (form !== 'name' || !pin.known || /^["']?!|-["']?$/.test(text)) return false;
  return pin.value === null || (pin.value === 'latest' && /[^@]\//.test(text));
}
/** The parts of Go itself have no dot in front of the first slash. */
const isOfGo = (manager: string, { text }: PackageWord): boolean => manager === 'go' && /^[a-z]+(?:\/|$)/.test(text);
const bareOf = ({ manager, packages }: PackageOperation): readonly PackageWord[] =>
  packages.filter((word) => isBare(word) && !isOfGo(manager, word));
/** Whether a call that hadolint sees has a package without a version, so that it is right. */
const hasBare: Predicate = (place) =>
  seenInstallsAt(place).some(
    (call) => bareOf(call).length > 0 || call.packages.some(({ text }) => isFloating(call, text)),
  );
/** Whether it is a repository without a revision, for pip and npm. */
function isFloating({ manager }: PackageOperation, text: string): boolean {
  if (manager === 'npm') return /^(?:git(?:\+\w+)?:|(?:github|gitlab|bitbucket):|[\w.-]+\/[\w.-]+$)[^#]*$/.test(text);
  return /^pipx?$/.test(manager) && /^["']?(?:git|hg|svn|bzr)\+[^@]*$/.test(text);
}
/** Whether some install that hadolint sees is so, and none of them has a package without a version. */
const onlyFor = (test: (call: PackageOperation, place: Place) => boolean): Predicate =>
  both(not(hasBare), (place) => seenInstallsAt(place).some((call) => test(call, place)));

export const pinPredicates: Predicates = {
  'variable-may-hold-a-version': onlyFor(({ packages }) =>
    packages.some(({ text, pin }) => !pin.known && /[$`]/.test(text) && !/^[^$`]*[=<>~@:]/.test(text)),
  ),
  'no-version-to-name': onlyFor(({ manager, packages }) =>
    packages.some((word) => {
      const { form, text } = word;
      if (form === 'url') return !/^(?:pipx?|npm)$/.test(manager);
      return form === 'path' || form === 'group' || /^["']?!|-$/.test(text) || isOfGo(manager, word);
    }),
  ),
  'flag-value-is-no-package': onlyFor(({ options }, { code }) =>
    options.some(
      ({ name, valueWord }) =>
        valueWord !== undefined && knownFlags[code]?.test(name) !== true && !/[=<>~@:]/.test(valueWord.text),
    ),
  ),
  'tagged-repository': onlyFor(({ packages }) => packages.some(({ text }) => /^["']?[\w.+-]+@\w/.test(text))),
  'repository-with-revision': about('DL3016', (place) =>
    seenInstallsAt(place).some(({ packages }) =>
      packages.some(({ text }) => /^["']?(?!git(?:\+\w+)?:)[^#]+\/[^#]+#./.test(text)),
    ),
  ),
  'pin-spelled-otherwise': onlyFor(({ packages }, { code }) =>
    packages.some(
      ({ form, pin, text }) =>
        form === 'name' && pin.known && pin.value !== null && knownPins[code]?.test(text) === false,
    ),
  ),
  'digit-in-a-name': (place) => {
    const all = seenInstallsAt(place).flatMap(({ packages }) => packages);
    return all.some(isBare) && all.every(({ text }) => dashedVersion.test(text) || text.endsWith('.rpm'));
  },
  'flag-swallows-a-word': (place) => {
    const calls = seenInstallsAt(place).filter((call) => bareOf(call).length > 0);
    return calls.length > 0 && calls.every((call) => bareOf(call).every((word) => isSwallowed(call, word)));
  },
  'branch-is-no-version': both(not(hasBare), (place) =>
    seenInstallsAt(place).some(({ packages }) =>
      packages.some(({ pin }) => pin.known && /^(?:main|master|HEAD|upgrade|patch)$/.test(pin.value ?? '')),
    ),
  ),
  'run-hides-an-install': (place) => {
    const calls = seenInstallsAt(place);
    return (
      calls.some(({ verb }) => verb.text === 'run') &&
      calls.some((call) => verb(call) !== 'run' && bareOf(call).length > 0)
    );
  },
  // `npm i`, `pip download`, and `npm --prefix x install`.
  'verb-unseen': about('DL3013 DL3016 DL3028 DL3033 DL3037 DL3041 DL3042', (place) => {
    const calls = seenInstallsAt(place).filter((call) => isOpen(place, call));
    return calls.length > 0 && !calls.some((call) => isKnownVerb(place, call));
  }),
  // A source tree says itself which versions it takes; hadolint knows `.` alone.
  'folder-says-versions': about('DL3013', (place) => {
    const calls = seenInstallsAt(place).filter((call) => bareOf(call).length > 0);
    return calls.length > 0 && calls.every(({ packages }) => packages.some(isFolder));
  }),
  'versions-fixed-elsewhere': about('DL3013', (place) => {
    const calls = seenInstallsAt(place).filter((call) => isOpen(place, call) && !call.options.some(isKnownFixing));
    return calls.length > 0 && calls.every((call) => isFixedElsewhere(place, call));
  }),
  'user-is-no-version': about('DL3013', (place) =>
    seenInstallsAt(place).some(({ packages }) =>
      packages.some(({ text }) => /^["']?\w+\+\w+:\/\/[^/@]+@[^@]+$/.test(text)),
    ),
  ),
};

/** Whether what hadolint does not see has packages without a version, and what it sees has not. */
export const hidesBare: Predicate = both(not(hasBare), (place) =>
  installsAt(place).some((call) => isHidden(call.command, place) && isOpen(place, call)),
);

function verb({ verb: { text } }: PackageOperation): string {
  return text;
}

/** Whether it is one that the code is about: pip that keeps a cache, or any that takes a package without a version. */
function isOpen({ code }: Place, { options, packages }: PackageOperation): boolean {
  if (code === 'DL3042') return !options.some(({ name }) => name.startsWith('--no-ca'));
  return packages.some((word) => isBare(word) || word.form === 'url');
}

/** Whether hadolint knows the verb: of npm only flags without a value stand in front of it, of `python -m pip` nothing. */
function isKnownVerb({ code }: Place, { manager, command, verb: { span, text } }: PackageOperation): boolean {
  const before = command.args.filter((word) => word.span.start < span.start);
  if (!(code === 'DL3037' ? /^(?:install|in)$/ : code === 'DL3028' ? /^(?:install|i)$/ : /(?:^| )install$/).test(text))
    return false;
  if (manager === 'npm') return before.every((word) => word.text.startsWith('-'));
  return !/^(?:python|pypy)/.test(command.name ?? '') || before.at(-1)?.text === 'pip';
}

/** Whether a flag stands in front of the package. */
function isSwallowed({ command: { args } }: PackageOperation, { span }: PackageWord): boolean {
  return args[args.findIndex((word) => word.span.start === span.start) - 1]?.text.startsWith('-') === true;
}

function isFolder({ form, text }: PackageWord): boolean {
  return form === 'path' && !/^["']?\.["']?$|\.whl|\.zip|\.tar|\.tgz|[*?]/.test(text);
}

/** hadolint knows the flag for requirements as a word of its own. */
function isKnownFixing({ name, valueWord }: Option): boolean {
  return /^(?:-c|--constraint)$/.test(name) || (/^(?:-r|--requirement)$/.test(name) && valueWord !== undefined);
}

function isFixedElsewhere({ instruction, model }: Place, { options, command }: PackageOperation): boolean {
  if (options.some(({ name }) => /^(?:-r|--(?:requirement|no-index|require-hashes|group))$/.test(name))) return true;
  if (command.assignments.some(({ name }) => name === 'PIP_CONSTRAINT')) return true;
  const constraint = instruction && valueOf(model.variableAt(instruction, 'PIP_CONSTRAINT'));
  return constraint !== undefined;
}
