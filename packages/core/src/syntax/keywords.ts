import { nearest } from '../text/nearest.js';

/** The instructions that BuildKit knows, in lower case. */
export const keywords: ReadonlySet<string> = new Set([
  'add',
  'arg',
  'cmd',
  'copy',
  'entrypoint',
  'env',
  'expose',
  'from',
  'healthcheck',
  'label',
  'maintainer',
  'onbuild',
  'run',
  'shell',
  'stopsignal',
  'user',
  'volume',
  'workdir',
]);

/** What shell and Compose call the same thing, where the spelling leads elsewhere. */
const otherWords: Readonly<Record<string, string>> = {
  cd: 'workdir',
  command: 'cmd',
  export: 'env',
  image: 'from',
  ports: 'expose',
};

/** The keyword that was most likely meant, in the case of the written one; undefined where none is near. */
export function nearestKeyword(written: string): string | undefined {
  const lower = written.toLowerCase();
  const meant = Object.hasOwn(otherWords, lower) ? otherWords[lower] : nearest(lower, keywords);
  return written === lower ? meant : meant?.toUpperCase();
}

/** The keyword that a word begins with where only the blank behind it was left out: `CMD["a"]`, and no `run-parts` or `user.sh`. */
export function gluedKeyword(written: string): string | undefined {
  const keyword = /^[a-z]+/i.exec(written)?.[0] ?? '';
  const name = keyword.toLowerCase();
  const rest = written.slice(keyword.length);
  if (!keywords.has(name)) return undefined;
  const isGlued = rest === '.' || /^(?:[["'$]|--|<<)/.test(rest) || (name === 'expose' && /^\d/.test(rest));
  return isGlued ? keyword : undefined;
}
