import { describe, expect, it } from 'vitest';
import { globalArguments, type BuildSettings } from '../src/model/global-arguments.js';
import { parse } from '../src/syntax/parse.js';
import { Source } from '../src/text/source.js';
import { known, unknown } from '../src/text/known.js';

const globalsOf = (text: string, settings?: BuildSettings) =>
  globalArguments(parse(new Source('Dockerfile', text)), settings);

describe('globalArguments', () => {
  it('expands each default with those before it', () => {
    const { lookUp } = globalsOf('ARG A=1\nARG B=$A.2 C="${B}-x"\nARG D=$E\nARG E=5\nFROM a\nARG F=6\n');
    expect(['A', 'B', 'C', 'D', 'E', 'F'].map(lookUp)).toEqual([
      known('1'),
      known('1.2'),
      known('1.2-x'),
      known(''),
      known('5'),
      undefined,
    ]);
  });

  it('lets a build argument win, and only over what is declared', () => {
    const { lookUp } = globalsOf('ARG A=1\nARG B=$A\nFROM a\n', { buildArgs: { A: '2', C: '3' } });
    expect(['A', 'B', 'C'].map(lookUp)).toEqual([known('2'), known('2'), undefined]);
  });

  it('tells what depends on an ARG without a default', () => {
    const globals = globalsOf('ARG A\nARG B=x$A\nARG C=${A:-y}\nFROM a\n');
    expect(globals.lookUp('A')).toBe(unknown);
    expect(globals.byName.get('B')).toMatchObject({ value: known('x'), withoutDefault: ['A'] });
    expect(globals.expand('$A')).toEqual({ value: known(''), withoutDefault: ['A'], undeclared: [] });
    expect(globals.expand('a:$B')).toEqual({ value: known('a:x'), withoutDefault: ['A'], undeclared: [] });
    expect(globals.expand('a:$C$D')).toEqual({ value: known('a:y'), withoutDefault: ['A'], undeclared: ['D'] });
    expect(globals.expand('a')).toEqual({ value: known('a'), withoutDefault: [], undeclared: [] });
  });

  it('keeps the value of an earlier ARG where a later one has none', () => {
    expect(globalsOf('ARG A=1\nARG A\nFROM a\n').lookUp('A')).toEqual(known('1'));
    expect(globalsOf('ARG A\nARG A=1\nFROM a\n').lookUp('A')).toEqual(known('1'));
  });

  it('knows the platform to build for only if it is given, that of the builder never', () => {
    const none = globalsOf('FROM a\n');
    expect(['TARGETPLATFORM', 'TARGETARCH', 'BUILDPLATFORM', 'HTTP_PROXY'].map(none.lookUp)).toEqual([
      unknown,
      unknown,
      unknown,
      undefined,
    ]);
    const arm = globalsOf('FROM a\n', { platform: 'linux/arm/v7', target: 'b', buildArgs: { BUILDARCH: 'x' } });
    const names = ['TARGETPLATFORM', 'TARGETOS', 'TARGETARCH', 'TARGETVARIANT', 'TARGETSTAGE', 'BUILDOS', 'BUILDARCH'];
    expect(names.map(arm.lookUp)).toEqual([
      known('linux/arm/v7'),
      known('linux'),
      known('arm'),
      known('v7'),
      known('b'),
      unknown,
      known('x'),
    ]);
  });

  it.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux/x86_64', 'linux/amd64'],
    ['linux/aarch64', 'linux/arm64'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['linux/arm', 'linux/arm/v7'],
    ['linux/arm/6', 'linux/arm/v6'],
    ['linux/armhf', 'linux/arm/v7'],
    ['Linux/AMD64', 'linux/amd64'],
    ['linux/riscv64', 'linux/riscv64'],
  ])('takes %s for %s', (platform, normalised) => {
    expect(globalsOf('FROM a\n', { platform }).lookUp('TARGETPLATFORM')).toEqual(known(normalised));
  });

  it('leaves a platform without architecture to the builder', () => {
    expect(globalsOf('FROM a\n', { platform: 'linux' }).lookUp('TARGETOS')).toBe(unknown);
  });

  it('survives a value that doubles line by line', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `ARG A${index + 1}=$A${index}$A${index}\n`);
    expect(globalsOf(`ARG A0=ab\n${lines.join('')}FROM a\n`).lookUp('A200')).toBe(unknown);
  });
});
