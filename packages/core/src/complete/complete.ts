import { commonSignals } from '../model/signals.js';
import type { Model } from '../model/model.js';
import type { RuleTable } from '../rule/rule-table.js';
import { flagProposals } from './flag-proposals.js';
import { inComment } from './in-comment.js';
import type { Proposal, Proposals } from './proposal.js';
import { baseProposals } from './stage-proposals.js';
import { typedWords, type TypedWords } from './typed-words.js';
import { variableProposals } from './variable-proposals.js';

/** What belongs at a place: proposals, a keyword, or a path of the build context that begins so. */
export type Completion =
  | ({ readonly kind: 'proposals' } & Proposals)
  | { readonly kind: 'keyword' }
  | { readonly kind: 'path'; readonly start: number; readonly typed: string };

/** What could stand at `offset`; undefined where nothing is known to. */
export function completionAt(model: Model, table: RuleTable, offset: number): Completion | undefined {
  const comment = inComment(model, table, offset);
  if (comment !== undefined) return { kind: 'proposals', ...comment };
  const typed = typedWords(model, offset);
  if (typed === undefined) return undefined;
  if (typed.keyword === '') return { kind: 'keyword' };
  const found = argumentProposals(model, typed, offset);
  if (found !== undefined) return { kind: 'proposals', ...found };
  return isSource(typed) ? { kind: 'path', start: typed.start, typed: typed.word } : undefined;
}

function argumentProposals(model: Model, typed: TypedWords, offset: number): Proposals | undefined {
  const { keyword, word, words, start, mayBeFlag } = typed;
  const variables = keyword === 'ONBUILD' ? undefined : variableProposals(model, typed, offset);
  if (variables !== undefined) return variables;
  if (mayBeFlag && word.startsWith('-')) return flagProposals(model, typed, offset);
  const count = words.filter((one) => !one.startsWith('--')).length;
  const at = (proposals: readonly Proposal[]): Proposals => ({ span: { start, end: offset }, proposals });
  switch (keyword) {
    case 'FROM':
      if (count === 0) return at(baseProposals(model, word, offset));
      return count === 1 ? at([{ label: 'AS', kind: 'keyword', text: 'AS ' }]) : undefined;
    case 'STOPSIGNAL':
      return count === 0 ? at(commonSignals.map((label) => ({ label, kind: 'value' }))) : undefined;
    case 'HEALTHCHECK':
      return count === 0 ? at(['CMD', 'NONE'].map((label) => ({ label, kind: 'keyword' }))) : undefined;
    case 'EXPOSE': {
      const slash = word.indexOf('/');
      if (slash < 0) return undefined;
      const span = { start: start + slash + 1, end: offset };
      return { span, proposals: ['tcp', 'udp'].map((label) => ({ label, kind: 'value' })) };
    }
    default:
      return undefined;
  }
}

/** Whether a path of the build context may stand there: behind the first source it may be the destination too. */
function isSource({ keyword, words, word }: TypedWords): boolean {
  if (keyword !== 'COPY' && keyword !== 'ADD') return false;
  return !words.some((one) => one.startsWith('--from=')) && !/^[<["'-]|:\/\//.test(word);
}
