import type { ShellCommand } from '../shell/command.js';
import { packageCallOf } from '../shell/package-calls.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import type { Instruction } from '../syntax/instruction.js';
import { insertBefore, type Edit } from '../text/edit.js';
import { once } from '../text/once.js';
import { aptMounts } from './apt-mounts.js';
import { isCached } from './is-cached.js';
import type { Model } from './model.js';
import { mountEdits } from './mount-edits.js';
import type { PackageOperation } from './package-operations.js';
import type { Stage } from './stage.js';

/** Managers that install from a cache which nothing else reads. */
const plain = /^(?:npm|pip|poetry|uv|bun)$/;

/** Managers whose cache is what they install, so that each call needs it: the images that have it there, and what tells of another use. */
const shared: Readonly<Record<string, { readonly images: RegExp; readonly use: RegExp }>> = {
  go: { images: /^golang$/, use: /go\/pkg|GOPATH=|GOMODCACHE|GOCACHE|vendor/ },
  cargo: { images: /^rust$/, use: /cargo\/(?:registry|git)|CARGO_HOME=|cargo vendor/ },
  dotnet: { images: /^mcr\.microsoft\.com\/dotnet\/sdk$/, use: /\.nuget|NUGET_PACKAGES|--packages\b/ },
  mvn: { images: /^maven$/, use: /\.m2|maven\.repo|MAVEN_(?:OPTS|CONFIG)|\s-o\s|--offline/ },
};
const otherBundle = /BUNDLE_PATH|BUNDLE_DEPLOYMENT|--path|--deployment|vendor\/(?:bundle|cache)|GEM_HOME/;

/** More RUNs are not given a mount at once. */
const mostRuns = 50;

/** What gives edits that put mounts on the RUN of a call, with what they need to be of use. */
export type CacheMountAdder = (operation: PackageOperation, flags: readonly string[]) => readonly Edit[] | undefined;

/** There are none where the folder may be another, or something else may need what is in it. */
export function cacheMountAdder(model: Model): CacheMountAdder {
  const { text } = model.source;
  const apt = once(() => aptMounts(model));
  const tests = new Map<RegExp, boolean>();
  const hasText = (pattern: RegExp): boolean => {
    const found = tests.get(pattern) ?? pattern.test(text);
    tests.set(pattern, found);
    return found;
  };
  let offered = 0;
  return (operation, flags) => {
    const { manager, command, stage } = operation;
    const { instruction } = command;
    if (flags.length === 0) return undefined;
    if (manager.startsWith('apt')) return apt()(operation, flags);
    const { root } = stage;
    const image = root.kind === 'image' ? root.reference.familiarName : '';
    if (!isRoot(model, instruction, image)) return undefined;
    const mounting = mountEdits(model, instruction, flags);
    if (mounting === undefined || plain.test(manager)) return mounting;
    if (manager === 'composer')
      return hasText(/COMPOSER_(?:CACHE_DIR|HOME)/) ? undefined : composerEdits(model, instruction, mounting);
    if (manager === 'bundle') return image === 'ruby' && !hasText(otherBundle) ? mounting : undefined;
    const way = shared[manager];
    if (way === undefined || !way.images.test(image) || hasText(way.use) || offered++ > mostRuns) return undefined;
    return sharedEdits(model, operation, flags);
  };
}

/** The SDK has no user of its own, though it is not known in full. */
function isRoot({ stateAt, source }: Model, run: Instruction, image: string): boolean {
  const { user } = stateAt(run);
  if (!user.known) return /^mcr\.microsoft\.com\/dotnet\/sdk$/.test(image) && !/^\s*user\s/im.test(source.text);
  return user.value === null || /^(?:0|root)$/.test(user.value);
}

/** Its cache is elsewhere in each image. */
function composerEdits(model: Model, run: Instruction, mounting: readonly Edit[]): readonly Edit[] | undefined {
  const calls = model.commandsOf(run).filter((command) => packageCallOf(command)?.manager === 'composer');
  const isPlain = calls.every(
    ({ script, wrappers }) => /^(?:shell|heredoc)$/.test(script.form) && wrappers.length === 0,
  );
  if (!isPlain) return undefined;
  return [...mounting, ...calls.map(({ span }) => insertBefore(span, 'COMPOSER_CACHE_DIR=/tmp/cache '))];
}

/** The same mounts for each RUN below that calls the manager; undefined where another program may call it. */
function sharedEdits(
  model: Model,
  { manager, command: { instruction }, stage }: PackageOperation,
  flags: readonly string[],
): readonly Edit[] | undefined {
  const runs = [instruction, ...runsBelow(model, stage, instruction)];
  if (runs.length > mostRuns || runs.flatMap(model.commandsOf).some(mayCall) || isStarted(model, manager))
    return undefined;
  const calling = runs.filter((run) => model.commandsOf(run).some((one) => packageCallOf(one)?.manager === manager));
  const edits = calling.map((run) => (isCached(model.mountsOf(run), '/root') ? [] : mountEdits(model, run, flags)));
  return edits.includes(undefined) ? undefined : edits.flatMap((one) => one ?? []);
}

function runsBelow(model: Model, stage: Stage, above: Instruction): readonly Instruction[] {
  return model.instructionsOf('run').filter((run) => {
    if (run.span.start <= above.span.start || run.onbuild !== undefined) return false;
    for (let at = model.stageOf(run); at !== undefined; at = at.parent) if (at === stage) return true;
    return false;
  });
}

/** Whether it may call the manager in its turn. */
function mayCall(command: ShellCommand): boolean {
  return runsUnknownScript(command) || /^(?:make|just|task|bazel|mage|npm|yarn|pnpm)$/.test(command.name ?? '');
}

/** Whether the container starts with it. */
function isStarted({ instructionsOf, commandsOf }: Model, manager: string): boolean {
  const starts = instructionsOf('cmd', 'entrypoint', 'healthcheck').flatMap(commandsOf);
  return starts.some(({ name, args }) => name === manager && !/\.dll["']?$/.test(args[0]?.text ?? ''));
}
