import type { ShellCommand } from '../shell/command.js';
import { optionsOf } from '../shell/options.js';
import type { Word } from '../syntax/word.js';
import { oncePerText } from '../text/once.js';

/** How a program is given a credential that it stores. */
interface Form {
  readonly program: RegExp;
  /** What its operands begin with, joined by blanks. */
  readonly verb: RegExp;
  /** The flags whose value is the credential. */
  readonly flags?: readonly string[];
  /** Which operand it is, from the end: 1 is the last one. */
  readonly last?: 1 | 2;
  /** The flag with which it is read from standard input. */
  readonly input?: RegExp;
}

/**
 * The commands that log in or store a credential in a file of settings.
 * Source: the documentation of the programs, collected by hand, 2026-11-21.
 */
const forms: readonly Form[] = [
  {
    program: /^(?:docker|podman|buildah|skopeo|crane|nerdctl|oras|regctl)$/,
    verb: /^(?:auth )?(?:registry )?login\b/,
    flags: ['-p', '--password'],
    input: /^--(?:password|pass)-stdin$/,
  },
  {
    program: /^helm$/,
    verb: /^(?:registry login|repo add)\b/,
    flags: ['-p', '--password'],
    input: /^--password-stdin$/,
  },
  {
    program: /^(?:npm|pnpm|yarn)$/,
    verb: /^(?:config |c )?set \S*(?:_auth(?:token)?|_password|npmauth(?:token|ident))\b/i,
    last: 1,
  },
  { program: /^(?:aws|aws2)$/, verb: /^configure set \S*(?:secret|token)/, last: 1 },
  {
    program: /^git$/,
    verb: /^config (?:set )?(?:url\.["']?\w+:\/\/[^\s/]+@|http\.\S*extraheader|credential\.\S* \S*password|\S*\.(?:token|password)\b)/i,
    last: 1,
  },
  { program: /^git$/, verb: /^config (?:set )?["']?url\.["']?\w+:\/\/[^\s/]+@/i, last: 2 },
  { program: /^(?:pip[\d.]*|uv)$/, verb: /^config set \S*(?:index-url|password) \S*:\/\/\S*@/, last: 1 },
  { program: /^composer$/, verb: /^(?:global )?config \S*(?:oauth|token|http-basic|bearer|auth)/, last: 1 },
  { program: /^bundle[\d.]*$/, verb: /^config (?:set )?(?:\S*\.\S+|\S*__\S+) \S*[:$]/, last: 1 },
  { program: /^poetry$/, verb: /^config (?:http-basic|pypi-token)\./, last: 1 },
  { program: /^(?:cargo|wandb|vault)$/, verb: /^login \S/, last: 1 },
  { program: /^(?:pro|ua|snyk)$/, verb: /^(?:attach|auth) \S/, last: 1 },
  { program: /^ngrok$/, verb: /^(?:config add-authtoken|authtoken) \S/, last: 1 },
  { program: /^mc$/, verb: /^(?:alias set|config host add) \S+ \S+ \S+ \S/, last: 1 },
  { program: /^dotnet$/, verb: /^nuget (?:add|update) source\b/, flags: ['-p', '--password'] },
  { program: /^nuget$/i, verb: /^(?:sources (?:add|update)|setapikey)/i, flags: ['-Password'], last: 1 },
  { program: /^(?:huggingface-cli|hf)$/, verb: /^(?:auth )?login\b/, flags: ['--token'] },
  { program: /^gh$/, verb: /^auth login\b/, input: /^--with-token$/ },
  { program: /^az$/, verb: /^(?:acr )?login\b/, flags: ['-p', '--password'] },
  { program: /^oc$/, verb: /^login\b/, flags: ['-p', '--password', '--token'] },
  { program: /^kubectl$/, verb: /^config set-credentials\b/, flags: ['--token', '--password'] },
  { program: /^subscription-manager$/, verb: /^register\b/, flags: ['--password', '--activationkey'] },
  {
    program: /^(?:sentry-cli|doppler|databricks)$/,
    verb: /^(?:login|configure)\b/,
    flags: ['--auth-token', '--token'],
  },
];

const formsOf = oncePerText((name) => forms.filter(({ program }) => program.test(name)));

/** Where one of these programs is given a credential: in words of its own, or through a pipe. */
export interface SecretSetup {
  readonly words: readonly Word[];
}

/** The words with the credential that a command stores; undefined where it stores none. */
export function secretSetupOf(command: ShellCommand): SecretSetup | undefined {
  const own = formsOf(command.name ?? '');
  if (own.length === 0) return undefined;
  const flags = own.flatMap((form) => form.flags ?? []);
  const { options, operands } = optionsOf(
    command,
    [...flags, '-u', '--username', '-U', '--user', '-n', '--name'],
    own[0]?.program.test('nuget') === true ? { short: 'words' } : {},
  );
  const line = operands.map(({ text }) => text).join(' ');
  const words = own.flatMap((form) => (form.verb.test(line) ? wordsOfForm(form, command, options, operands) : []));
  return words.length === 0 ? undefined : { words };
}

type Read = ReturnType<typeof optionsOf>;

function wordsOfForm(
  form: Form,
  { pipeline, redirects }: ShellCommand,
  options: Read['options'],
  operands: Read['operands'],
): readonly Word[] {
  const { flags = [], last, input } = form;
  const given = options.flatMap(({ name, word, value, valueWord }): readonly Word[] => {
    if (!flags.includes(name)) return [];
    // `--password=value` is one word.
    const own = value === undefined ? word : { ...word, text: word.text.slice(word.text.indexOf('=') + 1), value };
    return [valueWord ?? own];
  });
  const operand = last === undefined || (flags.length > 0 && given.length > 0) ? undefined : operands.at(-last);
  const isRead = input !== undefined && options.some(({ name }) => input.test(name));
  const piped = isRead
    ? pipeline.commands.slice(0, 1).flatMap(({ name, args }) => (/^(?:echo|printf)$/.test(name ?? '') ? args : []))
    : [];
  const strings = isRead
    ? redirects.flatMap(({ operator, target }) => (operator === '<<<' && target ? [target] : []))
    : [];
  return [...given, ...(operand === undefined ? [] : [operand]), ...piped, ...strings];
}
