import { flagDocs, mountKeys, mountTypes } from '../knowledge/flag-docs.js';
import type { Model } from '../model/model.js';
import { flagType } from '../syntax/flag-faults.js';
import type { Kind } from '../syntax/instruction.js';
import type { Proposal, Proposals } from './proposal.js';
import { stageProposals } from './stage-proposals.js';
import type { TypedWords } from './typed-words.js';

const platforms = ['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'windows/amd64', '$BUILDPLATFORM', '$TARGETPLATFORM'];

/** The names of the flags that are not there yet, or what the value of the one at the cursor could be. */
export function flagProposals(model: Model, typed: TypedWords, offset: number): Proposals | undefined {
  const { keyword, word, words } = typed;
  const [, name, value] = /^--([\w-]*)=(.*)$/s.exec(word) ?? [];
  const typeOf = (flag: string) => flagType(keyword.toLowerCase() as Kind, flag);
  const known = Object.hasOwn(flagDocs, keyword) ? (flagDocs[keyword] ?? {}) : {};
  if (name === undefined || value === undefined) {
    const taken = words.map((one) => /^--([\w-]+)/.exec(one)?.[1] ?? '');
    const names = Object.entries(known).filter(([flag]) => typeOf(flag) === 'texts' || !taken.includes(flag));
    const proposals = names.map(([flag, text]): Proposal => {
      const label = `--${flag}`;
      return { label, kind: 'flag', text: typeOf(flag) === 'switch' ? label : `${label}=`, words: text };
    });
    return { span: { start: typed.start, end: offset }, proposals };
  }
  const at = (part: string, proposals: readonly Proposal[]): Proposals => ({
    span: { start: offset - part.length, end: offset },
    proposals,
  });
  switch (name) {
    case 'from':
      return at(value, stageProposals(model, offset));
    case 'platform':
      return at(
        value,
        platforms.map((label) => ({ label, kind: 'value' })),
      );
    case 'network':
      return at(
        value,
        ['default', 'none', 'host'].map((label) => ({ label, kind: 'value' })),
      );
    case 'security':
      return at(
        value,
        ['sandbox', 'insecure'].map((label) => ({ label, kind: 'value' })),
      );
    case 'mount':
      return inMount(model, value, offset, at);
    default:
      return undefined;
  }
}

function inMount(
  model: Model,
  value: string,
  offset: number,
  at: (part: string, proposals: readonly Proposal[]) => Proposals,
): Proposals | undefined {
  const fields = value.split(',');
  const last = fields.pop() ?? '';
  const [key = '', ...rest] = last.split('=');
  if (rest.length === 0) {
    const type = fields.findLast((field) => /^type=/i.test(field))?.slice('type='.length);
    const taken = fields.map((field) => field.split('=')[0]?.toLowerCase() ?? '');
    const proposals = Object.entries(mountKeys)
      .filter(([name, { types }]) => !taken.includes(name) && (types === undefined || types.includes(type ?? 'bind')))
      .map(([name, { text }]): Proposal => ({
        label: name,
        kind: 'key',
        text: flagLike.includes(name) ? name : `${name}=`,
        words: text,
      }));
    return at(key, proposals);
  }
  const typed = rest.join('=');
  switch (key.toLowerCase()) {
    case 'type':
      return at(
        typed,
        Object.entries(mountTypes).map(([label, words]) => ({ label, kind: 'value', words })),
      );
    case 'sharing':
      return at(
        typed,
        ['shared', 'private', 'locked'].map((label) => ({ label, kind: 'value' })),
      );
    case 'from':
      return at(typed, stageProposals(model, offset));
    default:
      return undefined;
  }
}

const flagLike: readonly string[] = ['readwrite', 'readonly', 'required'];
