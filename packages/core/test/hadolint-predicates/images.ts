import { about, both, stageAt, type Place, type Predicate, type Predicates } from './place.js';

const isFrom: Predicate = ({ instruction }) => instruction?.kind === 'from';
const imageAt = ({ instruction }: Place): string =>
  instruction?.kind === 'from' ? (instruction.image?.text ?? '') : '';

/** The tag and the digest in a name as it is written. */
const tagIn = (text: string): string | undefined => /:([^/@]*)(?:@|$)/.exec(text)?.[1];
const hasDigest = (text: string): boolean => text.includes('@');

/** Whether the name has a variable, and what its defaults give says something else of the tag than the name as it stands. */
const saysElse: Predicate = (place) => {
  const text = imageAt(place);
  if (!text.includes('$')) return false;
  if (place.code === 'DL3026') return /^[^/]*\$/.test(text);
  const base = stageAt(place)?.base;
  // Nobody but who builds knows it.
  if (base?.kind !== 'image') return base !== undefined;
  const { tag, digest } = base.reference;
  if (place.code === 'DL3007') return (tag === 'latest') !== (tagIn(text) === 'latest' && !hasDigest(text));
  const isOpen = !text.startsWith('$') && tagIn(text) === undefined && !hasDigest(text);
  return (tag === undefined && digest === undefined) !== isOpen;
};

export const imagePredicates: Predicates = {
  'tag-from-argument': about('DL3006 DL3007 DL3026', both(isFrom, saysElse)),
  'quoted-image': about('DL3006 DL3007', (place) =>
    (place.code === 'DL3006' ? /^["']\$/ : /^["'].*:latest["']$/).test(imageAt(place)),
  ),
  'platform-in-other-form': about(
    'DL3065',
    (place) =>
      isFrom(place) && /\s--platform=(?:["']|\$\{TARGETPLATFORM:?[-+])/.test(place.instruction?.joined.text ?? ''),
  ),
  // `quay.io/a` looks like a stage `a`.
  'alias-hides-image': about('DL3006', (place) => {
    const bare = /^[^/]*\.[^/]*\/(.+)$/.exec(imageAt(place))?.[1];
    return place.model.stages.some(
      ({ from }) => from.line < place.line && bare === from.name?.text && bare !== undefined,
    );
  }),
  'invalid-image-name': about('DL3006', (place) => {
    const text = imageAt(place);
    return text !== '' && !text.includes('$') && stageAt(place)?.base.kind === 'unknown';
  }),
};
