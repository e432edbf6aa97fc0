import { describe, expect, it } from 'vitest';
import type { BuildStep, Build } from './build-graph.js';
import { verdictOn, type Claim } from './fix-effect.js';

const from: BuildStep = { op: 'source', source: { identifier: 'debian' } };
const result = (input: string): BuildStep => ({ op: 'result', inputs: [input] });
const run = (text: string, input = '0', more: object = {}): BuildStep => ({
  op: 'exec',
  inputs: [input],
  exec: { meta: { args: ['/bin/sh', '-c', text], cwd: '/', ...more } },
});
const copy = (path: string, input: string): BuildStep => ({ op: 'file', inputs: [input], file: { path } });

function build(ops: readonly BuildStep[], config: Readonly<Record<string, unknown>> = {}, name = ''): Build {
  return { stages: [{ name, ops, digest: JSON.stringify(ops), config }] };
}

const exec: Claim = { fix: { effect: 'exec' }, run: { args: ['a'], isJson: false, hasHeredoc: false } };
const two = build([from, run('a'), run('b', '1'), result('2')]);

function kindOf(claim: Claim, before: Build, after: Build): string {
  const verdict = verdictOn(claim, before, after);
  return verdict.kind === 'broken' ? verdict.why : verdict.kind;
}

describe('verdictOn', () => {
  it('wants no difference at all of a fix without an effect', () => {
    const none: Claim = { fix: { effect: 'none' } };
    expect(kindOf(none, two, two)).toBe('proven');
    expect(kindOf(none, two, build([from, run('a'), run('c', '1'), result('2')]))).toMatch(/^the steps .* change/);
    expect(kindOf(none, two, build(two.stages[0]?.ops ?? [], { User: 'x' }))).toMatch(/^User of the config changes/);
    expect(kindOf(none, two, build(two.stages[0]?.ops ?? [], {}, 'x'))).toMatch(/^the stages .* become/);
    expect(kindOf(none, two, { stages: [] })).toMatch(/^the stages .* become/);
  });

  it('lets the arguments of one exec change, where its RUN made it', () => {
    expect(kindOf(exec, two, build([from, run('a -y'), run('b', '1'), result('2')]))).toBe('proven');
    expect(kindOf(exec, two, build([from, run('a'), run('b -y', '1'), result('2')]))).toMatch(/^another RUN changes/);
    expect(kindOf(exec, two, build([from, run('a -y'), run('b -y', '1'), result('2')]))).toMatch(/RUN|2 commands/);
    expect(kindOf({ fix: { effect: 'exec' } }, two, build([from, run('a -y'), run('b', '1'), result('2')]))).toMatch(
      /^the edits do not stand in one RUN/,
    );
    expect(kindOf(exec, two, build([from, run('a', '0', { env: ['A=1'] }), run('b', '1'), result('2')]))).toMatch(
      /^more than arguments/,
    );
    expect(kindOf(exec, two, build([from, run('a -y'), result('1')]))).toMatch(
      /^the build gets another shape|^another/,
    );
    expect(kindOf(exec, two, build([from, run('a -y'), run('b', '1'), result('2')], { User: 'x' }))).toMatch(/^User/);
  });

  it('sees one exec in two places where two were one before', () => {
    const shared = build([from, run('a'), { op: 'merge', inputs: ['1', '1'] }, result('2')]);
    const apart = build([from, run('a'), run('a -y'), { op: 'merge', inputs: ['1', '2'] }, result('3')]);
    expect(kindOf(exec, shared, apart)).toBe('proven');
  });

  it('lets the named fields of the config change', () => {
    const claim: Claim = { fix: { effect: 'config', fields: ['Cmd'] } };
    const before = build([from, result('0')], { Cmd: ['a'], ArgsEscaped: true, User: '' });
    expect(kindOf(claim, before, build([from, result('0')], { Cmd: null, ArgsEscaped: false, User: '' }))).toBe(
      'proven',
    );
    expect(kindOf(claim, before, build([from, result('0')], { Cmd: ['a'], User: 'x' }))).toMatch(/^User/);
    expect(kindOf(claim, before, build([from, run('a'), result('1')], { Cmd: ['a'], User: '' }))).toMatch(
      /^ArgsEscaped|^the steps/,
    );
  });

  it('lets copied files change, and nothing that is built of them', () => {
    const claim: Claim = { fix: { effect: 'files' } };
    const before = build([from, copy('/a', '0'), copy('/b', '1'), run('x', '2'), result('3')]);
    expect(kindOf(claim, before, build([from, copy('/c', '0'), run('x', '1'), result('2')]))).toBe('proven');
    expect(kindOf(claim, before, build([from, copy('/c', '0'), run('y', '1'), result('2')]))).toMatch(/^more than/);
    expect(kindOf(claim, before, build([from, run('x'), run('x', '1'), result('2')]))).toMatch(/^more than/);
  });

  it('knows nothing where the file did not build before', () => {
    const failed: Build = { error: 'no', stages: [] };
    expect(kindOf(exec, failed, two)).toBe('unknown');
    expect(kindOf(exec, two, failed)).toBe('no');
  });
});
