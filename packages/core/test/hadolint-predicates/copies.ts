import { fileEffectsOf } from '../../src/shell/file-effects.js';
import { mayBeArchive } from '../../src/syntax/archive-name.js';
import { flagOf, type CopyInstruction } from '../../src/syntax/instruction.js';
import type { Word } from '../../src/syntax/word.js';
import { about, innermost, stageAt, type Place, type Predicates } from './place.js';

function copyAt({ instruction }: Place): CopyInstruction | undefined {
  const inner = instruction && innermost(instruction);
  return inner?.kind === 'copy' || inner?.kind === 'add' ? inner : undefined;
}
const bare = (word: Word | undefined): string => (word?.text ?? '').replaceAll(/["']/g, '');
const sourcesAt = (place: Place): readonly string[] => copyAt(place)?.sources.map(bare) ?? [];
const destinationAt = (place: Place): string => bare(copyAt(place)?.destination);

/** The endings that are archives to hadolint, and those of them that ADD unpacks. */
const archives = /\.(?:tar|Z|bz2|gz|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz|xz)$/;
const unpacked = /\.(?:tar(?:\.(?:gz|bz2|xz))?|tb2|tbz2?|tgz|tpz|txz)$/;

export const copyPredicates: Predicates = {
  'no-archive-for-add': about('DL3010', (place) => {
    const names = [...sourcesAt(place), destinationAt(place)].filter((name) => archives.test(name));
    return names.length > 0 && !names.some((name) => unpacked.test(name));
  }),
  'earlier-stage-forgotten': about('DL3010', (place) => {
    const stage = stageAt(place);
    return stage?.isShipped === true && stage !== place.model.stages.at(-1);
  }),
  'other-archive': about('DL3020', (place) => {
    const plain = sourcesAt(place).filter((name) => !/^https?:/.test(name) && !archives.test(name));
    return plain.length > 0 && plain.every((name) => mayBeArchive(name));
  }),
  'git-source': about('DL3020', (place) => {
    const plain = sourcesAt(place).filter((name) => !/^https?:/.test(name) && !archives.test(name));
    return (
      plain.length > 0 && plain.every((name) => /^(?:[\w.-]+@[\w.-]+:|(?:git|ssh):\/\/)|\.git(?:#.*)?$/.test(name))
    );
  }),
  'folder-by-name': about('DL3021', (place) => /(?:^|\/)\.\.?$/.test(destinationAt(place))),
  'root-by-another-path': about('DL3067', (place) => {
    const paths = [...sourcesAt(place), destinationAt(place)];
    return (
      flagOf(copyAt(place) ?? place.model.instructions[0]!, 'from') !== undefined &&
      paths.some((path) => /^\.\/?$|^\/[./]+$|\$/.test(path))
    );
  }),
  // `tar xf` without a dash, and `--file=`.
  'tar-spelled-otherwise': about('DL3010', (place) => {
    const stage = stageAt(place);
    const names = sourcesAt(place).map((name) => name.slice(name.lastIndexOf('/') + 1));
    return (
      stage?.instructions.some((instruction) =>
        place.model
          .commandsOf(instruction)
          .some(
            (command) =>
              command.name === 'tar' &&
              (/^[A-Za-z]*x[A-Za-z]*$/.test(command.args[0]?.text ?? '') ||
                command.args.some(({ text }) => text.startsWith('--file='))) &&
              fileEffectsOf(command).some(
                ({ kind, path }) => kind === 'extract' && names.some((name) => path.text.endsWith(name)),
              ),
          ),
      ) === true
    );
  }),
};
