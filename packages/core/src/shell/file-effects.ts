import { valueOf } from '../text/known.js';
import { archiveEffects } from './archive-effects.js';
import type { Redirect, ShellCommand } from './command.js';
import { downloadEffects } from './download-effects.js';
import type { FileEffect } from './file-effect.js';
import { pathEffects } from './path-effects.js';

export type { FileEffect } from './file-effect.js';

const effectsByCommand = new WeakMap<ShellCommand, readonly FileEffect[]>();

/** What a command does to paths, as far as its words say: common programs and its redirects. Read once per command. */
export function fileEffectsOf(command: ShellCommand): readonly FileEffect[] {
  const kept = effectsByCommand.get(command) ?? readEffects(command);
  if (kept.length > 0) effectsByCommand.set(command, kept);
  return kept;
}

function readEffects(command: ShellCommand): readonly FileEffect[] {
  const effects = [...pathEffects(command), ...archiveEffects(command), ...downloadEffects(command)];
  for (const redirect of command.redirects) effects.push(...redirectEffects(redirect));
  return effects;
}

function redirectEffects({ operator, target }: Redirect): readonly FileEffect[] {
  if (target === undefined || operator === '<<<') return [];
  const text = valueOf(target.value);
  // A descriptor, or no file that stays.
  if (text !== undefined && (text.startsWith('/dev/') || (operator.endsWith('&') && /^(\d+|-)$/.test(text)))) return [];
  if (operator === '<' || operator === '<&') return operator === '<' ? [{ kind: 'read', path: target }] : [];
  return [operator.endsWith('>>') ? { kind: 'write', path: target, append: true } : { kind: 'write', path: target }];
}
