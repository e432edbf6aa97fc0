import { runtimeVersion } from '../knowledge/runtime-version.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { ShellCommand } from '../shell/command.js';
import { valueOf } from '../text/known.js';
import type { PlacedCommand } from './command-folders.js';
import { environmentOf } from './linking.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';

/** A folder with what a package manager of a language installs; it may hold programs and extensions made for one version and one C library. */
export interface InstalledFolder {
  readonly language: 'python' | 'node' | 'ruby';
  /** Absolute. */
  readonly path: string;
}

/** The folders that a command fills or makes. */
export function installedFolders(model: Model, placed: PlacedCommand): readonly InstalledFolder[] {
  const { command } = placed;
  const found = foldersOf(model, placed);
  return found === undefined
    ? []
    : found.paths.flatMap((path) => {
        const resolved = path === undefined ? undefined : joinPath(placed.folder, path);
        return resolved === undefined || command.instruction.onbuild !== undefined
          ? []
          : [{ language: found.language, path: resolved }];
      });
}

interface Folders {
  readonly language: InstalledFolder['language'];
  readonly paths: readonly (string | undefined)[];
}

function foldersOf(model: Model, placed: PlacedCommand): Folders | undefined {
  const { command } = placed;
  const { name = '', args } = command;
  const texts = args.map((word) => valueOf(model.expand(word, command.instruction)));
  if (/^python[\d.]*$/.test(name) && texts[0] === '-m' && /^(?:venv|virtualenv)$/.test(texts[1] ?? ''))
    return python(lastPath(texts.slice(2)));
  if (name === 'virtualenv') return python(lastPath(texts));
  if (name === 'uv' && texts[0] === 'venv') return python(lastPath(texts.slice(1)) ?? '.venv');
  if (name === 'uv' && texts[0] === 'sync') {
    const given = environmentOf(model, command, 'UV_PROJECT_ENVIRONMENT');
    return python(given.known ? (given.value ?? '.venv') : undefined);
  }
  if ((name === 'poetry' || name === 'pipenv') && texts.some((text) => text === 'install' || text === 'sync')) {
    const inProject = environmentOf(
      model,
      command,
      name === 'poetry' ? 'POETRY_VIRTUALENVS_IN_PROJECT' : 'PIPENV_VENV_IN_PROJECT',
    );
    return inProject.known && /^(?:1|true)$/i.test(inProject.value ?? '') ? python('.venv') : undefined;
  }
  const call = packageCallOf(command);
  if (call === undefined || !/^(?:install|ci|sync|add)$/.test(call.operation)) return undefined;
  const option = (...names: readonly string[]): string | undefined => {
    const value = call.options.findLast((one) => names.includes(one.name));
    return value?.valueWord === undefined
      ? value?.value && valueOf(value.value)
      : valueOf(model.expand(value.valueWord, command.instruction));
  };
  const isGlobal = call.options.some(({ name: flag }) => flag === '-g' || flag === '--global');
  switch (call.manager) {
    case 'pip':
    case 'uv pip':
      return python(
        option('--target', '-t') ??
          option('--prefix') ??
          (call.options.some(({ name: flag }) => flag === '--user')
            ? '/root/.local'
            : (programFolder(command) ?? sitePackages(model, command))),
      );
    case 'npm':
    case 'yarn':
    case 'pnpm':
      if (isGlobal) return undefined;
      return { language: 'node', paths: [`${option('--prefix', '-C', '--cwd', '--dir') ?? '.'}/node_modules`] };
    case 'bundle':
      return { language: 'ruby', paths: ['/usr/local/bundle', 'vendor/bundle'] };
    default:
      return undefined;
  }
}

function python(path: string | undefined): Folders {
  return { language: 'python', paths: [path] };
}

function lastPath(texts: readonly (string | undefined)[]): string | undefined {
  return texts.findLast((text) => text !== undefined && !text.startsWith('-'));
}

/** Where `pip` of the official image puts things; an environment that a variable names is not looked for. */
function sitePackages({ stageOf, variableAt }: Model, { instruction }: ShellCommand): string | undefined {
  const root = stageOf(instruction)?.root;
  const environment = variableAt(instruction, 'VIRTUAL_ENV');
  if (root?.kind !== 'image' || (environment.known && environment.value !== undefined)) return undefined;
  const version = runtimeVersion(root.reference.familiarName, root.reference.tag ?? '', 'python');
  return version === undefined ? undefined : `/usr/local/lib/python${version}/site-packages`;
}

/** Of `/opt/venv/bin/pip` the environment that it installs to. */
function programFolder({ words }: ShellCommand): string | undefined {
  const [, folder] = /^["']?(\/.*?)\/bin\/[\w.]+["']?$/.exec(words[0]?.text ?? '') ?? [];
  return folder === undefined || /^\/usr(?:\/local)?$/.test(folder) ? undefined : folder;
}
