import type { Fix } from '../finding/finding.js';
import { replace } from '../text/edit.js';
import type { Span } from '../text/span.js';

/** The suggestion to write what was most likely meant. */
export function changeTo(span: Span, text: string): Fix {
  return { title: `Change it to \`${text}\``, safety: 'suggested', edits: [replace(span, text)] };
}
