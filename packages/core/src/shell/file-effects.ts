import { valueOf } from '../text/known.js';
import { archiveEffects } from './archive-effects.js';
import type { Redirect, ShellCommand } from './command.js';
import { downloadEffects } from './download-effects.js';
import type { EffectsOfPrograms, FileEffect } from './file-effect.js';
import { pathEffects } from './path-effects.js';

export type { FileEffect } from './file-effect.js';

const programs: EffectsOfPrograms = { ...pathEffects, ...archiveEffects, ...downloadEffects };

const effectsByCommand = new WeakMap<ShellCommand, readonly FileEffect[]>();

/** What a command does to paths, as far as its words say: common programs and its redirects. Read once per command. */
export function fileEffectsOf(command: ShellCommand): readonly FileEffect[] {
  const { name = '', redirects } = command;
  const read = Object.hasOwn(programs, name) ? programs[name] : undefined;
  if (read === undefined && redirects.length === 0) return none;
  const kept = effectsByCommand.get(command) ?? [...(read?.(command) ?? none), ...redirects.flatMap(redirectEffects)];
  if (kept.length > 0) effectsByCommand.set(command, kept);
  return kept;
}

const none: readonly FileEffect[] = [];

function redirectEffects({ operator, target }: Redirect): readonly FileEffect[] {
  if (target === undefined || operator === '<<<') return [];
  const text = valueOf(target.value);
  // A descriptor, or no file that stays.
  if (text !== undefined && (text.startsWith('/dev/') || (operator.endsWith('&') && /^(\d+|-)$/.test(text)))) return [];
  if (operator === '<' || operator === '<&') return operator === '<' ? [{ kind: 'read', path: target }] : [];
  return [operator.endsWith('>>') ? { kind: 'write', path: target, append: true } : { kind: 'write', path: target }];
}
