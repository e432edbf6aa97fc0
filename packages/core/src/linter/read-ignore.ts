import type { Problem } from '../finding/finding.js';
import type { Comment } from '../syntax/comment.js';
import type { Source } from '../text/source.js';
import { isBuildkitCheck } from './buildkit-checks.js';
import { listSpanOf, namesIn, textStartOf, type IgnoredName, type Reading, type NameLookup } from './ignore-comment.js';
import { nearMissOf, rewritten } from './near-miss.js';

const form = /^(plimsoll|hadolint)\s+(?:(global|stage)\s+)?ignore\s*=\s*/;
const list = /^[^\s,"'#=]+(?:\s*,\s*[^\s,"'#=]+)*/;
/** Anything else switches the whole comment off in hadolint. */
const hadolintList = /^[DLSC0-9]+(?:\s*,\s*[DLSC0-9]+)*\s*(?:#|$)/;

/** Reads a comment as one of ours or hadolint's; most comments are neither. */
export function readIgnore(source: Source, comment: Comment, names: NameLookup): Reading {
  const { text, span } = comment;
  const match = form.exec(text);
  const [head = '', tool, scope] = match ?? [];
  const by = tool === 'hadolint' ? 'hadolint' : 'plimsoll';
  const rest = text.slice(head.length);
  const isOurs = match !== null && by === 'plimsoll' && scope !== 'stage';
  if (!isOurs && !(by === 'hadolint' && hadolintList.test(rest))) return { problems: nearMiss(source, comment, names) };

  const start = textStartOf(source, comment) + head.length;
  const written = /^reason\s*=/.test(rest) ? '' : (list.exec(rest)?.[0] ?? '');
  const found = namesIn(written, start, names.select);
  const range = scope === 'global' ? 'file' : scope === 'stage' ? 'stage' : 'instruction';
  const ignore = { by, range, names: found, span, listSpan: listSpanOf(found, start) } as const;
  if (by === 'hadolint') return { ignore, problems: [] };
  if (found.length === 0) {
    return { problems: [{ span, message: 'This comment names no rule.', help: 'Write `# plimsoll ignore=rule`.' }] };
  }
  const tailStart = start + written.length;
  return {
    ignore,
    problems: [...unknownNames(found, names), ...wrongTail(text, rest.slice(written.length), tailStart)],
  };
}

/** Codes with digits are other tools', and nobody here has a list of all of them. */
function unknownNames(found: readonly IgnoredName[], names: NameLookup): readonly Problem[] {
  return found
    .filter(
      ({ text, selection }) =>
        selection.ids.length === 0 && !(/[A-Z]/.test(text) && /\d/.test(text)) && !isBuildkitCheck(text),
    )
    .map(({ text, span }) => unknownName(text, span, names.nearestName(text)));
}

/** The problem of a name that is nobody's. */
export function unknownName(text: string, span: Problem['span'], nearest: string | undefined): Problem {
  const message = text.includes('*') ? `No rule matches \`${text}\`.` : `There is no rule \`${text}\`.`;
  if (nearest === undefined) return { span, message };
  const edits = [{ span, text: nearest }];
  return {
    span,
    message,
    help: `Did you mean \`${nearest}\`?`,
    fixes: [{ title: `Change to \`${nearest}\``, safety: 'suggested', edits }],
  };
}

/** Behind the names only a reason may stand; the names count all the same. */
function wrongTail(text: string, tail: string, start: number): readonly Problem[] {
  const written = tail.trim();
  if (written === '' || written === ',' || /^reason\s*=/.test(written)) return [];
  const from = start + tail.indexOf(written);
  const span = { start: from, end: from + written.length };
  const reason = `reason="${written.replace(/^[-#:–—(,\s]+/, '').replaceAll('"', "'")}"`;
  const edits = [{ span: { start, end: span.end }, text: ` ${reason}` }];
  return [
    {
      span,
      message: 'Only a reason may stand behind the names.',
      help: 'Separate names with commas, and write `reason="..."`.',
      fixes: text.includes('"') ? [] : [{ title: `Write \`${reason}\``, safety: 'suggested', edits }],
    },
  ];
}

function nearMiss(source: Source, comment: Comment, { select }: NameLookup): readonly Problem[] {
  const meant = nearMissOf(comment.text, (name) => select(name).ids.length > 0);
  if (meant === undefined) return [];
  const known = meant.names.length > 0;
  const right = rewritten(meant);
  const start = textStartOf(source, comment);
  const edits = [{ span: { start, end: start + comment.text.length }, text: right }];
  return [
    {
      span: comment.span,
      message: `This comment is not read as an ignore${meant.by === 'hadolint' ? ' by hadolint' : ''}, so it hides nothing.`,
      help: `Write \`# ${right}\`.`,
      fixes: known ? [{ title: `Change to \`# ${right}\``, safety: 'suggested', edits }] : [],
    },
  ];
}
