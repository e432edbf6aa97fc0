import type { Overrides } from '@plimsoll/core';

/** The section of the editor's settings that is ours. */
export const section = 'plimsoll';

/** What a config file has not, so that core does not check it; core checks everything else. */
const ours: Readonly<Record<string, (value: unknown) => boolean>> = {
  select: isTextList,
  ignore: isTextList,
  configFile: (value) => typeof value === 'string',
  noConfig: (value) => typeof value === 'boolean',
  noExclude: (value) => typeof value === 'boolean',
};

/** Settings where one text may stand for a list. */
const lists: readonly string[] = ['extends', 'select', 'ignore'];

/** Settings that are the server's alone. */
const doors: readonly string[] = ['run', 'inlayHints', 'codeLens'];

/** When an open document is linted: as it is typed, or only when it is opened and saved. */
export type RunTime = 'onType' | 'onSave';

/** Hints in the lines and lenses above them, both off where nothing is said. */
export interface Shown {
  readonly inlayHints?: boolean;
  readonly codeLens?: boolean;
}

/** Settings as the linter takes them, and a sentence for each that it cannot take. */
export interface Settings {
  readonly overrides: Overrides;
  readonly run?: RunTime;
  /** What is shown between the lines; nothing where the editor does not ask for it. */
  readonly shows: Shown;
  readonly mistakes: readonly string[];
}

/**
 * Reads settings of any shape, with or without `plimsoll` around them. Nothing, `null` and `{}` mean the defaults, and so
 * do `null`, `''` and `[]` for one setting, because editors send each setting that has no value as its type's empty one.
 */
export function readSettings(value: unknown): Settings {
  const settings = isRecord(value) && value[section] !== undefined ? value[section] : value;
  const mistakes: string[] = [];
  const overrides: Record<string, unknown> = {};
  let run: RunTime | undefined;
  const shows: { inlayHints?: boolean; codeLens?: boolean } = {};
  for (const [name, given] of Object.entries(isRecord(settings) ? settings : {})) {
    if (given === null || given === '' || (Array.isArray(given) && given.length === 0)) continue;
    const setting = typeof given === 'string' && lists.includes(name) ? [given] : given;
    if (name === 'run' && (given === 'onType' || given === 'onSave')) run = given;
    else if ((name === 'inlayHints' || name === 'codeLens') && typeof given === 'boolean') shows[name] = given;
    else if (!doors.includes(name) && (!Object.hasOwn(ours, name) || ours[name]?.(setting) === true))
      overrides[name] = setting;
    else mistakes.push(`the setting \`${section}.${name}\` cannot be ${JSON.stringify(given)}.`);
  }
  return { overrides, shows, mistakes, ...(run !== undefined && { run }) };
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
