import { lineageOf } from '../../src/model/stage.js';
import type { PropertiesInstruction } from '../../src/syntax/instruction.js';
import { variablesIn, type Variable } from '../../src/syntax/variable.js';
import { about, stageAt, type Place, type Predicate, type Predicates } from './place.js';

const envAt = ({ instruction }: Place): PropertiesInstruction | undefined =>
  instruction?.kind === 'env' ? instruction : undefined;
const namesOf = (env: PropertiesInstruction): readonly string[] => env.properties.map(({ name }) => name.text);

/** The uses of what the ENV sets in another of its values. */
function ownUses(place: Place): readonly Variable[] {
  const env = envAt(place);
  if (env === undefined) return [];
  const names = namesOf(env);
  return env.properties.flatMap(({ name, value }) =>
    variablesIn(value?.text ?? '', place.model.escape).filter(
      (used) => used.name !== name.text && names.includes(used.name),
    ),
  );
}

/** Whether an ARG or ENV above, but of no stage that this one is based on, sets what the ENV sets and uses. */
const isSetElsewhere: Predicate = (place) => {
  const stage = stageAt(place);
  const own = new Set(stage === undefined ? [] : lineageOf(stage));
  const used = ownUses(place).map(({ name }) => name);
  return place.model.instructionsOf('arg', 'env').some((one) => {
    const other = place.model.stageOf(one);
    const isForeign = one.line < place.line && (other === undefined || !own.has(other));
    return isForeign && one.properties.some(({ name }) => used.includes(name.text));
  });
};

/** ENVs that use what they set, which the code DL3044 is about. */
export const variablePredicates: Predicates = {
  'env-of-another-stage': about('DL3044', isSetElsewhere),
  'escaped-dollar': about('DL3044', (place) => {
    const env = envAt(place);
    const texts = env?.properties.map(({ value }) => value?.text ?? '') ?? [];
    return (
      env !== undefined &&
      ownUses(place).length === 0 &&
      namesOf(env).some((name) => texts.some((text) => text.includes(`$${name}`) || text.includes(`\${${name}`)))
    );
  }),
  'default-in-braces': about('DL3044', (place) => {
    const uses = ownUses(place);
    return uses.length > 0 && uses.every(({ modifier }) => modifier !== undefined);
  }),
  'path-is-always-set': about('DL3044', (place) => {
    const uses = ownUses(place);
    return uses.length > 0 && uses.every(({ name }) => name === 'PATH');
  }),
};
