import type { Fix, Problem } from '../finding/finding.js';
import type { TlsSwitches } from '../knowledge/tls-switches.js';
import type { Model } from '../model/model.js';
import { tlsPlaces, type TlsPlace } from '../model/tls-places.js';
import type { Source } from '../text/source.js';

/** The findings of a rule about programs that are told not to check certificates. */
export function* tlsFindings(
  model: Model,
  switches: TlsSwitches,
  program: string | undefined,
  help: string,
): Iterable<Problem> {
  for (const place of tlsPlaces(model, switches)) {
    const { span, shown } = place;
    const what = shown === undefined ? 'The configuration' : `\`${shown}\``;
    yield {
      span,
      message: `${what} turns off the check of certificates${program === undefined ? '' : ` for ${program}`}.`,
      help,
      fixes: withoutFlag(place, model.source),
    };
  }
}

/** Takes a flag that stands alone out of its line. */
function withoutFlag({ span, flag }: TlsPlace, source: Source): readonly Fix[] {
  if (flag === undefined || !flag.word.text.startsWith('--') || flag.command.script.form.startsWith('exec')) return [];
  if (source.text.slice(span.start, span.end) !== flag.word.text) return [];
  const gap = /^[ \t]+(?=[^\s\\`])/.exec(source.text.slice(span.end, span.end + 80))?.[0].length;
  if (gap === undefined) return [];
  const edits = [{ span: { ...span, end: span.end + gap }, text: '' }];
  return [{ title: `Remove \`${flag.word.text}\``, safety: 'suggested', edits }];
}
