import type * as Yaml from 'yaml';
import type { Keys } from './mistake.js';
import { tooDeepAt } from './yaml-depth.js';
import type * as library from './yaml.js';

/** A sentence about a YAML text and the offset it belongs to. */
export interface YamlMistake {
  readonly offset: number;
  readonly sentence: string;
}

/** A YAML text as a plain value, or why it is none. */
export interface YamlText {
  readonly value: unknown;
  readonly mistakes: readonly YamlMistake[];
  /** Where a key or its value begins; the nearest thing around it where it is not there. */
  offsetOf(keys: Keys, at: 'key' | 'value'): number;
}

type Library = typeof library;

const longest = 1_000_000;
const deepest = 50;
const mostAliases = 100;

/** Reads one YAML document; the library is loaded with the first. JSON is YAML. */
export async function readYaml(text: string): Promise<YamlText> {
  if (text.length > longest)
    return broken([{ offset: 0, sentence: `the file is larger than a config can be (${longest} characters).` }]);
  const yaml = await import('./yaml.js');
  const tooDeep = tooDeepAt(new yaml.Parser().parse(text), deepest);
  if (tooDeep !== undefined)
    return broken([{ offset: tooDeep, sentence: `this is nested deeper than a config can be (${deepest} levels).` }]);
  const document = yaml.parseDocument(text, { prettyErrors: false, logLevel: 'warn' });
  const offsetOf = (keys: Keys, at: 'key' | 'value'): number => findOffset(yaml, document, keys, at);
  const errors = document.errors.map(({ code, message, pos }) => mistakeOf(code, message, text, pos[0]));
  // What follows the first error in the grammar is mostly its consequence.
  const grammar = document.errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  if (errors.length > 0) return broken(grammar < 0 ? errors : errors.slice(0, grammar + 1));
  try {
    return { value: document.toJS({ maxAliasCount: mostAliases }), mistakes: [], offsetOf };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return broken([aliasMistake(yaml, document)]);
  }
}

function broken(mistakes: readonly YamlMistake[]): YamlText {
  return { value: undefined, mistakes, offsetOf: () => 0 };
}

function mistakeOf(code: string, message: string, text: string, offset: number): YamlMistake {
  // A glob as a bare key or entry is an alias to YAML, and what it complains of stands behind it.
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const [, before = '', glob] = /^(|.{0,200}?[\s,[{])(\*[^\s,\]}]*)/.exec(text.slice(lineStart, offset + 80)) ?? [];
  if (code !== 'DUPLICATE_KEY' && glob !== undefined)
    return quoteStar(lineStart + before.length, glob.replace(/:$/, ''));
  return { offset, sentence: sentenceOf(code, message, /^[^\s:#]*/.exec(text.slice(offset, offset + 80))?.[0] ?? '') };
}

function sentenceOf(code: string, message: string, word: string): string {
  if (code === 'DUPLICATE_KEY') return `the key \`${word.replaceAll(/^["']|["']$/g, '')}\` is given twice.`;
  if (code === 'TAB_AS_INDENT') return 'YAML is indented with spaces, not with tabs.';
  if (code === 'MULTIPLE_DOCS') return 'a config file holds one YAML document, and here a second begins.';
  return `this is no YAML: ${message.slice(0, 1).toLowerCase()}${message.slice(1).replace(/\.?$/, '.')}`;
}

function quoteStar(offset: number, word: string): YamlMistake {
  return { offset, sentence: `\`${word}\` must stand in quotes, because a bare \`*\` begins an alias of YAML.` };
}

function aliasMistake(yaml: Library, document: Yaml.Document): YamlMistake {
  const anchors = new Set<string>();
  let mistake: YamlMistake | undefined;
  yaml.visit(document, {
    Node: (_key, node) => {
      if (!yaml.isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
        return undefined;
      }
      if (anchors.has(node.source)) return undefined;
      mistake = quoteStar(node.range?.[0] ?? 0, `*${node.source}`);
      return yaml.visit.BREAK;
    },
  });
  return mistake ?? { offset: 0, sentence: `the aliases repeat more than a config can hold (${mostAliases} times).` };
}

function findOffset(yaml: Library, document: Yaml.Document, keys: Keys, at: 'key' | 'value'): number {
  let node: Yaml.Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [index, key] of keys.entries()) {
    if (yaml.isAlias(node)) node = node.resolve(document) ?? null;
    let keyNode: unknown;
    let value: unknown;
    if (yaml.isMap(node)) {
      const pair = node.items.find((one) => String(yaml.isScalar(one.key) ? one.key.value : one.key) === String(key));
      keyNode = pair?.key;
      value = pair?.value;
    } else if (yaml.isSeq(node)) value = node.items[Number(key)];
    if (!yaml.isNode(keyNode) && !yaml.isNode(value)) return offset;
    const isKey = at === 'key' && index === keys.length - 1;
    const place = yaml.isNode(value) && !(isKey && yaml.isNode(keyNode)) ? value : keyNode;
    if (yaml.isNode(place)) offset = place.range?.[0] ?? offset;
    node = yaml.isNode(value) ? value : null;
  }
  return offset;
}
