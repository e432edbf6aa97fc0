/** Whether the new form of ENV and LABEL, `name=value`, reads the text as one value, as the old form does. */
export function isOneWord(text: string, escape: string): boolean {
  const pattern = escape === '`' ? wordWithBacktick : wordWithBackslash;
  return text !== '' && pattern.test(text);
}

const wordWithBackslash = /^(?:[^\s"'\\]|\\[^\r\n]|"(?:[^"\\\r\n]|\\[^\r\n])*"|'[^'\\\r\n]*')+$/;
const wordWithBacktick = /^(?:[^\s"'`]|`[^\r\n]|"(?:[^"`\r\n]|`[^\r\n])*"|'[^'`\r\n]*')+$/;

/** Whether a text means between `"` what it means without them. */
export function isSameInQuotes(text: string, escape: string): boolean {
  return !/["'\r\n]/.test(text) && !text.includes(escape);
}

/** A value between `"`, with nothing in it that is expanded. */
export function inQuotes(value: string, escape: string): string {
  const escaped = [...value].map((character) =>
    character === '"' || character === '$' || character === escape ? `${escape}${character}` : character,
  );
  return `"${escaped.join('')}"`;
}
