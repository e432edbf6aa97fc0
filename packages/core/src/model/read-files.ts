import type { ShellCommand } from '../shell/command.js';
import { fileEffectsOf } from '../shell/file-effects.js';
import { manifestInstallOf } from '../shell/manifest-install.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { Word } from '../syntax/word.js';
import { known } from '../text/known.js';

/** A file that a command cannot do without. */
export interface ReadFile {
  /** The word that names it, or the one that makes the command read it. */
  readonly at: Word;
  /** Its path as the command sees it. */
  readonly path: Word;
}

/** The file that an install of a project reads first, by manager. */
const manifests: Readonly<Record<string, string>> = {
  npm: 'package.json',
  yarn: 'package.json',
  pnpm: 'package.json',
  bun: 'package.json',
  bundle: 'Gemfile',
  composer: 'composer.json',
  poetry: 'pyproject.toml',
  uv: 'pyproject.toml',
  pipenv: 'Pipfile',
  go: 'go.mod',
  cargo: 'Cargo.toml',
  mvn: 'pom.xml',
};

const interpreter = /^(?:(?:ba|a|da)?sh|python[\d.]*|node|php|ruby|perl)$/;

/** The files that the words of a command say it reads. */
export function readFiles(command: ShellCommand): readonly ReadFile[] {
  const { name = '', args, words } = command;
  const found: ReadFile[] = [];
  for (const { kind, path } of fileEffectsOf(command)) {
    const isEdited = kind === 'write' && /^(?:sed|perl)$/.test(name);
    if (isEdited || /^(?:read|mode|owner|copy|move|extract)$/.test(kind)) found.push({ at: path, path });
  }
  const { manager = '', options = [] } = packageCallOf(command) ?? {};
  for (const { name: option, valueWord } of manager === 'pip' || manager === 'uv' ? options : []) {
    if (/^(?:-r|--requirements?)$/.test(option) && valueWord !== undefined)
      found.push({ at: valueWord, path: valueWord });
  }
  const install = manifestInstallOf(command);
  const manifest = install?.isPartial === false && Object.hasOwn(manifests, manager) ? manifests[manager] : undefined;
  if (install !== undefined && manifest !== undefined && !(manager === 'uv' && install.verb.text !== 'sync'))
    found.push({ at: install.verb, path: { span: install.verb.span, text: manifest, value: known(manifest) } });
  const [script] = args;
  // Options come with a script of their own, or a module.
  if (
    interpreter.test(name) &&
    script !== undefined &&
    /\w\.\w+["']?$/.test(script.text) &&
    !script.text.startsWith('-')
  )
    found.push({ at: script, path: script });
  const [program] = words;
  if (program !== undefined && /^["']?\.{0,2}\//.test(program.text)) found.push({ at: program, path: program });
  return found;
}
