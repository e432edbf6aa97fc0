import { parse } from '../src/syntax/parse.js';
import { applyEdits, type Edit } from '../src/text/edit.js';
import { Source } from '../src/text/source.js';

const digest = `@sha256:${'0123456789abcdef'.repeat(4)}`;

/** The text and what else could stand in its place: files that differ in all that a fix should not mind. */
export function variationsOf(text: string): readonly string[] {
  return [...new Set([text, withBases(text), asTriggers(text)].flatMap(stylesOf))];
}

/** With a default for each variable that FROM uses: else it does not build. */
function withBases(text: string): string {
  const names = [...text.matchAll(/^FROM\s[^#\n]*?\$\{?([A-Z_]+)/gim)].map(([, name = '']) => name);
  const missing = [...new Set(names)].filter((name) => !new RegExp(`^ARG\\s+${name}\\b`, 'im').test(text));
  return missing.map((name) => `ARG ${name}=example.org/base:1\n`).join('') + text;
}

/** With all that a trigger can do as triggers. */
function asTriggers(text: string): string {
  const { instructions } = parse(new Source('Dockerfile', text));
  const first = instructions.findIndex(({ kind }) => kind === 'from');
  const able = instructions.filter(({ kind }, at) => at > first && !/^(?:from|onbuild|maintainer|unknown)$/.test(kind));
  return applyEdits(
    text,
    able.map(({ keywordSpan: { start } }) => ({ span: { start, end: start }, text: 'ONBUILD ' })),
  );
}

function stylesOf(text: string): readonly string[] {
  const { instructions, directives } = parse(new Source('Dockerfile', text));
  const froms = instructions.filter(({ kind }) => kind === 'from');
  const [first] = froms;
  if (first === undefined) return [text];
  const startOf = (at: number): number => text.lastIndexOf('\n', at - 1) + 1;
  const ended = text.endsWith('\n') ? text : `${text}\n`;
  const digests = froms.flatMap((from) =>
    from.kind === 'from' && from.image !== undefined && /^[\w./-]+:[\w.-]+$/.test(from.image.text)
      ? [insert(from.image.span.end, digest)]
      : [],
  );
  const lower = instructions.map(({ keywordSpan, raw }) => ({ span: keywordSpan, text: raw.toLowerCase() }));
  const comments = instructions.map(({ span }) => insert(startOf(span.start), '# Why it is so.\n'));
  const behindFrom = first.span.end;
  return [
    text,
    applyEdits(text, lower),
    text.includes('\r') ? text.replaceAll('\r\n', '\n') : ended.replaceAll('\n', '\r\n'),
    applyEdits(text, [insert(startOf(first.span.start), 'FROM busybox:1.37 AS before-it\nRUN true\n\n')]),
    `${ended}\nFROM busybox:1.37 AS behind-it\nRUN true\n`,
    applyEdits(text, comments),
    applyEdits(text, digests),
    applyEdits(text, [insert(behindFrom, '\nLABEL org.example.note="it is so"')]),
    applyEdits(text, [insert(behindFrom, '\nENV EXAMPLE_NOTE=so\nWORKDIR /srv/it')]),
    text.endsWith('\n') ? text.slice(0, -1) : ended,
    ...(directives.escape === undefined && !text.includes('`')
      ? [`# escape=\`\n${text.replaceAll(/\\(?=\r?\n)/g, '`')}`]
      : []),
  ];
}

function insert(at: number, added: string): Edit {
  return { span: { start: at, end: at }, text: added };
}
