import { ignoreFileOf } from '../model/ignore-file.js';
import { patternIgnoring } from '../model/ignore-patterns.js';
import type { Model } from '../model/model.js';
import type { Proposal, Proposals } from './proposal.js';

/** The folder of the build context in which the path that is typed goes on, relative to its root: `''`, `src/`. */
export function folderOf(typed: string): string {
  return typed.slice(0, typed.lastIndexOf('/') + 1).replace(/^(?:\.?\/)+/, '');
}

/** What of `listed`, the names in that folder (`/` behind a folder's), may be copied: all that the ignore file leaves in. */
export function pathProposals(
  model: Model,
  { start, typed }: { readonly start: number; readonly typed: string },
  listed: readonly string[],
): Proposals {
  const folder = folderOf(typed);
  const patterns = ignoreFileOf(model)?.patterns ?? [];
  const from = start + typed.lastIndexOf('/') + 1;
  const proposals = listed
    .filter((name) => patternIgnoring(patterns, folder + name.replace(/\/$/, '')) === undefined)
    .map((label): Proposal => ({
      label,
      kind: label.endsWith('/') ? 'folder' : 'file',
      text: label.replaceAll(' ', '\\ '),
    }));
  return { span: { start: from, end: start + typed.length }, proposals };
}
