import type { Host } from '@plimsoll/core';

/** A disk whose answers are kept. */
export interface RememberedDisk extends Host {
  /** Anything may have changed. */
  forget(): void;
}

/** More answers are not kept at once. */
const mostAnswers = 500;

/** Files of the build context are asked for with each key, and the answer changes when the editor or a save says so. */
export function rememberedDisk(disk: Host): RememberedDisk {
  const answers = new Map<string, Promise<unknown>>();

  function once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const kept = answers.get(key) as Promise<T> | undefined;
    if (kept !== undefined) return kept;
    if (answers.size >= mostAnswers) answers.clear();
    const answer = ask();
    answers.set(key, answer);
    return answer;
  }

  return {
    ...disk,
    readFile: (path) => once(`read ${path}`, () => disk.readFile(path)),
    stat: (path) => once(`stat ${path}`, () => disk.stat(path)),
    list: (path, links) => once(`list ${links} ${path}`, () => disk.list(path, links)),
    forget: () => answers.clear(),
  };
}
