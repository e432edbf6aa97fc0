import { describe, expect, it } from 'vitest';
import { inspectionOf, type InspectedInstruction } from '../src/explain/inspect.js';
import type { Instruction } from '../src/syntax/instruction.js';
import { instructionProblems } from '../src/syntax/instruction-problems.js';
import { parse } from '../src/syntax/parse.js';
import { Source } from '../src/text/source.js';
import { syntaxCases, type RecordedInstruction, type SyntaxCase } from './syntax-case.js';

const cases = syntaxCases();
const named = (chosen: readonly SyntaxCase[]) => chosen.map((one) => [one.id, one] as const);

describe('what BuildKit understands', () => {
  it.each(named(cases))('directives of %s', (_, { dockerfile, buildkit }) => {
    const { directives } = inspectionOf(parse(new Source('Dockerfile', dockerfile)));
    expect(directives).toMatchObject({ syntax: buildkit.syntax ?? null, check: buildkit.check ?? null });
  });

  it.each(named(cases.filter(isParsed)))('%s', (_, { dockerfile, buildkit }) => {
    const syntax = parse(new Source('Dockerfile', dockerfile));
    expect(syntax.problems).toEqual([]);
    expect(syntax.escape).toBe(buildkit.escape);
    expect(inspectionOf(syntax).instructions.map(recorded)).toEqual(buildkit.instructions?.map(withoutContent));
    expect(syntax.instructions.map(contents)).toEqual(
      buildkit.instructions?.map(({ heredocs }) => heredocs.map(chomped)),
    );
    const [problem] = instructionProblems(syntax);
    expect(problem?.line).toBe(buildkit.rejectedBy === 'instructions' ? buildkit.line : undefined);
  });

  it.each(named(cases.filter(({ buildkit }) => buildkit.stages)))('stages of %s', (_, { dockerfile, buildkit }) => {
    const { stages } = inspectionOf(parse(new Source('Dockerfile', dockerfile)));
    const missing = { platform: null, image: null, tag: null, digest: null };
    expect(stages).toEqual(buildkit.stages?.map((stage) => ({ ...missing, ...stage, name: stage.name || null })));
  });
});

it.each(named(cases.filter((one) => !isParsed(one))))(
  'BuildKit rejects %s at the same line',
  (_, { dockerfile, buildkit }) => {
    expect(parse(new Source('Dockerfile', dockerfile)).problems[0]?.line).toBe(buildkit.line);
  },
);

it('is recorded for enough cases', () => {
  expect(cases.length).toBeGreaterThan(150);
});

function isParsed({ buildkit }: SyntaxCase): boolean {
  return buildkit.rejectedBy !== 'parser';
}

interface Shown {
  readonly raw: string;
  readonly lines: readonly [number, number];
  readonly flags: readonly string[];
  readonly heredocs: readonly object[];
  readonly json: boolean;
  readonly args: readonly string[];
  readonly onbuild?: Shown;
}

function recorded({ raw, startLine, endLine, flags, heredocs, json, args, onbuild }: InspectedInstruction): Shown {
  const base = { raw, lines: [startLine, endLine] as const, flags, heredocs, json, args };
  return onbuild ? { ...base, onbuild: recorded(onbuild) } : base;
}

function withoutContent({ heredocs, onbuild, ...rest }: RecordedInstruction): Shown {
  const base = { ...rest, heredocs: heredocs.map(({ name, chomp, expand }) => ({ name, chomp, expand })) };
  return onbuild ? { ...base, onbuild: withoutContent(onbuild) } : base;
}

function contents({ heredocs }: Instruction): readonly object[] {
  return heredocs.map(({ fileDescriptor, content }) => ({ fd: fileDescriptor, content: content.text }));
}

/** BuildKit strips the tabs later, when it uses the text. */
function chomped({ fd, chomp, content }: RecordedInstruction['heredocs'][number]): object {
  return { fd, content: chomp ? content.replaceAll(/^\t+/gm, '') : content };
}
