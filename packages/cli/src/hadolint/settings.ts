import { UserError } from '@plimsoll/core';
import {
  emptyHadolintConfig,
  hadolintFormats,
  hadolintThresholds,
  labelTypes,
  type HadolintConfig,
  type HadolintFormat,
  type HadolintThreshold,
  type LabelType,
} from '@plimsoll/core/hadolint';
import type { World } from '../world.js';
import type { HadolintWords } from './read-words.js';

/** What hadolint's variables say; a value that it does not know says nothing. */
export function fromVariables(env: World['env']): HadolintConfig {
  const listOf = (name: string): readonly string[] => env[name]?.split(',') ?? [];
  const isOn = (name: string): boolean => /^(?:1|y|on|true|yes)$/i.test(env[name] ?? '');
  const threshold = env['HADOLINT_FAILURE_THRESHOLD'];
  return {
    formats: listOf('HADOLINT_FORMAT').filter(isFormat),
    ignored: listOf('HADOLINT_IGNORE'),
    override: {
      error: listOf('HADOLINT_OVERRIDE_ERROR'),
      warning: listOf('HADOLINT_OVERRIDE_WARNING'),
      info: listOf('HADOLINT_OVERRIDE_INFO'),
      style: listOf('HADOLINT_OVERRIDE_STYLE'),
    },
    trustedRegistries: listOf('HADOLINT_TRUSTED_REGISTRIES'),
    labelSchema: Object.fromEntries(
      listOf('HADOLINT_REQUIRE_LABELS')
        .map(labelIn)
        .filter((label) => label !== undefined),
    ),
    ...(threshold !== undefined && isThreshold(threshold) && { failureThreshold: threshold }),
    ...(isOn('HADOLINT_NOFAIL') && { noFail: true }),
    ...(isOn('HADOLINT_VERBOSE') && { verbose: true }),
    ...(isOn('HADOLINT_STRICT_LABELS') && { strictLabels: true }),
    ...(isOn('HADOLINT_DISABLE_IGNORE_PRAGMA') && { disableIgnorePragma: true }),
    ...(env['NO_COLOR'] !== undefined && { noColor: true }),
  };
}

/** What the flags say; a value that there is not is a UserError. */
export function fromFlags({ values }: HadolintWords): HadolintConfig {
  const listOf = (name: string): readonly string[] => values.get(name) ?? [];
  const threshold = listOf('failure-threshold')[0];
  return {
    ...emptyHadolintConfig,
    formats: listOf('format').map((name) => (isFormat(name) ? name : unknownValue('format', name, hadolintFormats))),
    ignored: listOf('ignore'),
    override: {
      error: listOf('error'),
      warning: listOf('warning'),
      info: listOf('info'),
      style: listOf('style'),
    },
    trustedRegistries: listOf('trusted-registry'),
    labelSchema: Object.fromEntries(
      listOf('require-label').map((text) => labelIn(text) ?? unknownValue('require-label', text, labelTypes)),
    ),
    ...(threshold !== undefined && {
      failureThreshold: isThreshold(threshold)
        ? threshold
        : unknownValue('failure-threshold', threshold, hadolintThresholds),
    }),
    ...(values.has('no-fail') && { noFail: true }),
    ...(values.has('verbose') && { verbose: true }),
    ...(values.has('strict-labels') && { strictLabels: true }),
    ...(values.has('disable-ignore-pragma') && { disableIgnorePragma: true }),
    ...(values.has('no-color') && { noColor: true }),
  };
}

function isFormat(name: string): name is HadolintFormat {
  return (hadolintFormats as readonly string[]).includes(name);
}

function isThreshold(name: string): name is HadolintThreshold {
  return (hadolintThresholds as readonly string[]).includes(name);
}

/** `name:type`; without a type it is text. */
function labelIn(text: string): readonly [name: string, type: LabelType] | undefined {
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon);
  const written = colon < 0 ? '' : text.slice(colon + 1);
  const type = written === '' ? 'text' : labelTypes.find((one) => one === written);
  return type && [name, type];
}

function unknownValue(flag: string, value: string, choices: readonly string[]): never {
  throw new UserError(`\`--${flag}\` cannot be \`${value}\`; there are ${choices.join(', ')}.`);
}
