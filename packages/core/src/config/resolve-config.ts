import { defaultSettings, type ModelSettings } from '../model/settings.js';
import type { RuleTable } from '../rule/rule-table.js';
import { type ActiveRule, activeRules, type RuleLevel, ruleLevels, type Step } from './active-rules.js';
import type { Config, Overrides } from './config.js';
import type { ConfigFile } from './config-file.js';
import { matchPaths } from './glob.js';
import type { Layer } from './layers.js';
import { pathWithin, resolvePath } from './path.js';
import type { PresetName } from './presets.js';

/** All that config files and overrides decide for the files under them. Paths may be relative to the overrides' folder. */
export interface ResolvedConfig {
  /** The config files behind it, the one with the last word last. */
  readonly files: readonly string[];
  readonly settings: ModelSettings;
  /** What the config files have to say to the user, without being wrong. */
  readonly notices: readonly string[];
  /** From where on findings make the command fail; undefined where no config says it. */
  readonly failOn: Config['failOn'];
  /** The folder of the build context, resolved; undefined where nothing says it. */
  readonly context: string | undefined;
  /** The globs of `files`, each with the folder it is relative to. */
  readonly fileGlobs: readonly { readonly folder: string; readonly globs: readonly string[] }[];
  /** Whether `files` makes a Dockerfile of the path. */
  isDockerfile(path: string): boolean;
  isExcluded(path: string): boolean;
  /** Every rule with its level, those that are off too; files with the same overrides get the same list. */
  levelsFor(path: string): readonly RuleLevel[];
  rulesFor(path: string): readonly ActiveRule[];
}

/** A config, where it stands and what its globs are relative to. */
interface Part {
  readonly config: Config;
  readonly folder: string;
  readonly file: ConfigFile | undefined;
}

interface Override {
  readonly matches: (path: string) => boolean;
  readonly step: Step;
}

/** Puts layers (the base first) and then the overrides together; both are checked already. */
export function resolveConfig(table: RuleTable, layers: readonly Layer[], overrides: Overrides = {}): ResolvedConfig {
  const folder = overrides.folder ?? '.';
  const files = layers.filter((layer) => typeof layer !== 'string');
  const parts: readonly Part[] = [
    ...files.map((file) => ({ config: file.config, folder: file.folder, file })),
    { config: overrides, folder, file: undefined },
  ];
  const sequence = stepsOf(layers, overrides, folder);
  const included = matchersOf(parts, 'files', false);
  const excluded = overrides.noExclude === true ? [] : matchersOf(parts, 'exclude', true);
  const levels = new Map<string, { readonly all: readonly RuleLevel[]; readonly active: readonly ActiveRule[] }>();

  function rulesAt(path: string) {
    const whole = resolvePath(folder, path);
    const taken = sequence.map((one) => !('matches' in one) || one.matches(whole));
    const key = taken.map(Number).join('');
    const known = levels.get(key);
    if (known !== undefined) return known;
    const steps = sequence.filter((_, index) => taken[index]).map((one) => ('matches' in one ? one.step : one));
    const all = ruleLevels(table, steps, overrides);
    const made = { all, active: activeRules(all) };
    levels.set(key, made);
    return made;
  }

  return {
    files: files.map(({ path }) => path),
    settings: modelSettings(parts.map(({ config }) => config)),
    notices: files.flatMap(({ notices }) => notices ?? []),
    failOn: parts.findLast(({ config }) => config.failOn !== undefined)?.config.failOn,
    context: parts.reduce<string | undefined>(
      (found, { config, folder }) => (config.context === undefined ? found : resolvePath(folder, config.context)),
      undefined,
    ),
    fileGlobs: parts.flatMap(({ config, folder }) =>
      config.files === undefined ? [] : [{ folder, globs: config.files }],
    ),
    isDockerfile: (path) => included.some((matches) => matches(resolvePath(folder, path))),
    isExcluded: (path) => excluded.some((matches) => matches(resolvePath(folder, path))),
    levelsFor: (path) => rulesAt(path).all,
    rulesFor: (path) => rulesAt(path).active,
  };
}

const presetStep = (name: string): Step => ({ kind: 'preset', name: name as PresetName });

/** Presets, each file's rules and path overrides, then those of the flags; presets of the flags take the place of the files'. */
function stepsOf(layers: readonly Layer[], overrides: Overrides, folder: string): readonly (Step | Override)[] {
  const chosen = overrides.extends ?? (layers.some((layer) => typeof layer === 'string') ? undefined : ['recommended']);
  return [
    ...(chosen ?? []).map(presetStep),
    ...layers.flatMap((layer): readonly (Step | Override)[] => {
      if (typeof layer === 'string') return chosen === undefined ? [presetStep(layer)] : [];
      return ruleSteps({ config: layer.config, folder: layer.folder, file: layer });
    }),
    ...ruleSteps({ config: overrides, folder, file: undefined }),
  ];
}

function ruleSteps({ config, folder, file }: Part): readonly (Step | Override)[] {
  const step = (settings: Config['rules'], keys: readonly (string | number)[]): Step => ({
    kind: 'rules',
    settings: settings ?? {},
    originOf: (key) =>
      file === undefined
        ? { kind: 'override', setting: keys[0] === 'rules' ? 'rules' : 'overrides', name: key }
        : { kind: 'file', name: file.name, line: file.placeOf([...keys, key], 'key').line, key },
  });
  return [
    step(config.rules, ['rules']),
    ...(config.overrides ?? []).map(({ files, rules }, index) => ({
      matches: matcherIn(folder, files, true),
      step: step(rules, ['overrides', index, 'rules']),
    })),
  ];
}

function matchersOf(
  parts: readonly Part[],
  key: 'files' | 'exclude',
  withFolders: boolean,
): readonly ((path: string) => boolean)[] {
  return parts.flatMap(({ config, folder }) => {
    const globs = config[key];
    return globs === undefined ? [] : [matcherIn(folder, globs, withFolders)];
  });
}

function matcherIn(folder: string, globs: readonly string[], withFolders: boolean): (path: string) => boolean {
  const matches = matchPaths(globs, { withFolders });
  return (path) => {
    const inside = pathWithin(folder, path);
    return inside !== undefined && matches(inside);
  };
}

/** The settings of the model: build arguments add up by name, of everything else the last counts. */
export function modelSettings(configs: readonly Config[]): ModelSettings {
  return configs.reduce<ModelSettings>(
    (settings, { asOf, buildArgs, target, platform, trustedRegistries }) => ({
      asOf: asOf ?? settings.asOf,
      buildArgs: { ...settings.buildArgs, ...buildArgs },
      target: target ?? settings.target,
      platform: platform ?? settings.platform,
      trustedRegistries: trustedRegistries ?? settings.trustedRegistries,
    }),
    defaultSettings,
  );
}
