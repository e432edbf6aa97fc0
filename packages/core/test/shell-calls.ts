import type { PackageCall, PackageWord } from '../src/shell/package-call.js';
import { packageCallOf } from '../src/shell/package-calls.js';
import { commandsIn } from './shell-sketch.js';

/** The calls of package managers in a Dockerfile's text. */
export function callsIn(text: string): readonly PackageCall[] {
  return commandsIn(text).flatMap((command) => packageCallOf(command) ?? []);
}

/** A package as `name`, `name@pin`, `name@?`; with its form where it is no name. */
function packageText({ name, pin, form }: PackageWord): string {
  const version = pin.known ? (pin.value === null ? '' : `@${pin.value}`) : '@?';
  return `${name.known ? name.value : '?'}${version}${form === 'name' ? '' : `:${form}`}`;
}

/** A call in one line: manager, operation, packages. */
export function readCalls(body: string): string {
  return callsIn(`RUN ${body}`)
    .map(({ manager, operation, packages }) => [`${manager} ${operation}`, ...packages.map(packageText)].join(' '))
    .join(', ');
}
