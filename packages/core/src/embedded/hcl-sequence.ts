/** Behind the `}` that closes a `${` or `%{` of a template; `from` is behind the opening. Undefined where nothing closes it. */
export function skipSequence(text: string, from: number): number | undefined {
  /** Braces that are open in the code of each level; -1 for a string. */
  const levels: number[] = [0];
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    const level = levels.at(-1) ?? 0;
    if (level < 0) {
      if (character === '\\') at++;
      else if (character === '"') levels.pop();
      else if (character === '\n') return undefined;
      else if ((character === '$' || character === '%') && text[at + 1] === '{') {
        levels.push(0);
        at++;
      } else if ((character === '$' || character === '%') && text.startsWith(`${character}{`, at + 1)) at += 2;
    } else if (character === '"') levels.push(-1);
    else if (character === '{') levels[levels.length - 1] = level + 1;
    else if (character === '}') {
      if (level > 0) levels[levels.length - 1] = level - 1;
      else {
        levels.pop();
        if (levels.length === 0) return at + 1;
      }
    }
  }
  return undefined;
}
