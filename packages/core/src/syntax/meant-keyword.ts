import { nearest } from '../text/nearest.js';
import { keywords } from './keywords.js';

/** What somebody most likely meant to write in place of a word that is no keyword. */
export interface MeantKeyword {
  /** In the case of the word, with what was written behind the keyword without a blank. */
  readonly text: string;
  /** The keyword where only the blank behind it is missing. */
  readonly glued: string | undefined;
}

/** What shell and Compose call the same thing, where the spelling leads elsewhere. */
const otherWords: Readonly<Record<string, string>> = {
  cd: 'workdir',
  command: 'cmd',
  export: 'env',
  image: 'from',
  ports: 'expose',
};

/** The keyword that was meant; undefined where none is near, or where `rest`, the text behind the word, is none of its arguments. */
export function meantKeyword(written: string, rest: string): MeantKeyword | undefined {
  const glued = gluedKeyword(written);
  if (glued !== undefined) return { text: `${glued} ${written.slice(glued.length)}`, glued };
  const lower = written.toLowerCase();
  const meant = Object.hasOwn(otherWords, lower) ? otherWords[lower] : nearest(lower, keywords);
  if (meant === undefined || !takes(meant, rest)) return undefined;
  return { text: written === lower ? meant : meant.toUpperCase(), glued };
}

/** The keyword that a word begins with where only the blank behind it was left out: `CMD["a"]`, and no `run-parts` or `user.sh`. */
function gluedKeyword(written: string): string | undefined {
  const keyword = /^[a-z]+/i.exec(written)?.[0] ?? '';
  const name = keyword.toLowerCase();
  const rest = written.slice(keyword.length);
  if (!keywords.has(name)) return undefined;
  const isGlued =
    rest === '.' ||
    /^(?:[["'$]|<<)/.test(rest) ||
    (/^(?:add|copy|from|healthcheck|run)$/.test(name) && rest.startsWith('--')) ||
    (name === 'expose' && /^\d/.test(rest));
  return isGlued ? keyword : undefined;
}

/** What only a shell makes something of, and the instructions that no shell reads. */
const ofShell = /;(?:\s|$)|&&|\|\||\s\|\s|\$\(|`/;
const withoutShell = /^(?:add|arg|copy|env|expose|label|maintainer|stopsignal|user|volume|workdir)$/;

/** Whether a text looks like the arguments of an instruction: a comment without its `#` or a line of a script does not. */
function takes(keyword: string, text: string): boolean {
  if (withoutShell.test(keyword) && ofShell.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => word !== '' && !word.startsWith('--'));
  const [first = '', second = ''] = words;
  switch (keyword) {
    case 'healthcheck':
      return /^(?:cmd|none)$/i.test(first);
    case 'shell':
      return first.startsWith('[');
    case 'from':
      return words.length === 1 || (words.length === 3 && /^as$/i.test(second));
    case 'user':
    case 'stopsignal':
      return words.length === 1;
    case 'arg':
      return /^[a-z_]\w*(?:=|$)/i.test(first);
    case 'env':
    case 'label':
      return first.includes('=') || words.length > 1;
    case 'add':
    case 'copy':
      return words.length > 1;
    default:
      return words.length > 0;
  }
}
