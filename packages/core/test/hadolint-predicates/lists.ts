import type { Command } from '../../src/model/model.js';
import type { PackageOperation } from '../../src/model/package-operations.js';
import { valueOf } from '../../src/text/known.js';
import {
  about,
  commandsAt,
  isHidden,
  seenAt,
  seenCallsAt,
  stageAt,
  type Place,
  type Predicate,
  type Predicates,
} from './place.js';

const managers = ['apt-get', 'apt', 'aptitude'];
const folder = /var\/lib\/apt|apt\/lists|^["']?\/var(?:\/lib)?(?:\/\*)?\/?["']?$/;

/** Whether the command deletes the lists. */
function deletesLists({ name = '', args }: Command): boolean {
  if (name.startsWith('apt')) return args.some(({ text }) => /^dist-?clean$/.test(text));
  return /^(?:rm|find|mv)$/.test(name) && args.some(({ text }) => folder.test(text));
}

/** Whether hadolint takes the command for the one that deletes the lists. */
function isAnyRm({ name, args }: Command): boolean {
  return name === 'rm' && args.some(({ text }) => text === '-rf' || text === '/var/lib/apt/lists/*');
}

const updatesAt = (place: Place): readonly PackageOperation[] =>
  seenCallsAt(place, managers).filter(({ operation }) => operation === 'update');

/** Whether the lists are gone at the end of the RUN, or never get into the layer. */
const areGone: Predicate = (place) => {
  const { instruction, model } = place;
  const last = Math.max(-1, ...updatesAt(place).map(({ command }) => command.span.start));
  if (commandsAt(place).some((one) => deletesLists(one) && one.span.start > last)) return true;
  return (
    instruction !== undefined &&
    model
      .mountsOf(instruction)
      .some(({ type, target }) => /^(?:cache|tmpfs)$/.test(valueOf(type) ?? '') && folder.test(valueOf(target) ?? ''))
  );
};

/** The index lists of apt, which the code DL3009 is about. */
export const listPredicates: Predicates = {
  'lists-cleaned-otherwise': about(
    'DL3009',
    (place) => updatesAt(place).length > 0 && areGone(place) && !seenAt(place).some(isAnyRm),
  ),
  'lists-not-deleted': about(
    'DL3009',
    (place) => updatesAt(place).length > 0 && !areGone(place) && seenAt(place).some(isAnyRm),
  ),
  'update-as-a-flag': about(
    'DL3009',
    (place) =>
      updatesAt(place).length === 0 &&
      seenCallsAt(place, managers).some(({ options }) =>
        options.some(({ name }) => name === '-U' || name === '--update'),
      ),
  ),
  'builder-of-builder': about('DL3009', (place) => {
    const stage = stageAt(place);
    return stage?.isShipped === false && place.model.stages.some(({ parent }) => parent === stage);
  }),
  'same-from-twice': about('DL3009', (place) => {
    const stage = stageAt(place);
    const last = place.model.stages.at(-1);
    return stage !== undefined && stage !== last && !stage.isShipped && textOfFrom(stage) === textOfFrom(last);
  }),
};

function textOfFrom(stage: ReturnType<typeof stageAt>): string | undefined {
  return stage?.from.joined.text.trim();
}

/** Whether an update or what deletes the lists is hidden from hadolint. */
export const hidesLists: Predicate = (place) =>
  commandsAt(place).some(
    (one) =>
      isHidden(one, place) &&
      (deletesLists(one) || (one.name?.startsWith('apt') === true && one.args.some(({ text }) => text === 'update'))),
  );
