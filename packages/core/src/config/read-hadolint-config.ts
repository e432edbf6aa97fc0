import { type Position, Source } from '../text/source.js';
import type { HadolintConfig } from './hadolint-config.js';
import { checkHadolintConfig } from './hadolint-shape.js';
import type { Keys } from './mistake.js';
import { readYaml } from './read-yaml.js';

/** A text read as `.hadolint.yaml`. */
export interface HadolintReading {
  /** Says nothing where there is a mistake. */
  readonly config: HadolintConfig;
  /** `line:column sentence`, by place. */
  readonly mistakes: readonly string[];
  /** The keys at the top, in their order. */
  readonly keys: readonly string[];
  /** Where a value stands. */
  placeOf(keys: Keys): Position;
}

/** Reads the text of a `.hadolint.yaml`; it never throws. */
export async function readHadolintConfig(text: string): Promise<HadolintReading> {
  const body = text.replace(/^\uFEFF/, '');
  const source = new Source('', body);
  const yaml = await readYaml(body);
  const { config, mistakes } = checkHadolintConfig(yaml.value);
  const found =
    yaml.mistakes.length > 0
      ? yaml.mistakes
      : mistakes.map(({ keys, at, sentence }) => ({ offset: yaml.offsetOf(keys, at), sentence }));
  return {
    config,
    mistakes: found
      .toSorted((a, b) => a.offset - b.offset)
      .map(({ offset, sentence }) => {
        const { line, column } = source.positionAt(offset);
        return `${line}:${column} ${sentence}`;
      }),
    keys: typeof yaml.value === 'object' && yaml.value !== null ? Object.keys(yaml.value) : [],
    placeOf: (keys) => source.positionAt(yaml.offsetOf(keys, 'value')),
  };
}
