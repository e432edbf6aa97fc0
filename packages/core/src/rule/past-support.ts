import type { EndOfLife } from '../knowledge/end-of-life.js';
import { isPastSupport, releaseName, supportedReleases, supportEnd } from '../knowledge/support.js';
import type { Problem } from '../finding/finding.js';
import { imageDefaults } from '../model/image-defaults.js';
import type { Model } from '../model/model.js';
import type { Stage } from '../model/stage.js';
import type { ImageReference } from '../syntax/image-reference.js';

/** What a rule knows of a base. */
export interface SupportedBase {
  readonly release: EndOfLife;
  /** The tag to take instead, where one is known. */
  readonly tagToTake: () => string | undefined;
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
  const bases = new Map<string, SupportedBase & { readonly repository: string }>();
  for (const stage of model.stages) {
    if (stage.base.kind !== 'image' || stage.from.image === undefined || !stage.isBuilt) continue;
    const base = read(stage.base.reference, stage);
    if (base === undefined || base.release.rolling || !isPastSupport(base.release, base.release.product, asOf))
      continue;
    const key = `${base.release.product} ${base.release.cycle}`;
    const stages = stagesByRelease.get(key);
    if (stages === undefined) {
      stagesByRelease.set(key, [stage]);
      bases.set(key, { ...base, repository: stage.base.reference.familiarName });
    } else stages.push(stage);
  }
  for (const [key, { release, tagToTake, repository }] of bases) {
    const [first, ...others] = stagesByRelease.get(key) ?? [];
    if (first?.from.image === undefined) continue;
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
    };
  }
}

function helpOf(release: EndOfLife, repository: string, tag: string | undefined, thing: string, asOf: string): string {
  if (tag !== undefined) return `Take \`${repository}:${tag}\`.`;
  const [newest] = supportedReleases(release.product, asOf);
  if (newest === undefined) return `Take ${thing} that is supported.`;
  const end = supportEnd(newest, release.product);
  return `Take ${releaseName({ ...release, ...newest })}${typeof end === 'string' ? `, supported until ${end}` : ''}.`;
}
