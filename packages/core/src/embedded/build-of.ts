import { knownText, type FileValue } from './file-value.js';
import type { Variables } from './filled-text.js';
import type { GivenBuild } from '../linter/given-build.js';

/** What a compose or bake file says of a build. */
export interface SaidOfBuild {
  /** In the order in which they count, the last one most. */
  readonly args: readonly FileValue[];
  readonly target: FileValue | undefined;
  readonly platforms: FileValue | undefined;
  readonly context: FileValue | undefined;
  /** The named contexts. */
  readonly contexts: readonly FileValue[];
}

/** What is said as far as it is known. */
export function buildOf(said: SaidOfBuild, variables: Variables): GivenBuild {
  const buildArgs: Record<string, string> = {};
  const unknowns = new Set<string>();
  for (const [name, value] of said.args.flatMap((args) => namedValues(args))) {
    const text = knownText(value, variables);
    // Without a value it comes from the environment, where there is mostly none.
    if (value.kind === 'null') continue;
    unknowns.delete(name);
    if (text === undefined) unknowns.add(name);
    else buildArgs[name] = text;
  }
  for (const name of unknowns) delete buildArgs[name];
  const platforms = said.platforms?.kind === 'list' ? said.platforms.items : said.platforms ? [said.platforms] : [];
  return {
    buildArgs,
    unknowns,
    target: knownText(said.target, variables),
    platform: platforms.length === 1 ? knownText(platforms[0], variables) : undefined,
    context: contextOf(said.context, variables),
    contexts: new Set(said.contexts.flatMap((contexts) => namedValues(contexts)).map(([name]) => name)),
  };
}

/** A folder of this disk; null: somewhere else, or nobody knows. */
function contextOf(value: FileValue | undefined, variables: Variables): string | null {
  if (value === undefined || value.kind === 'null') return '.';
  const text = knownText(value, variables);
  return text === undefined || /^~|^[\w.+-]+:|^[\w.-]+@|\.git(?:#|$)/.test(text) ? null : text.replaceAll('\\', '/');
}

/** A map, or a list of `NAME=value` and `NAME`. */
function namedValues(value: FileValue): readonly (readonly [string, FileValue])[] {
  if (value.kind === 'map') return value.entries();
  if (value.kind !== 'list') return [];
  return value.items.flatMap((item): readonly (readonly [string, FileValue])[] => {
    const text = knownText(item, () => undefined);
    const filled = item.kind === 'text' && text === undefined ? item.fill(() => undefined).placed.text : text;
    const [, name, sign] = /^([^=]+)(=?)/s.exec(filled ?? '') ?? [];
    if (name === undefined) return [];
    if (sign === '') return [[name, { kind: 'null' }]];
    return [[name, text === undefined ? { kind: 'unknown' } : { kind: 'plain', text: text.slice(name.length + 1) }]];
  });
}
