import * as v from 'valibot';
import { severities } from '../finding/finding.js';
import type { Config } from './config.js';

/** What a rule may be set to. */
export const levels = [...severities, 'off'] as const;

/** The shape of the config file without the names and options of the rules; the JSON Schema comes from it, too. */
export type ConfigShape = ReturnType<typeof makeShape>;

let remembered: ConfigShape | undefined;

/** The shape, made when the first config is read. */
export function configShape(): ConfigShape {
  return (remembered ??= makeShape());
}

const text = (description: string) => v.exactOptional(v.pipe(v.string(), v.description(description)));
const texts = (description: string) => v.exactOptional(v.pipe(v.array(v.string()), v.description(description)));

function makeShape() {
  const level = v.picklist(levels);
  const setting = v.union(
    [
      level,
      v.objectWithRest(
        { level: v.exactOptional(level), options: v.exactOptional(v.record(v.string(), v.unknown())) },
        v.never(),
      ),
    ],
    'must be a level or a mapping with `level` and `options`',
  );
  const rules = v.record(v.string(), setting);
  const override = v.objectWithRest({ files: v.array(v.string()), rules }, v.never());
  const entries = {
    $schema: text('The JSON Schema of this file, for editors.'),
    extends: v.exactOptional(
      v.pipe(
        v.union([v.string(), v.array(v.string())], 'must be a preset, a config file or a list of them'),
        v.description(
          'Presets and config files that this file builds on, later ones win. Without any preset: `recommended`.',
        ),
      ),
    ),
    rules: v.exactOptional(
      v.pipe(rules, v.description('Levels and options by rule id, glob, code or alias; an id or code beats a glob.')),
    ),
    overrides: v.exactOptional(
      v.pipe(v.array(override), v.description('Levels and options for some paths only; later ones win.')),
    ),
    files: texts('Globs of files that are Dockerfiles too, when folders are searched.'),
    exclude: texts('Globs of files and folders that are never linted.'),
    context: text('The build context, relative to this file.'),
    buildArgs: v.exactOptional(
      v.pipe(
        v.record(v.string(), v.string()),
        v.description('Values of ARG, as `docker build --build-arg` gives them.'),
      ),
    ),
    target: text('The stage to build, as `docker build --target` names it.'),
    platform: text('The platform to build for, as in `linux/arm64`.'),
    trustedRegistries: texts('Registries that images may come from.'),
    failOn: v.exactOptional(
      v.pipe(
        v.picklist([...severities, 'never']),
        v.description('From where on findings make the command fail. Without it: `warning`.'),
      ),
    ),
    asOf: v.exactOptional(
      v.pipe(
        v.string(),
        v.isoDate('must be a day like `2026-08-22`'),
        v.description(
          'The day on which end-of-life dates are judged, YYYY-MM-DD. Without it: the day of the knowledge.',
        ),
      ),
    ),
    root: v.exactOptional(v.pipe(v.boolean(), v.description('Whether the search for config files ends here.'))),
  } satisfies Record<keyof Config | '$schema', v.GenericSchema>;
  return v.objectWithRest(entries, v.never());
}
