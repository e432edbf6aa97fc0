import type { Stage } from './stage.js';

/** A stage that has a name. */
export type NamedStage = Pick<Stage, 'index'> & { readonly name: string };

/** The stages by their names and by what is left of them with a slip. */
export function stageSpellings(stages: readonly Stage[]): ReadonlyMap<string, NamedStage> {
  const named = stages.flatMap(({ name, index }) => (name === undefined ? [] : [{ name, index }]));
  const spellings = new Map<string, NamedStage>();
  for (const stage of named)
    for (const key of spellingsOf(stage.name)) if (!spellings.has(key)) spellings.set(key, stage);
  for (const stage of named) spellings.set(stage.name, stage);
  return spellings;
}

const shortest = 4;
const longest = 40;

/** The name, the name without one of its letters, and without its last two or three. */
export function spellingsOf(name: string): readonly string[] {
  if (name.length < shortest || name.length > longest) return [name];
  const without = Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1));
  const ends = [name.slice(0, -2), name.slice(0, -3)].filter((start) => start.length >= shortest);
  return [name, ...ends, ...without];
}
