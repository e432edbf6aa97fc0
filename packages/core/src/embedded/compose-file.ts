import { buildOf } from './build-of.js';
import type { EmbeddedUse } from './embedded-dockerfile.js';
import type { FileValue, MapValue } from './file-value.js';
import type { Variables } from './filled-text.js';

/** How many services may extend each other. */
const longestChain = 10;

/** Compose has no variables of its own: those of its texts are filled in already. */
export const noVariables: Variables = () => undefined;

/** The texts in `services.*.build.dockerfile_inline`. */
export function composeUses(roots: readonly MapValue[]): readonly EmbeddedUse[] {
  return roots.flatMap((root) => {
    const services = root.get('services');
    if (services?.kind !== 'map') return [];
    return services.entries().flatMap(([name, service]) => useOf(name, service, services));
  });
}

function useOf(name: string, service: FileValue, services: MapValue): readonly EmbeddedUse[] {
  const chain = chainOf(service, services);
  const builds = chain.flatMap((one): MapValue[] => {
    const build = one.get('build');
    return build?.kind === 'map' ? [build] : [];
  });
  const find = (key: string): FileValue | undefined => {
    for (const build of builds) {
      const value = build.get(key);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const all = (key: string): readonly FileValue[] => builds.flatMap((build) => build.get(key) ?? []).toReversed();
  const value = find('dockerfile_inline');
  if (value?.kind !== 'text') return [];
  const platforms = find('platforms') ?? chain.map((one) => one.get('platform')).find((one) => one !== undefined);
  const build = buildOf(
    {
      args: all('args'),
      target: find('target'),
      platforms,
      context: find('context'),
      contexts: all('additional_contexts'),
    },
    noVariables,
  );
  return [{ name: `services.${name}`, value, build }];
}

/** The service and those that it extends in this file, the nearest first. */
function chainOf(service: FileValue, services: MapValue): readonly MapValue[] {
  const chain: MapValue[] = [];
  let at: FileValue | undefined = service;
  while (at?.kind === 'map' && chain.length < longestChain && !chain.includes(at)) {
    chain.push(at);
    const base: FileValue | undefined = at.get('extends');
    const isElsewhere: boolean = base?.kind === 'map' && base.get('file') !== undefined;
    const named: FileValue | undefined = base?.kind === 'map' ? base.get('service') : base;
    at = named?.kind === 'text' && !isElsewhere ? services.get(named.fill(noVariables).placed.text) : undefined;
  }
  return chain;
}
