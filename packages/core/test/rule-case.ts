import type { Config, Overrides } from '../src/config/config.js';
import type { Host } from '../src/config/host.js';
import { annotate, isDrawn, undraw } from '../src/finding/annotate.js';
import type { Finding } from '../src/finding/finding.js';
import type { Linter } from '../src/linter/linter.js';
import type { Report } from '../src/linter/report.js';
import { applyEdits } from '../src/text/edit.js';
import { Source } from '../src/text/source.js';
import { memoryHost } from './memory-host.js';

/** A text, or a text with what it takes to judge it. */
export type RuleCase = string | DetailedCase;

export interface DetailedCase {
  readonly text: string;
  /** Options of the rule. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** The files beside the Dockerfile, by path: they are the build context. One that begins with `#!` is executable. */
  readonly files?: Readonly<Record<string, string>>;
  readonly asOf?: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly platform?: string;
  readonly config?: Config;
  /** Rules that run beside it, for a rule about other rules; their findings are not drawn. */
  readonly beside?: readonly string[];
  /** The text after all fixes, safe and suggested. */
  readonly fixed?: string;
}

/** How a linter is made; `createLinter`. */
export type MakeLinter = (host: Host, overrides: Overrides) => Linter;

const folder = '/project';
/** Where the Dockerfile of a case stands. */
export const casePath = `${folder}/Dockerfile`;

/** The case as it is meant: the text without its common indentation where it begins with a line break. */
export function detailed(ruleCase: RuleCase): DetailedCase {
  const { text, fixed, ...rest } = typeof ruleCase === 'string' ? { text: ruleCase } : ruleCase;
  return { ...rest, text: dedent(text), ...(fixed === undefined ? {} : { fixed: dedent(fixed) }) };
}

/** Fails if the rule finds anything, or throws. */
export async function checkValid(make: MakeLinter, id: string, ruleCase: RuleCase): Promise<void> {
  const { text, ...given } = detailed(ruleCase);
  const drawn = text.split('\n').find(isDrawn);
  if (drawn !== undefined)
    throw new Error(`a valid case has no drawn findings, and this line looks like one: ${drawn}`);
  if (given.fixed !== undefined) throw new Error('a valid case has nothing to fix');
  const found = findingsOf(id, await linterFor(make, id, given).lint(casePath, text));
  if (found.length > 0) throw new Error(`${id} must find nothing here, but says:\n${draw(text, found)}`);
}

/** What an invalid case should look like and what it looks like; the two are to be equal. */
export interface Comparison {
  readonly expected: { readonly drawn: string; readonly fixed?: string };
  readonly actual: { readonly drawn: string; readonly fixed?: string };
}

/** Lints the text without its drawn rows, draws what was found, and checks what must hold of every finding. */
export async function compareInvalid(make: MakeLinter, id: string, ruleCase: RuleCase): Promise<Comparison> {
  const { text: drawn, fixed, ...given } = detailed(ruleCase);
  const text = undraw(drawn);
  if (text === drawn) throw new Error('an invalid case has a row with `^` under what is wrong, and this one has none');
  const linter = linterFor(make, id, given);
  const found = findingsOf(id, await linter.lint(casePath, text));
  for (const finding of found) await checkFinding(linter, text, found, finding);
  const actual = draw(text, found);
  if (fixed === undefined) return { expected: { drawn }, actual: { drawn: actual } };
  const report = await linter.fix(casePath, text, () => true);
  return { expected: { drawn, fixed }, actual: { drawn: actual, fixed: report.source.text } };
}

/**
 * Lints the text while it is written line by line, and once more after its second half is gone; what is found at the end of
 * each must be what a linter finds that sees the text for the first time.
 */
export async function checkWriting(make: MakeLinter, id: string, ruleCase: RuleCase): Promise<void> {
  const { text: drawn, ...given } = detailed(ruleCase);
  const text = undraw(drawn);
  const linter = linterFor(make, id, given);
  const lineEnds = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  // With a blank line below, or the last instruction of each text would be read anew in the next one.
  for (const end of lineEnds.slice(-mostLines)) await linter.lint(casePath, `${text.slice(0, end)}\n`, 'quick');
  for (const now of [text, text.slice(0, lineEnds[lineEnds.length >> 1])]) {
    const found = findingsOf(id, await linter.lint(casePath, now, 'quick'));
    const anew = findingsOf(id, await linterFor(make, id, given).lint(casePath, now));
    if (JSON.stringify(found) === JSON.stringify(anew)) continue;
    throw new Error(
      `${id}, of a text that was written line by line:\n${draw(now, found)}\nand at once:\n${draw(now, anew)}`,
    );
  }
}

/** As many lines are written one after the other; those above stand there from the beginning. */
const mostLines = 12;

/** A linter with the rule of the case alone, and those beside it. */
export function linterFor(make: MakeLinter, id: string, given: Omit<DetailedCase, 'text'>): Linter {
  const { options, files = {}, config, beside = [], fixed: _, ...settings } = given;
  const inFolder = Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text] as const);
  return make(memoryHost({ [casePath]: '', ...Object.fromEntries(inFolder) }), {
    ...config,
    ...settings,
    ...(options === undefined ? {} : { rules: { ...config?.rules, [id]: { options } } }),
    select: [id, ...beside],
  });
}

function findingsOf(id: string, { findings, crashes }: Report): readonly Finding[] {
  for (const { ruleId, error } of crashes) throw new Error(`the rule ${ruleId} crashed`, { cause: error });
  return findings.filter(({ ruleId }) => ruleId === id);
}

async function checkFinding(linter: Linter, text: string, found: readonly Finding[], finding: Finding): Promise<void> {
  const { message, span, ruleId, related = [], fixes = [] } = finding;
  const fail = (what: string): never => {
    throw new Error(`${ruleId}: ${what}\n${draw(text, [finding])}`);
  };
  if (!message.endsWith('.') || message.includes('\n')) fail('a message is one line and ends with a full stop');
  for (const { start, end } of [span, ...related.map(({ span }) => span)]) {
    if (!(start >= 0 && start <= end && end <= text.length)) fail(`the span ${start}..${end} is not in the text`);
  }
  for (const { title, edits } of fixes) {
    if (edits.length === 0) fail(`the fix "${title}" has no edits`);
    if (edits.some((edit) => edit.span.end > text.length)) fail(`the fix "${title}" leaves the text`);
    const fixed = applyEdits(text, edits);
    const left = findingsOf(ruleId, await linter.lint(casePath, fixed));
    if (left.length >= found.length)
      fail(`after the fix "${title}" there are as many findings as before:\n${draw(fixed, left)}\n`);
  }
}

function draw(text: string, found: readonly Finding[]): string {
  return annotate(
    new Source(casePath, text),
    found.map(({ span, message }) => ({ span, text: message })),
  );
}

function dedent(text: string): string {
  if (!text.startsWith('\n')) return text;
  const lines = text.slice(1).split('\n');
  if (/^[ \t]+$/.test(lines.at(-1) ?? '')) lines[lines.length - 1] = '';
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const common = indents.reduce((shared, indent) => sharedStart(shared, indent), indents[0] ?? '');
  return lines.map((line) => line.slice(common.length)).join('\n');
}

function sharedStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
