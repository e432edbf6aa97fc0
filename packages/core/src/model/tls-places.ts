import type { TlsSwitches } from '../knowledge/tls-switches.js';
import type { ShellCommand } from '../shell/command.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import type { Span } from '../text/span.js';
import { isLocalAddress } from './local-address.js';
import type { Model } from './model.js';
import { settingLines } from './setting-lines.js';
import { setVariables } from './set-variables.js';

/** A place where a program is told not to check certificates. */
export interface TlsPlace {
  readonly span: Span;
  /** As it is shown: `-c http.sslVerify=false`; undefined for the line of a file. */
  readonly shown: string | undefined;
  /** Where it is a flag of its own: the command and its word. */
  readonly flag?: { readonly command: ShellCommand; readonly word: Word };
}

/** Where the file turns the check of certificates off: by variable, by flag and by the settings it writes. */
export function tlsPlaces(model: Model, { hint, variables, words, files }: TlsSwitches): readonly TlsPlace[] {
  if (!hint.test(model.source.text)) return [];
  const places: TlsPlace[] = [];
  for (const { name, value, span } of setVariables(model, (name) => variables.some(([one]) => one.test(name)))) {
    const text = valueOf(value);
    if (text === undefined || !variables.some(([one, values]) => one.test(name) && values.test(text))) continue;
    places.push({ span, shown: text.length > 20 ? name : `${name}=${text}` });
  }
  for (const command of model.commands) {
    const { name = '', args } = command;
    const own = name === '' ? [] : words.filter(([program]) => program.test(name));
    if (own.length > 0 && !asksItself(command)) places.push(...placesIn(command, args, own));
  }
  for (const [path, line] of files)
    places.push(...settingLines(model, path, line).map((span) => ({ span, shown: undefined })));
  return places;
}

/** Whether all addresses in the command are its own machine's; a check of the container asks itself. */
function asksItself({ args, instruction }: ShellCommand): boolean {
  const urls = args.filter(({ text }) => text.includes('://') || isLocalAddress(text));
  const isCheck = instruction.kind === 'healthcheck';
  return urls.length > 0 && urls.every(({ text, value }) => isLocalAddress(text) || (isCheck && !value.known));
}

function placesIn(command: ShellCommand, args: readonly Word[], own: TlsSwitches['words']): readonly TlsPlace[] {
  const texts = args.map((word) => valueOf(word.value) ?? word.text);
  const places: TlsPlace[] = [];
  for (let at = 0; at < args.length; at++) {
    for (const length of [1, 2, 3]) {
      const joined = texts.slice(at, at + length).join(' ');
      const first = args[at];
      const last = args[at + length - 1];
      const matches = (text: string) => own.some(([, pattern]) => pattern.test(text));
      if (first === undefined || last === undefined || !matches(joined)) continue;
      // What one word says is found at that word.
      if (length > 1 && matches(texts[at + length - 1] ?? '')) continue;
      // Code is not shown whole.
      const shown = joined.length > 60 ? `${command.name ?? ''} ${texts[at - 1] ?? ''}`.trim() : joined;
      const place = { span: { start: first.span.start, end: last.span.end }, shown };
      places.push(length === 1 ? { ...place, flag: { command, word: first } } : place);
      at += length - 1;
      break;
    }
  }
  return places;
}
