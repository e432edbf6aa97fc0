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
