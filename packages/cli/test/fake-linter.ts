import { parse, Source, UserError, type Finding, type Linter, type Model, type Report } from '@plimsoll/core';

/** A report as the engine makes it, of findings that are given. */
export function reportOf(path: string, text: string, findings: readonly Finding[], rest: Partial<Report> = {}): Report {
  const source = new Source(path, text);
  const model = { source, instructions: parse(source).instructions } as unknown as Model;
  return { source, model, findings, suppressed: [], fixed: [], crashes: [], notices: [], ...rest };
}

/** The place of the first `words` in the text. */
export function spanOf(text: string, words: string): Finding['span'] {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/**
 * Finds the words `error`, `warning`, `info` and `style` in a text, each with the severity that it names. A file named
 * `broken` stands under a broken config, in `crash` a rule throws, in `throw` everything; `excluded` is excluded.
 */
export const fakeLinter: Linter = {
  read: () => Promise.reject(new Error('not here')),
  async lint(path, text) {
    const name = path.slice(path.lastIndexOf('.') + 1);
    if (name === 'broken') throw new UserError('plimsoll.yaml:1:1 unknown key `rule`, did you mean `rules`?');
    if (name === 'throw') throw new TypeError('nothing is undefined');
    const findings: Finding[] = [];
    for (const match of text.matchAll(/error|warning|info|style/g)) {
      const severity = match[0] as Finding['severity'];
      const span = { start: match.index, end: match.index + severity.length };
      findings.push({ ruleId: `no-${severity}`, severity, span, message: `There is \`${severity}\`.` });
    }
    const crashes = name === 'crash' ? [{ ruleId: 'bad-rule', error: new Error('boom') }] : [];
    return reportOf(path, text, findings, { crashes });
  },
  fix: () => Promise.reject(new Error('not here')),
  configFor: () => Promise.reject(new Error('not here')),
  isExcluded: (path) => Promise.resolve(path.endsWith('.excluded')),
  forget: () => undefined,
};
