import { imageNames, tagsOf } from '../knowledge/official-images.js';
import type { Model } from '../model/model.js';
import type { Proposal } from './proposal.js';

/** The named stages above a place. */
export function stageProposals({ stages }: Model, offset: number): readonly Proposal[] {
  const here = stages.findLast(({ from }) => from.span.start <= offset);
  return stages
    .filter(
      (stage) => stage !== here && stage.from.span.start < offset && stage.name !== undefined && stage.name !== '',
    )
    .map(({ name = '', from }) => ({ label: name, kind: 'stage', detail: from.image?.text ?? '' }));
}

/** What FROM could name: stages, official images, and behind a `:` the tags of one. */
export function baseProposals(model: Model, word: string, offset: number): readonly Proposal[] {
  const colon = word.lastIndexOf(':');
  if (colon > word.lastIndexOf('/')) {
    const name = word.slice(0, colon);
    return tagsOf(name)
      .filter((tag) => tag !== 'latest')
      .map((tag) => ({ label: `${name}:${tag}`, kind: 'image' }));
  }
  return [
    ...stageProposals(model, offset),
    { label: 'scratch', kind: 'image', detail: 'the empty image' },
    ...imageNames().map((label): Proposal => ({ label, kind: 'image', detail: 'official image' })),
  ];
}
