import type { Fix } from '../finding/finding.js';
import type { Model } from '../model/model.js';
import type { Stage } from '../model/stage.js';
import { replace } from '../text/edit.js';
import { contains, type Span } from '../text/span.js';

/** Words of SHELL that the `ash` of BusyBox understands as bash does. */
const common = /^(?:-[ceuxo]+|pipefail)$/;

/** The fix that names the `ash` of BusyBox in a SHELL that names a bash that is not there. */
export function ashFix(
  { instructionsOf, source }: Model,
  { root }: Stage,
  program: string,
  span: Span,
): readonly Fix[] {
  const instruction = instructionsOf('shell').find((one) => contains(one.span, span));
  const isBusybox = root.kind === 'image' && root.facts?.os?.sh === 'busybox';
  const [, ...flags] = instruction?.json ?? [];
  if (instruction === undefined || !isBusybox || !/^(?:\/bin\/)?bash$/.test(program)) return [];
  const at = source.text.slice(span.start, span.end).lastIndexOf('bash');
  if (at < 0 || !flags.every(({ content }) => common.test(content.text))) return [];
  const name = { start: span.start + at, end: span.start + at + 'bash'.length };
  return [{ title: 'Use `ash`', safety: 'suggested', edits: [replace(name, 'ash')] }];
}
