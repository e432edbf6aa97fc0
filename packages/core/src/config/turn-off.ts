import type * as Yaml from 'yaml';
import { applyEdits, type Edit } from '../text/edit.js';
import { readYaml } from './read-yaml.js';
import type * as library from './yaml.js';

type Library = typeof library;

/** The text of a config file that turns one rule off and does nothing else. */
export function configTurningOff(name: string): string {
  return `rules:\n  ${name}: off\n`;
}

/**
 * The edits that turn a rule, or a code such as `SC2086`, off in a config file's text; everything else in it stays as it is
 * written. Undefined where the text is broken, or so written that there is no such edit.
 */
export async function turnOff(text: string, name: string): Promise<readonly Edit[] | undefined> {
  const body = text.replace(/^\uFEFF/, '');
  const before = await readYaml(body);
  if (before.mistakes.length > 0) return undefined;
  const edit = editFor(await import('./yaml.js'), body, name);
  if (edit === undefined) return undefined;
  const after = await readYaml(applyEdits(body, [edit]));
  if (after.mistakes.length > 0 || shape(after.value) !== shape(turnedOff(before.value, name))) return undefined;
  const skipped = text.length - body.length;
  return [{ span: { start: edit.span.start + skipped, end: edit.span.end + skipped }, text: edit.text }];
}

function editFor(yaml: Library, text: string, name: string): Edit | undefined {
  const root = yaml.parseDocument(text, { logLevel: 'silent' }).contents;
  if (root === null)
    return insertion(text.length, `${text === '' || text.endsWith('\n') ? '' : '\n'}${configTurningOff(name)}`);
  if (!yaml.isMap(root)) return undefined;
  const rules = pairOf(yaml, root, 'rules');
  if (rules === undefined) return entry(yaml, text, root, 'rules', name);
  if (yaml.isScalar(rules.value) && rules.value.value === null) {
    if (root.flow === true) return undefined;
    return insertion(
      lineEnd(text, endOf(yaml, rules.key)),
      `${breakOf(text)}${indentOf(yaml, text, root)}  ${name}: off`,
    );
  }
  if (!yaml.isMap(rules.value)) return undefined;
  const own = pairOf(yaml, rules.value, name);
  if (own === undefined) return entry(yaml, text, rules.value, name);
  if (!yaml.isMap(own.value)) return off(yaml, own.value);
  const level = pairOf(yaml, own.value, 'level');
  return level === undefined ? entry(yaml, text, own.value, 'level') : off(yaml, level.value);
}

/** A new last entry of a mapping that sets `key`, or in it `inner`, to off. */
function entry(yaml: Library, text: string, map: Yaml.YAMLMap, key: string, inner?: string): Edit | undefined {
  const last = map.items.at(-1);
  if (map.flow === true) {
    const value = inner === undefined ? '"off"' : `{ "${inner}": "off" }`;
    const written = `"${key}": ${value}`;
    if (last !== undefined) return insertion(endOf(yaml, last.value ?? last.key), `, ${written}`);
    return insertion((map.range?.[0] ?? 0) + 1, ` ${written} `);
  }
  if (last === undefined) return undefined;
  const [line, indent] = [breakOf(text), indentOf(yaml, text, map)];
  const written = inner === undefined ? `${key}: off` : `${key}:${line}${indent}  ${inner}: off`;
  return insertion(lineEnd(text, endOf(yaml, last.value ?? last.key)), `${line}${indent}${written}`);
}

function off(yaml: Library, value: unknown): Edit | undefined {
  if (!yaml.isScalar(value) || value.value === null) return undefined;
  const [start, end] = value.range ?? [];
  if (start === undefined || end === undefined) return undefined;
  return { span: { start, end }, text: value.type === 'QUOTE_DOUBLE' ? '"off"' : 'off' };
}

function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

function pairOf(yaml: Library, map: Yaml.YAMLMap, key: string): Yaml.Pair | undefined {
  return map.items.find((pair) => yaml.isScalar(pair.key) && pair.key.value === key);
}

/** Where what is written of a node ends; the node's own end may be behind comments and blank lines that follow. */
function endOf(yaml: Library, node: unknown): number {
  if (!yaml.isNode(node)) return 0;
  const isFlow = (yaml.isMap(node) || yaml.isSeq(node)) && node.flow === true;
  const lastPair = yaml.isMap(node) ? node.items.at(-1) : undefined;
  const last = yaml.isSeq(node) ? node.items.at(-1) : (lastPair?.value ?? lastPair?.key);
  if (!isFlow && yaml.isNode(last)) return endOf(yaml, last);
  return node.range?.[1] ?? 0;
}

/** The end of the line on which the text before an offset ends. */
function lineEnd(text: string, offset: number): number {
  const written = text.slice(0, offset).trimEnd().length;
  const end = text.indexOf('\n', written);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function breakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function indentOf(yaml: Library, text: string, map: Yaml.YAMLMap): string {
  const key = map.items[0]?.key;
  const start = (yaml.isNode(key) ? key.range?.[0] : undefined) ?? 0;
  return ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
}

/** What the config has to say then. */
function turnedOff(value: unknown, name: string): unknown {
  const config = isRecord(value) ? value : {};
  const rules = isRecord(config['rules']) ? config['rules'] : {};
  const setting = rules[name];
  return { ...config, rules: { ...rules, [name]: isRecord(setting) ? { ...setting, level: 'off' } : 'off' } };
}

/** The same text for two values that differ in the order of keys only. */
function shape(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
