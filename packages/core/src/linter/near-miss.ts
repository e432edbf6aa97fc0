import leven from 'leven';
import { isBuildkitCheck } from './buildkit-checks.js';

/** What a comment that is no ignore was probably meant to say. */
export interface NearMiss {
  readonly by: 'plimsoll' | 'hadolint';
  readonly scope: '' | 'global ' | 'stage ';
  readonly names: readonly string[];
  /** What stands behind the names. */
  readonly reason: string;
}

const tools = ['plimsoll', 'hadolint'] as const;
const otherVerbs = new Set(['disable', 'disabled', 'skip', 'suppress', 'exclude', 'allow', 'noqa', 'nolint']);

/** Reads a comment as an ignore with a mistake in its form; prose that names a tool is none. `knows` tells a rule's name. */
export function nearMissOf(text: string, knows: (name: string) => boolean): NearMiss | undefined {
  const tool = /^[A-Za-z]{6,10}(?=[\s:_=-])/.exec(text)?.[0];
  if (tool === undefined) return undefined;
  const lower = tool.toLowerCase();
  const by = tools.find((name) => leven(name, lower) <= 2);
  if (by === undefined) return undefined;

  const behindTool = text.slice(tool.length).replace(/^[\s:_=-]+/, '');
  const scopeWord = /^(global|file|stage)(?![A-Za-z])[\s:_-]*/i.exec(behindTool);
  const behindScope = behindTool.slice(scopeWord?.[0].length ?? 0);
  const verb = /^[A-Za-z]+(?:[-_](?:next[-_])?line)?/.exec(behindScope)?.[0] ?? '';
  const operand = behindScope.slice(verb.length);
  const names = namesOf(operand, by, knows);
  if (!isMeant(lower === by, verb, operand, names)) return undefined;

  const named = scopeWord?.[1]?.toLowerCase();
  const isStage = named === 'stage' && by === 'hadolint';
  const scope = isStage ? 'stage ' : named === undefined || named === 'stage' ? '' : 'global ';
  return { by, scope, names: names.found, reason: names.rest };
}

/** The comment as it has to be written, without the `#`. */
export function rewritten({ by, scope, names, reason }: NearMiss): string {
  const list = names.length > 0 ? names.join(',') : by === 'hadolint' ? 'DL3006' : 'rule';
  const why = reason === '' ? '' : by === 'hadolint' ? ` # ${reason}` : ` reason="${reason.replaceAll('"', "'")}"`;
  return `${by} ${scope}ignore=${list}${why}`;
}

interface Names {
  readonly found: readonly string[];
  readonly rest: string;
}

/** With `=` or a rule's name behind it the verb is meant; alone only where it is the right one. */
function isMeant(hasToolRight: boolean, verb: string, operand: string, { found }: Names): boolean {
  const lower = verb.toLowerCase().replace(/[-_].*/, '');
  if (!hasToolRight) return lower === 'ignore' && /^\s*=/.test(operand);
  if (operand.trim() === '' || operand.trim() === ':') return lower === 'ignore';
  const isNear = otherVerbs.has(lower) || leven(lower, 'ignore') <= 2;
  return isNear && (found.length > 0 || /^\s*=/.test(operand));
}

/** The names at the beginning, for hadolint only codes; behind the first that is none the reason begins. */
function namesOf(operand: string, by: NearMiss['by'], knows: (name: string) => boolean): Names {
  const found: string[] = [];
  let at = /^[\s:=,([]*/.exec(operand)?.[0].length ?? 0;
  for (const match of operand.slice(at).matchAll(/([\w*-]+)[\s,)\]]*/gy)) {
    const [whole, word = ''] = match;
    const upper = word.toUpperCase();
    const isCode = /^(?:DL|SC)\d{4}$/.test(upper);
    if (!isCode && (by === 'hadolint' || word === 'reason' || !(knows(word) || isBuildkitCheck(word)))) break;
    found.push(isCode ? upper : word);
    at += whole.length;
  }
  return { found, rest: found.length > 0 ? reasonIn(operand.slice(at)) : '' };
}

/** Without the marks around it. */
function reasonIn(text: string): string {
  const bare = text.replace(/^(?:reason\s*=)?[\s#"'–—(:=-]*/, '').trimEnd();
  return /["')]$/.test(bare) ? bare.slice(0, -1) : bare;
}
