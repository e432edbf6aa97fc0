/** What was read of one rule: its findings on the collection, how many of them were drawn and read, and which were wrong. */
export interface Precision {
  readonly rule: string;
  readonly hits: number;
  readonly files: number;
  readonly sample: number;
  readonly wrong: readonly { readonly file: string; readonly line: number; readonly why: string }[];
}

/** The findings of both tools on the collection, without those of ShellCheck, by severity. */
export interface Totals {
  readonly files: number;
  readonly plimsoll: Readonly<Record<string, number>>;
  readonly hadolint: Readonly<Record<string, number>>;
}

/** How many texts a rule's test has on which it is silent, and how many findings. */
export interface Cases {
  readonly valid: number;
  readonly invalid: number;
}

const severities = ['error', 'warning', 'info', 'style'];

/** The text of docs/precision.md. */
export function precisionPage(
  totals: Totals,
  rules: readonly Precision[],
  security: readonly Precision[],
  cases: ReadonlyMap<string, Cases>,
): string {
  const fired = rules.filter(({ hits }) => hits > 0);
  const silent = rules.filter(({ hits }) => hits === 0);
  const read = fired.reduce((sum, { sample }) => sum + sample, 0);
  const wrong = fired.flatMap(({ rule, wrong: faults }) => faults.map((fault) => ({ ...fault, rule })));
  return [
    introduction,
    '## Findings in each file',
    `On ${totals.files} Dockerfiles of public projects, with the default of each tool and without ShellCheck's findings:`,
    table(
      ['', ...severities, 'all', 'in each file', 'of them warnings and errors'],
      (['plimsoll', 'hadolint'] as const).map((tool) => countsOf(tool, totals)),
    ),
    withoutOthers(totals, fired),
    '## Rules that fire there',
    `${fired.length} rules; ${read} findings were read, ${wrong.length} of them are wrong.`,
    countsTable(fired),
    '## What is wrong',
    wrongTable(wrong),
    '## Rules that never fire there',
    `${silent.length} rules. Each has at least five written cases in its test in which it fires, and five in which it is silent.`,
    casesTable(silent, cases),
    ...securityPart(security, cases),
    '',
  ].join('\n\n');
}

/** The rules that the preset `security` has beyond the default, or sets in another way. */
function securityPart(rules: readonly Precision[], cases: ReadonlyMap<string, Cases>): readonly string[] {
  const fired = rules.filter(({ hits }) => hits > 0);
  const silent = rules.filter(({ hits }) => hits === 0);
  const wrong = fired.flatMap(({ rule, wrong: faults }) => faults.map((fault) => ({ ...fault, rule })));
  return [
    '## The preset `security`',
    'Its rules that the default has too, set in the same way, find what they find there, and are counted above. These are the others, under `--preset security`, each finding read with its file; the bar is the same.',
    countsTable(fired),
    wrongTable(wrong),
    'These never fire on the collection:',
    casesTable(silent, cases),
  ];
}

function countsTable(rules: readonly Precision[]): string {
  return table(
    ['Rule', 'Findings', 'Files', 'Read', 'Wrong'],
    rules.map(({ rule, hits, files, sample, wrong }) => [linkTo(rule), hits, files, sample, wrong.length]),
  );
}

function wrongTable(wrong: readonly (Precision['wrong'][number] & { readonly rule: string })[]): string {
  if (wrong.length === 0) return 'Nothing that was read is wrong.';
  return table(
    ['Rule', 'File', 'Why'],
    wrong.map(({ rule, file, line, why }) => [linkTo(rule), `\`${file}:${line}\``, why]),
  );
}

function casesTable(silent: readonly Precision[], cases: ReadonlyMap<string, Cases>): string {
  return table(
    ['Rule', 'Fires', 'Silent'],
    silent.map(({ rule }) => [linkTo(rule), cases.get(rule)?.invalid ?? 0, cases.get(rule)?.valid ?? 0]),
  );
}

const introduction = `# Precision

How often the default is wrong, measured and not felt. The collection is a thousand Dockerfiles of public projects, among them official images, benchmarks, examples and one person's own images; it is not part of this repository.

For each rule of the default all its findings there, or twenty that are drawn by a fixed seed, were read one by one, by their line and, where that did not settle it, with the file; the question was: would somebody who knows Docker well agree? More than one wrong in twenty, or any in fewer than ten, and the rule is repaired or leaves the default. The same draw is made again, in a folder of Dockerfiles, by

\`\`\`sh
node scripts/draw-findings.mjs RULE FOLDER            # twenty findings of one rule, with their lines
node scripts/draw-findings.mjs RULE FOLDER security   # those of another preset
node scripts/draw-findings.mjs                        # how many findings each rule has, and hadolint beside it
\`\`\`

What was read is kept in \`packages/core/test/precision.json\`; this page is made of it by \`npm run generate\`, and a test holds the limits.`;

/** Rules for what hadolint does not look at, with many findings. */
const beyond = ['env-legacy-format', 'user-missing', 'from-as-casing'];

function withoutOthers({ files, plimsoll }: Totals, fired: readonly Precision[]): string {
  const all = Object.values(plimsoll).reduce((sum, count) => sum + count, 0);
  const apart = fired.reduce((sum, { rule, hits }) => sum + (beyond.includes(rule) ? hits : 0), 0);
  return `${apart} of plimsoll's findings are of ${beyond.map(linkTo).join(', ')}, which hadolint does not look for; without them it has ${((all - apart) / files).toFixed(2)} in each file.`;
}

function countsOf(tool: 'plimsoll' | 'hadolint', totals: Totals): readonly (string | number)[] {
  const counts = severities.map((severity) => totals[tool][severity] ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const serious = (counts[0] ?? 0) + (counts[1] ?? 0);
  return [tool, ...counts, all, (all / totals.files).toFixed(2), (serious / totals.files).toFixed(2)];
}

function linkTo(rule: string): string {
  return `[${rule}](rules/${rule}.md)`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [row(head), `|${head.map(() => '---|').join('')}`, ...rows.map(row)].join('\n');
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}
