import type { Instruction } from '../syntax/instruction.js';
import { insertBefore, type Edit } from '../text/edit.js';
import { groupBy } from './groups.js';
import { longJoint } from './joint.js';
import { listReaders, takesUpdate, updateText } from './list-readers.js';
import type { Model } from './model.js';
import { mountEdits } from './mount-edits.js';
import type { PackageOperation } from './package-operations.js';
import { scriptEnd } from './script-end.js';
import { lineBreakOf } from '../text/line-edits.js';

/**
 * What gives edits that put cache mounts on a RUN of apt: Debian's images are told to keep what apt downloads, and as the lists
 * are in the cache then, RUNs below that install from them get an update and mounts of their own.
 */
export function aptMounts(
  model: Model,
): (operation: PackageOperation, flags: readonly string[]) => readonly Edit[] | undefined {
  const operations = ['apt-get', 'apt', 'aptitude'].flatMap((manager) => model.packageOperations(manager));
  operations.sort((a, b) => a.verb.span.start - b.verb.span.start);
  const byRun = groupBy(operations, ({ command }) => command.instruction);
  const readersOf = listReaders(model, operations);
  const keeps = /docker-clean|keep-downloaded|keep-cache/i.test(model.source.text);

  return ({ command }, flags) => {
    const own = byRun.get(command.instruction) ?? [];
    const update = own.find(({ operation }) => operation === 'update');
    if (update === undefined) return mounted(command.instruction, command, 'apt-get update', flags);
    const readers = readersOf(update);
    if (readers === undefined || readers.hasScript) return undefined;
    const text = updateText(update.command, model.source.text);
    if (readers.installs.length > 0 && text.includes('\n')) return undefined;
    const edits = [
      mounted(command.instruction, update.command, undefined, flags),
      ...readers.installs.map((one) => mounted(one.command.instruction, one.command, text, flags)),
    ];
    return edits.includes(undefined) ? undefined : edits.flatMap((one) => one ?? []);
  };

  /** With an update in front of the command where there is none. */
  function mounted(
    run: Instruction,
    first: PackageOperation['command'],
    update: string | undefined,
    flags: readonly string[],
  ): readonly Edit[] | undefined {
    const end = scriptEnd(model, run);
    const mounting = mountEdits(model, run, flags);
    const removes = (byRun.get(run) ?? []).some(({ operation }) => operation === 'remove');
    if (end === undefined || mounting === undefined || removes || first.wrappers.length > 0) return undefined;
    if (!takesUpdate(first) && (update !== undefined || run.heredocs.length === 0)) return undefined;
    const added = [
      ...(keeps ? [] : ['rm -f /etc/apt/apt.conf.d/docker-clean']),
      ...(update === undefined ? [] : [update]),
    ];
    const lineBreak = lineBreakOf(model.source);
    const joint = run.heredocs.length > 0 ? ' && ' : longJoint(model, end.own, lineBreak);
    // Where the lists are deleted at the end as well, that comes first.
    const apart = insertBefore({ start: end.place, end: end.place }, '');
    return [...mounting, insertBefore(first.pipeline.span, added.map((one) => `${one}${joint}`).join('')), apart];
  }
}
