import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What stands beside the repository: real Dockerfiles and BuildKit's answers. */
export const shared = fileURLToPath(new URL('../../../../shared', import.meta.url));

/** The texts of the real Dockerfiles beside the repository; none where there are none. */
export function corpusTexts(): readonly string[] {
  const folder = join(shared, 'corpus');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory())
    .flatMap((path) => readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8')));
}

/** The texts of the Dockerfiles whose reports are kept in the repository. */
export function fixtureTexts(): readonly string[] {
  const folder = fileURLToPath(new URL('../../../test-fixtures', import.meta.url));
  const paths = readdirSync(folder).map((name) => join(folder, name, 'Dockerfile'));
  return paths.filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8'));
}

/** Random numbers from 0 to 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Pieces of Dockerfiles on which parsers differ. */
export const pieces: readonly string[] = [
  '\\',
  '`',
  '\\\n',
  '`\n',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '\u00a0',
  '\u0085',
  '\u2005',
  '\u2028',
  '\v',
  '\f',
  '"',
  "'",
  '$',
  '${',
  '}',
  '${x:-',
  '${x#',
  '${a/',
  '/',
  '<<EOF',
  '<<-EOF',
  '<< EOF',
  '<<"EOF"',
  'EOF\n',
  '\nEOF\n',
  '3<<E',
  '<<',
  '<',
  '#',
  '# ',
  '\n# c\n',
  '# escape=`\n',
  '# syntax=docker/dockerfile:1\n',
  '# check=skip=all\n',
  '--',
  '--x=y ',
  '--from=a ',
  '-- ',
  '\u00e0',
  '\u00e9',
  '\u2014',
  '\u2150',
  '\ud83d\ude00',
  '\ufeff',
  '\ufffd',
  '\u0130',
  '\u212a',
  '[',
  '["a","b"]',
  '["a",1]',
  '[1e999]',
  '["\\ud800"]',
  '["\\u0041\\n"]',
  ',',
  ']',
  'ONBUILD ',
  'onbuild RUN ',
  'FROM a AS b\n',
  'RUN ',
  'COPY ',
  'ENV ',
  'ENV a=b c\n',
  'LABEL x y\n',
  'ARG ',
  'HEALTHCHECK ',
  'HEALTHCHECK NONE\n',
  'CMD ["a"]\n',
  'SHELL ["a"]\n',
  '=',
  'a=b',
  ' as ',
  '\0',
  '\\\\',
  '\\\\\n',
  '\\ \n',
  '{',
  '(',
  '$(',
  'FOO bar\n',
  'VOLUME ',
  'USER ',
  'EXPOSE 80\n',
  'STOPSIGNAL 9\n',
  'MAINTAINER x\n',
  'ADD a b\n',
  '\n\n',
  '\n   \n',
  '  ',
  'a',
  'EOF',
  'b ',
];

/** A text with one to six random edits. */
export function mutated(text: string, random: () => number): string {
  let result = text;
  const place = (): number => Math.floor(random() * (result.length + 1));
  const piece = (): string => pieces[Math.floor(random() * pieces.length)] ?? '';
  for (let left = 1 + Math.floor(random() * 6); left > 0; left--) {
    const at = place();
    const kind = random();
    if (kind < 0.55) result = result.slice(0, at) + piece() + result.slice(at);
    else if (kind < 0.75) result = result.slice(0, at) + result.slice(at + 1 + Math.floor(random() * 4));
    else if (kind < 0.85) result = result.slice(0, at) + result.slice(place()).slice(0, 40) + result.slice(at);
    else if (kind < 0.9) result = result.slice(0, at);
    else result = result.slice(0, at) + piece() + result.slice(at + 1);
  }
  return result;
}

/** A random text: a base with edits, or pieces in a row. */
export function randomText(bases: readonly string[], random: () => number): string {
  if (random() < 0.35) {
    return Array.from(
      { length: 1 + Math.floor(random() * 20) },
      () => pieces[Math.floor(random() * pieces.length)] ?? '',
    ).join('');
  }
  const base = bases[Math.floor(random() * bases.length)] ?? '';
  const start = base.length > 3_000 ? Math.floor(random() * base.length) : 0;
  return mutated(base.slice(start, start + 2_500), random);
}

/** A text without halves of surrogate pairs, as every file that was read as UTF-8 is. */
export function wellFormed(text: string): string {
  return text.replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
