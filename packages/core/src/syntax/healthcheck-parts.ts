import { sliceSegments, type Segments } from '../text/segments.js';
import { brokenBehind, bytesOf } from './bytes.js';
import { isSpaceByte } from './flag-words.js';

/** The first word of HEALTHCHECK and the command behind it. */
export interface HealthcheckParts {
  /** As written. */
  readonly type: string;
  readonly command: Segments;
}

/** Splits the body of HEALTHCHECK, byte by byte as BuildKit does. */
export function healthcheckParts(body: Segments): HealthcheckParts {
  const { text } = body;
  const { bytes, offsets } = bytesOf(text);
  let end = 0;
  while (end < bytes.length && !isSpaceByte(bytes.charCodeAt(end))) end++;
  let next = end;
  while (next < bytes.length && isSpaceByte(bytes.charCodeAt(next))) next++;
  if (offsets === undefined) return { type: text.slice(0, end), command: sliceSegments(body, next, text.length) };
  const typeBroken = brokenBefore(offsets, end);
  const type = text.slice(0, offsets[end] ?? text.length) + '\ufffd'.repeat(typeBroken);
  const commandBroken = brokenBehind(offsets, next);
  const start = (offsets[next + commandBroken] ?? text.length) - commandBroken;
  const command = sliceSegments(body, start, text.length);
  return { type, command: { ...command, text: '\ufffd'.repeat(commandBroken) + command.text.slice(commandBroken) } };
}

/** How many bytes of its character stand before a byte. */
function brokenBefore(offsets: readonly number[], byte: number): number {
  let count = 0;
  while (count < byte && offsets[byte - count - 1] === offsets[byte]) count++;
  return count;
}
