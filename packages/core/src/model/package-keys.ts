import { packageFamilyOf } from '../knowledge/package-family.js';
import type { ShellCommand } from '../shell/command.js';
import type { PackageCall, PackageWord } from '../shell/package-call.js';
import { packageCallOf } from '../shell/package-calls.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import type { Model } from './model.js';
import { shellValue } from './shell-value.js';

/** What a call installs or removes: its packages, and the name of a virtual package for all of them. */
export interface PackageKeys {
  readonly packages: readonly (string | undefined)[];
  readonly virtual: string | undefined;
}

/** The same for the same package, whichever manager of its family is called. */
export const packageKeys = oncePerLasting((model: Model, command: ShellCommand): PackageKeys => {
  const call = packageCallOf(command);
  const virtual = call?.options.find(({ name }) => name === '-t' || name === '--virtual')?.value;
  const name = virtual && call?.manager === 'apk' ? valueOf(virtual) : undefined;
  return {
    packages: call?.packages.map((word) => keyOf(call, word, model)) ?? [],
    virtual: name === undefined ? undefined : `apk ${name}`,
  };
});

/** A variable of ENV or ARG stands for the same packages wherever it is written; one of the shell does not. */
function keyOf({ manager, command }: PackageCall, word: PackageWord, model: Model): string | undefined {
  const name = valueOf(word.name) ?? valueOf(shellValue(model, word, command.instruction));
  return name && `${manager === 'dpkg' ? 'apt' : (packageFamilyOf(manager) ?? manager)} ${name}`;
}
