import { compileGlob } from '../config/glob.js';
import { isGlob } from '../config/rule-names.js';
import type { Finding } from '../finding/finding.js';
import type { Source } from '../text/source.js';
import type { IgnoreComment, IgnoredName } from './ignore-comment.js';
import type { Ignore } from './ignores.js';
import type { Places } from './places.js';
import { addTo } from '../text/add-to.js';

/** The names of one comment that hid nothing. */
export interface UnusedNames {
  readonly comment: IgnoreComment;
  readonly names: readonly IgnoredName[];
}

/** What the ignores of a file hide; it remembers which names have hidden something. */
export interface Cover {
  readonly hides: (finding: Finding) => boolean;
  /** The names that have hidden nothing though all their rules ran; from then on they hide nothing. */
  readonly unused: (ran: (ruleId: string) => boolean) => readonly UnusedNames[];
}

/** The same name in comments of one tool with one place: they hide together. */
interface Group {
  /** Where the name is a code of a rule with many: a code or a glob. */
  readonly code: string | undefined;
  readonly by: IgnoreComment['by'];
  readonly below: number;
  used: boolean;
  reported: boolean;
}

/** Which of a finding's places is looked at. */
type End = 'span' | 'other' | 'skip';

/** Indexes the ignores by place and rule, so that a finding meets only those that may hide it. */
export function coverOf(source: Source, ignores: readonly Ignore[], places: Places): Cover {
  const groups = new Map<string, Group>();
  const byPlaceAndRule = new Map<string, Group[]>();
  for (const ignore of ignores) {
    for (const name of ignore.comment.names) {
      const key = keyOf(ignore, name);
      if (groups.has(key)) continue;
      const { by } = ignore.comment;
      const group = { code: name.selection.code, by, below: ignore.below, used: false, reported: false };
      groups.set(key, group);
      if (ignore.place !== undefined)
        for (const id of name.selection.ids) addTo(byPlaceAndRule, `${ignore.place} ${id}`, group);
    }
  }

  function hides(finding: Finding): boolean {
    const { span, skipAt, related = [] } = finding;
    let hidden = hidesAt(finding, span.start, 'span');
    // Another tool may report the same thing at its other end, so for its comments these places count too.
    for (const end of related) hidden = hidesAt(finding, end.span.start, 'other') || hidden;
    return skipAt ? hidesAt(finding, skipAt.start, 'skip') || hidden : hidden;
  }

  function hidesAt({ ruleId, code, skipAt }: Finding, offset: number, end: End): boolean {
    const { line } = source.positionAt(offset);
    let hidden = false;
    for (const place of [places.file, places.block(line), places.stage(line), places.line(line)]) {
      for (const group of byPlaceAndRule.get(`${place} ${ruleId}`) ?? []) {
        if (group.reported || line <= group.below || !reaches(group, place)) continue;
        if (group.code !== undefined && !isCode(group.code, code)) continue;
        group.used = true;
        hidden = true;
      }
    }
    return hidden;

    /** Only BuildKit's comments are looked for at `skipAt`, and there alone; what reaches the whole file reaches every place. */
    function reaches({ by }: Group, place: string | undefined): boolean {
      if (by === 'buildkit') return place === places.file || end === (skipAt === undefined ? 'span' : 'skip');
      return end === 'span' || (end === 'other' && by === 'hadolint');
    }
  }

  function unused(ran: (ruleId: string) => boolean): readonly UnusedNames[] {
    const found: UnusedNames[] = [];
    for (const ignore of ignores) {
      const names = ignore.comment.names.filter((name) => {
        return (
          groups.get(keyOf(ignore, name))?.used !== true &&
          mayBeUnused(ignore.comment, name) &&
          name.selection.ids.every(ran)
        );
      });
      if (names.length > 0) found.push({ comment: ignore.comment, names });
      for (const name of names) Object.assign(groups.get(keyOf(ignore, name)) ?? {}, { reported: true });
    }
    return found;
  }

  return { hides, unused };
}

function keyOf({ comment, place, below }: Ignore, { text }: IgnoredName): string {
  return `${comment.by} ${place} ${below} ${text}`;
}

/** A code that no rule of ours has may hide something elsewhere; an ignore of `unused-ignore` is there for later. */
function mayBeUnused({ by }: IgnoreComment, { text, selection: { ids } }: IgnoredName): boolean {
  if (by === 'buildkit' && text === 'all') return false;
  return ids.some((id) => id !== 'unused-ignore');
}

function isCode(pattern: string, code: string | undefined): boolean {
  return pattern === code || (code !== undefined && isGlob(pattern) && compileGlob(pattern)(code));
}
