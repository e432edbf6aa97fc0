import type { Fix } from '../../finding/finding.js';
import { updatesApart, type ManagerFamily } from '../../model/index-updates.js';
import { joinAll } from '../../model/join-runs.js';
import { takesUpdate } from '../../model/list-readers.js';
import type { Model } from '../../model/model.js';
import { isRightBelow } from '../../model/next-to.js';
import { withoutInstruction } from '../../model/remove-instruction.js';
import { defineRule } from '../../rule/define-rule.js';
import type { PackageCall } from '../../shell/package-call.js';
import type { Instruction } from '../../syntax/instruction.js';
import { insertBefore } from '../../text/edit.js';

const families: readonly ManagerFamily[] = [
  { managers: ['apt-get', 'apt', 'aptitude'], folders: ['/var/lib/apt/lists'] },
  { managers: ['apk'], folders: ['/var/cache/apk', '/etc/apk/cache'] },
  { managers: ['yum', 'dnf', 'microdnf', 'tdnf'], folders: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5'] },
  { managers: ['zypper'], folders: ['/var/cache/zypp'] },
  { managers: ['pacman'], folders: ['/var/lib/pacman/sync'] },
];

export default defineRule({
  summary: 'Update the package index in the RUN that installs.',
  why: 'Each `RUN` is cached by its text. When the list of packages changes, only the install runs again, with the index that the cached update fetched weeks ago: it installs old versions, or fails because the archive no longer has them. Besides, the index fills a layer of its own that no later `RUN` can empty.',
  unfixed: 'no install of the same kind follows at once',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { others: ['DS-0017', 'CKV_DOCKER_5', 'DF028'] },
  on: { kinds: ['run'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y curl\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
    },
  ],
  *check(model) {
    for (const family of families) {
      for (const [update, installs] of updatesApart(model, family)) {
        const [install] = installs;
        if (install === undefined) continue;
        const name = `${install.manager} ${install.verb.text}`;
        yield {
          span: update.verb.span,
          message: `\`${update.manager} ${update.verb.text}\` stands in another \`RUN\` than the \`${name}\` that needs its index.`,
          help: 'Update and install in one `RUN`, joined by `&&`.',
          related: [{ span: install.verb.span, message: `\`${name}\` takes the index that the cached layer has.` }],
          fixes: fixesOf(update, installs, model),
        };
      }
    }
  },
});

/** Moves an update that is all of its RUN in front of each install; another RUN becomes one with the install below it. */
function fixesOf(update: PackageCall, installs: readonly PackageCall[], model: Model): readonly Fix[] {
  const { source, commandsOf } = model;
  const { instruction, span, script } = update.command;
  const below = installs.map(({ command }) => command.instruction);
  if (commandsOf(instruction).length > 1) {
    const joined = below[0] && below.length === 1 ? joinAll(model, instruction, below[0]) : undefined;
    return joined ? [{ title: 'Join the two `RUN`s', safety: 'suggested', edits: joined }] : [];
  }
  if (script.form !== 'shell' || !installs.every(({ command }) => takesUpdate(command))) return [];
  const { flags, line, endLine } = instruction;
  if (flags.length > 0 || line !== endLine || update.command.redirects.length > 0) return [];
  // Two installs side by side should be one first.
  if (below.some((run, at) => at > 0 && areBeside(model, below[at - 1], run))) return [];
  const text = source.text.slice(span.start, span.end);
  const moved = installs.map(({ command }) => insertBefore(command.pipeline.span, `${text} && `));
  const edits = [withoutInstruction(source, instruction), ...moved];
  return [{ title: 'Update in front of each install', safety: 'suggested', edits }];
}

/** Whether both are all of their RUNs, one below the other. */
function areBeside(model: Model, above: Instruction | undefined, below: Instruction): boolean {
  if (above === undefined || !isRightBelow(model, above, below)) return false;
  return model.commandsOf(above).length === 1 && model.commandsOf(below).length === 1;
}
