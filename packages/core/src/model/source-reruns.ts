import { callNameOf } from '../shell/call-name.js';
import { manifestInstallOf, namesManifest, type ManifestInstall } from '../shell/manifest-install.js';
import { packageCallOf } from '../shell/package-calls.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import { flagOf, type CopyInstruction, type Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import { isCodeSource } from './code-source.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';
import { isWholeContext } from './whole-context.js';
import { sourceName } from './source-name.js';
import type { Stage } from './stage.js';
import { standaloneWork, type StandaloneWork } from './standalone-work.js';

/** Work of a stage that is done again after every edit of the sources, although it does not need them. */
export interface SourceReruns {
  /** The first source of the COPY that makes it so. */
  readonly copied: Word;
  /** In their order, each with the RUN's first call. */
  readonly late: readonly StandaloneWork[];
}

/** Where settings, keys and certificates lie that an install may need. */
const neededByInstalls =
  /^\/$|^\/(?:etc|lib|usr\/lib|usr\/share\/keyrings|usr\/local\/share\/ca-certificates|var\/lib)(?:\/|$)/;

/** Stages that copy to more places are not followed to their end. */
const mostFolders = 50;

/** Managers whose install of a project reads its manifest and nothing else of it. */
const readsManifest = /^(?:npm|yarn|pnpm|bun|pip|pipenv|bundle|go|mix)$/;

/** What a stage installs or downloads below its sources; undefined where there is none. */
export function sourceReruns(model: Model, { instructions, isWindows }: Stage): SourceReruns | undefined {
  const folders: string[] = [];
  let count = 0;
  const names: string[] = [];
  const late: StandaloneWork[] = [];
  const installed = new Set<string>();
  let copied: Word | undefined;
  let isOpen = false;
  if (isWindows) return undefined;
  for (const instruction of instructions) {
    if (instruction.kind === 'copy' || instruction.kind === 'add') {
      const brought = broughtBy(model, instruction);
      if (brought === undefined || (count += brought.places.length) > mostFolders) break;
      for (const place of brought.places) if (!folders.includes(place)) folders.push(place);
      names.push(...brought.names);
      copied ??= brought.code;
    }
    if (instruction.kind !== 'run') continue;
    const manifest = manifestWork(model, instruction, names, installed);
    const work = copied === undefined ? undefined : (standaloneWork(model, instruction, folders) ?? manifest);
    // What is downloaded may go where a RUN has made room for it.
    if (work !== undefined && !(work.kind === 'download' && isOpen)) late.push(work);
    if (work === undefined && mayRunScript(model, instruction)) break;
    isOpen ||= work === undefined;
  }
  return copied === undefined || late.length === 0 ? undefined : { copied, late };
}

/** The first install of a project whose manifest was copied by its name; a later one finds most of it there. */
function manifestWork(
  model: Model,
  instruction: Instruction,
  names: readonly string[],
  installed: Set<string>,
): StandaloneWork | undefined {
  const installs = installsIn(model, instruction);
  if (installs.length === 0) return undefined;
  // Packages of the project itself may be among the sources.
  if (
    names.some((name) =>
      /^(?:pnpm-workspace\.yaml|lerna\.json|nx\.json|turbo\.json|packages|apps|libs|workspaces?)$/.test(name),
    )
  )
    return undefined;
  const hasMount = model.mountsOf(instruction).some(({ type }) => /^(?:bind|cache)$/.test(valueOf(type) ?? 'bind'));
  for (const { install, name } of installs) {
    const isFirst = !installed.has(install.manager);
    installed.add(install.manager);
    if (!isFirst || hasMount || install.isPartial || !namesManifest(install, names)) continue;
    return { kind: 'install', name, span: install.verb.span };
  }
  return undefined;
}

interface ProjectInstall {
  readonly install: ManifestInstall;
  /** As it is called. */
  readonly name: string;
}

/** The installs of a project in a RUN. */
const installsIn = oncePerLasting(({ commandsOf }: Model, run: Instruction): readonly ProjectInstall[] => {
  const installs = commandsOf(run).flatMap((command) => {
    const install = manifestInstallOf(command);
    const call = packageCallOf(command);
    return install && call && readsManifest.test(install.manager) ? [{ install, name: callNameOf(call) }] : [];
  });
  return installs.length === 0 ? none : installs;
});

const none: readonly ProjectInstall[] = [];

const mayRunScript = oncePerLasting(({ commandsOf }: Model, run: Instruction) =>
  commandsOf(run).some(runsUnknownScript),
);

/** What a COPY or ADD brings. */
interface Brought {
  readonly places: readonly string[];
  /** Of the sources, but for the whole context. */
  readonly names: readonly string[];
  /** The first source that is code of the project. */
  readonly code: Word | undefined;
}

/** Undefined where nobody knows where it goes to, or an install may need it there. */
const broughtBy = oncePerLasting((model: Model, copy: CopyInstruction): Brought | undefined => {
  const places = placesOf(copy, model);
  if (places === undefined || places.some((place) => neededByInstalls.test(place))) return undefined;
  return {
    places,
    names: copy.sources.flatMap((source) => (isWholeContext(source) ? [] : sourceName(source))),
    code: flagOf(copy, 'from') === undefined ? copy.sources.find(isCodeSource) : undefined,
  };
});

/** Where it copies to, absolute: a file by its own path, anything else by the folder that it fills. */
function placesOf(instruction: CopyInstruction, { expand, stateAt }: Model): readonly string[] | undefined {
  const target = instruction.destination && valueOf(expand(instruction.destination, instruction));
  const folder = target === undefined ? undefined : joinPath(valueOf(stateAt(instruction).workdir), target);
  if (target === undefined || folder === undefined) return undefined;
  const isInto = /(?:^|\/)\.{0,2}$/.test(target) || folder === valueOf(stateAt(instruction).workdir);
  return instruction.sources.map((source) => {
    const name = sourceName(source);
    return isInto && /^[\w-][\w.-]*\.\w+$/.test(name) ? (joinPath(folder, name) ?? folder) : folder;
  });
}
