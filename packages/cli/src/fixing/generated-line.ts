/**
 * The line (from 1) in the comments at the top of a file that says that a program writes it, and would undo what is changed
 * by hand; undefined where none does. What was generated once, as a start, has no such line.
 */
export function generatedLine(text: string): number | undefined {
  const comments: string[] = [];
  for (const line of linesOf(text)) {
    if (!/^\s*(?:#|$)/.test(line)) break;
    comments.push(line);
  }
  const isNotToBeEdited = comments.some((comment) => hands.test(comment));
  const index = comments.findIndex(
    (comment) => marks.test(comment) || (isNotToBeEdited && /\b(?:auto)?generated\b/i.test(comment)),
  );
  return index < 0 ? undefined : index + 1;
}

const hands = /\b(?:do not|don['’]t|never|not be|not to be|should not) (?:be )?(?:edit|modif|change|touch)/i;

const marks = /@generated\b|\bthis (?:docker|container)?file is (?:auto|automatically )?-?generated\b/i;

/** The lines of a text, cut one by one: most files have few comments at their top. */
function* linesOf(text: string): Generator<string> {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end < 0 ? text.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}
