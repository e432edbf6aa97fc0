/** The text with control characters, which could steer a terminal, made visible as U+FFFD; its length stays. */
export function printable(text: string): string {
  return control.test(text) ? text.replace(controls, '\uFFFD') : text;
}

/** Columns in a terminal: East Asian and emoji characters take two, combining marks none. */
export function columnsOf(text: string): number {
  if (!/[^\0-\x7f]/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    if (!/\p{Mn}|\p{Me}|\u200d/u.test(character)) columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}

/** C0 but the tab, DEL, C1, and the marks that turn the direction of text. */
const control = /[\0-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
const controls = new RegExp(control, 'g');
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
