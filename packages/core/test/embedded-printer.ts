import { array, boolean, constantFrom, record, tuple, type Arbitrary } from 'fast-check';
import { readEmbedded, type EmbeddedDockerfile } from '../src/embedded.js';

/** A file that holds a text, and where it holds it. */
export interface Host {
  readonly path: string;
  readonly text: string;
}

/** Writes a text into a file; undefined where that writing cannot hold it. */
export type Printer = (text: string) => Host | undefined;

const indent = ' '.repeat(8);
const compose = (scalar: string): Host => ({
  path: 'compose.yaml',
  text: `services:\n  web:\n    build:\n      dockerfile_inline: ${scalar}\n  other:\n    image: x\n`,
});
const bake = (value: string): Host => ({
  path: 'docker-bake.hcl',
  text: `# }{ "\ntarget "app" {\n  dockerfile-inline = ${value}\n  tags = ["x"]\n}\n`,
});
const dollars = (text: string): string => text.replaceAll('$', '$$$$');
const templates = (text: string): string => text.replaceAll(/([$%])(?=\{)/g, '$1$1');
const quoted = (text: string): string => JSON.stringify(text).replaceAll('\\b', '\\u0008').replaceAll('\\f', '\\u000c');

function literal(text: string): Host | undefined {
  if (text.includes('\r') || /\n[ \t]*$/.test(text.replace(/\n$/, '')) || text.trim() === '') return undefined;
  const lines = dollars(text).split('\n');
  const breaks = /\n*$/.exec(text)?.[0].length ?? 0;
  const header = `|${/^\n* /.test(text) ? '2' : ''}${breaks === 0 ? '-' : breaks === 1 ? '' : '+'}`;
  const body = lines.slice(0, breaks > 0 ? -1 : undefined).map((line) => (line === '' ? '' : indent + line));
  return compose([header, ...body].join('\n'));
}

function heredoc(text: string, strips: boolean): Host | undefined {
  const lines = text.split('\n').slice(0, -1);
  if (!text.endsWith('\n') || lines.some((line) => line.trim() === 'EOT')) return undefined;
  if (strips && !lines.some((line) => /^\S/.test(line))) return undefined;
  const body = lines.map((line) => templates(strips && line.trim() !== '' ? `    ${line}` : line));
  return bake([strips ? '<<-EOT' : '<<EOT', ...body, '  EOT'].join('\n'));
}

/** All writings by their names. */
export const printers: Readonly<Record<string, Printer>> = {
  'a literal block': literal,
  'a literal block with CRLF': (text) => {
    const host = literal(text);
    return host && { ...host, text: host.text.replaceAll('\n', '\r\n') };
  },
  'double quotes': (text) => compose(quoted(dollars(text))),
  'single quotes': (text) => (/[\r\n]/.test(text) ? undefined : compose(`'${dollars(text).replaceAll("'", "''")}'`)),
  'a JSON file': (text) => ({
    path: 'docker-bake.json',
    text: JSON.stringify({ target: { app: { 'dockerfile-inline': templates(text) } } }, undefined, 2),
  }),
  'a heredoc': (text) => heredoc(text, false),
  'an indented heredoc': (text) => heredoc(text, true),
  'quotes of HCL': (text) => bake(quoted(templates(text))),
};

const piece = constantFrom(
  'FROM debian:13',
  'RUN apt-get update',
  'x',
  ' ',
  '  ',
  '\t',
  '\\',
  '"',
  "'",
  '$',
  '${A}',
  '$A',
  '{',
  '}',
  '%{',

  '%',
  '#',
  ' # c',
  ': ',
  '- ',
  '~',
  '😀',
  'é',
  '|',
  '>',
  '&',
  '*',
  '!',
  'EOT',
  ',',
  '[',
  '`',
  '@',
  '\\n',
  '$(',
  '${A:-b}',
  '${A-}',
);

/** Texts of some lines, with what the writings give a meaning of their own. */
export const someText: Arbitrary<string> = record({
  lines: array(
    array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
    { minLength: 1, maxLength: 6 },
  ),
  endsLine: boolean(),
}).map(({ lines, endsLine }) => lines.join('\n') + (endsLine ? '\n' : ''));

const spaces = ' '.repeat(9);

/** Compose files whose scalar goes over lines in any way, and is not always right. */
export const someScalar: Arbitrary<Host> = tuple(
  constantFrom('|', '|-', '|+', '>', '>-', '>+', '|2', '>2-', '>1', "'", '"', ''),
  someText,
  boolean(),
  boolean(),
).map(([header, text, crlf, atEnd]) => {
  const flow = text.replaceAll('\n', `\n${spaces}`);
  const lines = text.split('\n').map((line) => (line === '' ? '' : indent + line));
  const scalar = /^[|>]/.test(header) ? `${header}\n${lines.join('\n')}` : `${header}F${flow}${header}`;
  const host = compose(scalar);
  const whole = atEnd ? host.text.replace(/\n {2}other:[^]*$/, '') : host.text;
  return { ...host, text: crlf ? whole.replaceAll('\n', '\r\n') : whole };
});

/** The one Dockerfile that a file holds. */
export function onlyPart({ path, text }: Host): EmbeddedDockerfile {
  const { parts, fault } = readEmbedded(path, text);
  const [part] = parts;
  if (part === undefined || parts.length !== 1 || fault !== undefined) {
    throw new Error(`${parts.length} parts, ${fault?.sentence ?? 'no fault'} in:\n${text}`);
  }
  return part;
}
