import * as v from 'valibot';
import {
  emptyHadolintConfig,
  hadolintFormats,
  hadolintThresholds,
  labelTypes,
  type HadolintConfig,
} from './hadolint-config.js';
import { mistakesOf, mustBe, type Mistake } from './mistake.js';

/** A value read as `.hadolint.yaml`; with a mistake the config says nothing, as in hadolint. */
export interface CheckedHadolintConfig {
  readonly config: HadolintConfig;
  readonly mistakes: readonly Mistake[];
}

type Mapping = Readonly<Record<string, unknown>>;

/** Checks the value of a `.hadolint.yaml`. Keys that nobody knows, and those without a value, are passed over. */
export function checkHadolintConfig(value: unknown): CheckedHadolintConfig {
  const nothing = { config: emptyHadolintConfig, mistakes: [] };
  if (value === null || value === undefined) return nothing;
  if (!isMapping(value)) return { ...nothing, mistakes: [mustBe([], 'a mapping of keys to values', value)] };
  const { success, issues, output } = v.safeParse(makeShape(), given(value));
  if (!success) return { ...nothing, mistakes: issues.flatMap((issue) => mistakesOf(issue, [], () => [])) };
  const config: HadolintConfig = {
    formats: [...(output.formats ?? []), ...(output.format === undefined ? [] : [output.format])],
    ignored: output.ignored ?? [],
    override: { ...emptyHadolintConfig.override, ...output.override },
    trustedRegistries: output.trustedRegistries ?? [],
    labelSchema: output['label-schema'] ?? {},
    ...single('failureThreshold', output['failure-threshold']),
    ...single('strictLabels', output['strict-labels']),
    ...single('disableIgnorePragma', output['disable-ignore-pragma']),
    ...single('noFail', output['no-fail']),
    ...single('noColor', output['no-color']),
    ...single('verbose', output.verbose),
  };
  return { config, mistakes: [] };
}

function makeShape() {
  const texts = v.exactOptional(v.array(v.string()));
  const flag = v.exactOptional(v.boolean());
  const format = v.picklist(hadolintFormats);
  return v.object({
    'failure-threshold': v.exactOptional(v.picklist(hadolintThresholds)),
    format: v.exactOptional(format),
    formats: v.exactOptional(v.array(format)),
    ignored: texts,
    override: v.exactOptional(
      v.pipe(
        v.custom<Mapping>(isMapping, 'must be a mapping'),
        v.transform(given),
        v.object({ error: texts, warning: texts, info: texts, style: texts }),
      ),
    ),
    trustedRegistries: texts,
    // valibot takes a list for a record.
    'label-schema': v.exactOptional(
      v.pipe(
        v.custom<Mapping>(isMapping, 'must be a mapping'),
        v.transform(withTypes),
        v.record(v.string(), v.picklist(labelTypes)),
      ),
    ),
    'strict-labels': flag,
    'disable-ignore-pragma': flag,
    'no-fail': flag,
    'no-color': flag,
    verbose: flag,
  });
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An empty type is that of plain text. */
function withTypes(schema: Mapping): Mapping {
  return Object.fromEntries(Object.entries(schema).map(([label, type]) => [label, type === '' ? 'text' : type]));
}

function given(value: Mapping): Mapping {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
}

function single<K extends string, T>(key: K, value: T | undefined): { readonly [name in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [name in K]?: T });
}
