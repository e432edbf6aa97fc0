import { expect } from 'vitest';
import type { Overrides } from '../src/config/config.js';
import { parseConfigFile } from '../src/config/config-file.js';
import { type ConfigFinder, findConfigs } from '../src/config/find-config.js';
import type { ResolvedConfig } from '../src/config/resolve-config.js';
import { UserError } from '../src/config/user-error.js';
import { fakeRules } from './config-rules.js';
import { memoryHost } from './memory-host.js';

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/** The configs of some files over the small table; paths are relative to `/p`. */
export function find(files: Files, overrides: Overrides = {}): ConfigFinder {
  return findConfigs(fakeRules, memoryHost(files), { folder: '/p', ...overrides });
}

/** The config of `/p/Dockerfile` where `/p/plimsoll.yaml` is this text. */
export async function resolved(config: string, overrides: Overrides = {}, more: Files = {}): Promise<ResolvedConfig> {
  return await find({ '/p/plimsoll.yaml': config, ...more }, overrides).configFor('Dockerfile');
}

/** What a promise is rejected with, which must be a UserError. */
export async function failure(promise: Promise<unknown>): Promise<UserError> {
  const error: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

/** The mistakes in a config, one a line, without the name of the file. */
export async function mistakes(text: string): Promise<readonly string[]> {
  const { message } = await failure(parseConfigFile('/p/plimsoll.yaml', 'plimsoll.yaml', text, fakeRules));
  const lines = message.split('\n');
  expect(lines.filter((line) => !/^plimsoll\.yaml:\d+:\d+ .*[.?]$/.test(line))).toEqual([]);
  return lines.map((line) => line.slice('plimsoll.yaml:'.length));
}
