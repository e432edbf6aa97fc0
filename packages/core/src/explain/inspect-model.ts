import { buildModel } from '../model/build-model.js';
import type { EffectiveImage, StartCommand } from '../model/image.js';
import type { Model } from '../model/model.js';
import { defaultSettings, type ModelSettings } from '../model/settings.js';
import type { Stage } from '../model/stage.js';
import { parse } from '../syntax/parse.js';
import type { Known } from '../text/known.js';
import { Source } from '../text/source.js';
import { inspectionOf, type Inspection } from './inspect.js';
import { pictureOf, type Picture } from './picture.js';

/** A value of the effective image: `null` and empty lists mean not set, `{ unknown: true }` that it cannot be known. */
export type Inspected<T> = T | null | { readonly unknown: true };

/** What the image of a stage will be, as far as it can be known. */
export interface InspectedImage {
  readonly expose: Inspected<readonly string[]>;
  readonly volumes: Inspected<readonly string[]>;
  readonly user: Inspected<string>;
  readonly workdir: Inspected<string>;
  /** The words that the container starts; a shell form has its shell in front, as in an image's config. */
  readonly cmd: Inspected<readonly string[]>;
  readonly entrypoint: Inspected<readonly string[]>;
  readonly stopsignal: Inspected<string>;
  /** Whether there is one that is not NONE. */
  readonly healthcheck: Inspected<boolean>;
  readonly shell: Inspected<readonly string[]>;
  /** As `/etc/os-release` has it: `debian 13`. */
  readonly distribution: Inspected<string>;
  readonly packageManager: Inspected<string>;
}

/** What plimsoll understood of a text: what is written, and what the model makes of it. */
export function inspect(
  path: string,
  text: string,
  settings: Partial<ModelSettings> = {},
): Inspection & { readonly picture: Picture } {
  const syntax = parse(new Source(path, text));
  const model = buildModel(syntax, { ...defaultSettings, ...settings });
  const inspection = inspectionOf(syntax, settings, {
    instruction: (instruction) => {
      const commands = model.commandsOf(instruction).filter(({ words }) => words.length > 0);
      return {
        commands: commands.map(({ words }) =>
          words.map(({ value, text: written }) => (value.known ? value.value : written)),
        ),
      };
    },
    stage: (from) => {
      const stage = model.stageOf(from);
      return stage === undefined ? {} : { effective: inspectedImage(model, stage) };
    },
  });
  return { ...inspection, picture: pictureOf(model) };
}

function inspectedImage(model: Model, stage: Stage): InspectedImage {
  const image = model.imageOf(stage);
  const { expose, volumes, user, workdir, shell, cmd, entrypoint, os } = image;
  const words = (command: StartCommand | null): readonly string[] | null => {
    if (command === null || command.form === 'exec') return command?.words ?? null;
    return [...((shell.known ? shell.value : null) ?? ['/bin/sh', '-c']), ...command.words];
  };
  return {
    expose: inspected(expose),
    volumes: inspected(volumes),
    user: inspected(user),
    // `/` without a WORKDIR is where every image begins.
    workdir: workdir.known && workdir.value === '/' && workdir.span === undefined ? null : inspected(workdir),
    cmd: cmd.known ? words(cmd.value) : { unknown: true },
    entrypoint: entrypoint.known ? words(entrypoint.value) : { unknown: true },
    stopsignal: inspected(image.stopsignal),
    healthcheck: inspected(image.healthcheck),
    shell: inspected(shell),
    distribution: stage.root.kind === 'scratch' ? null : os === undefined ? { unknown: true } : distributionOf(os),
    packageManager:
      stage.root.kind === 'scratch' ? null : os?.packageManager === undefined ? { unknown: true } : os.packageManager,
  };
}

function inspected<T>(value: Known<T | null>): Inspected<T> {
  return value.known ? value.value : { unknown: true };
}

function distributionOf({ id, release }: NonNullable<EffectiveImage['os']>): string {
  return release === undefined ? id : `${id} ${release}`;
}
