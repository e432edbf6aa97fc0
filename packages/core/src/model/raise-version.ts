import { sameRepository } from '../knowledge/image-family.js';
import { tagsOf } from '../knowledge/official-images.js';
import { compareCycles, leadingVersion } from '../knowledge/version-cycle.js';
import type { Edit } from '../text/edit.js';
import { imageEdit } from './image-edit.js';
import type { Model } from './model.js';

/** The edits that give all stages on an image the newer of its two versions; undefined where it has more, or where a tag may not exist. */
export function raiseVersion(model: Model, repository: string): readonly Edit[] | undefined {
  const tags = new Set(tagsOf(repository));
  const users = model.stages.flatMap((stage) => {
    const { base } = stage;
    if (base.kind !== 'image' || sameRepository(base.reference.familiarName) !== repository) return [];
    const { tag = 'latest' } = base.reference;
    return [{ stage, tag, version: leadingVersion(tag).join('.') }];
  });
  const versions = [...new Set(users.map(({ version }) => version))].toSorted(compareCycles);
  const [one = '', other = '', more] = versions;
  if (more !== undefined || one === '' || other === '') return undefined;
  const newest = compareCycles(one, other) > 0 ? one : other;
  const edits = new Map<number, Edit>();
  for (const { stage, tag, version } of users) {
    if (version === newest) continue;
    const raised = newest + tag.slice(version.length);
    const edit = tags.has(raised) && tag.startsWith(version) ? imageEdit(model, stage, { tag: raised }) : undefined;
    if (edit === undefined) return undefined;
    edits.set(edit.span.start, edit);
  }
  return [...edits.values()];
}
