import { isPlaceholder } from '../knowledge/secret-values.js';
import type { ShellCommand } from '../shell/command.js';
import { curlValueFlags, wgetValueFlags } from '../shell/download-effects.js';
import { optionsOf, type ValueFlags } from '../shell/options.js';
import { valueOf } from '../text/known.js';
import { oncePerText } from '../text/once.js';
import type { Span } from '../text/span.js';

/** A password that a program is given on its command line. */
export interface LiteralCredential {
  readonly span: Span;
  readonly value: string;
}

/** Which flags of a program take a password, and the part of their value that is one. */
interface Form {
  readonly program: RegExp;
  readonly flags: readonly string[];
  readonly password: RegExp;
}

const forms: readonly Form[] = [
  { program: /^curl$/, flags: ['-u', '--user', '-U', '--proxy-user'], password: /^[^:]*:(.+)$/s },
  { program: /^curl$/, flags: ['-H', '--header', '--oauth2-bearer'], password: headerValue() },
  { program: /^wget$/, flags: ['--header'], password: headerValue() },
  { program: /^wget$/, flags: ['--password', '--http-password', '--ftp-password'], password: /^(.+)$/s },
  { program: /^sshpass$/, flags: ['-p'], password: /^(.+)$/s },
];

const formsOf = oncePerText((name) => forms.filter(({ program }) => program.test(name)));

function formsOfAny(callers: readonly { readonly name: string | undefined }[]): readonly Form[] {
  return forms.filter((form) => callers.some(({ name = '' }) => formsOf(name).includes(form)));
}

const nowhere = /\/\/(?:[^/@]*@)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?:[:/]|$)/;

/** The passwords that stand in a command as they are: placeholders and those for the container itself left out. */
export function literalCredentials(command: ShellCommand): readonly LiteralCredential[] {
  const { name: program = '', wrappers } = command;
  const own = wrappers.length === 0 ? formsOf(program) : formsOfAny([command, ...wrappers]);
  if (own.length === 0 || command.args.some(({ text }) => nowhere.test(text))) return [];
  const { options } = optionsOf(command, valueFlagsOf(command));
  return options.flatMap(({ name, word, value, valueWord }) => {
    const form = own.find(({ flags }) => flags.includes(name));
    const given = value === undefined ? undefined : valueOf(value);
    const [, password] = form?.password.exec(given ?? '') ?? [];
    if (password === undefined || /[$<{]/.test(password) || password.length < 6 || isPlaceholder(password)) return [];
    return [{ span: (valueWord ?? word).span, value: password }];
  });
}

function valueFlagsOf({ name }: ShellCommand): ValueFlags {
  return name === 'curl' ? curlValueFlags : name === 'wget' ? wgetValueFlags : ['-p'];
}

/** Only what says that it is a credential, and is longer than a word. */
function headerValue(): RegExp {
  return /^(?:(?:proxy-)?authorization:\s*(?:basic|bearer|token)\s+|(?:private|job|deploy)-token:\s*|x-(?:api|auth)-(?:key|token):\s*)(\S{12,})$/i;
}
