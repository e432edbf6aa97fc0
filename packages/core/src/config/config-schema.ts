import { toJsonSchema } from '@valibot/to-json-schema';
import type { Option } from '../rule/option.js';
import type { RuleEntry, RuleTable } from '../rule/rule-table.js';
import { configShape, levels } from './config-shape.js';
import { presetNames } from './presets.js';
import { aliasesOf } from './rule-names.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 7) of the config file, with every rule, alias and option, for editors. It takes codes only as
 * they are spelled, where plimsoll takes any case.
 */
export function configSchema(rules: RuleTable): Json {
  const shape = toJsonSchema(configShape(), { errorMode: 'ignore' });
  const {
    $schema,
    extends: base,
    rules: ruleWords,
    overrides,
    ...rest
  } = shape.properties as Readonly<Record<string, Json>>;
  const settings = { $ref: '#/definitions/rules' };
  const name = { anyOf: [{ enum: presetNames }, { type: 'string', pattern: '/|\\.(ya?ml|json)$' }] };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Generated from the rules and the shape in packages/core/src/config. Do not edit.',
    title: 'plimsoll.yaml',
    ...closed({
      $schema,
      extends: { description: base?.['description'], anyOf: [...name.anyOf, { type: 'array', items: name }] },
      rules: { description: ruleWords?.['description'], allOf: [settings] },
      overrides: {
        ...overrides,
        items: {
          ...closed({ files: { type: 'array', items: { type: 'string' } }, rules: settings }),
          required: ['files', 'rules'],
        },
      },
      ...rest,
    }),
    definitions: {
      level: { enum: levels },
      setting: settingOf({ type: 'object' }),
      rules: {
        ...closed({ ...ruleSettings(rules), ...aliasSettings(rules) }),
        patternProperties: {
          '[*?{\\[]': { $ref: '#/definitions/setting' },
          '^SC\\d{4}$': { $ref: '#/definitions/level' },
        },
      },
    },
  };
}

function closed(properties: Json): Json {
  return { type: 'object', properties, additionalProperties: false };
}

function settingOf(options: Json): Json {
  const level = { $ref: '#/definitions/level' };
  return { anyOf: [level, closed({ level, options })] };
}

function ruleSettings(rules: RuleTable): Json {
  return Object.fromEntries(Object.entries(rules).map(([id, { group, rule }]) => [id, ruleSetting(group, rule)]));
}

function ruleSetting(group: string, { summary, severity, options }: RuleEntry['rule']): Json {
  const values = Object.entries(options).map(([name, one]) => [name, optionSchema(one)]);
  return { description: `${summary} (${group}, ${severity})`, ...settingOf(closed(Object.fromEntries(values))) };
}

function optionSchema({ schema, description, default: value }: Option<unknown>): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore' });
  return { description, ...rest, default: value };
}

function aliasSettings(rules: RuleTable): Json {
  const ids = new Map<string, string[]>();
  for (const [id, { rule }] of Object.entries(rules)) {
    for (const alias of new Set(aliasesOf(rule))) ids.set(alias, [...(ids.get(alias) ?? []), id]);
  }
  const entries = Array.from(ids, ([alias, ids]) => [
    alias,
    { description: `Stands for ${ids.join(', ')}.`, ...settingOf({ type: 'object' }) },
  ]);
  return Object.fromEntries(entries);
}
