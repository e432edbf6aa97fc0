import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from '@plimsoll/core';
import { emptyHadolintConfig, readHadolintConfig, type HadolintConfig } from '@plimsoll/core/hadolint';
import { sentenceFor } from '../file-error.js';
import type { World } from '../world.js';

/** A config as it was found. */
export interface FoundConfig {
  /** Undefined where there is none. */
  readonly path: string | undefined;
  readonly config: HadolintConfig;
  /** Why the file is passed over: a sentence for each mistake, with its place. */
  readonly mistakes: readonly string[];
}

/** Reads the named config, else the first of those that hadolint would find. A named one that cannot be read is a UserError. */
export async function findHadolintConfig(named: string | undefined, world: World): Promise<FoundConfig> {
  const path = named ?? placesOf(world).find(isFile);
  if (path === undefined) return { path, config: emptyHadolintConfig, mistakes: [] };
  const { config, mistakes } = await readHadolintConfig(readText(path, named !== undefined, world));
  return { path, config, mistakes };
}

/** Where hadolint looks, in its order. */
function placesOf({ cwd, env }: World): readonly string[] {
  const home = env['HOME'] ?? env['USERPROFILE'] ?? homedir();
  const configFolders = [env['XDG_CONFIG_HOME'] || join(home, '.config'), env['LOCALAPPDATA'], env['APPDATA']];
  const stems = [
    join(cwd, '.hadolint'),
    ...configFolders.flatMap((folder) => (folder === undefined ? [] : join(folder, 'hadolint'))),
    join(home, '.hadolint', 'hadolint'),
    join(home, '.hadolint', 'config'),
    join(home, '.hadolint'),
  ];
  return stems.flatMap((stem) => [`${stem}.yaml`, `${stem}.yml`]);
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    // Where we may not look there is nothing for us.
    return false;
  }
}

function readText(path: string, isNamed: boolean, { cwd }: World): string {
  try {
    return readFileSync(resolve(cwd, path), 'utf8');
  } catch (error) {
    throw new UserError(`${isNamed ? `\`--config ${path}\`` : path}: ${sentenceFor(error)}`);
  }
}
