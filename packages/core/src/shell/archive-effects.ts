import type { Word } from '../syntax/word.js';
import { known, unknown } from '../text/known.js';
import type { ShellCommand } from './command.js';
import type { EffectsOfPrograms, FileEffect } from './file-effect.js';
import type { Option } from './package-call.js';
import { flagSet } from './flag-set.js';
import { optionsOf } from './options.js';
import { skeletonOf } from './skeleton.js';

/** What the programs do that pack and unpack archives. */
export const archiveEffects: EffectsOfPrograms = {
  tar,
  bsdtar: tar,
  gtar: tar,
  unzip,
  gzip: unpack,
  bzip2: unpack,
  xz: unpack,
  zstd: unpack,
  gunzip: unpack,
  bunzip2: unpack,
  unxz: unpack,
};

const tarValueFlags = flagSet(
  '-f --file -C --directory -T --files-from -X --exclude-from -b --blocking-factor -I --use-compress-program ' +
    '--strip-components --exclude --transform --xform --owner --group --mode --mtime -K -N -g -V --one-top-level ' +
    '--checkpoint -L -F',
);

/** With these not all of the archive is unpacked, or not as it is packed. */
const chooses =
  /^(-X|-T|-O|-s|-K|-N|--(exclude.*|files-from|to-stdout|to-command|strip.*|transform|xform|wildcards|one-top-level|starting-file|newer|occurrence))$/;

/** `tar xzf file -C folder`; what comes through a pipe has no archive, but it fills the folder. */
function tar(command: ShellCommand): readonly FileEffect[] {
  const { options, operands } = optionsOf({ args: dashed(command.args) }, tarValueFlags);
  const archive = valueWordOf(options, '-f', '--file');
  const to = valueWordOf(options, '-C', '--directory');
  const file = archive === undefined || archive.text === '-' ? undefined : archive;
  if (has(options, '-x', '--extract', '--get')) {
    if (file !== undefined) {
      const partial = operands.length > 0 || options.some(({ name }) => chooses.test(name));
      return [{ kind: 'extract', path: file, ...(to === undefined ? {} : { to }), ...(partial ? { partial } : {}) }];
    }
    return to === undefined ? [] : [{ kind: 'create', path: to, folder: true }];
  }
  if (!has(options, '-c', '--create')) return [];
  const written: readonly FileEffect[] = file === undefined ? [] : [{ kind: 'write', path: file }];
  return [...written, ...operands.map((path): FileEffect => ({ kind: 'read', path, recursive: true }))];
}

/** The old form `tar xzf file`: letters without a dash, whose values follow in the order of the letters. */
function dashed(args: readonly Word[]): readonly Word[] {
  const [first, ...rest] = args;
  const text = first === undefined ? '' : skeletonOf(first);
  if (first === undefined || !/^[A-Za-z]+$/.test(text)) return args;
  const read: Word[] = [];
  let next = 0;
  for (const letter of text) {
    read.push({ ...first, text: `-${letter}`, value: known(`-${letter}`) });
    const value = rest[next];
    if (!tarValueFlags().has(`-${letter}`) || value === undefined) continue;
    read.push(value);
    next++;
  }
  return [...read, ...rest.slice(next)];
}

function unzip(command: ShellCommand): readonly FileEffect[] {
  const { options, operands } = optionsOf(command, ['-d', '-x', '-P']);
  const [path] = operands;
  if (path === undefined || has(options, '-l', '-t', '-p', '-v', '-Z', '-z')) return [];
  const to = valueWordOf(options, '-d');
  return [{ kind: 'extract', path, ...(to === undefined ? {} : { to }) }];
}

/** `gunzip file.gz` puts another file in its place. */
function unpack(command: ShellCommand): readonly FileEffect[] {
  const { name = '' } = command;
  const { options, operands } = optionsOf(command, ['-S', '--suffix', '-T', '--threads', '-o']);
  const isUnpacking = name.includes('un') || has(options, '-d', '--decompress', '--uncompress');
  if (!isUnpacking) return operands.map((path) => ({ kind: 'write', path }));
  const keeps = name === 'zstd' || has(options, '-k', '--keep', '-c', '--stdout', '--to-stdout');
  return operands.flatMap((path): readonly FileEffect[] =>
    keeps
      ? [{ kind: 'extract', path }]
      : [
          { kind: 'extract', path },
          { kind: 'delete', path },
        ],
  );
}

function has(options: readonly Option[], ...names: readonly string[]): boolean {
  return options.some(({ name }) => names.includes(name));
}

/** The value of an option as a word; inside the option's own word only its end is the value's place. */
function valueWordOf(options: readonly Option[], ...names: readonly string[]): Word | undefined {
  const option = options.findLast(({ name, value }) => value !== undefined && names.includes(name));
  if (option?.value === undefined || option.valueWord !== undefined) return option?.valueWord;
  return partOf(option.word, option.value.known ? option.value.value : undefined);
}

/** A word for the end of another word: with a place of its own where the text is written so. */
export function partOf(word: Word, value: string | undefined): Word {
  if (value === undefined) return { ...word, value: unknown };
  const isEnd = word.text.endsWith(value) && word.span.end - word.span.start >= word.text.length;
  const span = isEnd ? { start: word.span.end - value.length, end: word.span.end } : word.span;
  return { span, text: value, value: known(value) };
}
