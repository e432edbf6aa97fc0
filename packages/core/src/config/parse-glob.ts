/** A part of a glob: one character, or what stands for several. */
export type GlobPart =
  | { readonly kind: 'character'; readonly accepts: (character: string) => boolean }
  /** Any number of characters but `/`. */
  | { readonly kind: 'star' }
  /** `**` with the slash behind it: any number of whole folders. */
  | { readonly kind: 'folders' }
  /** `**` at the end: anything. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'alternatives'; readonly choices: readonly (readonly GlobPart[])[] };

const deepest = 20;

/** Reads `*`, `**`, `?`, `[abc]`, `[!a-z]`, `{a,b}` and `\` before a character; a bracket that is not closed is itself. */
export function parseGlob(glob: string): readonly GlobPart[] {
  const closers = closersOf(glob);
  let at = 0;
  return sequence(glob.length);

  function sequence(end: number): readonly GlobPart[] {
    const parts: GlobPart[] = [];
    while (at < end) parts.push(part(end));
    return parts;
  }

  function part(end: number): GlobPart {
    const character = glob[at] ?? '';
    const closer = closers.get(at);
    if (character === '*') return star();
    at += 1;
    if (character === '?') return { kind: 'character', accepts: (other) => other !== '/' };
    if (closer !== undefined && character === '[') return set(closer);
    if (closer !== undefined && character === '{') return alternatives(closer);
    if (character === '\\' && at < end) return literal(glob[at++] ?? '');
    return literal(character);
  }

  function star(): GlobPart {
    const start = at;
    while (glob[at] === '*') at += 1;
    const before = glob[start - 1];
    if (at - start !== 2 || (before !== undefined && before !== '/')) return { kind: 'star' };
    if (at === glob.length) return { kind: 'rest' };
    if (glob[at] !== '/') return { kind: 'star' };
    at += 1;
    return { kind: 'folders' };
  }

  function set(closer: number): GlobPart {
    const isNegated = glob[at] === '!' || glob[at] === '^';
    const inner = glob.slice(isNegated ? at + 1 : at, closer);
    at = closer + 1;
    const ranges = [...inner.matchAll(/(.)-(.)|(.)/gs)].map(([, from, to, one]) => [
      from ?? one ?? '',
      to ?? one ?? '',
    ]);
    const holds = (other: string): boolean => ranges.some(([from = '', to = '']) => other >= from && other <= to);
    return { kind: 'character', accepts: (other) => other !== '/' && holds(other) !== isNegated };
  }

  function alternatives(closer: number): GlobPart {
    const choices: (readonly GlobPart[])[] = [];
    let parts: GlobPart[] = [];
    while (at < closer) {
      if (glob[at] === ',') {
        at += 1;
        choices.push(parts);
        parts = [];
      } else parts.push(part(closer));
    }
    at = closer + 1;
    return { kind: 'alternatives', choices: [...choices, parts] };
  }
}

function literal(character: string): GlobPart {
  return { kind: 'character', accepts: (other) => other === character };
}

/** The closing bracket of each `[` and `{` that has one, by their offsets; one pass, so that no bracket is searched twice. */
function closersOf(glob: string): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  const braces: number[] = [];
  for (let at = 0; at < glob.length; at += 1) {
    const character = glob[at];
    if (character === '\\') at += 1;
    else if (character === '{') braces.push(at);
    else if (character === '}') {
      const open = braces.pop();
      if (open !== undefined && braces.length < deepest) closers.set(open, at);
    } else if (character === '[') {
      const close = glob.indexOf(']', at + (/^\[[!^]/.test(glob.slice(at, at + 2)) ? 3 : 2));
      if (close < 0) continue;
      closers.set(at, close);
      at = close;
    }
  }
  return closers;
}
