import type { ShellCommand } from '../shell/command.js';
import { fileEffectsOf } from '../shell/file-effects.js';
import { groupBefore } from '../shell/group-before.js';
import { valueOf } from '../text/known.js';
import { spanInFile, type Segments } from '../text/segments.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';

/** The lines that `echo`, `printf`, `cat`, `tee`, `sed` and the heredocs of COPY write into files with such a path; `line` is asked for each line from its start. */
export function settingLines(
  { commandsNamed, instructionsOf }: Pick<Model, 'commandsNamed' | 'instructionsOf'>,
  path: RegExp,
  line: RegExp,
): readonly Span[] {
  const isMeant = (text: string | undefined): boolean => path.test(text?.replaceAll(/["']/g, '') ?? '');
  return [
    ...commandsNamed('echo', 'printf', 'cat', 'tee', 'sed').flatMap((command) => linesOf(command, isMeant, line)),
    ...commandsNamed('').flatMap((command) => linesOfGroup(command, isMeant, line)),
    ...instructionsOf('copy', 'add').flatMap(({ destination, heredocs }) =>
      heredocs.flatMap(({ content, name }) => {
        const target = destination?.text ?? '';
        return isMeant(target.endsWith('/') ? `${target}${name}` : target) ? placesIn(content, line) : [];
      }),
    ),
  ];
}

function linesOf(command: ShellCommand, isMeant: (text: string | undefined) => boolean, line: RegExp): readonly Span[] {
  const { name, args, redirects } = command;
  if (name === 'sed') {
    if (!isMeant(args.at(-1)?.text)) return [];
    return args.filter(({ text }) => line.test(replacementIn(text))).map(({ span }) => span);
  }
  if (!fileEffectsOf(command).some(({ kind, path }) => kind === 'write' && isMeant(valueOf(path.value) ?? path.text)))
    return [];
  // What a pipe brings is written by its last command, and what the last one says itself is its own.
  const parts = name === 'tee' ? [...groupBefore(command), command] : [{ args, redirects }];
  return parts.flatMap((part) => linesSaid(part, line));
}

/** `{ echo one; echo two; } > file`: what a group says goes where the redirect behind it says. */
function linesOfGroup(
  command: ShellCommand,
  isMeant: (text: string | undefined) => boolean,
  line: RegExp,
): readonly Span[] {
  const { words, redirects } = command;
  const writes = redirects.some(
    ({ operator, target }) =>
      /^&?>/.test(operator) && target !== undefined && isMeant(valueOf(target.value) ?? target.text),
  );
  if (words.length > 0 || !writes) return [];
  return groupBefore(command)
    .filter(({ name }) => /^(?:echo|printf|cat)$/.test(name ?? ''))
    .flatMap((part) => linesSaid(part, line));
}

function linesSaid({ args, redirects }: Pick<ShellCommand, 'args' | 'redirects'>, line: RegExp): readonly Span[] {
  return [
    ...args
      .filter((word) => linesIn(valueOf(word.value) ?? word.text).some((text) => line.test(text)))
      .map(({ span }) => span),
    ...redirects.flatMap(({ content }) => (content === undefined ? [] : placesIn(content, line))),
  ];
}

/** `\n` in an argument of printf or `echo -e` ends a line too, and `\t` is a blank. */
function linesIn(text: string): readonly string[] {
  return text
    .replace(/^["']/, '')
    .replaceAll('\\t', ' ')
    .split(/\r?\n|\\n/);
}

/** The new text of `s/old/new/`, and what `i`, `a` and `c` put in. */
function replacementIn(text: string): string {
  const bare = text.replaceAll(/^["']|["']$/g, '');
  return (
    /^[^/|#,@]*s([/|#,@])(?:(?!\1).)*\1(.*)\1\w*$/s.exec(bare)?.[2] ??
    /(?:^|[\d$/])[iac](?:\\|\s)\s*(.*)$/s.exec(bare)?.[1] ??
    ''
  );
}

function placesIn(content: Segments, line: RegExp): readonly Span[] {
  let start = 0;
  const spans: Span[] = [];
  for (const text of content.text.split('\n')) {
    const found = line.exec(text);
    if (found !== null) {
      const from = start + found.index + (found[0].length - found[0].trimStart().length);
      spans.push(spanInFile(content, from, start + text.trimEnd().length));
    }
    start += text.length + 1;
  }
  return spans;
}
