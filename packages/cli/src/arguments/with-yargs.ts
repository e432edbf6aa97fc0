import yargs, { type Argv } from 'yargs';
import { didYouMean, UserError } from '@plimsoll/core';
import { choicesOf, commands, flagNamed, flags, formatNames, type CommandName } from './flags.js';
import { wordsOf, type Words } from './words.js';

/** What yargs makes of a command line: its words, or the text that it asks for. */
export type Reading =
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'version' };

const width = 80;

const usage: Readonly<Record<CommandName, readonly [line: string, description: string]>> = {
  lint: ['lint PATH...', 'say what is wrong, why, and how to put it right'],
  inspect: ['inspect PATH...', 'print what plimsoll understands of a Dockerfile'],
  rules: ['rules', 'list all rules'],
  explain: ['explain RULE', 'print the page of a rule, by its id or an alias'],
  init: ['init', 'write a plimsoll.yaml here to begin with'],
  completion: ['completion', 'print a script that completes commands and flags'],
};

/** It reads its own command line, in src/hadolint/. */
const hadolint = ['hadolint ARGS', 'lint as hadolint does, with its flags'] as const;

const paths = 'PATH: file, folder, glob or - (standard input); without one, this folder.';
const exits = 'Exit codes: 0 nothing to report, 1 findings, 2 something could not be done.';

/** Reads any command line; a mistake in it is a UserError. */
export async function readWithYargs(argv: readonly string[]): Promise<Reading> {
  if (argv[0] === '--get-yargs-completions') return { kind: 'text', text: await completionsOf(argv.slice(1)) };
  const dashes = argv.indexOf('--');
  const flagWords = dashes < 0 ? argv : argv.slice(0, dashes);
  const parsed = await parse([...flagWords.map(withValue), ...argv.slice(flagWords.length)]);
  const values = valuesOf(parsed, flagWords);
  const operands = texts(parsed['_']);
  const words = wordsOf(operands, texts(parsed['--']), values.flags, commands);
  if (values.help) return { kind: 'text', text: await helpOf(commands.find((name) => name === operands[0])) };
  if (values.version) return { kind: 'version' };
  if (values.mistake !== undefined) throw new UserError(values.mistake);
  if (words.command === 'completion') return { kind: 'text', text: await completionScript() };
  return { kind: 'words', words };
}

/** The help of a command; without one, of all. */
export async function helpOf(command?: CommandName): Promise<string> {
  const parser = basic().wrap(width).usage(usageOf(command));
  if (command === undefined) for (const name of commands) parser.command(...usage[name]);
  if (command === undefined) parser.command(...hadolint);
  for (const flag of flags) {
    if (!flag.commands.includes(command ?? 'lint')) continue;
    const description =
      flag.name === 'format'
        ? formatNames[command === 'inspect' || command === 'rules' ? command : 'lint'].join(', ')
        : flag.description;
    parser.option(flag.name, { describe: description, group: `${flag.group}:` });
  }
  parser.option('help', {
    describe: command === undefined ? 'this page; after a command, its own' : 'this page',
    group: 'Output:',
  });
  if (command === undefined) parser.option('version', { describe: 'print the version', group: 'Output:' });
  return `${await parser.epilogue(epilogueOf(command)).getHelp()}\n`;
}

function usageOf(command: CommandName | undefined): string {
  if (command === undefined) return 'plimsoll [lint] PATH...';
  const [line, description] = usage[command];
  return `plimsoll ${line}\n\n${description}`;
}

function epilogueOf(command: CommandName | undefined): string {
  if (command === undefined) return `${paths}\n${exits}`;
  return command === 'lint' || command === 'inspect' ? `${paths}\n${exits}` : exits;
}

function basic(): Argv {
  return yargs()
    .scriptName('plimsoll')
    .detectLocale(false)
    .help(false)
    .version(false)
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UserError(`${message}.`);
    });
}

async function parse(argv: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const parser = basic().parserConfiguration({
    'boolean-negation': false,
    'camel-case-expansion': false,
    'dot-notation': false,
    'parse-numbers': false,
    'parse-positional-numbers': false,
    'populate--': true,
    'short-option-groups': false,
  });
  for (const { name, value } of flags) parser.option(name, value === undefined ? { boolean: true } : { string: true });
  parser.option('help', { boolean: true, alias: 'h' }).option('version', { boolean: true });
  return await parser.parseAsync([...argv]);
}

/** The word, with a value where it is a flag that may stand alone: yargs would take the next word for it. */
function withValue(word: string): string {
  const alone = word.startsWith('--') ? flagNamed(word.slice(2))?.alone : undefined;
  return alone === undefined ? word : `${word}=${alone}`;
}

interface Given {
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly help: boolean;
  readonly version: boolean;
  readonly mistake: string | undefined;
}

/** Keys of what yargs gives that stand for no flag of the table. */
const notFlags: readonly string[] = ['_', '$0', '--', 'help', 'h', 'version'];

/** `flagWords`: the words of the command line in front of `--`. */
function valuesOf(given: Readonly<Record<string, unknown>>, flagWords: readonly string[]): Given {
  const values = new Map<string, readonly string[]>();
  let mistake: string | undefined;
  for (const [name, value] of Object.entries(given)) {
    const flag = flagNamed(name);
    if (flag === undefined) {
      if (!notFlags.includes(name)) mistake ??= unknownFlag(name, flagWords);
    } else if (flag.value !== undefined) {
      values.set(name, texts(value));
    } else if (flagWords.some((word) => word.startsWith(`--${name}=`))) {
      mistake ??= `\`--${name}\` takes no value.`;
    } else if (texts(value).includes('true')) {
      values.set(name, []);
    }
  }
  return { flags: values, help: given['help'] === true, version: given['version'] === true, mistake };
}

function unknownFlag(name: string, flagWords: readonly string[]): string {
  const written = flagWords.find(
    (word) => word.replace(/^-+/, '').replace(/=.*/s, '') === name && word.startsWith('-'),
  );
  const shown = written?.replace(/=.*/s, '') ?? `--${name}`;
  const names = [...flags.map((flag) => `--${flag.name}`), '--help', '--version'];
  const guess = didYouMean(`--${name}`, names);
  return `unknown flag \`${shown}\`${guess === '.' ? '; `plimsoll --help` lists the flags.' : guess}`;
}

function texts(value: unknown): readonly string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function forCompletion(): Argv {
  const parser = basic();
  for (const name of commands) parser.command(...usage[name]);
  parser.command(...hadolint);
  for (const flag of flags) {
    const choices = flag.alone === undefined ? choicesOf(flag, 'lint') : undefined;
    parser.option(
      flag.name,
      choices === undefined ? { describe: flag.description } : { describe: flag.description, choices },
    );
  }
  return parser;
}

async function completionsOf(line: readonly string[]): Promise<string> {
  return (await forCompletion().getCompletion(line)).map((completion) => `${completion}\n`).join('');
}

async function completionScript(): Promise<string> {
  return await new Promise((resolve) => {
    void forCompletion()
      .completion('completion', false)
      .parse(['completion'], (_error: unknown, _parsed: unknown, output: string) => resolve(`${output}\n`));
  });
}
