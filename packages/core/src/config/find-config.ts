import type { RuleTable } from '../rule/rule-table.js';
import { checkOverrides } from './check-overrides.js';
import type { Overrides } from './config.js';
import { type ConfigFile, parseConfigFile } from './config-file.js';
import { configNames } from './dockerfile-names.js';
import type { Host } from './host.js';
import { layersOf } from './layers.js';
import { nameOf, parentOf, pathWithin, resolvePath } from './path.js';
import { hadolintNames, isHadolintConfig } from './hadolint-names.js';
import { resolveConfig, type ResolvedConfig } from './resolve-config.js';
import { UserError } from './user-error.js';

/** What stands above a file. */
interface Found {
  /** Our nearest config; hadolint's, where there is none of ours. */
  readonly path?: string;
  /** hadolint's nearest config beside or below ours. */
  readonly leftAlone?: string;
}

/** The configs of all files of a run, each folder listed and each config read once. */
export interface ConfigFinder {
  /** The config over a file; rejects with one and the same UserError for every file under a broken one. */
  configFor(path: string): Promise<ResolvedConfig>;
  /** The nearest config file above a file, or the one that the overrides name. */
  configPathFor(path: string): Promise<string | undefined>;
  /** A file changed; without a path: anything may have. */
  forget(path?: string): void;
}

/** Looks for the nearest config from a file's folder upward, as far as a folder with `.git`. Nothing is read before the first question. */
export function findConfigs(rules: RuleTable, host: Host, overrides: Overrides = {}): ConfigFinder {
  const start = overrides.folder ?? '.';
  const folders = new Map<string, Promise<Found>>();
  const files = new Map<string, Promise<ConfigFile | undefined>>();
  const configs = new Map<string, Promise<ResolvedConfig>>();

  async function foundFor(path: string): Promise<Found> {
    if (overrides.configFile !== undefined) return { path: resolvePath(start, overrides.configFile) };
    if (overrides.noConfig === true) return {};
    const folder = parentOf(resolvePath(start, path));
    return folder === undefined ? {} : await nearestIn(folder);
  }

  function nearestIn(folder: string): Promise<Found> {
    return remember(folders, folder, async () => {
      // A folder that cannot be listed may still lie under one with a config.
      const names = new Set(await host.list(folder).catch(() => undefined));
      const pathOf = (known: readonly string[]): string | undefined => {
        const name = known.find((one) => names.has(one));
        return name === undefined ? undefined : resolvePath(folder, name);
      };
      const ours = pathOf(configNames);
      const theirs = pathOf(hadolintNames);
      if (ours !== undefined) return { path: ours, ...(theirs !== undefined && { leftAlone: theirs }) };
      const parent = parentOf(folder);
      const isTop = names.has('.git') || names.has('.git/') || parent === undefined;
      const above = isTop ? {} : await nearestIn(parent);
      if (theirs === undefined) return above;
      const isOurs = above.path !== undefined && configNames.includes(nameOf(above.path));
      return isOurs ? { path: above.path, leftAlone: theirs } : { path: theirs };
    });
  }

  function load(path: string): Promise<ConfigFile | undefined> {
    return remember(files, path, async () => {
      const name = pathWithin(start, path) ?? path;
      const text = await host.readFile(path).catch((error: unknown) => {
        throw new UserError(
          `${name}: this config file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        );
      });
      if (text === undefined) return undefined;
      if (!isHadolintConfig(nameOf(path))) return await parseConfigFile(path, name, text, rules);
      return await (await import('./hadolint-file.js')).parseHadolintFile(path, name, text, rules);
    });
  }

  async function resolveAt({ path, leftAlone }: Found): Promise<ResolvedConfig> {
    const file = path === undefined ? undefined : await load(path);
    if (file === undefined && overrides.configFile !== undefined)
      throw new UserError(`there is no config file \`${overrides.configFile}\`.`);
    const config = resolveConfig(rules, file === undefined ? [] : await layersOf(file, load), overrides);
    if (file === undefined || leftAlone === undefined || config.files.includes(leftAlone)) return config;
    const notice = `${pathWithin(start, leftAlone) ?? leftAlone} is not used, because there is ${file.name}.`;
    return { ...config, notices: [...config.notices, notice] };
  }

  let checked: Promise<void> | undefined;

  return {
    configPathFor: async (path) => (await foundFor(path)).path,
    async configFor(path) {
      await (checked ??= Promise.resolve().then(() => checkOverrides(overrides, rules)));
      const found = await foundFor(path);
      return await remember(configs, `${found.path}\0${found.leftAlone}`, () => resolveAt(found));
    },
    forget(path) {
      const changed = path === undefined ? undefined : resolvePath(start, path);
      const isConfig = changed !== undefined && [...configNames, ...hadolintNames].includes(nameOf(changed));
      if (changed !== undefined && !isConfig && !files.has(changed)) return;
      for (const memory of [folders, files, configs]) memory.clear();
    },
  };
}

/** One answer per key, a rejection too. */
function remember<T>(memory: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
