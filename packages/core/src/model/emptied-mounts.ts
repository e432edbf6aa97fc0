import { callNameOf } from '../shell/call-name.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { PackageCall } from '../shell/package-call.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Span } from '../text/span.js';
import { placedMounts, type PlacedMount } from './cache-mounts.js';
import { isCacheOf } from './manager-caches.js';
import type { Model } from './model.js';
import { isWithin } from './path.js';
import { resolvedEffects } from './resolved-effects.js';

/** A command that empties a cache mount of its RUN. */
export interface EmptiedMount {
  /** As it is called: `rm`, `apt-get clean`. */
  readonly name: string;
  /** The path that is deleted, or the verb. */
  readonly span: Span;
  readonly placed: PlacedMount;
}

/** Managers whose `clean` empties the cache, and not the project. */
const cleaners = /^(?:apt-get|apt|aptitude|dnf|yum|microdnf|tdnf|zypper|npm|yarn|pip|composer|conda|mamba|micromamba)$/;

/** The commands of a RUN that leave one of its cache mounts empty. */
export function emptiedMounts(model: Model, instruction: Instruction): readonly EmptiedMount[] {
  const mounts = placedMounts(model, instruction, 'cache');
  if (mounts.length === 0) return [];
  const found: EmptiedMount[] = [];
  for (const { effect, path, command } of resolvedEffects(model, instruction)) {
    const folder = path?.replace(/\/\.?\*?$/, '');
    if (effect.kind !== 'delete' || effect.partial === true || folder === undefined) continue;
    const placed = mounts.find(({ target }) => folder === target || isMainPart(folder, target));
    if (placed) found.push({ name: command.name ?? '', span: effect.path.span, placed });
  }
  for (const command of model.commandsOf(instruction)) {
    const call = packageCallOf(command);
    if (call === undefined || !isCleaning(call)) continue;
    const placed = mounts.find(({ target }) => isCleaned(call.manager, target));
    if (placed) found.push({ name: callNameOf(call), span: call.verb.span, placed });
  }
  return found;
}

/** What is most of a cache although it is only a part of its folder. */
function isMainPart(folder: string, target: string): boolean {
  return isWithin(folder, target) && /\/(?:lists|archives)$/.test(folder);
}

function isCleaning({ manager, operation, verb, packages }: PackageCall): boolean {
  if (operation !== 'clean' || !cleaners.test(manager) || verb.text === 'autoclean') return false;
  return packages.length === 0 || packages.some(({ text }) => /^(?:all|packages)$/.test(text));
}

/** apt's `clean` leaves the lists alone. */
function isCleaned(manager: string, target: string): boolean {
  if (manager.startsWith('apt')) return isWithin(target, '/var/cache/apt');
  return isCacheOf(manager, target);
}
