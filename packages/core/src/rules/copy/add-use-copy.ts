import type { Model } from '../../model/model.js';
import { isRemoteSource, mayBeArchive } from '../../syntax/archive-name.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { CopyInstruction } from '../../syntax/instruction.js';
import { variablesIn } from '../../syntax/variable.js';
import type { Word } from '../../syntax/word.js';

export default defineRule({
  summary: 'Use `COPY` for files of the build context.',
  why: '`ADD` also downloads and unpacks: what a line does hangs on the names and contents of its sources, and a file that turns out to be an archive is not copied but scattered. `COPY` only copies.',
  unfixed: 'some of its sources need `ADD`',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3020: { level: 'error', options: { sources: 'any' } } },
    others: ['DS-0005', 'CKV_DOCKER_4', 'S7029', 'DF006'],
  },
  on: { kinds: ['add'] },
  looks: 'above',
  options: {
    sources: option.choice({
      default: 'all',
      choices: ['all', 'any'],
      description: 'Report an `ADD` where all sources could be copied, or where any of them could.',
    }),
  },
  examples: [{ bad: 'FROM node:24\nADD . /app\n', good: 'FROM node:24\nCOPY . /app\n' }],
  *check({ instructionsOf, expand, escape }, { sources }) {
    for (const add of instructionsOf('add')) {
      const { keywordSpan, raw, flags } = add;
      const files = filesOf(add);
      // These flags say that somebody knows what ADD is for.
      if (
        files.length === 0 ||
        add.destination === undefined ||
        flags.some(({ name }) => /^(unpack|checksum|keep-git-dir)$/.test(name))
      )
        continue;
      const plain = files.filter((word) => isPlain(word, add, expand, escape));
      const isWhole = plain.length === files.length;
      if (!isWhole && (sources === 'all' || plain.length === 0)) continue;
      const text = raw === raw.toLowerCase() ? 'copy' : 'COPY';
      const fix = { title: 'Use `COPY`', edits: [{ span: keywordSpan, text }] } as const;
      const isSure = files.every(({ value }) => value.known && !/[*?[]/.test(value.value));
      yield {
        span: keywordSpan,
        message: isWhole
          ? '`ADD` does nothing here that `COPY` does not.'
          : '`ADD` does nothing that `COPY` does not with one of its sources.',
        help: isWhole ? 'Use `COPY`.' : 'Use `COPY` for what `ADD` does not unpack or fetch.',
        fixes:
          !isWhole || !flags.every(({ name }) => ofBoth.test(name))
            ? []
            : [isSure ? { ...fix, safety: 'safe', effect: 'files' } : { ...fix, safety: 'suggested' }],
      };
    }
  },
});

/** The flags that ADD and COPY have; one that ADD has not is a mistake, and with `COPY` it would be none. */
const ofBoth = /^(?:chown|chmod|link|exclude)$/;

/** The sources that are no heredocs. */
function filesOf({ sources, heredocs }: CopyInstruction): readonly Word[] {
  const inline = new Set(heredocs.map(({ span }) => span.start));
  return sources.filter(({ span }) => !inline.has(span.start));
}

/** Whether it surely is a file or folder of the context and no archive. */
function isPlain(word: Word, add: CopyInstruction, expand: Model['expand'], escape: '\\' | '`'): boolean {
  const whole = expand(word, add);
  if (whole.known) return !isRemoteSource(whole.value) && !mayBeArchive(whole.value);
  // What is not known may stand in the middle of a path.
  const variables = variablesIn(word.text, escape);
  const start = word.text.slice(0, variables[0]?.span.start).replace(/^["']/, '');
  const end = word.text.slice(variables.at(-1)?.span.end).replace(/["']$/, '');
  return start !== '' && !/^(?:https?|git|ssh)/i.test(start) && !isRemoteSource(start) && !mayBeArchive(`*${end}`);
}
