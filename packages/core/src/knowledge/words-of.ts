/** The words of a list that the data keep as one text with spaces; none for an absent or empty text. */
export function wordsOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(' ');
}
