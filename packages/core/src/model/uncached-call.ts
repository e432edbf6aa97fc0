import { managerGrammar, managerNames } from '../knowledge/manager-grammar.js';
import type { ShellCommand } from '../shell/command.js';
import type { PackageCall } from '../shell/package-call.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { once, oncePerLasting } from '../text/once.js';
import { avoidsCache } from './avoids-cache.js';
import type { Model } from './model.js';

/** The managers with a folder that a cache mount may lie on. */
export const cachingManagers = once((): readonly string[] =>
  managerNames().filter((name) => managerGrammar(name)?.cacheMounts.length !== 0),
);

/**
 * The first command of a RUN that downloads packages, where it has no cache mount for them; undefined where its author empties
 * the cache, which is another way to the same end, or wants none.
 */
export const uncached = oncePerLasting((model: Model, run: Instruction): ShellCommand | undefined => {
  if (run.kind !== 'run' || run.onbuild !== undefined) return undefined;
  const commands = model.commandsOf(run);
  const all = commands.flatMap((command) => packageCallOf(command) ?? []);
  const calls = all.filter(({ manager }) => cachingManagers().includes(manager));
  if (calls.some(({ operation }) => operation === 'clean') || commands.some(deletes)) return undefined;
  const call = calls.sort((a, b) => a.verb.span.start - b.verb.span.start).find(fetches);
  if (call === undefined || avoidsCache(call, model)) return undefined;
  const isMounted = model.mountsOf(run).some(({ type }) => /^(cache|tmpfs)$/.test(valueOf(type) ?? 'cache'));
  return isMounted ? undefined : call.command;
});

const cache = /cache|\/lists|\.npm|\.m2|\.gradle|^dist-?clean$/i;

/** Whether it downloads: installs of what is there already do not. */
function fetches({ operation, packages, options, manager }: PackageCall): boolean {
  const offline = managerGrammar(manager)?.offline ?? [];
  if (options.some(({ name }) => name === '--offline' || offline.includes(name))) return false;
  if (packages.length > 0 && packages.every(({ form }) => form === 'path')) return false;
  return /^(install|ci|require|download)$/.test(operation);
}

function deletes({ name, args }: ShellCommand): boolean {
  const mayDelete = name === 'rm' || name === 'find' || name === 'apt-get' || name === 'apt';
  return mayDelete && args.some(({ text }) => cache.test(text));
}
