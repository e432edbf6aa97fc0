import type { RuleTable } from '../rule/rule-table.js';
import { checkOverrides } from './check-overrides.js';
import type { Overrides } from './config.js';
import { type ConfigFile, parseConfigFile } from './config-file.js';
import type { Host } from './host.js';
import { layersOf } from './layers.js';
import { nameOf, parentOf, pathWithin, resolvePath } from './path.js';
import { resolveConfig, type ResolvedConfig } from './resolve-config.js';
import { UserError } from './user-error.js';

/** The names of config files; in one folder the first counts. */
export const configNames: readonly string[] = ['plimsoll.yaml', 'plimsoll.yml', '.plimsoll.yaml'];

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
  const folders = new Map<string, Promise<string | undefined>>();
  const files = new Map<string, Promise<ConfigFile | undefined>>();
  const configs = new Map<string, Promise<ResolvedConfig>>();

  function configPathFor(path: string): Promise<string | undefined> {
    if (overrides.configFile !== undefined) return Promise.resolve(resolvePath(start, overrides.configFile));
    if (overrides.noConfig === true) return Promise.resolve(undefined);
    const folder = parentOf(resolvePath(start, path));
    return folder === undefined ? Promise.resolve(undefined) : nearestIn(folder);
  }

  function nearestIn(folder: string): Promise<string | undefined> {
    return remember(folders, folder, async () => {
      // A folder that cannot be listed may still lie under one with a config.
      const names = new Set(await host.list(folder).catch(() => undefined));
      const name = configNames.find((one) => names.has(one));
      if (name !== undefined) return resolvePath(folder, name);
      const parent = parentOf(folder);
      return names.has('.git') || names.has('.git/') || parent === undefined ? undefined : await nearestIn(parent);
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
      return text === undefined ? undefined : await parseConfigFile(path, name, text, rules);
    });
  }

  async function resolveAt(path: string): Promise<ResolvedConfig> {
    const file = path === '' ? undefined : await load(path);
    if (file === undefined && overrides.configFile !== undefined)
      throw new UserError(`there is no config file \`${overrides.configFile}\`.`);
    return resolveConfig(rules, file === undefined ? [] : await layersOf(file, load), overrides);
  }

  let checked: Promise<void> | undefined;

  return {
    configPathFor,
    async configFor(path) {
      await (checked ??= Promise.resolve().then(() => checkOverrides(overrides, rules)));
      const found = (await configPathFor(path)) ?? '';
      return await remember(configs, found, () => resolveAt(found));
    },
    forget(path) {
      const changed = path === undefined ? undefined : resolvePath(start, path);
      if (changed !== undefined && !configNames.includes(nameOf(changed)) && !files.has(changed)) return;
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
