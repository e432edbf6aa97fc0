import type { ShellCommand } from '../shell/command.js';
import { packageCallOf } from '../shell/package-calls.js';
import { packageFamilyOf } from '../knowledge/package-family.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import { flagOf, type CopyInstruction, type Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Span } from '../text/span.js';
import { placedMounts, type PlacedMount } from './cache-mounts.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import { lineageOf, type Stage } from './stage.js';
import { startInstructions } from './user-change.js';

/** Something that is needed and lies on a mount, so that no layer has it. */
export interface ShadowedOutput {
  /** Absolute. */
  readonly path: string;
  /** Where it is needed: the source of a COPY, the program that the container starts, or the install that fills the mount. */
  readonly span: Span;
  readonly kind: 'copied' | 'started' | 'installed';
  readonly placed: PlacedMount;
}

/** A mount with the RUN that has it. */
interface Shadow extends PlacedMount {
  readonly run: Instruction;
}

/** Longer chains of stages, more mounts in them and more copies are not followed. */
const mostParents = 10;
const mostShadows = 50;
const mostCopies = 500;

/** Folders that builds make: the build context does not bring them. */
const builtFolder =
  /\/(?:target|build|dist|out|bin|obj|node_modules|\.next|vendor|\.?venv|\.gradle|_build|deps|public)$/;

/** Programs that make nothing but what they are told. */
const plainProgram =
  /^(?:|rm|mkdir|cp|mv|ln|chmod|chown|echo|printf|cat|set|cd|true|export|useradd|groupadd|adduser|addgroup|sed|curl|wget|git|rustup|test|\[|apt-key|gpg)$/;

/** What lies on a cache, a tmpfs or a bound folder of a RUN and is copied from its stage or needed by the container. */
export function shadowedOutputs(model: Model): readonly ShadowedOutput[] {
  const { finalStage } = model;
  const shadows = new Map<Stage, readonly Shadow[]>();
  const found: ShadowedOutput[] = [];
  for (const copy of model.instructionsOf('copy').slice(0, mostCopies)) {
    const stage = model.stageOf(copy);
    const from = flagOf(copy, 'from')?.value?.text;
    const source = stage === undefined || from === undefined ? undefined : model.stageNamed(from, stage);
    if (source !== undefined) found.push(...copied(copy, source));
  }
  for (const instruction of finalStage === undefined ? [] : startInstructions(model, finalStage)) {
    const word = model.commandsOf(instruction)[0]?.words[0];
    const text = word?.text.includes('/') === true ? valueOf(word.value) : undefined;
    const path = text === undefined ? undefined : joinPath(valueOf(model.stateAt(instruction).workdir), text);
    const shadow = path === undefined || finalStage === undefined ? undefined : shadowOn(finalStage, path);
    if (word && path && shadow) found.push({ path, span: word.span, kind: 'started', placed: shadow });
  }
  for (const shadow of finalStage === undefined ? [] : shadowsOf(finalStage)) {
    const install = installInto(shadow);
    if (install && finalStage && !isWritten(shadow, shadow.target, finalStage))
      found.push({ path: shadow.target, span: install.span, kind: 'installed', placed: shadow });
  }
  return found;

  function copied(copy: CopyInstruction, stage: Stage): readonly ShadowedOutput[] {
    return copy.sources.flatMap((word): readonly ShadowedOutput[] => {
      const text = valueOf(model.expand(word, copy))?.replace(/[^/]*[*?[].*$/s, '');
      const path = text === undefined ? undefined : joinPath('/', text);
      if (path === undefined || path === '/') return [];
      const placed =
        shadowOn(stage, path) ??
        shadowsOf(stage).find(
          (one) => isWithin(one.target, path) && installInto(one) && !isWritten(one, one.target, stage),
        );
      return placed === undefined
        ? []
        : [{ path: isWithin(path, placed.target) ? path : placed.target, span: word.span, kind: 'copied', placed }];
    });
  }

  /** The mount on which all that is at a path has been made. */
  function shadowOn(stage: Stage, path: string): Shadow | undefined {
    const shadow = shadowsOf(stage).findLast(({ target }) => isWithin(path, target));
    return shadow !== undefined && !isWritten(shadow, path, stage) ? shadow : undefined;
  }

  function shadowsOf(stage: Stage): readonly Shadow[] {
    const kept = shadows.get(stage);
    if (kept !== undefined) return kept;
    const runs = lineageOf(stage)
      .slice(-mostParents)
      .flatMap(({ instructions }) => instructions.filter(({ kind }) => kind === 'run'));
    const all = runs.flatMap((run) =>
      placedMounts(model, run, 'cache', 'tmpfs', 'bind').map((placed) => ({ ...placed, run })),
    );
    shadows.set(stage, all.slice(0, mostShadows));
    return all.slice(0, mostShadows);
  }

  /** Whether anything without the mount may put the path there. */
  function isWritten(shadow: Shadow, path: string, stage: Stage): boolean {
    const programs = new Set(model.commandsOf(shadow.run).map(({ name }) => name));
    return lineageOf(stage)
      .slice(-mostParents)
      .some(({ instructions }) =>
        instructions.some((instruction) => {
          if (instruction.kind === 'copy' || instruction.kind === 'add') return mayCopy(instruction, shadow, path);
          if (instruction.kind !== 'run') return false;
          const covers = placedMounts(model, instruction, 'cache', 'tmpfs', 'bind').some(({ target }) =>
            isWithin(path, target),
          );
          return !covers && model.commandsOf(instruction).some((command) => mayMake(command, programs, shadow.target));
        }),
      );
  }

  function mayCopy(copy: CopyInstruction, { target, mount }: Shadow, path: string): boolean {
    const text = copy.destination && valueOf(model.expand(copy.destination, copy));
    const folder = text === undefined ? undefined : joinPath(valueOf(model.stateAt(copy).workdir), text);
    if (folder === undefined || isWithin(folder, target)) return true;
    const isContext = flagOf(copy, 'from') === undefined;
    const isBuilt = isContext && builtFolder.test(target) && valueOf(mount.type) === 'cache';
    return isWithin(path, folder) && !isBuilt;
  }

  /** The install that fills a mount with what the program needs, where the RUN neither builds with it nor copies it out. */
  function installInto({ run, target }: Shadow): ShellCommand | undefined {
    const commands = model.commandsOf(run);
    const workdir = valueOf(model.stateAt(run).workdir);
    if (commands.some(({ name = '' }) => /^(?:cp|mv|rsync|tar|cd|ln)$/.test(name))) return undefined;
    const calls = commands.map((command) => packageCallOf(command));
    if (calls.some((call) => call === undefined || /^(?:run|build)$/.test(call.operation))) return undefined;
    return calls.find(
      (call) =>
        call !== undefined &&
        /^(?:install|ci)$/.test(call.operation) &&
        outputsOf(call.manager).some((name) => target === (name.startsWith('/') ? name : joinPath(workdir, name))),
    )?.command;
  }
}

/** Where a manager puts what it installs for a program, seen from the working directory. */
function outputsOf(manager: string): readonly string[] {
  if (/^(?:npm|yarn|pnpm|bun)$/.test(manager)) return ['node_modules'];
  if (manager === 'composer') return ['vendor'];
  if (manager === 'uv' || manager === 'poetry') return ['.venv'];
  return manager === 'bundle' || manager === 'gem' ? ['/usr/local/bundle', 'vendor/bundle'] : [];
}

function mayMake(command: ShellCommand, programs: ReadonlySet<string | undefined>, target: string): boolean {
  const { name, args } = command;
  const call = packageCallOf(command);
  const last = target.slice(target.lastIndexOf('/') + 1);
  if (args.some(({ text }) => text.includes(last) && text.includes('/'))) return true;
  if (call !== undefined && packageFamilyOf(call.manager) !== undefined) return false;
  if (runsUnknownScript(command) || /^(?:make|ninja|cmake)$/.test(name ?? '')) return true;
  return !plainProgram.test(name ?? '?') && programs.has(name);
}
