import { array, boolean, constantFrom, oneof, record, type Arbitrary } from 'fast-check';
import { undraw } from '../src/finding/annotate.js';
import { parse } from '../src/syntax/parse.js';
import { applyEdits } from '../src/text/edit.js';
import { Source } from '../src/text/source.js';
import { generatedBuild } from './dockerfile-arbitrary.js';
import type { NamedCase } from './fix-cases.js';
import { detailed } from './rule-case.js';

/** A text as one of many authors would have written it. */
interface Style {
  readonly ending: '\n' | '\r\n';
  readonly lower: boolean;
  readonly mark: boolean;
  readonly final: boolean;
  readonly comments: boolean;
}

const style: Arbitrary<Style> = record({
  ending: constantFrom('\n', '\n', '\r\n'),
  lower: constantFrom(false, false, false, true),
  mark: constantFrom(false, false, false, true),
  final: constantFrom(true, true, false),
  comments: boolean(),
});

/** Dockerfiles in which rules find something, put together from texts in which each finds something alone. */
export function fixableDockerfile(cases: readonly NamedCase[]): Arbitrary<string> {
  const bodies = [...new Set(cases.flatMap(([, one]) => bodyOf(undraw(detailed(one).text))))];
  const mixed = record({
    base: constantFrom(
      'debian:13',
      'debian:13',
      'alpine:3.22',
      'node:24',
      'python:3.14',
      'fedora:42',
      'example.org/x:1',
    ),
    parts: array(constantFrom(...bodies), { minLength: 1, maxLength: 4 }),
  }).map(({ base, parts }) => `FROM ${base}\n${parts.join('\n')}\n`);
  const text = oneof(
    { weight: 5, arbitrary: mixed },
    { weight: 1, arbitrary: generatedBuild.map(({ dockerfile }) => dockerfile) },
  );
  return record({ text, as: style }).map(({ text: plain, as }) => styled(plain, as));
}

/** What stands behind the first FROM, where the file has one before anything else. */
function bodyOf(text: string): readonly string[] {
  const { instructions, directives, problems } = parse(new Source('Dockerfile', text));
  const [from, next] = instructions;
  if (from?.kind !== 'from' || next === undefined || problems.length > 0 || directives.escape !== undefined) return [];
  return [text.slice(from.span.end).replaceAll('\r\n', '\n').replace(/^\n/, '').trimEnd()];
}

function styled(text: string, { ending, lower, mark, final, comments }: Style): string {
  const { instructions } = parse(new Source('Dockerfile', text));
  const startOf = (at: number): number => text.lastIndexOf('\n', at - 1) + 1;
  const edits = instructions.flatMap(({ keywordSpan, raw, span }, at) => [
    ...(lower ? [{ span: keywordSpan, text: raw.toLowerCase() }] : []),
    ...(comments && at % 3 === 1
      ? [{ span: { start: startOf(span.start), end: startOf(span.start) }, text: `# Why ${at}.\n` }]
      : []),
  ]);
  const changed = applyEdits(text, edits);
  const ended = final ? changed : changed.replace(/\n+$/, '');
  return `${mark ? '\ufeff' : ''}${ended.replaceAll(/\r?\n/g, ending)}`;
}
