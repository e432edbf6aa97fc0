import type { Fix, Problem } from '../finding/finding.js';
import { replace, type Edit } from '../text/edit.js';
import { withoutLines } from '../text/line-edits.js';
import type { UnusedNames } from './cover.js';
import type { IgnoreComment, Written } from './ignore-comment.js';

/** The problems of names that hid nothing: one for each name, or one for a comment that is left with none. */
export function unusedIgnores(written: Written, unused: readonly UnusedNames[]): readonly Problem[] {
  return unused.flatMap(({ comment, names }) => {
    const shared = { ...helpOf(comment), tag: 'unnecessary' as const, fixes: fixesFor(written, comment, names) };
    if (names.length === comment.names.length) {
      return [{ span: comment.span, message: 'This comment hides nothing.', ...shared }];
    }
    return names.map(({ text, span }) => Object.assign({ span, message: `\`${text}\` hides nothing here.` }, shared));
  });
}

function helpOf({ by, range }: IgnoreComment): { readonly help?: string } {
  if (by === 'hadolint' && range === 'instruction') {
    return { help: 'Remove it, or put it on the line right above the instruction: hadolint looks nowhere else.' };
  }
  if (by === 'buildkit' && range === 'instruction') {
    return {
      help: 'Remove it, unless BuildKit needs it: of the comments above an instruction it reads the first `# check=`.',
    };
  }
  return {};
}

/** One fix for all names of a comment, so that one pass is enough; another tool may still need its own comment. */
function fixesFor(written: Written, comment: IgnoreComment, unused: UnusedNames['names']): readonly Fix[] {
  const left = comment.names.filter((name) => !unused.includes(name)).map(({ text }) => text);
  const edits = left.length > 0 ? [listEdit(written, comment, left)] : removal(written, comment);
  if (edits.length === 0) return [];
  const title = left.length > 0 ? `Remove ${unused.map(({ text }) => `\`${text}\``).join(', ')}` : 'Remove the comment';
  return [
    comment.by === 'plimsoll'
      ? { title, edits, safety: 'safe', effect: 'none' }
      : { title, edits, safety: 'suggested' },
  ];
}

function listEdit({ source }: Written, { listSpan }: IgnoreComment, left: readonly string[]): Edit {
  const written = source.text.slice(listSpan.start, listSpan.end);
  return replace(listSpan, left.join(/,\s/.test(written) ? ', ' : ','));
}

function removal({ source, instructions }: Written, { by, range, span, optionSpan }: IgnoreComment): readonly Edit[] {
  if (optionSpan !== undefined) return [replace(optionSpan, '')];
  const { line } = source.positionAt(span.start);
  const isDirective = by === 'buildkit' && range === 'file';
  const isAtTop = !isDirective && line < (instructions[0]?.line ?? Infinity);
  // Without the comment above it, this line would become a directive.
  if (isAtTop && /^\s*#\s*(?:syntax|escape|check)\s*=/i.test(source.lineText(line + 1))) return [];
  return [withoutLines(source, line, line)];
}
