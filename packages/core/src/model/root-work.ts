import { packageFamilyOf } from '../knowledge/package-family.js';
import type { ShellCommand } from '../shell/command.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import { isWithin } from './path.js';
import { resolvedEffects, type ResolvedEffect } from './resolved-effects.js';
import { copiedAsRoot, type OwnedPath } from './copied-as-root.js';
import { isOrdinaryUser, rootOwned } from './root-owned.js';
import { runOf } from './run.js';
import type { Stage } from './stage.js';
import { isSureCall } from './sure-call.js';

/** Something in a RUN that only root can do, where another user does it. */
export interface RootWork {
  readonly instruction: Instruction;
  /** The program, or the path that it cannot change. */
  readonly span: Span;
  /** `` `apt-get` ``, `` `/etc/hosts` ``. */
  readonly what: string;
  readonly kind: 'program' | 'path' | 'owner';
  readonly user: string;
  /** Where USER names that user; absent where the base does. */
  readonly userSpan?: Span;
}

/** Programs that change what only root may change. */
const rootPrograms =
  /^(?:useradd|groupadd|adduser|addgroup|usermod|groupmod|userdel|groupdel|chpasswd|locale-gen|dpkg-reconfigure|add-apt-repository|setcap)$/;

/** These run what follows as root, or as if. */
const asRoot = /^(?:sudo|doas|su|runuser|fakeroot|proot|unshare|chroot|gosu|su-exec|busybox)$/;

/** Options with which a program works on another tree, or does nothing. */
const elsewhere =
  /^--?(?:root|installroot|usermode|prefix|simulate|dry-run|just-print|print-uris|download-only|help|version)(?:=|$)|^-[sRP]$/;

/** Folders of the system in which bases give nothing to other users. */
const systemFolder = /^\/(?:etc|bin|sbin|lib\d*|usr)\//;
const openFile = /^\/etc\/(?:passwd|group)$/;

/** More new folders of a stage are not looked at: each is looked for in all that stands above it. */
const mostFolders = 20;

/** The first such thing of each RUN of the file. */
export function rootWork(model: Model): readonly RootWork[] {
  const found: RootWork[] = [];
  for (const stage of model.stages) {
    let copied: ReadonlyMap<string, OwnedPath> | undefined;
    let isRoots: ReturnType<typeof rootOwned> | 'none' | undefined;
    let folders = 0;
    // One that is named above may be there, and the user's.
    const isNew = (folder: string, { span }: Instruction): boolean =>
      folders++ < mostFolders && model.source.text.indexOf(folder) >= span.start;
    for (const instruction of stage.isWindows ? [] : runOf(stage)) {
      if (instruction.kind !== 'run' || instruction.onbuild !== undefined) continue;
      const { user } = model.stateAt(instruction);
      if (!user.known || !isOrdinaryUser(user.value)) continue;
      copied ??= copiedAsRoot(model, stage);
      isRoots ??= rootOwned(model, stage) ?? 'none';
      const work =
        programWork(model, instruction) ??
        pathWork(model, stage, instruction, copied, isRoots === 'none' ? undefined : isRoots, (folder) =>
          isNew(folder, instruction),
        );
      if (work === undefined) continue;
      found.push({ ...work, instruction, user: user.value, ...(user.span && { userSpan: user.span }) });
    }
  }
  return found;
}

type Work = Pick<RootWork, 'span' | 'what' | 'kind'>;

function programWork({ commandsOf }: Model, instruction: Instruction): Work | undefined {
  for (const command of commandsOf(instruction)) {
    const [word] = command.words;
    if (word === undefined || command.args.some(({ text }) => elsewhere.test(text))) continue;
    const { manager = '', operation = '' } = packageCallOf(command) ?? {};
    const isManager = packageFamilyOf(manager) !== undefined && /^(?:install|update|upgrade|remove)$/.test(operation);
    if ((isManager || rootPrograms.test(command.name ?? '')) && isDone(command))
      return { span: word.span, what: `\`${command.name ?? ''}\``, kind: 'program' };
  }
  return undefined;
}

function isDone(command: ShellCommand): boolean {
  return isSureCall(command, command.name ?? '') && !command.wrappers.some(({ name }) => asRoot.test(name));
}

function pathWork(
  model: Model,
  stage: Stage,
  instruction: Instruction,
  copied: ReadonlyMap<string, OwnedPath>,
  isRoots: ((path: string) => boolean) | undefined,
  isNew: (folder: string) => boolean,
): Work | undefined {
  const mounts = model.mountsOf(instruction).flatMap(({ target }) => valueOf(target) ?? []);
  for (const one of resolvedEffects(model, instruction)) {
    const { effect, command } = one;
    const isThere = /^(?:copy|move|extract)$/.test(effect.kind);
    const path = isThere ? one.to : one.path;
    const word = isThere ? effect.to : effect.path;
    if (path === undefined || word === undefined || /[*?[$~]/.test(path) || !isDone(command)) continue;
    if (mounts.some((target) => isWithin(path, target))) continue;
    const what = `\`${path}\``;
    if (effect.kind === 'owner' || effect.kind === 'mode') {
      const kind = copied.get(path);
      if (kind === 'file' || (kind === 'folder' && effect.recursive === true))
        return { span: word.span, what, kind: 'owner' };
    } else if (isRoots !== undefined && isBlocked(stage, one, path, isRoots, isNew)) {
      return { span: word.span, what, kind: 'path' };
    }
  }
  return undefined;
}

/** Whether what is written lies in a folder of root's, which surely is there. */
function isBlocked(
  stage: Stage,
  { effect }: ResolvedEffect,
  path: string,
  isRoots: (path: string) => boolean,
  isNew: (folder: string) => boolean,
): boolean {
  if (effect.kind === 'read' || effect.kind === 'delete') return false;
  if (systemFolder.test(path)) return !openFile.test(path) && isRoots(path.slice(0, path.lastIndexOf('/')));
  // A new folder below `/` or `/opt`.
  if (
    effect.folder !== true ||
    !/^\/(?:opt\/)?[^/]+/.test(path) ||
    /^\/(?:home|tmp|var|run|srv|mnt|dev|root)(?:\/|$)/.test(path)
  )
    return false;
  const parts = path.split('/');
  const depth = parts[1] === 'opt' ? 3 : 2;
  const top = parts.slice(0, depth).join('/');
  return parts.length >= depth && isRoots(depth === 3 ? '/opt' : '/') && !isOfBase(stage, top) && isNew(top);
}

function isOfBase({ root }: Stage, top: string): boolean {
  const facts = root.kind === 'image' ? root.facts : undefined;
  const known = [facts?.workdir ?? '/', ...(facts?.volumes ?? [])];
  return (
    facts === undefined ||
    /^\/(?:etc|usr|bin|sbin|lib\w*|boot|media|proc|sys|opt)$/.test(top) ||
    known.some((path) => isWithin(path, top))
  );
}
