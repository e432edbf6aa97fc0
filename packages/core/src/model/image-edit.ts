import type { Edit } from '../text/edit.js';
import { spanInWord } from '../syntax/span-in-word.js';
import { variablesIn } from '../syntax/variable.js';
import { valueOf } from '../text/known.js';
import { imageDefaults } from './image-defaults.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

/** The parts of an image's name to put in place of the written ones. */
export interface NewImage {
  /** Registry and repository; absent: as they are. */
  readonly name?: string;
  readonly tag?: string;
}

/**
 * The edit that gives a stage another base: in its FROM, or in the default of the one ARG that this part of the name hangs
 * on, if all that use it name the same image; undefined where there is a digest, or nobody knows where the name comes from.
 */
export function imageEdit(model: Model, stage: Stage, image: NewImage): Edit | undefined {
  const { base, from } = stage;
  if (base.kind !== 'image' || from.image === undefined || base.reference.digest !== undefined) return undefined;
  const { nameSpan, tagSpan, tag } = base.reference;
  if (base.fromVariables) return editOfDefault(model, stage, image);
  const word = from.image;
  const name = image.name ?? word.text.slice(nameSpan.start, nameSpan.end);
  if (image.name === undefined && tagSpan !== undefined && image.tag !== undefined)
    return { span: spanInWord(from, word, tagSpan.start, tagSpan.end), text: image.tag };
  const newTag = image.tag ?? tag;
  const span = spanInWord(from, word, nameSpan.start, (tagSpan ?? nameSpan).end);
  return { span, text: newTag === undefined ? name : `${name}:${newTag}` };
}

function editOfDefault(model: Model, stage: Stage, image: NewImage): Edit | undefined {
  const { base, from } = stage;
  const [property, other] = imageDefaults(model, from);
  const text = from.image?.text ?? '';
  const [variable, second] = variablesIn(text, model.escape);
  if (base.kind !== 'image' || property?.value === undefined || other !== undefined) return undefined;
  if (variable === undefined || second !== undefined || variable.modifier !== undefined) return undefined;
  const before = text.slice(0, variable.span.start);
  const behind = text.slice(variable.span.end);
  const written = valueOf(property.value.value);
  if (written === undefined || property.value.text !== written || /["'\\]/.test(before + behind)) return undefined;
  if (!isOwn(model, stage, variable.name)) return undefined;
  const whole = before + written + behind;
  const { nameSpan, tag } = base.reference;
  const newTag = image.tag ?? tag;
  const name = image.name ?? whole.slice(nameSpan.start, nameSpan.end);
  const wanted = newTag === undefined ? name : `${name}:${newTag}`;
  if (!wanted.startsWith(before) || !wanted.endsWith(behind) || wanted.length <= before.length + behind.length)
    return undefined;
  return { span: property.value.span, text: wanted.slice(before.length, wanted.length - behind.length) };
}

/** Whether the ARG does nothing but name one and the same image. */
function isOwn({ stages, escape, instructionsOf, settings }: Model, { base }: Stage, name: string): boolean {
  if (base.kind !== 'image' || Object.hasOwn(settings.buildArgs, name)) return false;
  const users = stages.filter(({ from }) =>
    variablesIn(from.image?.text ?? '', escape).some((variable) => variable.name === name),
  );
  const places = instructionsOf('arg').filter(({ properties }) => properties.some((one) => one.name.text === name));
  return (
    places.length === 1 &&
    users.every(
      (user) =>
        user.base.kind === 'image' &&
        user.base.reference.familiarName === base.reference.familiarName &&
        user.base.reference.tag === base.reference.tag,
    )
  );
}
