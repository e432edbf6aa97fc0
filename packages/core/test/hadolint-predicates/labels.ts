import { isSpdxId } from '../../src/knowledge/spdx.js';
import type { Property } from '../../src/syntax/instruction.js';
import { about, type Place, type Predicate, type Predicates } from './place.js';

const propertiesOf = ({ instruction }: Place): readonly Property[] =>
  instruction?.kind === 'label' ? instruction.properties : [];
/** Whether a label of the instruction has a written value of this form. */
const hasValue =
  (form: (value: string) => boolean): Predicate =>
  (place) =>
    propertiesOf(place).some(({ value }) => value?.value.known === true && form(value.value.value));
const codes = 'DL3048 DL3050 DL3051 DL3052 DL3053 DL3054 DL3055 DL3056 DL3058';

export const labelPredicates: Predicates = {
  'onbuild-label': about(
    codes,
    ({ instruction }) => instruction?.kind === 'onbuild' && instruction.trigger?.kind === 'label',
  ),
  'label-name-with-variable': about('DL3048 DL3050', (place) =>
    propertiesOf(place).some(({ name }) => !name.value.known),
  ),
  'label-value-with-variable': about('DL3051 DL3052 DL3053 DL3054 DL3055 DL3056 DL3058', (place) =>
    propertiesOf(place).some(({ value }) => value?.value.known === false),
  ),
  'docker-extension-label': about('DL3048', (place) =>
    propertiesOf(place).some(({ name }) => /^com\.docker\.(?:desktop\.)?extension\./.test(name.text)),
  ),
  'quotes-of-old-form': about('DL3051', (place) =>
    propertiesOf(place).some(({ legacy, value }) => legacy && /^["']/.test(value?.text ?? '')),
  ),
  'hash-length': about(
    'DL3055',
    hasValue((value) => /^(?:[\da-f]{8,39}|[\da-f]{64})$/.test(value)),
  ),
  'loose-time': about(
    'DL3053',
    hasValue((value) => /^\s|\s$|\.[z+-]|[+-]\d{4}$|[+-](?:2[4-9]|[3-9]\d):?\d\d$/i.test(value)),
  ),
  'loose-version': about(
    'DL3056',
    hasValue((value) => /^0\d|\.0\d|[-+]$|[-.]0\d+(?:[.+]|$)/.test(value)),
  ),
  'loose-address': about(
    'DL3058',
    hasValue((value) => /^\s|\s$|\)$|\.$/.test(value)),
  ),
  'newer-license-list': about('DL3054', hasValue(isSpdxId)),
};
