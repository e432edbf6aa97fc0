import { isLikelySecret } from './secret-names.js';
import { secretsIn } from './secret-values.js';

/** A name with its value, as ENV, ARG, a shell or a long option has them; only the name is taken, for a value can be a name too. */
const setting =
  /(?<![\w.-])(?:--)?([A-Za-z][\w.-]{2,80})(?=["']?[ \t]{0,9}[=:][ \t]{0,9}(?:"([^"\n]{1,300})|'([^'\n]{1,300})|([^\s"'$;&|]{1,300})))/dg;
const oldForm = /^[ \t]{0,80}ENV[ \t]{1,80}([A-Za-z]\w{0,80})[ \t]{1,80}()()([^\s=].*)/dgim;
const inUrl = /:\/\/[^\s/:@"']{0,100}:([^\s/@"'$]{1,200})@/g;
const keyBody = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(.{1,10000})/g;

/** A text of the same length in which secrets are stars, but for the first four characters of long ones; for output that shows code. */
export function maskSecrets(text: string): string {
  const spans = secretsIn(text).map(({ start, end }) => ({ start, end }));
  for (const pattern of [setting, oldForm]) {
    for (const { indices = [], ...groups } of text.matchAll(pattern)) {
      const at = [2, 3, 4].find((group) => (groups[group] ?? '') !== '');
      const [start = 0, end = 0] = indices[at ?? 0] ?? [];
      if (at !== undefined && !groups[at]?.startsWith('$') && isLikelySecret(groups[1] ?? '', groups[at]))
        spans.push({ start, end });
    }
  }
  for (const pattern of [inUrl, keyBody]) {
    for (const { 0: whole, 1: secret = '', index } of text.matchAll(pattern)) {
      const end = index + whole.length - (pattern === inUrl ? 1 : 0);
      spans.push({ start: end - secret.length, end });
    }
  }
  if (spans.length === 0) return text;
  const units = text.split('');
  for (const { start, end } of spans) {
    const shown = end - start < 12 || text.startsWith('-----', start) ? 0 : 4;
    const from = text.startsWith('-----', start) ? end : start + shown;
    for (let at = from; at < end; at++) units[at] = '*';
  }
  return units.join('');
}
