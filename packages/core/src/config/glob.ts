import { type GlobPart, parseGlob } from './parse-glob.js';

/** Whether a path, as it is called inside the globs' folder, is meant. */
export type PathMatcher = (path: string) => boolean;

/**
 * Globs as the config has them: without a `/` inside they match a name at any depth, else the whole path; a later `!glob`
 * takes back. With `withFolders` a glob that matches a folder covers all that is in it.
 */
export function matchPaths(globs: readonly string[], { withFolders }: { readonly withFolders: boolean }): PathMatcher {
  const tests = globs.map((written) => {
    const isTaken = !written.startsWith('!');
    const glob = (isTaken ? written : written.slice(1)).replace(/^(?:\.?\/)+/, '/');
    const isFolder = glob.endsWith('/');
    const body = glob.replace(/^\/|\/+$/g, '');
    const isAnywhere = !glob.slice(0, isFolder ? -1 : undefined).includes('/');
    return { isTaken, matches: compileGlob(isAnywhere ? `**/${body}` : body, { withFolders, isFolder }) };
  });
  return (path) =>
    tests.reduce((isMeant, { isTaken, matches }) => (isTaken !== isMeant && matches(path) ? isTaken : isMeant), false);
}

interface State {
  /** Absent where the state is left without a character. */
  readonly accepts?: (character: string) => boolean;
  next: readonly number[];
}

/** A glob for a whole text; the time is that of its length times the glob's. */
export function compileGlob(
  glob: string,
  { withFolders = false, isFolder = false }: { readonly withFolders?: boolean; readonly isFolder?: boolean } = {},
): (text: string) => boolean {
  const { states, start } = statesOf(parseGlob(glob));
  return (text) => {
    let current = reached(states, [start]);
    for (const character of text) {
      if (withFolders && character === '/' && current.has(0)) return true;
      const next: number[] = [];
      for (const index of current) {
        const state = states[index];
        if (state?.accepts?.(character) === true) next.push(...state.next);
      }
      if (next.length === 0) return false;
      current = reached(states, next);
    }
    return current.has(0) && !isFolder;
  };
}

const isNoSlash = (character: string): boolean => character !== '/';

/** A machine with all ways at once, built from the end: state 0 is the end of the glob. */
function statesOf(parts: readonly GlobPart[]): { readonly states: readonly State[]; readonly start: number } {
  const states: State[] = [{ next: [] }];
  const add = (state: State): number => states.push(state) - 1;
  const loop = (accepts: (character: string) => boolean, next: number): number => {
    const fork = add({ next: [] });
    (states[fork] as State).next = [add({ accepts, next: [fork] }), next];
    return fork;
  };
  const sequence = (parts: readonly GlobPart[], next: number): number =>
    parts.reduceRight((next, part) => entry(part, next), next);
  return { start: sequence(parts, 0), states };

  function entry(part: GlobPart, next: number): number {
    switch (part.kind) {
      case 'character':
        return add({ accepts: part.accepts, next: [next] });
      case 'star':
        return loop(isNoSlash, next);
      case 'rest':
        return loop(() => true, next);
      case 'alternatives':
        return add({ next: part.choices.map((choice) => sequence(choice, next)) });
      case 'folders': {
        const fork = add({ next: [] });
        const folder = loop(isNoSlash, add({ accepts: (character) => character === '/', next: [fork] }));
        (states[fork] as State).next = [next, folder];
        return fork;
      }
    }
  }
}

/** All states that can be had from `from` without a character. */
function reached(states: readonly State[], from: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>(from);
  for (const index of found) {
    const state = states[index];
    if (state !== undefined && state.accepts === undefined) for (const next of state.next) found.add(next);
  }
  return found;
}
