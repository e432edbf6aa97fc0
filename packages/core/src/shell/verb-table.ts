import type { ManagerGrammar } from '../knowledge/manager-grammar.js';
import type { Operation } from './package-call.js';

/** A verb word by word: `cache clean`; a flag that belongs to it, as in `clean -cache`, is left out. */
export interface Verb {
  readonly operation: Operation;
  readonly words: readonly string[];
  readonly text: string;
}

/** A grammar made ready to read calls with. */
export interface VerbTable {
  /** The verbs by their first word, the longest first; the empty verb under ''. */
  readonly verbs: ReadonlyMap<string, readonly Verb[]>;
  /** The flags with a value of their own in front of the verb and behind it. */
  readonly before: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
}

const tables = new WeakMap<ManagerGrammar, VerbTable>();

/** The table of a grammar, made once. */
export function verbTable(grammar: ManagerGrammar): VerbTable {
  const made = tables.get(grammar) ?? makeTable(grammar);
  tables.set(grammar, made);
  return made;
}

function makeTable(grammar: ManagerGrammar): VerbTable {
  const verbs = new Map<string, Verb[]>();
  for (const [operation, texts] of Object.entries(grammar.verbs)) {
    for (const text of texts) {
      const words = text.split(' ').filter((part) => part !== '' && !part.startsWith('-'));
      const first = words[0] ?? '';
      const verb: Verb = { operation, words, text: words.join(' ') };
      verbs.set(
        first,
        [...(verbs.get(first) ?? []), verb].toSorted((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return { verbs, ...valueFlags(grammar) };
}

/** These may stand without a value. */
const optionalValues: readonly string[] = ['--production', '--full-index', '--binstubs'];

/** For zypper `-n` is a value's flag nowhere, and some letters mean something else behind the verb. */
function valueFlags({ name, valueFlags: all }: ManagerGrammar): Pick<VerbTable, 'before' | 'behind'> {
  if (name === 'zypper') {
    const behind = ['-r', '--repo', '--from', '-t', '--type', '-p', '--priority', '--download', '--solver-focus'];
    return {
      before: new Set(all.filter((flag) => !['-n', '--name', '-r', '--repo', '-t', '--type'].includes(flag))),
      behind: new Set(behind),
    };
  }
  const flags = new Set(all.filter((flag) => !optionalValues.includes(flag)));
  return { before: flags, behind: flags };
}
