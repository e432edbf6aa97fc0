import { applyFixes, type Finding, type Fix, type Linter } from '@plimsoll/core';
import { fakeLinter, reportOf } from './fake-linter.js';

const fixes: Readonly<Record<string, (edits: Fix['edits']) => readonly Fix[]>> = {
  bad: (edits) => [{ title: 'Write `good`', safety: 'safe', effect: 'none', edits }],
  doubtful: (edits) => [{ title: 'Write `sure`', safety: 'suggested', edits }],
  hopeless: () => [],
};

/** Finds `bad`, which is safely fixed to `good`, `doubtful`, which may be fixed to `sure`, and `hopeless`, which is not fixed. */
export const fixingLinter: Linter = {
  ...fakeLinter,
  lint: (path, text) => Promise.resolve(reportOf(path, text, findingsIn(text))),
  async fix(path, text, accepts) {
    const { text: fixed, applied } = applyFixes(text, findingsIn(text), accepts);
    return reportOf(path, fixed, findingsIn(fixed), { fixed: applied });
  },
};

function findingsIn(text: string): readonly Finding[] {
  return Array.from(text.matchAll(/bad|doubtful|hopeless/g), ({ 0: word, index }) => {
    const span = { start: index, end: index + word.length };
    const edits = [{ span, text: word === 'bad' ? 'good' : 'sure' }];
    return {
      ruleId: `no-${word}`,
      severity: 'warning',
      span,
      message: `There is \`${word}\`.`,
      fixes: fixes[word]?.(edits) ?? [],
    };
  });
}
