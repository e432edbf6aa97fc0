import { originText, type Linter, type ResolvedConfig } from '@plimsoll/core';
import type { LintArguments } from './arguments/arguments.js';
import { complain } from './complain.js';
import { openOutput } from './output.js';
import type { World } from './world.js';

/** Prints the rules that are in force for a file, and where each level came from; returns the exit code. */
export async function showConfig(path: string, asked: LintArguments, linter: Linter, world: World): Promise<number> {
  const output = openOutput(asked.output, world);
  const config = await linter.configFor(path);
  output.write(
    asked.format === 'pretty' ? prettyConfig(path, config) : `${JSON.stringify(configElement(path, config))}\n`,
  );
  output.finish();
  complain({ errors: [], crashes: [], notices: config.notices }, asked.debug, world);
  return 0;
}

function configElement(path: string, config: ResolvedConfig): object {
  return {
    path,
    excluded: config.isExcluded(path),
    configFiles: config.files,
    settings: config.settings,
    context: config.context ?? null,
    rules: config
      .levelsFor(path)
      .map(({ id, group, level, options, from }) => ({ id, group, level, from: originText(from), options })),
  };
}

function prettyConfig(path: string, config: ResolvedConfig): string {
  const levels = config.levelsFor(path);
  const on = levels.filter(({ level }) => level !== 'off');
  const switchedOff = levels.filter(({ level, from }) => level === 'off' && from.kind !== 'nothing');
  const width = Math.max(0, ...levels.map(({ id }) => id.length));
  const rows = [...on, ...switchedOff].map(({ id, level, options, from, rule }) => {
    const chosen = Object.entries(options).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(rule.options[name]?.default),
    );
    const details = chosen.map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`).join('');
    return `${level.padEnd(7)}  ${id.padEnd(width)}  ${originText(from)}${details}\n`;
  });
  const files = config.files.length === 0 ? 'no config file' : config.files.join(', ');
  const excluded = config.isExcluded(path) ? ', which excludes it' : '';
  const rest = levels.length - rows.length;
  return `${path}: ${files}${excluded}\n\n${rows.join('')}\n${on.length} rules are on, ${switchedOff.length + rest} are off (${rest} of them in none of its presets).\n`;
}
