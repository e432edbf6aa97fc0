import type { ShellCommand } from '../shell/command.js';
import { optionsOf } from '../shell/options.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { Word } from '../syntax/word.js';
import type { TracedCommand } from './traced-commands.js';

/** Whether the command compiles what lies in its folder. */
export function isCompiling({ name = '' }: ShellCommand): boolean {
  return /^(?:g?make|ninja|cmake|gcc|g\+\+|cc|c\+\+|clang|clang\+\+|go|cargo|mvn|gradle|meson|scons|ant)$/.test(name);
}

/** The folder with the sources of what a command builds and puts elsewhere, as a symbolic path; none where it does not. */
export function installsFrom({ command, folder, pathOf }: TracedCommand): readonly string[] {
  const word = sourcesOf(command);
  const path = word === 'here' ? folder : word && pathOf(word);
  return path === undefined ? [] : [path];
}

function sourcesOf(command: ShellCommand): Word | 'here' | undefined {
  const { name = '', args } = command;
  const has = (pattern: RegExp): boolean => args.some(({ text }) => pattern.test(text));
  switch (name) {
    case 'make':
    case 'gmake':
    case 'ninja':
    case 'meson':
    case 'scons':
    case 'b2':
    case 'waf':
      return has(/^(?:alt)?install(?:[-_]\w+)*$/) ? (optionValue(command, '-C', '--directory') ?? 'here') : undefined;
    case 'cmake':
      if (has(/^--install$/)) return optionValue(command, '--install');
      return has(/^install$/) ? optionValue(command, '--build') : undefined;
    case 'cargo':
      return has(/^install$/) ? optionValue(command, '--path') : undefined;
    case 'checkinstall':
      return 'here';
    default:
      return /^python[\d.]*$/.test(name) && has(/^setup\.py$/) && has(/^install$/) ? 'here' : fromFolder(command);
  }
}

/** `pip install .`, but not what keeps running there. */
function fromFolder(command: ShellCommand): Word | undefined {
  const call = packageCallOf(command);
  if (call?.manager !== 'pip' || call.operation !== 'install') return undefined;
  const isEditable = call.options.some(({ name }) => name === '-e' || name === '--editable');
  return isEditable ? undefined : call.packages.find(({ text }) => /^["']?\.{1,2}\/?(?:\[.*\])?["']?$/.test(text));
}

function optionValue(command: ShellCommand, ...names: readonly string[]): Word | undefined {
  const found = optionsOf(command, [...names, '--target', '-j']).options.findLast(({ name }) => names.includes(name));
  if (found?.value === undefined) return undefined;
  return found.valueWord ?? { span: found.word.span, text: found.word.text, value: found.value };
}
