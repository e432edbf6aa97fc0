import type { Problem } from '../finding/finding.js';
import type { Comment } from '../syntax/comment.js';
import type { Directive } from '../syntax/directive.js';
import type { Source } from '../text/source.js';
import type { Span } from '../text/span.js';
import { buildkitChecks, isBuildkitCheck } from './buildkit-checks.js';
import {
  listSpanOf,
  namesIn,
  textStartOf,
  type IgnoreComment,
  type IgnoredName,
  type Reading,
  type NameLookup,
} from './ignore-comment.js';
import { unknownName } from './read-ignore.js';

/** Reads the directive `# check=skip=...` at the top of a file, which reaches the whole file. */
export function readCheckDirective({ value, valueSpan, span }: Directive, names: NameLookup): Reading {
  return readCheck(value, valueSpan.start, span, 'file', names);
}

/** Reads `# check=skip=...` above an instruction; whether BuildKit obeys it, its place tells. */
export function readCheckComment(source: Source, comment: Comment, names: NameLookup): Reading {
  const head = /^check\s*=\s*/i.exec(comment.text)?.[0];
  if (head === undefined) return { problems: [] };
  const start = textStartOf(source, comment) + head.length;
  return readCheck(comment.text.slice(head.length), start, comment.span, 'instruction', names);
}

type Range = 'file' | 'instruction';

interface Option {
  readonly key: string;
  readonly value: string;
  readonly valueStart: number;
  readonly span: Span;
}

/** Behind the first blank BuildKit reads nothing; one bad option and it takes none of them. */
function readCheck(written: string, start: number, span: Span, range: Range, names: NameLookup): Reading {
  const [value = ''] = written.split(' ', 1);
  const options = optionsIn(value, start);
  const skip = options.findLast(({ key }) => key === 'skip');
  if (options.some((option) => !isValid(option))) return { problems: skip === undefined ? [] : [badOption(span)] };
  if (skip === undefined) return { problems: [] };
  const found = checksIn(skip, range, names);
  const others = options.filter((option) => option !== skip);
  const ignore: IgnoreComment = {
    by: 'buildkit',
    range,
    names: found,
    span,
    listSpan: listSpanOf(found, skip.valueStart),
    ...(others.length > 0 ? { optionSpan: withSeparator(skip.span, start) } : {}),
  };
  return { ignore, problems: found.flatMap((name) => wrongCheck(name, range, names)) };
}

/** At most three, as BuildKit splits them. */
function optionsIn(value: string, start: number): readonly Option[] {
  const [first = '', second, ...rest] = value.split(';');
  const parts = [first, ...(second === undefined ? [] : [second]), ...(rest.length === 0 ? [] : [rest.join(';')])];
  let at = start;
  return parts.map((part) => {
    const sign = part.indexOf('=');
    const end = sign < 0 ? part.length : sign;
    const option = {
      key: sign < 0 ? '' : part.slice(0, end).trim(),
      value: part.slice(end + 1),
      valueStart: at + end + 1,
      span: { start: at, end: at + part.length },
    };
    at += part.length + 1;
    return option;
  });
}

function isValid({ key, value }: Option): boolean {
  if (key === 'error') return /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value.trim());
  return key === 'skip' || key === 'experimental';
}

function badOption(span: Span): Problem {
  return {
    span,
    message: 'BuildKit does not understand this comment.',
    help: 'Write `# check=skip=Name,Name`, and other options behind a `;`.',
  };
}

/** `all` names no check of its own: it is a policy, and its name is not among the rules'. */
function checksIn({ value, valueStart }: Option, range: Range, { select }: NameLookup): readonly IgnoredName[] {
  const reached = (name: string) => (isReached(name, range) ? select(name) : { ids: [] });
  const everything = () => ({ ids: [...new Set(Object.keys(buildkitChecks).flatMap((name) => reached(name).ids))] });
  return namesIn(value, valueStart, value.trim() === 'all' ? everything : reached);
}

function isReached(name: string, range: Range): boolean {
  return Object.hasOwn(buildkitChecks, name) && (range === 'file' || buildkitChecks[name] === true);
}

/** A name that BuildKit does not take here, or does not know while it is close to one it does. */
function wrongCheck({ text, span }: IgnoredName, range: Range, { nearestName }: NameLookup): readonly Problem[] {
  if (isBuildkitCheck(text) && range === 'instruction' && buildkitChecks[text] === false) {
    const message = `BuildKit skips \`${text}\` only for the whole file.`;
    return [{ span, message, help: `Write \`# check=skip=${text}\` on the first line of the file.` }];
  }
  if (text === 'all' || isBuildkitCheck(text)) return [];
  const meant = nearestName(text);
  return meant !== undefined && isBuildkitCheck(meant) ? [unknownName(text, span, meant)] : [];
}

function withSeparator(span: Span, valueStart: number): Span {
  return span.start > valueStart ? { start: span.start - 1, end: span.end } : { start: span.start, end: span.end + 1 };
}
