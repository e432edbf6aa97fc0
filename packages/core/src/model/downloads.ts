import type { ShellCommand } from '../shell/command.js';
import { curlValueFlags, wgetValueFlags } from '../shell/download-effects.js';
import { fileEffectsOf } from '../shell/file-effects.js';
import { optionsOf } from '../shell/options.js';
import { verifies } from '../shell/verifying.js';
import { flagOf, type Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { oncePer } from '../text/once.js';
import { copySourceOf } from './git-source.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

/** A file that curl, wget or ADD fetches. */
export interface Download {
  readonly url: Word;
  /** The URL with the variables that are known, else as written without quotes. */
  readonly text: string;
  /** As written: the file it goes to; undefined where it is printed. */
  readonly file: string | undefined;
  readonly instruction: Instruction;
  /** Absent for ADD. */
  readonly command?: ShellCommand;
}

/** More of them wait for one check in no real file. */
const mostWaiting = 50;

/** What is fetched, in the order of the file. */
export const downloadsOf = oncePer(findDownloads);

function findDownloads(model: Model): readonly Download[] {
  const { commandsNamed, instructionsOf, stageOf } = model;
  const found = [
    ...commandsNamed('curl', 'wget').flatMap((command) => fetchedBy(model, command)),
    ...instructionsOf('add').flatMap((add) => {
      if (flagOf(add, 'checksum') !== undefined) return [];
      return add.sources.flatMap((url): readonly Download[] => {
        const text = textOf(model, url, add);
        const { kind } = copySourceOf(text);
        const target = add.destination?.text ?? '';
        const file = target.endsWith('/') || target.startsWith('.') ? lastPart(text) : lastPart(target);
        return kind === 'url' ? [{ url, text, file, instruction: add }] : [];
      });
    }),
  ];
  return found
    .filter(({ instruction }) => stageOf(instruction) !== undefined)
    .toSorted((a, b) => a.url.span.start - b.url.span.start);
}

/** The downloads that nothing compares with a checksum or a signature, in the same pipeline or later in the stage or one that starts from it. */
export const uncheckedDownloads = oncePer(findUnchecked);

function findUnchecked(model: Model): readonly Download[] {
  const downloads = downloadsOf(model);
  if (downloads.length === 0) return [];
  const checks = model.commands.filter(verifies);
  const checked = new Set<Download>();
  const waiting = new Map<Stage, Download[]>();
  let next = 0;
  const settle = (until: number): void => {
    for (; next < downloads.length; next++) {
      const download = downloads[next];
      const stage = download && model.stageOf(download.instruction);
      if (download === undefined || stage === undefined || download.url.span.start > until) return;
      const list = waiting.get(stage) ?? waiting.set(stage, []).get(stage);
      list?.push(download);
      if (list !== undefined && list.length > mostWaiting) for (const old of list.splice(0, 1)) checked.add(old);
    }
  };
  for (const check of checks) {
    const stage = model.stageOf(check.instruction);
    if (stage === undefined) continue;
    // A function may be called on anything behind it.
    settle(check.nesting.includes('function') ? check.instruction.span.end : check.pipeline.span.end);
    const text = model.source.text.slice(check.pipeline.span.start, check.pipeline.span.end);
    for (const one of stage.parent === undefined ? [stage] : [stage, stage.parent]) {
      const list = waiting.get(one) ?? [];
      const meant = list.filter(({ file }) => file !== undefined && file !== '' && text.includes(file));
      // A list of checksums names its files itself.
      const isOpen = meant.length === 0;
      for (const download of isOpen ? list : meant) checked.add(download);
      waiting.set(one, isOpen ? [] : list.filter((download) => !meant.includes(download)));
    }
  }
  return downloads.filter((download) => !checked.has(download));
}

function fetchedBy(model: Model, command: ShellCommand): readonly Download[] {
  const { instruction, name } = command;
  if (instruction.kind !== 'run') return [];
  const { options, operands } = optionsOf(command, name === 'curl' ? curlValueFlags : wgetValueFlags);
  const urls = [...operands, ...options.flatMap(({ name, valueWord }) => (name === '--url' && valueWord) || [])];
  const effects = fileEffectsOf(command);
  const written = effects.find(({ kind }) => kind === 'write')?.path;
  return urls.map((url): Download => {
    const path = effects.find(({ kind, from }) => kind === 'download' && from === url)?.path ?? written;
    return { url, text: textOf(model, url, instruction), file: path && lastPart(path.text), instruction, command };
  });
}

function textOf({ expand }: Model, word: Word, instruction: Instruction): string {
  return valueOf(word.value) ?? valueOf(expand(word, instruction)) ?? word.text.replaceAll(/^["']|["']$/g, '');
}

/** The name behind the last slash that stands in no variable. */
function lastPart(text: string): string {
  const bare = text.replaceAll(/["']/g, '').replace(/[?#][^{}]*$/, '');
  return bare.slice(bare.lastIndexOf('/') + 1);
}
