import { buildOf } from './build-of.js';
import type { EmbeddedUse } from './embedded-dockerfile.js';
import { knownText, type FileValue, type MapValue, type TextValue } from './file-value.js';
import type { Variables } from './filled-text.js';

/** How many targets may inherit from each other, and variables name each other. */
const longestChain = 10;

/** The texts in `dockerfile-inline` of targets, and the variables of the file. */
export function bakeUses(root: MapValue): { readonly uses: readonly EmbeddedUse[]; readonly variables: Variables } {
  const variables = variablesOf(root);
  const targets = root.get('target');
  if (targets?.kind !== 'map') return { uses: [], variables };
  const uses = targets.entries().flatMap(([name, target]): EmbeddedUse[] => {
    if (target.kind !== 'map') return [];
    const chain = chainOf(target, targets, variables);
    const find = (key: string): FileValue | undefined =>
      chain.map((one) => one.get(key)).find((value) => value !== undefined);
    const all = (key: string): readonly FileValue[] => chain.flatMap((one) => one.get(key) ?? []).toReversed();
    const value = textOf(find('dockerfile-inline'), root);
    if (value === undefined) return [];
    const build = buildOf(
      {
        args: all('args'),
        target: find('target'),
        platforms: find('platforms'),
        context: find('context'),
        contexts: all('contexts'),
      },
      target.get('matrix') === undefined ? variables : withoutValues,
    );
    return [{ name: `target "${name}"`, value, build }];
  });
  return { uses, variables };
}

/** In a matrix a name may be that of an axis. */
const withoutValues: Variables = () => undefined;

/** The text itself, or that of a variable. */
function textOf(value: FileValue | undefined, root: MapValue): TextValue | undefined {
  let at = value;
  for (let count = 0; at?.kind === 'variable' && count < longestChain; count++) at = definition(root, at.name);
  return at?.kind === 'text' ? at : undefined;
}

/** A target and those that it inherits from, the one that counts most first. */
function chainOf(target: MapValue, targets: MapValue, variables: Variables): readonly MapValue[] {
  const chain: MapValue[] = [];
  const add = (one: MapValue): void => {
    if (chain.length >= longestChain || chain.includes(one)) return;
    chain.push(one);
    const inherits = one.get('inherits');
    if (inherits?.kind !== 'list') return;
    for (const item of inherits.items.toReversed()) {
      const name = knownText(item, variables);
      const base = name === undefined ? undefined : targets.get(name);
      if (base?.kind === 'map') add(base);
    }
  };
  add(target);
  return chain;
}

/** What a `variable` block has as default, or an attribute of the file itself. */
function definition(root: MapValue, name: string): FileValue | undefined {
  const blocks = root.get('variable');
  const block = blocks?.kind === 'map' ? blocks.get(name) : undefined;
  return block?.kind === 'map' ? block.get('default') : root.get(name);
}

/** The defaults, as in a run with nothing in the environment. */
function variablesOf(root: MapValue): Variables {
  const known = new Map<string, string | undefined>();
  let depth = 0;
  const valueOf = (name: string): string | undefined => {
    if (known.has(name)) return known.get(name);
    if (depth >= longestChain) return undefined;
    depth++;
    known.set(name, undefined);
    const value = knownText(definition(root, name), valueOf);
    depth--;
    known.set(name, value);
    return value;
  };
  return valueOf;
}
