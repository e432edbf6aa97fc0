import type { ShellCommand } from '../shell/command.js';
import { readsScript } from '../shell/script-input.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import { lineBreakOf } from '../text/line-edits.js';
import { appendCommand } from './append-command.js';
import { programsOf } from './build-uses.js';
import { joinAll } from './join-runs.js';
import { longJoint } from './joint.js';
import type { Model } from './model.js';
import type { PackageOperation } from './package-operations.js';
import { lineageOf } from './stage.js';

/** Programs that call others to fetch and unpack. */
const fetching =
  /^(?:composer|npm|npx|yarn|pnpm|bun|pip[\d.]*|uv|poetry|pipenv|go|cargo|rustup|bundle|gem|make|cmake|ninja|meson|mvn|gradle|dotnet|mix|opam|conda|luarocks|cpanm?|pecl|phpize|docker-php-ext-\w+|playwright|nvm|sdk|asdf)$/;

/**
 * Edits that remove a package at the end of the RUN that installs it, which is made one with the RUNs below that use it;
 * undefined where they are apart, or a later one, or another stage, may call its programs in its turn.
 */
export function purgedPackage(
  model: Model,
  { manager, command, stage }: PackageOperation,
  name: string,
  isTool: (program: string) => boolean,
): readonly Edit[] | undefined {
  const first = command.instruction;
  const removal = removalOf(manager, command.name, name);
  const lineage = model.finalStage === undefined ? [] : lineageOf(model.finalStage);
  const isBranched = model.stages.some(({ parent }) => parent === stage && model.finalStage !== stage);
  if (removal === undefined || first.onbuild || !/^[\w.+-]+$/.test(name)) return undefined;
  if (isBranched && model.stages.some((one) => !lineage.includes(one) && one.parent !== undefined)) return undefined;
  const runs = lineage.flatMap(({ instructions }) => instructions).filter(({ kind }) => kind === 'run');
  const below = runs.slice(runs.indexOf(first));
  const uses = (run: Instruction): boolean =>
    model.commandsOf(run).some((one) => programsOf(one).some(isTool) || one.words.some(({ text }) => isTool(text)));
  const last = below.findLast(uses) ?? first;
  const after = below.slice(below.indexOf(last) + 1).flatMap(model.commandsOf);
  // What adds a repository nothing else calls.
  const isCalled = !isTool('add-apt-repository');
  if (after.some((one) => mayCall(one) || (isCalled && fetching.test(one.name ?? '')))) return undefined;
  const joined = last === first ? [] : joinAll(model, first, last);
  const appended = appendCommand(model, last, removal, command);
  if (joined === undefined || appended === undefined) return undefined;
  if (last === first) return [appended];
  const joint = longJoint(model, [first, last].flatMap(model.commandsOf), lineBreakOf(model.source));
  return [...joined, { ...appended, text: appended.text.replace(/^\s*(?:\\\s*)?&&\s*(?:\\\s*)?/, joint) }];
}

function removalOf(manager: string, program = manager, name = ''): string | undefined {
  if (/^(?:apt-get|apt|aptitude)$/.test(manager)) return `apt-get purge -y --auto-remove ${name}`;
  if (manager === 'apk') return `apk del ${name}`;
  return /^(?:dnf|yum|microdnf|tdnf)$/.test(manager) ? `${program} remove -y ${name}` : undefined;
}

function mayCall(command: ShellCommand): boolean {
  return runsUnknownScript(command) || readsScript(command);
}
