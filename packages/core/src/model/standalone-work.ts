import { packageFamilyOf } from '../knowledge/package-family.js';
import { callNameOf } from '../shell/call-name.js';
import type { ShellCommand } from '../shell/command.js';
import type { PackageCall } from '../shell/package-call.js';
import { packageCallOf } from '../shell/package-calls.js';
import { readsScript } from '../shell/script-input.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import { resolvedEffects } from './resolved-effects.js';

/** What a RUN fetches or installs without any file of the project. */
export interface StandaloneWork {
  readonly kind: 'install' | 'download';
  /** As it is called: `apt-get install`, `curl`. */
  readonly name: string;
  readonly span: Span;
}

/** Programs that work with what they are told, and with files only as their effects say. */
const plainPrograms =
  /^(?:|rm|rmdir|mkdir|touch|tee|cp|mv|install|ln|chmod|chown|chgrp|tar|unzip|gzip|gunzip|xz|bzip2|curl|wget|echo|printf|set|export|unset|cd|true|false|:|sleep|umask|useradd|groupadd|adduser|addgroup|usermod|ldconfig|locale-gen|dpkg-reconfigure|apt-key|apt-mark|add-apt-repository|uname|arch|date|cut|tr|lsb_release|yes|\[)$/;
/** Programs that may read any file they are given. */
const readers = /^(?:cat|sed|grep|awk|head|tail|sort|find|test|sha\d+sum|md5sum|gpg|dpkg|rpm|source|\.)$/;

/** Options of package managers that name a file or a project. */
const fileOption =
  /^(?:-r|--requirements?|-c|--constraint|-e|--editable|-f|--file|--path|-C|--cwd|--dir|--project|--prefix)$/;

/**
 * The first thing that a RUN installs by name or downloads, where all of the RUN does so: it reads nothing in these folders
 * (absolute), builds nothing and runs no script of the project. Undefined for any other.
 */
export function standaloneWork(
  model: Sources,
  instruction: Instruction,
  folders: readonly string[],
): StandaloneWork | undefined {
  const work = plainWork(model, instruction);
  return work === undefined || readsFolder(model, instruction, folders) ? undefined : work;
}

type Sources = Pick<Model, 'commandsOf' | 'stateAt' | 'expand' | 'variableAt' | 'mountsOf' | 'scriptsOf'>;

/** The same, whatever folders it reads. */
const plainWork = oncePerLasting((model: Sources, instruction: Instruction): StandaloneWork | undefined => {
  const commands = model.commandsOf(instruction);
  if (model.scriptsOf(instruction).some(({ complete }) => !complete)) return undefined;
  if (model.mountsOf(instruction).some(({ type }) => !/^(?:cache|tmpfs)$/.test(valueOf(type) ?? ''))) return undefined;
  if (!commands.every(isPlain)) return undefined;
  for (const command of commands) {
    const call = packageCallOf(command);
    if (call?.operation === 'install') {
      return { kind: 'install', name: callNameOf(call), span: call.verb.span };
    }
    const isDownload = /^(?:curl|wget)$/.test(command.name ?? '') || isClone(command);
    const [program] = command.words;
    if (isDownload && program !== undefined) {
      return { kind: 'download', name: command.name ?? '', span: program.span };
    }
  }
  return undefined;
});

function isPlain(command: ShellCommand): boolean {
  const call = packageCallOf(command);
  if (call !== undefined) return isNamed(call);
  const { name = '$', connector } = command;
  if (connector === 'pipe' && readsScript(command)) return true;
  return plainPrograms.test(name) || readers.test(name) || isClone(command);
}

function isClone({ name, args }: ShellCommand): boolean {
  return name === 'git' && args.some(({ text }) => text === 'clone');
}

/** Whether a call is about packages that it names itself, or about the manager's own index and cache. */
function isNamed({ manager, operation, packages, options, command }: PackageCall): boolean {
  if (options.some(({ name }) => fileOption.test(name)) || packages.some(({ form }) => form === 'path')) return false;
  if (command.wrappers.some(({ name }) => name === 'xargs')) return false;
  if (packageFamilyOf(manager) !== undefined) return true;
  if (operation === 'clean') return true;
  if (operation !== 'install' || packages.length === 0) return false;
  const isGlobal =
    options.some(({ name }) => name === '-g' || name === '--global') || command.args[0]?.text === 'global';
  switch (manager) {
    case 'pip':
    case 'gem':
      return true;
    case 'npm':
    case 'yarn':
    case 'pnpm':
    case 'bun':
      return isGlobal;
    case 'go':
      return packages.every(({ text }) => text.includes('@'));
    default:
      return false;
  }
}

/** Whether it reads or changes what lies in one of the folders and is not its own. */
function readsFolder(
  model: Pick<Model, 'commandsOf' | 'stateAt' | 'expand' | 'variableAt'>,
  instruction: Instruction,
  folders: readonly string[],
): boolean {
  if (folders.length === 0) return false;
  const own = new Set<string>();
  const isTheirs = (path: string | undefined): boolean =>
    path !== undefined && folders.some((one) => isWithin(path, one) || isWithin(one, path)) && !isIn(own, path);
  for (const { effect, path } of resolvedEffects(model, instruction)) {
    if (effect.kind === 'download' || (effect.kind === 'create' && effect.folder === true)) {
      if (path !== undefined) own.add(path);
    } else if (isTheirs(path)) return true;
  }
  const workdir = valueOf(model.stateAt(instruction).workdir);
  return model.commandsOf(instruction).some(({ name = '', args }) => {
    if (!readers.test(name)) return false;
    const paths = args.flatMap(({ value }) => (value.known && !value.value.startsWith('-') ? value.value : []));
    return paths.some((path) => isTheirs(joinPath(workdir, path)));
  });
}

function isIn(folders: ReadonlySet<string>, path: string): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (folders.has(path.slice(0, end))) return true;
  }
  return false;
}
