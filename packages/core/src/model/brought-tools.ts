import { programsBroughtBy } from '../knowledge/brought-programs.js';
import { packageFamilyOf } from '../knowledge/package-family.js';
import type { ShellCommand } from '../shell/command.js';
import { packageCallOf } from '../shell/package-calls.js';
import { readsScript } from '../shell/script-input.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import { flagOf, type Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';
import { resolvedEffects } from './resolved-effects.js';

/** The programs that something puts into the image; `anything` where nobody knows which. */
export type Brought = readonly string[] | 'anything';

type Sources = Pick<Model, 'commandsOf' | 'stateAt' | 'expand' | 'variableAt' | 'mountsOf'>;

const programFolder = /^\/(?:usr\/|usr\/local\/)?s?bin$/;
const systemFolder = /^\/(?:usr(?:\/local)?|bin|sbin)?$|^\/(?:usr\/|usr\/local\/)?s?bin$/;

/** Programs that install others, by themselves or as they are told in a file. */
const installs =
  /^(?:make|gmake|ninja|meson|scons|conda|mamba|micromamba|brew|nix.*|guix|snap|flatpak|dpkg|rpm|gdebi|alien|ansible.*|chef.*|puppet|salt.*|asdf|mise|sdk|nvm|pkg.*|opkg|emerge|xbps-.*|install.*|setup.*|rosdep|mk-build-deps|vcpkg|update-alternatives|alternatives|busybox|chroot|debootstrap|tlmgr|swupd|task|just|.*installer.*|apt-get-.*)$/;

/** Where the search path may lead to programs of the languages only. */
const plainFolder =
  /node_modules|(?:^|\/)(?:go|cargo|\.cargo|\.local|\.?venv|env|pnpm|yarn|poetry|composer|vendor|gems?|bundle|\.bun|\.deno|app|code|src)\//;

/** What an instruction itself puts into the folders of programs; a RUN's commands are asked one by one. */
export function broughtByInstruction(model: Sources, instruction: Instruction): Brought {
  switch (instruction.kind) {
    case 'copy':
    case 'add': {
      const { destination, sources } = instruction;
      const target = destination && valueOf(model.expand(destination, instruction));
      const path = target === undefined ? undefined : joinPath(valueOf(model.stateAt(instruction).workdir), target);
      if (path === undefined) return 'anything';
      const folder = path.slice(0, path.lastIndexOf('/')) || '/';
      const names = sources.map(({ text }) => text.replace(/["']/g, '').replace(/^.*\//s, ''));
      const isMany = names.some((name) => !/^\w[\w.+-]*$/.test(name));
      if (!systemFolder.test(path)) return programFolder.test(folder) ? [path.slice(folder.length + 1)] : [];
      if (
        sources.every(({ text }) => text.startsWith('<<') || /\w\.\w{1,5}$/.test(text)) &&
        instruction.kind === 'copy'
      )
        return names;
      return isMany || !programFolder.test(path) || flagOf(instruction, 'from') === undefined ? 'anything' : names;
    }
    case 'env':
      return instruction.properties
        .filter(({ name }) => name.text === 'PATH')
        .flatMap(({ value }) => (value?.text ?? '').replace(/["']/g, '').split(':'))
        .every((folder) => /^\$\{?PATH|^$/.test(folder) || programFolder.test(folder) || plainFolder.test(folder))
        ? instruction.properties.some(({ name, value }) => name.text === 'PATH' && value?.text.includes('env'))
          ? ['python', 'python3', 'pip', 'pip3']
          : []
        : 'anything';
    default:
      return [];
  }
}

/** What the commands of a RUN put there, each by itself. */
export function broughtByCommands(model: Sources, instruction: Instruction): ReadonlyMap<ShellCommand, Brought> {
  const brought = new Map<ShellCommand, Brought>();
  for (const command of model.commandsOf(instruction)) {
    const found = broughtBy(command);
    if (found.length > 0) brought.set(command, found);
  }
  for (const { effect, command, path, to } of resolvedEffects(model, instruction)) {
    if (brought.get(command) === 'anything') continue;
    const isTransfer = /^(?:copy|move|extract)$/.test(effect.kind);
    if (!isTransfer && !/^(?:create|write|download)$/.test(effect.kind)) continue;
    const place = isTransfer ? to : path;
    const before = brought.get(command) ?? [];
    const found = placed(place, effect.kind === 'extract' ? undefined : path, before === 'anything' ? [] : before);
    if (found.length > 0) brought.set(command, found);
  }
  return brought;
}

function placed(place: string | undefined, path: string | undefined, before: readonly string[]): Brought {
  if (place === undefined) return 'anything';
  const folder = place.slice(0, place.lastIndexOf('/')) || '/';
  if (programFolder.test(folder) && !systemFolder.test(place)) return [...before, place.slice(folder.length + 1)];
  if (!systemFolder.test(place)) return before;
  const name = path?.slice(path.lastIndexOf('/') + 1) ?? '';
  return programFolder.test(place) && /^\w[\w.+-]*$/.test(name) ? [...before, name] : 'anything';
}

function broughtBy(command: ShellCommand): Brought {
  const { name = '', args, words, connector } = command;
  const call = packageCallOf(command);
  if (call !== undefined && packageFamilyOf(call.manager) !== undefined) {
    if (call.operation !== 'install')
      return /^(?:update|clean|remove|list|other)$/.test(call.operation) ? [] : 'anything';
    const all: string[] = [];
    for (const { name: packageName, form } of call.packages) {
      const text = valueOf(packageName);
      const found = text === undefined || form !== 'name' ? undefined : programsBroughtBy(call.manager, text);
      if (found === undefined) return 'anything';
      all.push(...found);
    }
    return call.packages.length === 0 ? 'anything' : all;
  }
  if (runsUnknownScript(command) || (connector === 'pipe' && readsScript(command)) || installs.test(name))
    return 'anything';
  if (/^(?:ln|cp|mv|install|rsync|stow)$/.test(name) && args.some(({ text }) => /bin\/?["']?$/.test(text)))
    return 'anything';
  if (
    /^(?:npx|npm|pnpm|yarn|python[\d.]*|node)$/.test(name) &&
    args.some(({ text }) => /playwright|puppeteer|install-deps/.test(text))
  )
    return 'anything';
  // A program of the author's, somewhere in the image.
  const path = words[0]?.text ?? '';
  const isKnownKind =
    /(?:configure|gradlew|mvnw|manage\.py|bin\/(?:rails|rake|console|pip\d?|python[\d.]*|npm|node|bundle|uv))["']?$/.test(
      path,
    );
  if (path.includes('/') && !/^\/(?:usr\/|usr\/local\/)?s?bin\//.test(path) && !isKnownKind) return 'anything';
  return byLanguage(command, call?.packages.flatMap(({ name: one }) => valueOf(one) ?? []) ?? []);
}

/** What the package managers of languages may put into the search path: what they are told, and what is known to come so. */
function byLanguage({ name = '' }: ShellCommand, packages: readonly string[]): Brought {
  if (/^(?:npm|npx|yarn|pnpm|corepack)$/.test(name))
    return ['npm', 'npx', 'yarn', 'pnpm', 'node', ...packages.map(bareName)];
  if (/^(?:gem|bundle)$/.test(name)) return ['gem', 'bundle', ...packages];
  if (!/^(?:pip\d?|uv|poetry|pipx|virtualenv|python[\d.]*)$/.test(name)) return [];
  return ['pip', 'pip3', 'python', 'python3', 'cmake', 'supervisord', 'node', ...packages];
}

/** `pnpm@9` without its version. */
function bareName(text: string): string {
  return text.replace(/(?<=.)@.*/s, '');
}
