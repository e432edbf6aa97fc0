import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, double, nat, property, record, string, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileEffectsOf } from '../src/shell/file-effects.js';
import { packageCallOf } from '../src/shell/package-calls.js';
import { scriptsIn, wordsOf } from './shell-sketch.js';

/** Reads everything there is, and checks that every place lies within the file. */
function survives(text: string): void {
  const inside = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    0 <= start && start <= end && end <= text.length;
  for (const script of scriptsIn(text).scripts) {
    expect(typeof script.complete).toBe('boolean');
    for (const command of script.commands) {
      const spans = [command.span, command.pipeline.span, ...wordsOf(command).map((word) => word.span)];
      const effects = fileEffectsOf(command).map(({ path }) => path.span);
      const edit = packageCallOf(command)?.insertFlag('-x');
      for (const span of [...spans, ...effects, ...(edit === undefined ? [] : [edit.span])]) {
        if (!inside(span)) throw new Error(`${span.start}..${span.end} is outside of ${JSON.stringify(text)}`);
      }
      for (const neighbour of [command.previous, command.next]) {
        expect(neighbour === undefined || script.commands.includes(neighbour)).toBe(true);
      }
      expect(command.pipeline.commands.length).toBeGreaterThan(0);
    }
  }
}

const separators = [
  ' ',
  '  ',
  '\n',
  '\\\n',
  ';',
  '&&',
  '||',
  '|',
  '&',
  '!',
  '(',
  ')',
  '{',
  '}',
  '[[',
  ']]',
  '((',
  '))',
];
const expansions = [
  '$(',
  '`',
  '${',
  '$X',
  '"',
  "'",
  '\\',
  '$',
  '#',
  '=',
  'A=b',
  '*',
  '~',
  '{a,b}',
  '["sh", "-c", "',
  '"]',
];
const redirects = ['<', '>', '>>', '<<EOF', '<<-E', 'EOF', '<(', '<<<', '2>&1'];
const keywords = 'if then fi for in do done while case esac ;; function f() time'.split(' ');
const programs = 'a apt-get install -y --x=1 sudo env sh -c eval find -exec \\; xargs bash'.split(' ');
const pieces = [...separators, ...expansions, ...redirects, ...keywords, ...programs];
const shellText = array(constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

describe('any text is survived', () => {
  test('made of pieces of shell', () => {
    assert(
      property(
        shellText,
        constantFrom('RUN ', 'CMD ', 'HEALTHCHECK CMD ', 'ONBUILD RUN ', 'RUN <<EOF\n'),
        (body, start) => survives(start + body),
      ),
      { numRuns: 3_000 },
    );
  });

  test('made of any characters', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (body) => survives(`RUN ${body}`)),
      { numRuns: 1_000 },
    );
  });

  test('with spaces between the pieces, each command is a word list again', () => {
    const words = array(stringMatching(/^[a-z0-9./:-]{1,8}$/), { minLength: 1, maxLength: 6 });
    assert(
      property(words, (list) => {
        const commands = scriptsIn(`RUN prog ${list.join(' ')}`).scripts[0]?.commands ?? [];
        expect(commands[0]?.args.map((word) => word.text)).toEqual(list);
      }),
    );
  });
});

const corpus = join(import.meta.dirname, '../../../../shared/corpus');

describe.runIf(existsSync(corpus))('the files of the corpus', () => {
  const files = existsSync(corpus)
    ? readdirSync(corpus, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && !entry.name.endsWith('.md'),
      )
    : [];

  test('are survived with a piece cut out or put in', () => {
    const mutation = record({
      file: nat({ max: Math.max(0, files.length - 1) }),
      at: double({ min: 0, max: 1, noNaN: true }),
      length: nat({ max: 20 }),
      piece: constantFrom('', ...pieces),
    });
    assert(
      property(mutation, ({ file, at, length, piece }) => {
        const entry = files[file];
        const text = entry === undefined ? '' : readFileSync(join(entry.parentPath, entry.name), 'utf8');
        const start = Math.floor(at * text.length);
        survives(text.slice(0, start) + piece + text.slice(start + length));
      }),
      { numRuns: 500 },
    );
  });
});
