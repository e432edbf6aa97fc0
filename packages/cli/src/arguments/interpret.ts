import { didYouMean, UserError, type Overrides } from '@plimsoll/core';
import type { Arguments, Fixing, LintArguments } from './arguments.js';
import { choicesOf, flagNamed, type FormatName } from './flags.js';
import type { Words } from './words.js';

/** The meaning of the words; a mistake in them is a UserError. `today` is YYYY-MM-DD. */
export function interpret(words: Words, today: string): Arguments {
  for (const [name, given] of words.values) checkFlag(name, given, words);
  if (words.operands.includes('')) throw new UserError('a path is empty.');
  const last = (name: string): string | undefined => words.values.get(name)?.at(-1);
  const has = (name: string): boolean => words.values.has(name);
  const shared = {
    color: (last('color') ?? 'auto') as LintArguments['color'],
    output: last('output'),
    debug: has('debug'),
  };
  if (words.command === 'rules') {
    if (words.operands.length > 0) {
      throw new UserError(
        `\`plimsoll rules\` takes no path; \`plimsoll explain ${words.operands[0]}\` prints the page of a rule.`,
      );
    }
    return { command: 'rules', format: dataFormat(last('format')), ...shared };
  }
  if (words.command === 'explain') {
    if (words.operands.length === 0) {
      throw new UserError('`plimsoll explain` needs the id or an alias of a rule; `plimsoll rules` lists them.');
    }
    return { command: 'explain', rules: words.operands, ...shared };
  }
  if (words.command === 'init') return initOf(words);
  const stdinFilename = last('stdin-filename');
  const onFiles = {
    paths: words.operands.length > 0 ? words.operands : [stdinFilename === undefined ? '.' : '-'],
    stdinFilename,
    overrides: overridesOf(words, today),
    listFiles: has('list-files'),
    ...shared,
  };
  if (words.command === 'inspect') return { command: 'inspect', format: dataFormat(last('format')), ...onFiles };
  return {
    command: 'lint',
    format: (last('format') ?? 'pretty') as FormatName,
    failOn: last('fail-on') as LintArguments['failOn'],
    quiet: has('quiet'),
    fixing: fixingOf(words),
    showConfig: last('show-config'),
    ...onFiles,
  };
}

/** `--dry-run` alone is that of `--fix`. */
function fixingOf({ values }: Words): Fixing | undefined {
  const dryRun = values.has('dry-run');
  const consent = values.get('fix')?.at(-1) ?? (dryRun ? 'safe' : undefined);
  if (consent === undefined) return undefined;
  if (dryRun && values.has('format'))
    throw new UserError('`--dry-run` prints a diff, so there is no `--format` for it.');
  return { consent: consent === 'suggested' ? 'suggested' : 'safe', dryRun };
}

function initOf({ operands, values }: Words): Arguments {
  const fromHadolint = values.has('from-hadolint');
  if (operands.length > (fromHadolint ? 1 : 0)) {
    throw new UserError(
      `\`plimsoll init\` takes ${fromHadolint ? 'one file' : 'no file'}; it writes \`plimsoll.yaml\` in this folder.`,
    );
  }
  return { command: 'init', fromHadolint, file: operands[0] };
}

function dataFormat(name: string | undefined): 'pretty' | 'json' {
  return name === 'json' ? 'json' : 'pretty';
}

function checkFlag(name: string, given: readonly string[], { command }: Words): void {
  const flag = flagNamed(name);
  if (flag === undefined) return;
  if (!flag.commands.includes(command)) throw new UserError(`\`--${name}\` is not a flag of \`plimsoll ${command}\`.`);
  if (flag.value === undefined) return;
  const choices = choicesOf(flag, command);
  for (const value of given) {
    if (value === '')
      throw new UserError(`\`--${name}\` needs a value${choices === undefined ? '' : `: ${choices.join(', ')}`}.`);
    if (choices === undefined || choices.includes(value)) continue;
    const guess = didYouMean(value, choices);
    throw new UserError(
      `\`--${name}\` cannot be \`${value}\`${guess === '.' ? `; there are ${choices.join(', ')}.` : guess}`,
    );
  }
}

function overridesOf({ values }: Words, today: string): Overrides {
  const last = (name: string): string | undefined => values.get(name)?.at(-1);
  const preset = last('preset');
  const select = listOf('select', values);
  const ignore = listOf('ignore', values);
  const buildArgs = buildArgsOf(values.get('build-arg') ?? []);
  const target = last('target');
  const platform = last('platform');
  const asOf = dayOf(last('as-of'), today);
  const configFile = last('config');
  const noConfig = values.has('no-config');
  if (configFile !== undefined && noConfig) throw new UserError('`--config` and `--no-config` exclude each other.');
  return {
    ...(preset !== undefined && { extends: [preset] }),
    ...(select !== undefined && { select }),
    ...(ignore !== undefined && { ignore }),
    ...(buildArgs !== undefined && { buildArgs }),
    ...(target !== undefined && { target }),
    ...(platform !== undefined && { platform }),
    ...(asOf !== undefined && { asOf }),
    ...(configFile !== undefined && { configFile }),
    ...(noConfig && { noConfig }),
    ...(values.has('no-exclude') && { noExclude: true }),
  };
}

function listOf(name: string, values: Words['values']): readonly string[] | undefined {
  const given = values.get(name);
  if (given === undefined) return undefined;
  const names = given.flatMap((value) => value.split(',')).map((part) => part.trim());
  if (names.includes('')) throw new UserError(`\`--${name}\` has an empty name between its commas.`);
  return names;
}

function buildArgsOf(given: readonly string[]): Readonly<Record<string, string>> | undefined {
  if (given.length === 0) return undefined;
  return Object.fromEntries(
    given.map((text) => {
      const equals = text.indexOf('=');
      if (equals <= 0)
        throw new UserError(`\`--build-arg ${text}\` has no value; it is written \`--build-arg NAME=VALUE\`.`);
      return [text.slice(0, equals), text.slice(equals + 1)];
    }),
  );
}

function dayOf(text: string | undefined, today: string): string | undefined {
  if (text === undefined || text === 'today') return text && today;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
  if (!isDay) throw new UserError(`\`--as-of ${text}\` is no day; it is written YYYY-MM-DD, or \`today\`.`);
  return text;
}
