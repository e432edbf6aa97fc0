import { array, assert, constantFrom, nat, pre, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit } from '../src/text/edit.js';
import { readEmbedded } from '../src/embedded.js';
import { onlyPart, printers, someScalar, someText, type Host } from './embedded-printer.js';

/** An edit before the text is known. */
interface Wanted {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const someEdits = array(
  record({
    at: nat(60),
    length: nat(12),
    text: constantFrom(
      '',
      'x',
      '\n',
      'USER a\n',
      '\nUSER a',
      ' ',
      '$A',
      '"\\\'',
      '${B}',
      '$',
      '%',
      '{',
      '# c',
      'a b: c',
      '\tx\n',
      '  y\n',
      'EOT\n',
      '-y',
      '=',
      'é',
      '\r\n',
      '\0',
    ),
  }),
  { minLength: 1, maxLength: 2 },
);

describe.each(Object.entries(printers))('in %s', (_, print) => {
  test('any text is read back', () => {
    assert(
      property(someText, (text) => {
        const host = print(text);
        pre(host !== undefined);
        expect(onlyPart(host).text).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('each offset leads to its letter and back', () => {
    assert(
      property(someText, (text) => {
        const host = print(text);
        pre(host !== undefined);
        const part = onlyPart(host);
        for (let offset = 0; offset < text.length; offset++) {
          const { start, end } = part.toHost({ start: offset, end: offset + 1 });
          expect(part.toInner(start)).toBe(offset);
          const own = host.text.slice(start, end);
          const isEscape = /^(?:\\.|\\u[0-9a-f]{4}|\$\$|%%|''|\r\n)$/s.test(own);
          expect(isEscape ? text[offset] : own).toBe(text[offset]);
        }
      }),
    );
  });

  test('an edit that can be made makes the same text', () => {
    let made = 0;
    assert(
      property(someText, someEdits, (text, wanted) => {
        const host = print(text);
        pre(host !== undefined);
        if (isSameAfter(host, wanted)) made++;
      }),
      { numRuns: 1000 },
    );
    expect(made).toBeGreaterThan(100);
  });
});

test('in any scalar of YAML an edit that can be made makes the same text', () => {
  let made = 0;
  assert(
    property(someScalar, someEdits, (host, wanted) => {
      const { parts, fault } = readEmbedded(host.path, host.text);
      pre(parts.length === 1 && fault === undefined);
      if (isSameAfter(host, wanted)) made++;
    }),
    { numRuns: 3000 },
  );
  expect(made).toBeGreaterThan(500);
});

/** Whether the edits can be made; then the text they make is checked. */
function isSameAfter(host: Host, wanted: readonly Wanted[]): boolean {
  const part = onlyPart(host);
  const edits: Edit[] = [];
  for (const { at, length, text } of wanted) {
    const start = Math.min(at, part.text.length);
    const span = { start, end: Math.min(start + length, part.text.length) };
    if (!edits.some((one) => one.span.start <= span.end && span.start <= one.span.end)) edits.push({ span, text });
  }
  const outer = part.toHostEdits(edits);
  if (outer === undefined) return false;
  const changed = { ...host, text: applyEdits(host.text, outer) };
  expect(plain(onlyPart(changed).text)).toBe(plain(applyEdits(part.text, edits)));
  return true;
}

/** What an unknown value is called depends on the rest of the text. */
function plain(text: string): string {
  return text.replaceAll(/(\$\{\w+?)_*\}/g, '$1}');
}
