import type { Word } from '../syntax/word.js';
import type { Known } from '../text/known.js';
import { known, unknown } from '../text/known.js';
import type { PackageWord } from './package-call.js';
import type { PackageForm } from './package-forms.js';
import { moduleForm, readerFor } from './package-forms.js';
import { hole, skeletonOf } from './skeleton.js';

/** What a verb installs; modules are those of dnf. */
export type PackageKind = 'package' | 'group' | 'module';

/** Reads a package's word as its manager does; `kind` is what the verb installs, `version` is what an option says. */
export function packageWord(
  word: Word,
  manager: string,
  kind: PackageKind,
  version?: Known<string | null>,
): PackageWord {
  const text = skeletonOf(word);
  const { name, pin, form } = formOf(text, manager, kind);
  const isHole = name.includes(hole) && form === 'name';
  const own = pinOf(pin, isHole, word, text);
  return {
    ...word,
    name: name.includes(hole) ? unknown : known(name),
    pin: version !== undefined && form === 'name' && own.known && own.value === null ? version : own,
    form: isHole && !text.replaceAll(hole, '').match(/\w/) ? 'unknown' : form,
  };
}

function formOf(text: string, manager: string, kind: PackageKind): PackageForm {
  if (kind === 'package') return readerFor(manager)(text);
  return kind === 'module' ? moduleForm(text) : { name: text, pin: null, form: 'group' };
}

/** A variable in the name may bring a version with it. */
function pinOf(pin: PackageForm['pin'], isHole: boolean, word: Word, text: string): Known<string | null> {
  if (pin === undefined || (pin === null && isHole) || pin?.includes(hole) === true) return unknown;
  if (pin === null) return known(null);
  // The version has a place of its own where it ends the word as it is written.
  const isEnd = text.endsWith(pin) && word.text.endsWith(pin);
  return isEnd ? known(pin, { start: word.span.end - pin.length, end: word.span.end }) : known(pin);
}
