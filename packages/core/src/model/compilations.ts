import { optionsOf } from '../shell/options.js';
import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { commandFolders, type PlacedCommand } from './command-folders.js';
import { linkingOf, type Language, type Linking } from './linking.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';
import type { Stage } from './stage.js';

/** A command that makes a program. */
export interface Compilation {
  readonly command: ShellCommand;
  readonly stage: Stage;
  readonly language: Language;
  /** Where the result comes to lie, as far as the words tell: absolute paths of files or folders. */
  readonly results: readonly string[];
  /** Whether the result is tied to the C library of the stage. */
  readonly linking: Linking;
}

/** More of one instruction are not looked at: each asks for what stands before it. */
const most = 30;

/** What one instruction compiles. */
export function compilationsIn(model: Model, stage: Stage, instruction: Instruction): readonly Compilation[] {
  if (instruction.kind !== 'run' || !mayCompile(instruction)) return [];
  const compilers = commandFolders(model, instruction).filter(({ command }) => readerOf(command) !== undefined);
  return compilers.slice(0, most).flatMap((placed) => compilationOf(model, stage, placed) ?? []);
}

/** Most RUNs have no such word, and are not looked at. */
function mayCompile({ body, heredocs }: Instruction): boolean {
  const words =
    /(?<![\w.-])(?:go|cargo|[\w-]*gcc|[\w-]*g\+\+|cc|c\+\+|clang|clang\+\+|make|cmake|ninja|meson|stack|cabal|ghc|swift|swiftc|crystal|nim|nimble|dart|dotnet|mvnw?|gradlew?|sbt)(?![\w=])/;
  return words.test(body.text) || heredocs.some(({ content }) => words.test(content.text));
}

function compilationOf(model: Model, stage: Stage, placed: PlacedCommand): Compilation | undefined {
  const { command } = placed;
  const read = readerOf(command);
  if (read === undefined) return undefined;
  const results = read.results(placed, model);
  return {
    command,
    stage,
    language: read.language,
    results: results.flatMap((path) => (path === undefined ? [] : joinPath(placed.folder, path)) ?? []),
    linking: linkingOf(model, stage, command, read.language),
  };
}

interface Reader {
  readonly language: Language;
  /** Paths seen from the folder of the command. */
  results(placed: PlacedCommand, model: Model): readonly (string | undefined)[];
}

const here: Reader['results'] = () => ['.'];

function readerOf({ name = '', args }: ShellCommand): Reader | undefined {
  const verb = args.find(({ text }) => !/^["']?[-+]/.test(text))?.text ?? '';
  switch (name) {
    case 'go':
      return /^(?:build|install)$/.test(verb)
        ? { language: 'go', results: verb === 'build' ? goResults : goBin }
        : undefined;
    case 'cargo':
      return /^(?:build|b|install|rustc|auditable)$/.test(verb)
        ? { language: 'rust', results: verb === 'install' ? cargoBin : cargoResults }
        : undefined;
    case 'stack':
    case 'cabal':
      return /^(?:build|install|v2-build|v2-install)$/.test(verb) ? { language: 'haskell', results: here } : undefined;
    case 'ghc':
      return { language: 'haskell', results: outputOr('.') };
    case 'swift':
      return verb === 'build' ? { language: 'swift', results: () => ['.build'] } : undefined;
    case 'crystal':
      return verb === 'build' ? { language: 'crystal', results: outputOr('.') } : undefined;
    case 'nim':
      return /^(?:c|cpp|compile)$/.test(verb) ? { language: 'nim', results: here } : undefined;
    case 'dart':
      return verb === 'compile' ? { language: 'dart', results: outputOr('bin') } : undefined;
    case 'dotnet':
      return /^(?:publish|build)$/.test(verb) ? { language: 'dotnet', results: outputOr('.') } : undefined;
    case 'mvn':
    case 'mvnw':
      return hasGoal(args, /^(?:package|install|verify|assembly:single|deploy)$/)
        ? { language: 'java', results: () => ['target'] }
        : undefined;
    case 'gradle':
    case 'gradlew':
      return hasGoal(args, /(?:^|:)(?:build|assemble|\w*[jJ]ar|installDist|bootJar|shadowJar)$/)
        ? { language: 'java', results: () => ['build'] }
        : undefined;
    case 'sbt':
      return hasGoal(args, /assembly|stage|package|dist/) ? { language: 'java', results: () => ['target'] } : undefined;
    case 'make':
    case 'ninja':
      return /clean|test|check|deps|help/.test(verb) ? undefined : { language: 'c', results: makeResults };
    case 'cmake':
      return args.some(({ text }) => /^--(?:build|install)$/.test(text))
        ? { language: 'c', results: args.some(({ text }) => text === '--install') ? () => ['/usr/local'] : here }
        : undefined;
    default:
      return isCompiler(name) &&
        !args.some(({ text }) => /^-(?:c|E|S|-version|v|dumpversion|dumpmachine)$/.test(text)) &&
        args.length > 1
        ? { language: 'c', results: outputOr('a.out') }
        : undefined;
  }
}

function isCompiler(name: string): boolean {
  return /^(?:[\w.]+-linux-\w+-)?(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-\d+)?$/.test(name);
}

function hasGoal(args: ShellCommand['args'], goal: RegExp): boolean {
  return args.some(({ text }) => goal.test(text.replaceAll(/["']/g, '')));
}

/** What `-o` or `--output` names; without them the folder itself. */
function outputOr(otherwise: string): Reader['results'] {
  return (placed, { expand }) => {
    const { options } = optionsOf(placed.command, ['-o', '--output'], { short: 'words' });
    const output = options.findLast(({ name }) => name === '-o' || name === '--output');
    if (output === undefined) return [otherwise];
    const word = output.valueWord;
    return [
      word === undefined ? output.value && valueOf(output.value) : valueOf(expand(word, placed.command.instruction)),
    ];
  };
}

const goResults = outputOr('.');

/** The folder that `-C` names, and where `install` puts things. */
const makeResults: Reader['results'] = ({ command }, { expand }) => {
  const { options, operands } = optionsOf(command, ['-C', '--directory', '-f', '--file']);
  const folder = options.findLast(({ name }) => name === '-C' || name === '--directory')?.valueWord;
  if (operands.some(({ text }) => text.includes('install'))) return ['/usr/local', '/usr/local/bin'];
  return [folder === undefined ? '.' : valueOf(expand(folder, command.instruction))];
};

/** Where `go install` puts its programs, in the official image and by default. */
const goBin: Reader['results'] = () => ['/go/bin', '/root/go/bin'];

const cargoResults: Reader['results'] = ({ command }, { variableAt }) => {
  const { options } = optionsOf(command, ['--target-dir', '--target', '--root']);
  const folder = options.findLast(({ name }) => name === '--target-dir')?.value;
  const variable = variableAt(command.instruction, 'CARGO_TARGET_DIR');
  const given = folder ?? (variable.known ? variable.value?.value : undefined);
  return [given === undefined ? 'target' : valueOf(given)];
};

const cargoBin: Reader['results'] = ({ command }) => {
  const { options } = optionsOf(command, ['--target-dir', '--target', '--root']);
  const root = options.findLast(({ name }) => name === '--root')?.value;
  return root === undefined
    ? ['/usr/local/cargo/bin', '/root/.cargo/bin']
    : [root.known ? `${root.value}/bin` : undefined];
};
