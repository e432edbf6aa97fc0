import type { RuleTable } from '../rule/rule-table.js';
import type { ConfigFile } from './config-file.js';
import { parentOf } from './path.js';
import { readHadolintConfig } from './read-hadolint-config.js';
import { translateHadolint } from './translate-hadolint.js';

/**
 * Reads the text of a `.hadolint.yaml` as a config file of ours. What cannot be used is a notice, and so is a mistake:
 * hadolint passes over the whole file then, and so do we.
 */
export async function parseHadolintFile(
  path: string,
  name: string,
  text: string,
  rules: RuleTable,
): Promise<ConfigFile> {
  const reading = await readHadolintConfig(text);
  const { config, reasons, left } = translateHadolint(reading.config, reading.keys, rules);
  const notices =
    reading.mistakes.length > 0
      ? reading.mistakes.map((mistake) => `${name}:${mistake} Like hadolint, plimsoll does not use this file.`)
      : left.length === 0
        ? []
        : [`${name} is used, but not its ${left.map((one) => `\`${one}\``).join(', ')}.`];
  return {
    path,
    name,
    folder: parentOf(path) ?? '.',
    config,
    placeOf: ([top, key]) => reading.placeOf((top === 'rules' && reasons.get(String(key))) || []),
    notices,
  };
}
