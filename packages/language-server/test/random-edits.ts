import { array, constantFrom, nat, oneof, record, type Arbitrary } from 'fast-check';
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';

const line = constantFrom(
  'FROM debian:13 AS base',
  'from node:24-alpine',
  'FROM base',
  'ARG VERSION=1',
  'ENV A=b C="$A ä"',
  'WORKDIR src',
  'RUN apt-get update && apt-get install -y curl \\',
  '    && rm -rf /var/lib/apt/lists/*',
  'RUN cd /a; sudo make',
  'COPY --from=base --chmod=755 /x ./',
  'RUN --mount=type=cache,target=/r echo $VERSION',
  'MAINTAINER me 😀',
  'RUN <<EOT',
  'echo 😀 $A',
  'EOT',
  'COPY <<-"A b" /x',
  'ONBUILD COPY --from=0 a b',
  'CMD ["a", \'b\']',
  'USER root',
  '# escape=`',
  '# syntax=docker/dockerfile:1',
  '# plimsoll ignore=no-sudo',
  '# hadolint ignore=DL3004',
  '# é 😀',
  'HEALTHCHECK --interval=5s CMD curl -f http://x || exit 1',
  'EXPOSE 80/tcp 99999',
  'FROBNICATE x',
  '\tLABEL a=b',
  '',
);
const lineEnd = constantFrom('\n', '\n', '\n', '\r\n', '\r');
const scrap = constantFrom(
  'a',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\\',
  ' \\\n',
  '`',
  '"',
  "'",
  '$',
  '${',
  '}',
  '=',
  '--',
  '#',
  '<<',
  '<<E',
  '[',
  ',',
  '😀',
  'é',
  '\u{10FFFF}',
  '\uFEFF',
  '\u2028',
  'e\u0301',
  '\0',
  'FROM',
  'RUN',
  'AS',
  ':',
  '@',
  '|',
  '&&',
  ';',
  '',
);

const lines = array(record({ line, lineEnd }), { maxLength: 8 }).map((all) =>
  all.map((one) => one.line + one.lineEnd).join(''),
);
const scraps = array(scrap, { maxLength: 4 }).map((all) => all.join(''));

/** What people write and what they have written while they write it. */
export const randomText: Arbitrary<string> = oneof(
  lines,
  record({ lines, scraps }).map((both) => both.lines + both.scraps),
  lines.map((text) => `\uFEFF${text}`),
);

/** An edit before it is known of which text; `from` counts from the start in thousandths, `length` in UTF-16 units. */
export interface RandomEdit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
  readonly isWhole: boolean;
}

/** One change: of a few letters, of lines, or of everything. */
export const randomEdit: Arbitrary<RandomEdit> = record({
  from: nat(1000),
  length: oneof(nat(3), nat(3), nat(60)),
  text: oneof(scraps, scraps, lines),
  isWhole: nat(24).map((one) => one === 0),
});

/** What a client sends for an edit of `whole`, and the text after it. */
export function changeFor(
  whole: string,
  { from, length, text, isWhole }: RandomEdit,
  encoding: string,
): readonly [TextDocumentContentChangeEvent, string] {
  if (isWhole) return [{ text }, text];
  const start = placeAt(whole, from);
  const end = Math.max(start, placeable(whole, start + length));
  const range: Range = { start: positionAt(whole, start, encoding), end: positionAt(whole, end, encoding) };
  return [{ range, text }, whole.slice(0, start) + text + whole.slice(end)];
}

/** The place so many thousandths into a text. */
export function placeAt(whole: string, thousandths: number): number {
  return placeable(whole, Math.round((whole.length * thousandths) / 1000));
}

/** The nearest offset before that is not inside a line end or a pair of surrogates, where the protocol has no place. */
export function placeable(whole: string, offset: number): number {
  const at = Math.min(offset, whole.length);
  const around = whole.slice(Math.max(0, at - 1), at + 1);
  return around === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(around) ? at - 1 : at;
}

/** A place as the protocol counts it: `\n`, `\r\n` and `\r` end a line. */
export function positionAt(whole: string, offset: number, encoding: string): Position {
  const before = whole.slice(0, offset).split(/\r\n|\r|\n/);
  const last = before.at(-1) ?? '';
  const units = { 'utf-8': Buffer.byteLength(last), 'utf-16': last.length, 'utf-32': Array.from(last).length };
  return { line: before.length - 1, character: units[encoding as keyof typeof units] };
}
