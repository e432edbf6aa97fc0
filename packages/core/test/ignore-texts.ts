import { patternIgnoring, readIgnorePatterns } from '../src/model/ignore-patterns.js';

/** An ignore file and a source of COPY or ADD. */
export interface IgnoreText {
  readonly dockerignore: string;
  readonly source: string;
}

type Random = () => number;

const names = [
  'a',
  'b',
  'ab',
  'src',
  'a.js',
  '.env',
  'x.min.js',
  'node_modules',
  'Ünï',
  '日本',
  '🚢',
  'a b',
  '#x',
  'a-b',
  '{a,b}',
  'a(b)',
  'A',
];
const wild = [
  '*',
  '?',
  '**',
  '*.js',
  'a*',
  '*b',
  '?b',
  'a?c',
  '*.min.*',
  '[ab]',
  '[^a]',
  '[a-c]*',
  's[qr]c',
  '***',
  '**b',
  'a**',
  '**.js',
  '\\*',
  'a\\?',
  '\\[x]',
  '[\\]]',
  '[🚢a]',
  '*{a,b}',
  '*$',
  '(*)',
  '*+.',
  '[.]env',
];
// What BuildKit rejects, or never matches; whole patterns. Left out is what it reads as a regular expression though nobody means it: `\d`, `*|a`, `*^`, `*{2}`.
const odd = [
  '[',
  'a[',
  '[]a]',
  '[-]',
  '[a-]',
  '[c-a]',
  '[^]',
  'a\\',
  '*[',
  '?*[',
  '[a',
  ']',
  '*]',
  '.*[',
  '..',
  '.',
  '',
  ' ',
  '!',
  '\\',
  '\\_*',
];

/** An ignore file of one to four lines and a source that often has to do with them. */
export function randomIgnoreText(random: Random): IgnoreText {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chance = (probability: number): boolean => random() < probability;
  const count = pick([1, 1, 1, 2, 2, 3, 4]);
  const patterns = Array.from({ length: count }, pattern);
  const lines = patterns.map(
    (text) =>
      (chance(0.04) ? '!' : '') +
      pick(['', '', '', '', '', ' ', '/', './', '\t', '//']) +
      text +
      pick(['', '', '', '', '', '', '/', ' ', '/.', '//']),
  );
  if (chance(0.1)) lines.splice(Math.floor(random() * lines.length), 0, pick(['# note', '#', '', '  ', ' # x', '#!a']));
  const text = (chance(0.03) ? '\ufeff' : '') + lines.join(chance(0.1) ? '\r\n' : '\n') + pick(['\n', '\n', '']);
  return { dockerignore: text, source: source() };

  function pattern(): string {
    if (chance(0.06)) return pick(odd);
    return Array.from({ length: pick([1, 1, 1, 2, 2, 3, 4]) }, () => pick(chance(0.5) ? names : wild)).join('/');
  }

  function source(): string {
    const form = random();
    if (form < 0.04) return pick(['.', '/', './', './.', 'a/..', '//', '..', '../a', 'a/../..']);
    const path =
      form < 0.75
        ? pick(patterns)
            .split('/')
            .flatMap((one) => (one === '**' ? pick([[], ['a'], ['src', 'b']]) : [filled(one)]))
            .join('/')
        : Array.from({ length: pick([1, 2, 3]) }, () => pick(names)).join('/');
    return (
      pick(['', '', '', '', '', './', '/', 'src/']) + path + pick(['', '', '', '', '/', '/a', '/src/x.min.js', 'b'])
    );
  }

  /** A name that the part of a pattern may take. */
  function filled(one: string): string {
    return one
      .replaceAll(/\\(.)/gu, '$1')
      .replaceAll(/\[\^?[^\]]*\]/gu, () => pick(['a', 'b', '.', ']', 'd']))
      .replaceAll(/\*+/g, () => pick(['', 'a', 'b', 'x.y', 'a/b', '*']))
      .replaceAll('?', () => pick(['a', 'b', '?', '🚢']));
  }
}

/** What BuildKit does with the source, or `rejected` where it does not take the ignore file. */
export type IgnoreAnswer = 'ignored' | 'kept' | 'rejected';

/** What the oracle reads: the source in the JSON form, so that its blanks are no borders; `$`, quotes and backslashes stand for themselves. */
export function ignoreInput(texts: readonly IgnoreText[]): string {
  const lines = texts.map(({ dockerignore, source }, id) => {
    const words = JSON.stringify([source.replaceAll(/[\\$"']/g, '\\$&'), '/']);
    const dockerfile = `FROM scratch\n${id % 2 === 0 ? 'COPY' : 'ADD'} ${words}\n`;
    return `${JSON.stringify({ id: String(id), dockerfile, dockerignore })}\n`;
  });
  return lines.join('');
}

/** The oracle's answers, in order. */
export function ignoreAnswers(output: string): readonly IgnoreAnswer[] {
  return output
    .trim()
    .split('\n')
    .map((line) => {
      const { error, warnings } = JSON.parse(line) as { error: string | null; warnings: { rule: string }[] };
      if (error !== null) return 'rejected';
      return warnings.some(({ rule }) => rule === 'CopyIgnoredFile') ? 'ignored' : 'kept';
    });
}

/** Our answer. */
export function answerFor({ dockerignore, source }: IgnoreText): IgnoreAnswer {
  const patterns = readIgnorePatterns(dockerignore);
  if (patterns === undefined) return 'rejected';
  return patternIgnoring(patterns, source) === undefined ? 'kept' : 'ignored';
}
