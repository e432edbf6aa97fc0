const letter = /[\p{L}\p{Nd}_]/u;
const digit = /\p{Nd}/u;

/** Where the name of a variable that starts at `start` ends: a word, a number or one of `@ * # ? - $ !`; `start` itself if none stands there. */
export function variableNameEnd(text: string, start: number): number {
  const first = characterAt(text, start);
  if (first !== '' && '@*#?-$!'.includes(first)) return start + 1;
  const pattern = digit.test(first) ? digit : letter;
  let at = start;
  for (let character = first; character !== '' && pattern.test(character); character = characterAt(text, at)) {
    at += character.length;
  }
  return at;
}

/** How many units the code point at an offset takes. */
export function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function characterAt(text: string, at: number): string {
  return text.slice(at, at + unitsAt(text, at));
}
