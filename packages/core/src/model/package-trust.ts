import type { ShellCommand } from '../shell/command.js';
import { valueOf } from '../text/known.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import { settingLines } from './setting-lines.js';

/** How package managers are told to take packages without a signature. */
export interface TrustSwitches {
  readonly program: RegExp;
  /** What one or two of its words say, joined by a blank, without quotes. */
  readonly words: RegExp;
  /** Files of settings, and their lines. */
  readonly files: readonly (readonly [path: RegExp, line: RegExp])[];
}

/** A place where that is said. */
export interface TrustPlace {
  readonly span: Span;
  /** As it is shown; undefined for a line of a file. */
  readonly shown: string | undefined;
  readonly command?: ShellCommand;
}

/** Where a file says so. */
export function trustPlaces(model: Model, { program, words, files }: TrustSwitches): readonly TrustPlace[] {
  const flags = model.commands.flatMap((command): readonly TrustPlace[] => {
    const { name, args } = command;
    if (name === undefined || !program.test(name)) return [];
    const texts = args.map((word) => valueOf(word.value) ?? word.text);
    return args.flatMap((word, at): readonly TrustPlace[] => {
      const one = texts[at] ?? '';
      if (words.test(one)) return [{ span: word.span, shown: one, command }];
      const next = args[at + 1];
      const both = `${one} ${texts[at + 1] ?? ''}`;
      if (next === undefined || words.test(texts[at + 1] ?? '') || !words.test(both)) return [];
      return [{ span: { start: word.span.start, end: next.span.end }, shown: both, command }];
    });
  });
  const lines = files.flatMap(([path, line]) => settingLines(model, path, line));
  return [...flags, ...lines.map((span) => ({ span, shown: undefined }))];
}
