import type { HadolintConfig, LabelType } from './hadolint-config.js';

/** The codes about labels, each with the type of the labels that it looks at; `any`: all of the schema. */
const typeByCode: Readonly<Record<string, LabelType | 'any'>> = {
  DL3049: 'any',
  DL3050: 'any',
  DL3051: 'any',
  DL3052: 'url',
  DL3053: 'rfc3339',
  DL3054: 'spdx',
  DL3055: 'hash',
  DL3056: 'semver',
  DL3058: 'email',
};

/** The code of labels outside the schema: nobody but strict labels turns it on, and `superfluousLevel` is its level then. */
export const superfluousLabel = 'DL3050';
export const superfluousLevel = 'info';

/**
 * The labels that each code is about under a config, as the options of its rule; a code that would look at none is left
 * out, and the one about superfluous labels where labels are not strict.
 */
export function labelOptions({
  labelSchema,
  strictLabels,
}: Pick<HadolintConfig, 'labelSchema' | 'strictLabels'>): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const found = new Map<string, Readonly<Record<string, unknown>>>();
  for (const [code, type] of Object.entries(typeByCode)) {
    const labels = Object.keys(labelSchema).filter((label) => type === 'any' || labelSchema[label] === type);
    if (code === superfluousLabel) {
      if (strictLabels === true) found.set(code, { allowed: labels });
    } else if (labels.length > 0) found.set(code, { labels });
  }
  return found;
}
