import type { FileValue, FileValues } from './file-value.js';
import { bodyValue, type HclBody } from './hcl-body.js';
import { hclReader, type HclReader } from './hcl-reader.js';

const deepest = 50;
const longest = 5_000_000;

/** Reads a file of HCL: attributes and blocks, each block under its type and labels. */
export function readHclValues(host: string): FileValues {
  if (host.length > longest)
    return {
      roots: [],
      fault: { offset: 0, sentence: `the file is longer than ${longest} characters, the most that is read here.` },
    };
  const reader = hclReader(host);
  const root = readBody(reader, 0);
  return { roots: [bodyValue(root)], fault: reader.fault() };
}

function readBody(reader: HclReader, depth: number): HclBody {
  const body: HclBody = { attributes: new Map(), blocks: [] };
  for (;;) {
    reader.skipSpace(true);
    if (reader.isAtEnd()) {
      if (depth > 0) reader.fail('a block is not closed');
      return body;
    }
    if (depth > 0 && reader.takes('}')) return body;
    const name = reader.name();
    if (name === undefined) {
      reader.fail('a name is expected here');
      return body;
    }
    reader.skipSpace(false);
    if (reader.takes('=')) {
      const value = readExpression(reader, true, depth);
      if (reader.fault() === undefined) body.attributes.set(name, value);
      if (!reader.endsLine()) reader.fail('a line break is expected here');
      continue;
    }
    const labels = readLabels(reader);
    if (!reader.takes('{')) reader.fail('`=` or a block is expected here');
    else if (depth >= deepest) reader.fail(`blocks are nested deeper than ${deepest} levels`);
    else body.blocks.push({ type: name, labels, body: readBody(reader, depth + 1) });
  }
}

function readLabels(reader: HclReader): readonly string[] {
  const labels: string[] = [];
  for (;;) {
    reader.skipSpace(false);
    const label = reader.label();
    if (label === undefined) return labels;
    labels.push(label);
  }
}

/** A value, or `unknown` for what is computed; in brackets a line break ends nothing. */
function readExpression(reader: HclReader, lineEnds: boolean, depth: number): FileValue {
  reader.skipSpace(!lineEnds);
  const value = depth >= deepest ? undefined : readTerm(reader, depth);
  if (value !== undefined && reader.endsExpression(lineEnds)) return value;
  reader.skipExpression(lineEnds);
  return { kind: 'unknown' };
}

function readTerm(reader: HclReader, depth: number): FileValue | undefined {
  const text = reader.text();
  if (text !== undefined) return text;
  if (reader.takes('[')) return readList(reader, depth + 1);
  if (reader.takes('{')) return readObject(reader, depth + 1);
  const number = reader.number();
  if (number !== undefined) return { kind: 'plain', text: number };
  const name = reader.name();
  if (name === undefined) return undefined;
  if (name === 'null') return { kind: 'null' };
  return name === 'true' || name === 'false' ? { kind: 'plain', text: name } : { kind: 'variable', name };
}

function readList(reader: HclReader, depth: number): FileValue {
  const items: FileValue[] = [];
  while (!reader.isAtEnd()) {
    reader.skipSpace(true);
    if (reader.takes(']')) return { kind: 'list', items };
    items.push(readExpression(reader, false, depth));
    reader.skipSpace(true);
    if (!reader.takes(',') && !reader.isAt(']')) break;
  }
  return closed(reader, ']');
}

function readObject(reader: HclReader, depth: number): FileValue {
  const attributes = new Map<string, FileValue>();
  while (!reader.isAtEnd()) {
    reader.skipSpace(true);
    if (reader.takes('}')) return bodyValue({ attributes, blocks: [] });
    const key = reader.label();
    if (key === undefined && !reader.isAt('(')) break;
    if (key === undefined) reader.skipBrackets();
    reader.skipSpace(false);
    if (!reader.takes('=') && !reader.takes(':')) break;
    const value = readExpression(reader, true, depth);
    if (key !== undefined) attributes.set(key, value);
    reader.skipSpace(false);
    if (!reader.takes(',') && !reader.isAt('}') && !reader.isAt('\n')) break;
  }
  return closed(reader, '}');
}

/** A `for`, or something broken: up to the bracket that closes it. */
function closed(reader: HclReader, bracket: ']' | '}'): FileValue {
  reader.skipTo(bracket);
  return { kind: 'unknown' };
}
