import { parseImageReference } from './image-reference.js';

/** What is wrong with the name of an image, and what to write instead. */
export interface ReferenceProblem {
  readonly message: string;
  readonly help: string;
}

/** Why a text names no image; undefined where it names one. */
export function referenceProblem(text: string): ReferenceProblem | undefined {
  if (text === '') return { message: 'The name of the image is blank.', help: 'Name an image.' };
  if (parseImageReference(text) !== undefined) return undefined;
  return { message: `\`${shortened(text)}\` is no name of an image.`, help: helpFor(text) };
}

const longestShown = 80;

function shortened(text: string): string {
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`;
}

function helpFor(text: string): string {
  if (/^[a-f0-9]{64}$/.test(text))
    return 'This is the id of an image: name the image, and write `@sha256:` before a digest.';
  const at = text.indexOf('@');
  const digest = at < 0 ? undefined : text.slice(at + 1);
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const name = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  if (tag === '') return 'Write a tag behind the colon.';
  if (parseImageReference(name) !== undefined) {
    if (tag !== undefined && parseImageReference(`x:${tag}`) === undefined) {
      return 'A tag has letters, digits, `_`, `.` and `-`, 128 at most, and begins with none of the last two.';
    }
    if (digest !== undefined) return 'A digest is `sha256:` and 64 digits from 0 to f, in lower case.';
  }
  const lower = name.toLowerCase();
  if (lower !== name && parseImageReference(lower) !== undefined) return `Write it in lower case: \`${lower}\`.`;
  return 'Write `[registry/]name[:tag][@digest]`; the name has lower case letters, digits, and single `.`, `_` or `-` between them.';
}
