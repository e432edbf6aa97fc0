import { expansionOf, type Expansion } from '../syntax/expand.js';
import { oncePerPart } from '../text/once.js';
import { nearest } from '../text/nearest.js';
import { checkSettings } from './check-settings.js';
import { globalArguments, type GlobalArguments } from './global-arguments.js';
import type { Model } from './model.js';
import { wholeOf } from './tail.js';

/**
 * How much of a build is taken for given: what the file and the settings tell (`known`), a check on a usual machine, where
 * an ARG that nobody gives a value is not set (`check`), or that check without build arguments (`defaults`).
 */
export type GivenArguments = 'known' | 'check' | 'defaults';

/** The words of a FROM with the ARGs above the first of them. */
export interface FromArguments {
  readonly globals: GlobalArguments;
  expand(text: string): Expansion;
  /** The ARG that a name was most likely meant to be. */
  meant(name: string): string | undefined;
  /** The ARGs in a text that have no value or an empty one, so that whoever builds is meant to give it. */
  openIn(text: string): readonly string[];
}

/** A file can have thousands of ARGs, and thousands of names that are none. */
const mostCompared = 100;

/** The ARGs that FROM sees. */
export function fromArguments(model: Model, given: GivenArguments): FromArguments {
  return argumentsOf(wholeOf(model), given);
}

/** BuildKit takes any word for the name of an ARG; of these a FROM can say no other. */
function isName(word: string): boolean {
  return /^[a-z_]\w*$/i.test(word);
}

const argumentsOf = oncePerPart(readArguments);

function readArguments(model: Model, given: GivenArguments): FromArguments {
  const { settings, stages, escape } = model;
  const globals =
    given === 'known'
      ? model.globalArguments
      : globalArguments(model, { ...checkSettings(settings, stages), takesBuildArgs: given === 'check' });
  const lookUp = given === 'known' ? globals.lookUp : (name: string) => globals.byName.get(name)?.value;
  let asked = 0;
  const expand = (text: string): Expansion => expansionOf(text, lookUp, escape);
  return {
    globals,
    expand,
    meant: (name) =>
      asked++ < mostCompared
        ? nearest(name, [...globals.byName.keys()].slice(0, mostCompared).filter(isName))
        : undefined,
    openIn(text) {
      const { unset, matched } = expansionOf(text, (name) => globals.byName.get(name)?.value, escape);
      return [...unset, ...matched].filter((name) => {
        const argument = globals.byName.get(name);
        if (argument?.property === undefined || Object.hasOwn(settings.buildArgs, name)) return false;
        return argument.withoutDefault.length > 0 || (argument.value?.known === true && argument.value.value === '');
      });
    },
  };
}
