import type { Model } from '../model/model.js';
import { heredocNames } from './heredoc-names.js';
import type { Name, Occurrence } from './name.js';
import { stageNames } from './stage-names.js';
import { variableNames } from './variable-names.js';
import { countBefore } from '../text/count-before.js';

/** Where a name stands, and which. */
export interface NameAt {
  readonly name: Name;
  readonly occurrence: Occurrence;
}

/** All names of a file. */
export interface Names {
  readonly all: readonly Name[];
  /** The name at an offset, its end included; undefined where there is none. */
  at(offset: number): NameAt | undefined;
}

const known = new WeakMap<Model, Names>();

/** The stages, variables and heredocs of a file with all their places; made once for a model. */
export function namesOf(model: Model): Names {
  const kept = known.get(model) ?? collect(model);
  known.set(model, kept);
  return kept;
}

function collect(model: Model): Names {
  const all = [...stageNames(model), ...variableNames(model), ...heredocNames(model)];
  for (const { occurrences } of all) occurrences.sort((a, b) => a.span.start - b.span.start);
  const places = all
    .flatMap((name) => name.occurrences.map((occurrence): NameAt => ({ name, occurrence })))
    // The shorter one last: a variable in the name of a base image.
    .sort((a, b) => a.occurrence.span.start - b.occurrence.span.start || b.occurrence.span.end - a.occurrence.span.end);
  return {
    all,
    at(offset) {
      const count = countBefore(places, ({ occurrence }) => occurrence.span.start <= offset);
      // Few names stand in one another: a variable in the word of another, in the name of a base.
      for (let index = count - 1; index >= 0 && index >= count - 8; index--) {
        const place = places[index];
        if (place !== undefined && offset <= place.occurrence.span.end) return place;
      }
      return undefined;
    },
  };
}
