import { describe, expect, it } from 'vitest';
import { inspectionOf } from '../src/explain/inspect.js';
import { instructionProblems } from '../src/syntax/instruction-problems.js';
import { parse } from '../src/syntax/parse.js';
import { Source } from '../src/text/source.js';

describe('inspectionOf', () => {
  it('has the promised shape', () => {
    const text =
      '# syntax=docker/dockerfile:1\nARG V=13\nFROM debian:$V AS Build\nrun --mount=type=cache,target=/x <<EOF\na\nEOF\nONBUILD COPY <<-B /b\nB\nFOO\n';
    const syntax = parse(new Source('Dockerfile', text));
    const extras = {
      instruction: () => ({ commands: [] }),
      stage: () => ({ effective: {} }),
    };
    expect(inspectionOf(syntax, {}, extras)).toEqual({
      path: 'Dockerfile',
      directives: { syntax: 'docker/dockerfile:1', escape: '\\', check: null },
      errors: [{ line: 9, message: '`FOO` is no instruction.' }],
      instructions: [
        instruction('ARG', 2, { args: ['V=13'] }),
        instruction('FROM', 3, { args: ['debian:$V', 'AS', 'Build'] }),
        instruction('RUN', 4, {
          raw: 'run',
          endLine: 6,
          flags: ['--mount=type=cache,target=/x'],
          heredocs: [{ name: 'EOF', chomp: false, expand: true }],
          args: ['<<EOF'],
        }),
        instruction('ONBUILD', 7, {
          endLine: 8,
          heredocs: [{ name: 'B', chomp: true, expand: true }],
          args: ['COPY', '<<-B', '/b'],
          onbuild: instruction('COPY', 7, { endLine: 8, args: ['<<-B', '/b'] }),
        }),
        instruction('FOO', 9, { args: [''] }),
      ],
      stages: [
        {
          name: 'build',
          base: 'debian:$V',
          line: 3,
          platform: null,
          image: 'debian',
          tag: '13',
          digest: null,
          effective: {},
        },
      ],
    });
  });

  it('names no image where the arguments of the build decide', () => {
    const syntax = parse(new Source('Dockerfile', 'ARG A\nFROM $A\nFROM a:$A\nFROM b:$TARGETARCH\n'));
    expect(inspectionOf(syntax).stages.map(({ image }) => image)).toEqual([null, null, null]);
    const settings = { buildArgs: { A: 'x' }, platform: 'linux/arm64' };
    expect(inspectionOf(syntax, settings).stages.map(({ image, tag }) => [image, tag])).toEqual([
      ['x', null],
      ['a', 'x'],
      ['b', 'arm64'],
    ]);
  });
});

describe('instructionProblems', () => {
  it('stand at the word that is wrong, one for each instruction', () => {
    const text =
      'RUN a\nFROM a AS 1b\nCOPY --form=b c d\nCOPY a <<B\nB\nHEALTHCHECK --interval=x CMD y\nCMD ["a", 1]\nENV =a\nONBUILD FROM a\n';
    const found = instructionProblems(parse(new Source('Dockerfile', text)));
    expect(found.map(({ code, line, span }) => [code, line, text.slice(span.start, span.end)])).toEqual([
      ['from-first', 1, 'RUN'],
      ['stage-name-invalid', 2, '1b'],
      ['unknown-flag', 3, '--form'],
      ['missing-arguments', 4, '<<B'],
      ['healthcheck-option-value', 6, 'x'],
      ['missing-arguments', 8, '=a'],
      ['onbuild-trigger-forbidden', 9, 'FROM'],
    ]);
  });
});

function instruction(keyword: string, startLine: number, rest: object): object {
  const base = {
    keyword,
    raw: keyword,
    startLine,
    endLine: startLine,
    flags: [],
    heredocs: [],
    json: false,
    commands: [],
  };
  return { ...base, ...rest };
}
