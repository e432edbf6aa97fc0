import type { FileValue, MapValue } from './file-value.js';

/** What stands in a file or a block of HCL. */
export interface HclBody {
  readonly attributes: Map<string, FileValue>;
  readonly blocks: { readonly type: string; readonly labels: readonly string[]; readonly body: HclBody }[];
}

/** A body as a map: a block stands under its type and labels, and blocks of one name are one, the later one winning. */
export function bodyValue(body: HclBody): MapValue {
  const entries = new Map<string, FileValue>(body.attributes);
  const nested = new Map<string, HclBody>();
  for (const { type, labels, body: inner } of body.blocks) {
    const [label, ...rest] = labels;
    const group: HclBody = nested.get(type) ?? { attributes: new Map(), blocks: [] };
    nested.set(type, group);
    if (label !== undefined) group.blocks.push({ type: label, labels: rest, body: inner });
    else {
      for (const [name, value] of inner.attributes) group.attributes.set(name, value);
      group.blocks.push(...inner.blocks);
    }
  }
  for (const [type, inner] of nested) entries.set(type, bodyValue(inner));
  return { kind: 'map', get: (name) => entries.get(name), entries: () => [...entries] };
}
