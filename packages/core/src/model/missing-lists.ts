import { steadyFacts } from '../knowledge/image-lacks.js';
import { packageCallOf } from '../shell/package-calls.js';
import { readsScript } from '../shell/script-input.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import type { ShellCommand } from '../shell/command.js';
import type { PackageCall } from '../shell/package-call.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import { isCached } from './is-cached.js';
import type { Model } from './model.js';
import { runOf } from './run.js';
import type { Stage } from './stage.js';

/** Programs that fetch the lists by themselves. */
const fetches =
  /^(?:add-apt-repository|apt-add-repository|mk-build-deps|gdebi|playwright|npx|apt-file|extrepo|install.*|apt-fast|nala|make|ansible.*)$/;

/**
 * The first install of apt in each stage that has no package lists: its base surely comes without, and nothing in the stage
 * or its parents speaks of an update.
 */
export function installsWithoutLists(model: Model): readonly PackageCall[] {
  const found: PackageCall[] = [];
  /** The stages at whose end there may be lists. */
  const withLists = new Set<Stage>();
  for (const stage of model.stages) {
    const { parent } = stage;
    if (parent === undefined ? !comesWithout(stage) : withLists.has(parent)) {
      withLists.add(stage);
      continue;
    }
    for (const instruction of runOf(stage)) {
      const install = installIn(model, instruction);
      if (install === undefined) continue;
      if (install !== 'lists' && instruction.onbuild === undefined && needsLists(install, stage)) found.push(install);
      withLists.add(stage);
      break;
    }
  }
  return found;
}

/** What ends the search: an install that finds no lists, or something that may have fetched them. */
const installIn = oncePerLasting((model: Model, instruction: Instruction): PackageCall | 'lists' | undefined => {
  const { kind, span } = instruction;
  const text = model.source.text.slice(span.start, span.end);
  if (kind === 'copy' || kind === 'add')
    return /\/var\/lib|\/etc\/apt/.test(text) || /^["']?\/["']?$/.test(instruction.destination?.text ?? '')
      ? 'lists'
      : undefined;
  if (kind !== 'run') return undefined;
  if (/\bupdate\b|Update/.test(text) || isCached(model.mountsOf(instruction), '/var/lib/apt/lists')) return 'lists';
  if (model.mountsOf(instruction).some(({ keys }) => keys.has('from')) || model.commandsOf(instruction).length === 0)
    return 'lists';
  for (const command of model.commandsOf(instruction)) {
    if (mayFetch(command)) return 'lists';
    const call = packageCallOf(command);
    if (call !== undefined && /^(?:apt-get|apt|aptitude)$/.test(call.manager) && call.operation === 'install')
      return call;
  }
  return undefined;
});

function mayFetch(command: ShellCommand): boolean {
  return (
    runsUnknownScript(command) ||
    (command.connector === 'pipe' && readsScript(command)) ||
    fetches.test(command.name ?? '')
  );
}

/** The images of Docker's library delete the lists at the end of each layer. */
function comesWithout({ root, isWindows }: Stage): boolean {
  const facts = root.kind === 'image' && root.facts !== undefined && !isWindows ? steadyFacts(root.facts) : undefined;
  return facts?.os?.packageManager === 'apt' && /^(?:exact|head|sibling|hand)$/.test(facts.quality);
}

function needsLists({ packages, options, command }: PackageCall, { root }: Stage): boolean {
  const { nesting, connector, next } = command;
  if (nesting.length > 0 || !/^(?:first|and|sequence)$/.test(connector) || next?.connector === 'or') return false;
  if (
    options.some(({ name }) =>
      /^(?:--no-download|--download-only|-d|-s|--simulate|--dry-run|-U|--print-uris|-f)$/.test(name),
    )
  )
    return false;
  const facts = root.kind === 'image' && root.facts !== undefined ? steadyFacts(root.facts) : undefined;
  const has = facts?.has ?? new Set();
  const isFull = has.has('gcc') && has.has('git');
  return packages.some(({ name, form }) => {
    const text = valueOf(name) ?? '';
    return form === 'name' && text !== '' && !has.has(text) && !(isFull && inFullImages.test(text));
  });
}

/** What the images that are made for building have from the start. */
const inFullImages =
  /-dev$|^(?:autoconf|automake|libtool|build-essential|bzip2|dpkg-dev|file|gnupg|imagemagick|mercurial|openssh-client|patch|procps|python3|subversion|unzip|xz-utils|ca-certificates|netbase|tzdata)$/;
