import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import type { CopyInstruction } from '../../syntax/instruction.js';
import { variablesIn } from '../../syntax/variable.js';
import type { Word } from '../../syntax/word.js';

export default defineRule({
  summary: 'Use `COPY` for files of the build context.',
  why: '`ADD` also downloads and unpacks: what a line does hangs on the names and contents of its sources, and a file that turns out to be an archive is not copied but scattered. `COPY` only copies.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3020: { level: 'error' } },
    others: ['DS-0005', 'CKV_DOCKER_4', 'S7029', 'DF006'],
  },
  on: { kinds: ['add'] },
  options: {},
  examples: [{ bad: 'FROM node:24\nADD . /app\n', good: 'FROM node:24\nCOPY . /app\n' }],
  *check({ instructionsOf, expand, escape }) {
    for (const add of instructionsOf('add')) {
      const { keywordSpan, raw, flags, onbuild } = add;
      const files = filesOf(add);
      // These flags say that somebody knows what ADD is for.
      if (
        files.length === 0 ||
        add.destination === undefined ||
        flags.some(({ name }) => /^(unpack|checksum|keep-git-dir)$/.test(name))
      )
        continue;
      if (!files.every((word) => isPlain(word, add, expand, escape))) continue;
      const text = raw === raw.toLowerCase() ? 'copy' : 'COPY';
      const fix = { title: 'Use `COPY`', edits: [{ span: keywordSpan, text }] } as const;
      const isSure = files.every(({ value }) => value.known && !/[*?[]/.test(value.value));
      yield {
        span: keywordSpan,
        message: `\`ADD\` does nothing here that \`COPY\` does not.`,
        help: 'Use `COPY`.',
        fixes: [
          isSure
            ? { ...fix, safety: 'safe', effect: onbuild === undefined ? 'files' : 'config' }
            : { ...fix, safety: 'suggested' },
        ],
      };
    }
  },
});

/** The sources that are no heredocs. */
function filesOf({ sources, heredocs }: CopyInstruction): readonly Word[] {
  const inline = new Set(heredocs.map(({ span }) => span.start));
  return sources.filter(({ span }) => !inline.has(span.start));
}

/** Whether it surely is a file or folder of the context and no archive. */
function isPlain(word: Word, add: CopyInstruction, expand: Model['expand'], escape: '\\' | '`'): boolean {
  const whole = expand(word, add);
  if (whole.known) return !isRemote(whole.value) && !mayBeArchive(whole.value);
  // What is not known may stand in the middle of a path.
  const variables = variablesIn(word.text, escape);
  const start = word.text.slice(0, variables[0]?.span.start).replace(/^["']/, '');
  const end = word.text.slice(variables.at(-1)?.span.end).replace(/["']$/, '');
  return start !== '' && !/^(?:https?|git|ssh)/i.test(start) && !isRemote(start) && !mayBeArchive(`*${end}`);
}

/** By scheme, as `user@host:path`, or by a name that is a repository's. */
function isRemote(source: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:|github\.com\/)|[^/]\.git(?:[#?].*)?$/i.test(source);
}

/** Whether BuildKit may unpack it: it looks into the file, we have the name only. Of a pattern only the end counts. */
function mayBeArchive(source: string): boolean {
  if (source.endsWith('/')) return false;
  const name = source.slice(source.lastIndexOf('/') + 1);
  const end = /[*?\]][^*?\]]*$/.exec(name)?.[0];
  if (end !== undefined && !/\.\w+$/.test(end)) return true;
  return /\.(?:tar(?:\.\w+)?|t[abglpx]?z|tb2|tbz2|tzst|gz|bz2|xz|zstd?|lz4?|lzma|lzo|z|gem|crate|apk|ipk|ova|box)$/i.test(
    name,
  );
}
