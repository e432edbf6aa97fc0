import type { Problem } from '../finding/finding.js';
import { checkOptions, type CheckOption } from '../syntax/check-options.js';
import type { Comment } from '../syntax/comment.js';
import type { Directive } from '../syntax/directive.js';
import type { Source } from '../text/source.js';
import { nearest } from '../text/nearest.js';
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
export function readCheckDirective(source: Source, { valueSpan, span }: Directive, names: NameLookup): Reading {
  return readCheck(source.text.slice(valueSpan.start, span.end), valueSpan.start, span, 'file', names);
}

/** Reads `# check=skip=...` above an instruction; whether BuildKit obeys it, its place tells. */
export function readCheckComment(source: Source, comment: Comment, names: NameLookup): Reading {
  const head = /^check\s*=\s*/i.exec(comment.text)?.[0];
  if (head === undefined) return { problems: [] };
  const start = textStartOf(source, comment) + head.length;
  return readCheck(comment.text.slice(head.length), start, comment.span, 'instruction', names);
}

type Range = 'file' | 'instruction';

/** Behind the first blank BuildKit reads nothing; one bad option and it takes none of them. */
function readCheck(written: string, start: number, span: Span, range: Range, names: NameLookup): Reading {
  const [value = ''] = written.split(' ', 1);
  const options = checkOptions(value, start);
  if (options.some(({ isValid }) => !isValid)) {
    // In the directive it is a build error, and so a rule's.
    const isMeant = range === 'instruction' && options.some(({ key }) => nearest(key, optionNames) !== undefined);
    return { problems: isMeant ? [badOption(span)] : [] };
  }
  const skip = options.findLast(({ key }) => key === 'skip');
  const experimental = options.findLast(({ key }) => key === 'experimental');
  const turnedOn = experimental && namesIn(experimental.value, experimental.valueStart, () => ({ ids: [] }));
  const others = (turnedOn ?? []).flatMap((name) => wrongCheck(name, 'file', names));
  if (skip === undefined) return { problems: others };
  const found = checksIn(skip, range, names);
  const isAlone = options.every((option) => option === skip);
  const ignore: IgnoreComment = {
    by: 'buildkit',
    range,
    names: found,
    span,
    listSpan: listSpanOf(found, skip.valueStart),
    ...(isAlone ? {} : { optionSpan: withSeparator(skip.span, start) }),
  };
  const wrong = found.flatMap((name) => wrongCheck(name, range, names));
  return { ignore, problems: [...wrong, ...others, ...unread(written, value, start)] };
}

const optionNames = ['skip', 'error', 'experimental'];

/** What stands behind a blank and was meant to be read: a comma or a semicolon leads to it. */
function unread(written: string, value: string, start: number): readonly Problem[] {
  const rest = written.slice(value.length).trim();
  if (rest === '' || !(value.endsWith(',') || /^[,;]/.test(rest))) return [];
  const from = start + written.indexOf(rest, value.length);
  return [
    {
      span: { start: from, end: from + rest.length },
      message: 'BuildKit reads nothing behind a blank.',
      help: 'Write names and options without blanks between them.',
      fixes: [
        {
          title: 'Remove the blank',
          safety: 'suggested',
          edits: [{ span: { start: start + value.length, end: from }, text: '' }],
        },
      ],
    },
  ];
}

function badOption(span: Span): Problem {
  return {
    span,
    message: 'BuildKit does not understand this comment.',
    help: 'Write `# check=skip=Name,Name`, and other options behind a `;`.',
  };
}

/** `all` names no check of its own: it is a policy, and its name is not among the rules'. */
function checksIn({ value, valueStart }: CheckOption, range: Range, { select }: NameLookup): readonly IgnoredName[] {
  const reached = (name: string) => (isReached(name, range) ? select(name) : { ids: [] });
  const everything = () => ({ ids: [...new Set(Object.keys(buildkitChecks).flatMap((name) => reached(name).ids))] });
  return namesIn(value, valueStart, value.trim() === 'all' ? everything : reached);
}

function isReached(name: string, range: Range): boolean {
  return Object.hasOwn(buildkitChecks, name) && (range === 'file' || buildkitChecks[name] === true);
}

/** A name that BuildKit does not take here, or surely does not know: a newer one may have a check that is not known here. */
function wrongCheck({ text, span }: IgnoredName, range: Range, names: NameLookup): readonly Problem[] {
  if (isBuildkitCheck(text) && range === 'instruction' && buildkitChecks[text] === false) {
    const message = `BuildKit skips \`${text}\` only for the whole file.`;
    return [{ span, message, help: `Write \`# check=skip=${text}\` on the first line of the file.` }];
  }
  if (text === 'all' || isBuildkitCheck(text)) return [];
  const meant = meantCheck(text, names);
  if (meant === undefined && /^[A-Z][A-Za-z]+$/.test(text)) return [];
  return [{ ...unknownName(text, span, meant), message: `BuildKit has no check \`${text}\`.` }];
}

/** The check that is spelt nearly so, or that one of our rules or hadolint's stands for. */
function meantCheck(text: string, { select, nearestName }: NameLookup): string | undefined {
  if (text.toLowerCase() === 'all') return 'all';
  const near = nearestName(text);
  if (near !== undefined && isBuildkitCheck(near)) return near;
  const [id] = select(text).ids;
  return id === undefined ? undefined : Object.keys(buildkitChecks).find((name) => select(name).ids.includes(id));
}

function withSeparator(span: Span, valueStart: number): Span {
  return span.start > valueStart ? { start: span.start - 1, end: span.end } : { start: span.start, end: span.end + 1 };
}
