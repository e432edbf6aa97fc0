import type { EndOfLife } from '../knowledge/end-of-life.js';
import { isPastSupport, releaseName, supportedReleases, supportEnd } from '../knowledge/support.js';
import type { Fix, Problem } from '../finding/finding.js';
import { imageDefaults } from '../model/image-defaults.js';
import { imageEdit } from '../model/image-edit.js';
import type { Model } from '../model/model.js';
import type { Stage } from '../model/stage.js';
import { usesDistribution } from '../model/uses-distribution.js';
import type { ImageReference } from '../syntax/image-reference.js';
import type { Edit } from '../text/edit.js';
import { addTo } from '../text/add-to.js';

/** What a rule knows of a base. */
export interface SupportedBase {
  readonly release: EndOfLife;
  /** The tag to take instead, where one is known. */
  readonly tagToTake: () => string | undefined;
  /** Whether what worked on the written tag is likely to work on that one. */
  readonly isNear: (tag: string) => boolean;
}

/**
 * The problems of bases that bring a release without fixes on the day of the run, each release once, at the first FROM that
 * names it; `thing` is what to take where no tag is known: `a version`, `a distribution`.
 */
export function* pastSupport(
  model: Model,
  thing: string,
  read: (reference: ImageReference, stage: Stage) => SupportedBase | undefined,
): Iterable<Problem> {
  const { asOf } = model.settings;
  const stagesByRelease = new Map<string, Stage[]>();
  const bases = new Map<string, readonly [SupportedBase, ...SupportedBase[]]>();
  for (const stage of model.stages) {
    if (stage.base.kind !== 'image' || stage.from.image === undefined || !stage.isBuilt) continue;
    const base = read(stage.base.reference, stage);
    if (base === undefined || base.release.rolling || !isPastSupport(base.release, base.release.product, asOf))
      continue;
    const key = `${base.release.product} ${base.release.cycle}`;
    const others = bases.get(key);
    bases.set(key, others === undefined ? [base] : [...others, base]);
    addTo(stagesByRelease, key, stage);
  }
  for (const [key, all] of bases) {
    const [{ release, tagToTake }] = all;
    const stages = stagesByRelease.get(key) ?? [];
    const [first, ...others] = stages;
    if (first?.from.image === undefined || first.base.kind !== 'image') continue;
    const repository = first.base.reference.familiarName;
    const end = supportEnd(release, release.product);
    yield {
      span: first.from.image.span,
      message: `${releaseName(release)} gets no fixes ${typeof end === 'string' ? `since ${end}` : 'any more'}.`,
      help: helpOf(release, repository, tagToTake(), thing, asOf),
      tag: 'deprecated',
      related: [
        ...imageDefaults(model, first.from).map(({ span }) => ({ span, message: 'The default is set here.' })),
        ...others.flatMap(({ from: { image } }) =>
          image === undefined ? [] : [{ span: image.span, message: 'It is named here too.' }],
        ),
      ],
      fixes: fixesOf(model, stages, all),
    };
  }
}

/** All FROMs that name the release change together; to another one that is far away a person has to move the rest too. */
function fixesOf(model: Model, stages: readonly Stage[], bases: readonly SupportedBase[]): readonly Fix[] {
  const edits = new Map<number, Edit>();
  let title: string | undefined;
  for (const [at, stage] of stages.entries()) {
    const tag = bases[at]?.tagToTake();
    const isNear = tag !== undefined && bases[at]?.isNear(tag) === true && !usesDistribution(model, stage);
    const edit = isNear ? imageEdit(model, stage, { tag }) : undefined;
    if (edit === undefined || stage.base.kind !== 'image') return [];
    edits.set(edit.span.start, edit);
    title ??= `Take \`${stage.base.reference.familiarName}:${tag}\``;
  }
  return title === undefined ? [] : [{ title, safety: 'suggested', edits: [...edits.values()] }];
}

function helpOf(release: EndOfLife, repository: string, tag: string | undefined, thing: string, asOf: string): string {
  if (tag !== undefined) return `Take \`${repository}:${tag}\`.`;
  const [newest] = supportedReleases(release.product, asOf);
  if (newest === undefined) return `Take ${thing} that is supported.`;
  const end = supportEnd(newest, release.product);
  return `Take ${releaseName({ ...release, ...newest })}${typeof end === 'string' ? `, supported until ${end}` : ''}.`;
}
