import { describe, expect, it } from 'vitest';
import { hasCodes, isGlob, ruleNamesOf } from '../src/config/rule-names.js';
import { fakeRule, fakeRules } from './config-rules.js';

const names = ruleNamesOf(fakeRules);

describe('ruleNamesOf', () => {
  it.each([
    ['apt-get-pin-versions', ['apt-get-pin-versions']],
    ['Apt-Get-Pin-Versions', []],
    ['apt-get-*', ['apt-get-clean-lists', 'apt-get-pin-versions']],
    ['*-pin-{versions,x}', ['apt-get-pin-versions', 'apk-pin-versions']],
    ['DL3008', ['apt-get-pin-versions']],
    ['dl3008', ['apt-get-pin-versions']],
    ['DL300?', ['apt-get-clean-lists', 'apt-get-pin-versions']],
    ['dl300?', []],
    ['undefinedvar', ['arg-out-of-scope']],
    ['CKV_DOCKER_3', ['apt-get-pin-versions', 'apk-pin-versions']],
    ['SC2086', ['shellcheck']],
    ['toString', []],
    ['', []],
  ])('%s stands for %j', (name, ids) => {
    expect(names.rulesNamed(name)).toEqual(ids);
  });

  it('tells the code of a rule that stands for many', () => {
    expect(names.select('sc2086')).toEqual({ ids: ['shellcheck'], code: 'SC2086' });
    expect(names.select('SC20*')).toEqual({ ids: ['shellcheck'], code: 'SC20*' });
    expect(names.select('DL3008')).toEqual({ ids: ['apt-get-pin-versions'] });
    expect(hasCodes('shellcheck')).toBe(true);
    expect(hasCodes('from-first')).toBe(false);
    expect(ruleNamesOf({ one: fakeRule() }).rulesNamed('SC2086')).toEqual([]);
  });

  it.each([
    ['apt-pin', 'apt-get-pin-versions'],
    ['apt-get-pin-version', 'apt-get-pin-versions'],
    ['APT-GET-CLEAN-LISTS', 'apt-get-clean-lists'],
    ['UndefinedVra', 'UndefinedVar'],
    ['fromfirst', 'from-first'],
    ['DL3010', undefined],
    ['zzz', undefined],
    ['', undefined],
    ['x'.repeat(10_000), undefined],
  ])('%s was meant as %s', (name, expected) => {
    expect(names.nearestName(name)).toBe(expected);
  });

  it('has a sentence for what selects nothing', () => {
    expect(names.unknown('apt-pin')).toBe('unknown rule `apt-pin`, did you mean `apt-get-pin-versions`?');
    expect(names.unknown('DL3010')).toBe('unknown rule `DL3010`.');
    expect(names.unknown('apt-gt-*')).toBe('no rule matches `apt-gt-*`.');
  });

  it('lists the codes of other tools', () => {
    expect(names.aliasesOf('apt-get-pin-versions')).toEqual(['DL3008', 'CKV_DOCKER_3']);
    expect(names.aliasesOf('shellcheck')).toEqual([]);
    expect(names.aliasesOf('constructor')).toEqual([]);
  });

  it('makes one index per table', () => {
    expect(ruleNamesOf(fakeRules)).toBe(names);
    expect(ruleNamesOf({ ...fakeRules })).not.toBe(names);
  });

  it('tells globs from names', () => {
    expect(['a*', 'a?', '[ab]', '{a,b}'].every(isGlob)).toBe(true);
    expect(isGlob('CKV_DOCKER_3')).toBe(false);
  });
});
