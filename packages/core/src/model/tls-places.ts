import type { TlsSwitches } from '../knowledge/tls-switches.js';
import type { ShellCommand } from '../shell/command.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { oncePer, oncePerText } from '../text/once.js';
import { spanInFile, type Segments } from '../text/segments.js';
import type { Span } from '../text/span.js';
import { isLocalAddress } from './local-address.js';
import type { Model } from './model.js';
import { settingLines } from './setting-lines.js';
import { setVariables, type SetVariable } from './set-variables.js';

/** A place where a program is told not to check certificates. */
export interface TlsPlace {
  readonly span: Span;
  /** As it is shown: `-c http.sslVerify=false`; undefined for the line of a file. */
  readonly shown: string | undefined;
  /** Where words of a command say so: the first and the last of them. */
  readonly words?: { readonly command: ShellCommand; readonly first: Word; readonly last: Word };
  /** Where a variable does. */
  readonly variable?: SetVariable;
}

/** Where the file turns the check of certificates off: by variable, by flag and by the settings it writes. */
export function tlsPlaces(model: Model, switches: TlsSwitches): readonly TlsPlace[] {
  const { hint, variables, words, files } = switches;
  if (!hint.test(model.source.text)) return [];
  const wordsOf = wordsByProgram(switches);
  const places: TlsPlace[] = [];
  for (const variable of setVariables(model, namesVariable(switches))) {
    const { name, value, span } = variable;
    const text = valueOf(value);
    if (text === undefined || !variables.some(([one, values]) => one.test(name) && values.test(text))) continue;
    places.push({ span, shown: text.length > 20 ? name : `${name}=${text}`, variable });
  }
  for (const command of model.commands) {
    const { name = '', args } = command;
    const own = name === '' ? [] : wordsOf(name);
    if (own.length === 0 || asksItself(command)) continue;
    places.push(...placesIn(model, command, args, own));
    // A language is told by the script that it reads.
    for (const { content } of command.redirects)
      if (content !== undefined) places.push(...placesInScript(content, own));
  }
  for (const { content } of model.instructionsOf('run').flatMap(({ heredocs }) => heredocs)) {
    const program = interpreter.exec(content.text)?.[1];
    const own = program === undefined ? [] : words.filter(([name]) => name.test(program));
    if (own.length > 0) places.push(...placesInScript(content, own));
  }
  for (const [path, line] of files)
    places.push(...settingLines(model, path, line).map((span) => ({ span, shown: undefined })));
  return places;
}

const namesVariable = oncePer(({ variables }: TlsSwitches) =>
  oncePerText((name) => variables.some(([one]) => one.test(name))),
);

const wordsByProgram = oncePer(({ words }: TlsSwitches) =>
  oncePerText((name) => words.filter(([program]) => program.test(name))),
);

/** Whether all addresses in the command are its own machine's; a check of the container asks itself. */
function asksItself({ args, instruction }: ShellCommand): boolean {
  const urls = args.filter(({ text }) => text.includes('://') || isLocalAddress(text));
  const isCheck = instruction.kind === 'healthcheck';
  return urls.length > 0 && urls.every(({ text, value }) => isLocalAddress(text) || (isCheck && !value.known));
}

/** The program in the first line of a script. */
const interpreter = /^#!\s*\S*\/(?:env\s+(?:-S\s+)?)?([\w.]+)/;

/** Where a script says so, its comments left out. */
function placesInScript(content: Segments, own: TlsSwitches['words']): readonly TlsPlace[] {
  const places: TlsPlace[] = [];
  let start = 0;
  for (const line of content.text.split('\n')) {
    const found = /^\s*#/.test(line) ? [] : own.flatMap(([, pattern]) => pattern.exec(line) ?? []).slice(0, 1);
    const [shown = ''] = found;
    const from = start + line.indexOf(shown);
    if (shown !== '') places.push({ span: spanInFile(content, from, from + shown.length), shown });
    start += line.length + 1;
  }
  return places;
}

function placesIn(
  { expand }: Model,
  command: ShellCommand,
  args: readonly Word[],
  own: TlsSwitches['words'],
): readonly TlsPlace[] {
  const texts = args.map(
    (word) =>
      valueOf(word.value) ??
      (word.text.includes('$') ? valueOf(expand(word, command.instruction)) : undefined) ??
      word.text,
  );
  const places: TlsPlace[] = [];
  for (let at = 0; at < args.length; at++) {
    for (const length of [1, 2, 3]) {
      const joined = texts.slice(at, at + length).join(' ');
      const first = args[at];
      const last = args[at + length - 1];
      const matches = (text: string) => own.some(([, pattern]) => pattern.test(text));
      if (first === undefined || last === undefined || !matches(joined)) continue;
      // What one word says is found at that word.
      if (length > 1 && texts.slice(at, at + length).some(matches)) continue;
      // Code is not shown whole.
      const shown = joined.length > 60 ? `${command.name ?? ''} ${texts[at - 1] ?? ''}`.trim() : joined;
      places.push({ span: { start: first.span.start, end: last.span.end }, shown, words: { command, first, last } });
      at += length - 1;
      break;
    }
  }
  return places;
}
