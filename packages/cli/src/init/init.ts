import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configNames, rules, UserError } from '@plimsoll/core';
import { hadolintNames, readHadolintConfig, translateHadolint } from '@plimsoll/core/hadolint';
import type { InitArguments } from '../arguments/arguments.js';
import { sentenceFor } from '../file-error.js';
import type { World } from '../world.js';
import { configText } from './config-text.js';
import { startingConfig } from './starting-config.js';

/** Writes a config into the working folder, and over none; returns the exit code. */
export async function init({ fromHadolint, file }: InitArguments, world: World): Promise<number> {
  const name = configNames[0] ?? '';
  const existing = configNames.find((one) => existsSync(join(world.cwd, one)));
  if (existing !== undefined)
    throw new UserError(`\`${existing}\` is here already, and \`plimsoll init\` writes over nothing.`);
  const { text, said } = fromHadolint ? await translated(file, world) : { text: startingConfig, said: '' };
  try {
    writeFileSync(join(world.cwd, name), text, { flag: 'wx' });
  } catch (error) {
    throw new UserError(`\`${name}\` cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
  }
  world.stdout.write(`wrote ${name}${said}\n`);
  return 0;
}

/** Our config for hadolint's, and what is to say about it. */
async function translated(
  named: string | undefined,
  { cwd }: World,
): Promise<{ readonly text: string; readonly said: string }> {
  const file = named ?? hadolintNames.find((name) => existsSync(join(cwd, name)));
  if (file === undefined) {
    throw new UserError(
      `there is no \`${hadolintNames[0]}\` here; \`plimsoll init --from-hadolint FILE\` names another.`,
    );
  }
  const { config, keys, mistakes } = await readHadolintConfig(read(file, cwd));
  if (mistakes.length > 0) throw new UserError(mistakes.map((mistake) => `${file}:${mistake}`).join('\n'));
  const translation = translateHadolint(config, keys, rules);
  const { rules: set = {}, ...others } = translation.config;
  const count = Object.keys(set).length;
  const parts = [
    ...(count > 0 ? [`${count} ${count === 1 ? 'rule' : 'rules'}`] : []),
    ...Object.keys(others).map((key) => `\`${key}\``),
  ];
  const said = [
    ` from ${file}: ${parts.length > 0 ? parts.join(', ') : 'it says nothing that changes what plimsoll does'}`,
    ...(translation.left.length > 0
      ? [`left out, with a comment that says why: ${translation.left.map((one) => `\`${one}\``).join(', ')}`]
      : []),
  ];
  return { text: configText(file, translation), said: said.join('\n') };
}

function read(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    throw new UserError(`${file}: ${sentenceFor(error)}`);
  }
}
