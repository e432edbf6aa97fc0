import { tooDeepAt } from '../config/yaml-depth.js';
import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Parser,
  visit,
  type Alias,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
} from '../config/yaml.js';
import type { FileFault, FileValue, FileValues, MapValue } from './file-value.js';
import { yamlText } from './yaml-text.js';
import type { TemplateKind } from './writing.js';

const deepest = 50;
const longest = 2_000_000;

/** Merge keys through more maps than this are not followed. */
const mostMerges = 20;

/** A map takes no more names from others. */
const mostMerged = 1000;

/** Reads the documents of a YAML file; JSON is YAML. */
export function readYamlValues(host: string, template: TemplateKind): FileValues {
  if (host.length > longest)
    return {
      roots: [],
      fault: { offset: 0, sentence: `the file is longer than ${longest} characters, the most that is read here.` },
    };
  const tokens = [...new Parser().parse(host)];
  const tooDeep = tooDeepAt(tokens, deepest);
  if (tooDeep !== undefined)
    return { roots: [], fault: { offset: tooDeep, sentence: `this is nested deeper than ${deepest} levels.` } };
  const options = { prettyErrors: false, logLevel: 'silent', keepSourceTokens: true, uniqueKeys: false } as const;
  const documents: Document[] = [...new Composer(options).compose(tokens, true, host.length)];
  const fault = firstFault(documents);
  const roots = documents.flatMap((document): MapValue[] => {
    const root = valuesOf(document, host, template, fault?.offset ?? Infinity);
    return root?.kind === 'map' ? [root] : [];
  });
  return { roots, fault };
}

function firstFault(documents: readonly Document[]): FileFault | undefined {
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error === undefined) return undefined;
  const { message, pos, code } = error;
  const text = code === 'TAB_AS_INDENT' ? 'YAML is indented with spaces, not with tabs' : message.replace(/\.$/, '');
  return { offset: pos[0], sentence: `this is no YAML: ${text.slice(0, 1).toLowerCase()}${text.slice(1)}.` };
}

/** The values of a document; a text that ends behind `limit` is not known. */
function valuesOf(document: Document, host: string, template: TemplateKind, limit: number): FileValue | undefined {
  const targets = targetsOf(document);
  const values = new Map<Node, FileValue>();
  const keys = new Map<YAMLMap, Keys>();
  return document.contents === null ? undefined : valueOf(document.contents);

  function valueOf(node: unknown): FileValue {
    const target = followed(node);
    if (!isScalar(target) && !isMap(target) && !isSeq(target)) return { kind: 'unknown' };
    const value = values.get(target) ?? make(target);
    values.set(target, value);
    return value;
  }

  function make(node: Node): FileValue {
    // Compose's own tags take something away, or away from another file.
    if (node.tag === '!reset') return { kind: 'null' };
    if (isMap(node)) return mapOf(node);
    if (isSeq(node)) {
      return {
        kind: 'list',
        get items() {
          return node.items.map(valueOf);
        },
      };
    }
    return isScalar(node) ? scalarOf(node) : { kind: 'unknown' };
  }

  function scalarOf(node: Scalar): FileValue {
    const { value, range, source } = node;
    if (value === null) return { kind: 'null' };
    if (typeof value === 'boolean') return { kind: 'plain', text: String(value) };
    if (typeof value === 'number') {
      return /^-?\d+$/.test(source ?? '') ? { kind: 'plain', text: source ?? '' } : { kind: 'unknown' };
    }
    if (typeof value !== 'string' || !range || range[1] > limit) return { kind: 'unknown' };
    return isClosed(node.type, range[0], range[1]) ? yamlText(host, node, template) : { kind: 'unknown' };
  }

  /** The library takes an escaped quote at the end of the file for the last one. */
  function isClosed(type: Scalar['type'], start: number, end: number): boolean {
    if (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE') return true;
    const escape = type === 'QUOTE_DOUBLE' ? '\\' : "'";
    let count = 0;
    while (end - 2 - count > start && host[end - 2 - count] === escape) count++;
    return count % 2 === 0;
  }

  function mapOf(node: YAMLMap): MapValue {
    return {
      kind: 'map',
      get(name) {
        const found = lookUp(node, name, mostMerges);
        return found === undefined ? undefined : valueOf(found.node);
      },
      entries() {
        const names = new Set<string>();
        addNames(node, names, mostMerges);
        return [...names].flatMap((name) => {
          const found = lookUp(node, name, mostMerges);
          return found === undefined ? [] : [[name, valueOf(found.node)] as const];
        });
      },
    };
  }

  /** Own keys count first, then those of the maps that are merged in, in their order. */
  function lookUp(node: YAMLMap, name: string, merges: number): { readonly node: unknown } | undefined {
    const { own, merged } = keysOf(node);
    if (own.has(name)) return { node: own.get(name) };
    for (const map of merged.slice(0, merges)) {
      const found = lookUp(map, name, merges >> 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function addNames(node: YAMLMap, names: Set<string>, merges: number): void {
    const { own, merged } = keysOf(node);
    for (const name of own.keys()) if (merges === mostMerges || names.size < mostMerged) names.add(name);
    for (const map of merged.slice(0, merges)) addNames(map, names, merges >> 1);
  }

  function keysOf(node: YAMLMap): Keys {
    const known = keys.get(node);
    if (known !== undefined) return known;
    const own = new Map<string, unknown>();
    const merged: YAMLMap[] = [];
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      if (key.value !== '<<' || key.type !== 'PLAIN') own.set(String(key.value), value);
      else for (const map of listed(value)) if (isMap(map) && map !== node) merged.push(map);
    }
    const found = { own, merged };
    keys.set(node, found);
    return found;
  }

  function listed(value: unknown): readonly unknown[] {
    const target = followed(value);
    return isSeq(target) ? target.items.map(followed) : [target];
  }

  function followed(node: unknown): unknown {
    return isAlias(node) ? targets.get(node) : node;
  }
}

/** The keys of a map and the maps that are merged into it. */
interface Keys {
  readonly own: ReadonlyMap<string, unknown>;
  readonly merged: readonly YAMLMap[];
}

/** What each alias stands for: the nearest anchor of its name above it. */
function targetsOf(document: Document): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}
