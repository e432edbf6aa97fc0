import { describe, expect, it } from 'vitest';
import { type PresetName, presetNames, presetSettings, settingIn } from '../src/config/presets.js';
import { checkConfig } from '../src/config/check-config.js';
import { rules } from '../src/rules/index.js';
import { fakeRule, fakeRules } from './config-rules.js';

const preset = (name: PresetName) => Object.fromEntries(presetSettings(name, fakeRules));
const buildError = { 'from-first': { level: 'error' } };

describe('presetSettings', () => {
  it('collects the rules that name the preset, and build errors everywhere', () => {
    expect(preset('recommended')).toEqual({
      ...buildError,
      'apt-get-clean-lists': { level: 'warning' },
      'arg-out-of-scope': { level: 'style' },
      shellcheck: { level: 'warning' },
    });
    expect(preset('security')).toEqual({
      ...buildError,
      'apt-get-pin-versions': { level: 'error', options: { allow: ['curl'] } },
    });
    expect(preset('none')).toEqual(buildError);
  });

  it('takes all but opt-in rules into strict, at their severity', () => {
    expect(preset('strict')).toEqual({
      ...buildError,
      'apt-get-clean-lists': { level: 'warning' },
      'apt-get-pin-versions': { level: 'warning' },
      'arg-out-of-scope': { level: 'info' },
      shellcheck: { level: 'warning' },
    });
  });

  it('sets rules as hadolint does, those that are off there too', () => {
    expect(preset('hadolint')).toEqual({
      ...buildError,
      'apt-get-clean-lists': { level: 'info' },
      'apt-get-pin-versions': { level: 'warning', options: { stages: 'all' } },
      'apk-pin-versions': { level: 'off' },
    });
  });

  it('takes the gravest of several codes', () => {
    expect(preset('buildkit')).toEqual({ ...buildError, 'arg-out-of-scope': { level: 'error' } });
  });

  it('joins the options of several codes, and leaves out those of codes that are off', () => {
    const { rule } = fakeRule({
      replaces: {
        hadolint: {
          DL1: { level: 'info', options: { names: ['c'], where: 'one' } },
          DL2: { level: 'off', options: { names: ['z'] } },
          DL3: { level: 'warning', options: { names: ['a', 'b'], where: 'two' } },
        },
      },
    });
    expect(settingIn('hadolint', rule)).toEqual({
      level: 'warning',
      options: { names: ['c', 'a', 'b'], where: 'two' },
    });
  });

  it('is made once per table', () => {
    expect(presetSettings('strict', fakeRules)).toBe(presetSettings('strict', fakeRules));
  });
});

describe('the rules', () => {
  it.each(presetNames)('have only valid options in %s', (name) => {
    expect(checkConfig({ rules: Object.fromEntries(presetSettings(name, rules)) }, rules).mistakes).toEqual([]);
  });
});
