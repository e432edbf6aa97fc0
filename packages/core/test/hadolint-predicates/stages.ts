import type { Stage } from '../../src/model/stage.js';
import { stageReferences } from '../../src/model/stage-references.js';
import { flagOf } from '../../src/syntax/instruction.js';
import { about, byCode, innermost, stageAt, type Place, type Predicates } from './place.js';

/** The names of the stages above the one that the place is in, and in a COPY or RUN its own. */
const writtenNames = ({ instruction, model, line }: Place): readonly string[] =>
  model.stages
    .filter(({ from }) => from.line < line || (from.line === line && instruction?.kind !== 'from'))
    .flatMap(({ from }) => from.name?.text ?? []);
/** Whether a name is a stage's in another case only. */
const isInOtherCase = (place: Place, name: string | undefined): boolean => {
  const names = writtenNames(place);
  return name !== undefined && !names.includes(name) && names.some((one) => one.toLowerCase() === name.toLowerCase());
};
const referencesAt = ({ instruction }: Place): readonly string[] =>
  instruction === undefined ? [] : stageReferences(innermost(instruction)).map(({ name }) => name);
const namesOtherCase = (place: Place): boolean => referencesAt(place).some((name) => isInOtherCase(place, name));

/** The image of a stage as hadolint compares it: without registry, tag and digest. */
function nameOf(stage: Stage | undefined): string | undefined {
  return stage?.from.image?.text.replace(/^[^/]*\.[^/]*\//, '').replace(/[:@][^/]*$/, '');
}

export const stagePredicates: Predicates = {
  'stage-in-other-case': byCode({
    DL3006: (place) => place.instruction?.kind === 'from' && isInOtherCase(place, place.instruction.image?.text),
    DL3022: namesOtherCase,
    DL3023: namesOtherCase,
    DL3024: (place) => {
      const name = place.instruction?.kind === 'from' ? place.instruction.name?.text : undefined;
      return isInOtherCase(place, name);
    },
    DL3063: ({ instruction }) => {
      const name = instruction?.kind === 'from' ? (instruction.name?.text ?? '') : '';
      return name !== name.toLowerCase() && /^(?:scratch|context)$/i.test(name);
    },
  }),
  // COPY sees the last of them.
  'stage-named-twice': about('DL3022 DL3023', (place) =>
    referencesAt(place).some(
      (name) => place.model.stages.filter((stage) => stage.name === name.toLowerCase()).length > 1,
    ),
  ),
  'own-stage-otherwise': about('DL3023', (place) => {
    const stage = stageAt(place);
    const isNumber = referencesAt(place).includes(String(stage?.index));
    // A mount without a source is seen as one from `scratch`.
    const isScratch =
      stage?.name === 'scratch' && place.instruction?.flags.some(({ name }) => name === 'mount') === true;
    const isMount = place.instruction?.kind === 'run' && referencesAt(place).some((name) => name === stage?.name);
    return isNumber || isMount || isScratch;
  }),
  'stage-by-number': about('DL3026', (place) => referencesAt(place).some((name) => /^\d+$/.test(name))),
  'variable-in-copy-from': about(
    'DL1000',
    ({ instruction }) =>
      instruction?.kind === 'copy' && flagOf(instruction, 'from')?.value?.text.includes('$') === true,
  ),
  // Its base, its number, its name in another case or a mount: hadolint follows one step by name only.
  'part-of-another-stage': about('DL3049', ({ instruction, model: { stages, stageNamed, instructions, stageOf } }) => {
    const stage = stages.find(({ from }) => from === instruction);
    const sources = instructions.flatMap((one): readonly (Stage | undefined)[] => {
      const user = stageOf(one);
      return user === undefined ? [] : stageReferences(one).map(({ name }) => stageNamed(name, user));
    });
    return stage !== undefined && (sources.includes(stage) || stages.some(({ parent }) => parent === stage));
  }),
  'same-image-other-stage': about('DL3045', (place) => {
    const stage = stageAt(place);
    const name = nameOf(stage);
    return place.model.stages.some(
      (other) =>
        stage !== undefined &&
        other.index < stage.index &&
        other !== stage.parent &&
        (nameOf(other) === name || other.from.name?.text === name) &&
        other.instructions.some(({ kind }) => kind === 'workdir'),
    );
  }),
};
