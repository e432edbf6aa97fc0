import type { ShellcheckComment, ShellcheckRange } from '../../config/host.js';
import { severities, type Severity } from '../../finding/finding.js';
import { addTo } from '../../text/add-to.js';

/** The comments in ShellCheck's JSON by file name; undefined where it is none of its. */
export function readAnswer(output: string): ReadonlyMap<string, readonly ShellcheckComment[]> | undefined {
  const value = parsed(output);
  if (!isRecord(value) || !Array.isArray(value['comments'])) return undefined;
  const byFile = new Map<string, ShellcheckComment[]>();
  for (const entry of value['comments'] as readonly unknown[]) {
    const comment = readComment(entry);
    const file = isRecord(entry) ? entry['file'] : undefined;
    if (comment === undefined || typeof file !== 'string') return undefined;
    addTo(byFile, file, comment);
  }
  return byFile;
}

/** Comments as they were kept, JSON of `ShellcheckComment[]`; undefined where the text is none. */
export function readComments(text: string): readonly ShellcheckComment[] | undefined {
  if (text === '[]') return [];
  const value = parsed(text);
  if (!Array.isArray(value)) return undefined;
  const comments = value.map(readComment);
  return comments.every((comment) => comment !== undefined) ? comments : undefined;
}

function readComment(value: unknown): ShellcheckComment | undefined {
  if (!isRecord(value)) return undefined;
  const { code, level, message, fix, replacements = isRecord(fix) ? fix['replacements'] : [] } = value;
  const range = readRange(value);
  if (range === undefined || typeof code !== 'number' || typeof message !== 'string') return undefined;
  if (!(severities as readonly unknown[]).includes(level) || !Array.isArray(replacements)) return undefined;
  const read = replacements.map(readReplacement);
  if (!read.every((one) => one !== undefined)) return undefined;
  return { ...range, code, level: level as Severity, message, replacements: read };
}

function readReplacement(value: unknown): ShellcheckComment['replacements'][number] | undefined {
  const range = isRecord(value) ? readRange(value) : undefined;
  if (range === undefined || !isRecord(value) || typeof value['replacement'] !== 'string') return undefined;
  return { ...range, replacement: value['replacement'] };
}

function readRange({ line, column, endLine, endColumn }: Readonly<Record<string, unknown>>) {
  const range = { line, column, endLine, endColumn };
  return Object.values(range).every((number) => Number.isSafeInteger(number)) ? (range as ShellcheckRange) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
