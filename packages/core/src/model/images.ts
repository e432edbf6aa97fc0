import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { known, unknown, type Known } from '../text/known.js';
import { once } from '../text/once.js';
import type { EffectiveImage } from './image.js';
import { settingsAfter, settingsOfRoot, type ImageSettings } from './image-settings.js';
import type { PackageOperation } from './package-operations.js';
import { lineageOf, type Stage } from './stage.js';
import { startedServers } from './started-servers.js';
import type { States } from './states.js';

/** What the images are computed from; everything lazy stays lazy. */
export interface ImageSources {
  readonly states: () => States;
  readonly expand: (word: Word, instruction: Instruction) => Known<string>;
  readonly commandsOf: (instruction: Instruction) => readonly ShellCommand[];
  readonly packageOperations: () => Iterable<PackageOperation>;
}

/** The images of the stages, each computed once and only when asked for. */
export function buildImages(sources: ImageSources): (stage: Stage) => EffectiveImage {
  const settings = new Map<Stage, ImageSettings>();
  const images = new Map<Stage, EffectiveImage>();

  function settingsOf(stage: Stage): ImageSettings {
    let latest: ImageSettings | undefined;
    for (const at of lineageOf(stage)) {
      latest = settings.get(at) ?? settingsAfter(latest ?? settingsOfRoot(at.root), at, sources.expand);
      settings.set(at, latest);
    }
    return latest ?? settingsOfRoot(stage.root);
  }

  function imageOf(stage: Stage): EffectiveImage {
    const own = settingsOf(stage);
    const { user, workdir, shell } = sources.states().atEnd(stage);
    const servers = once(() => startedServers(own, stage, sources.commandsOf));
    const tools = once(() => toolsOf(stage, sources.packageOperations()));
    return {
      ...own,
      expose: listed(own.expose),
      volumes: listed(own.volumes),
      user,
      workdir,
      shell,
      get os() {
        return stage.root.kind === 'image' ? stage.root.facts?.os : undefined;
      },
      get servers() {
        return servers();
      },
      hasTool: (name) => tools()(name),
    };
  }

  return (stage) => {
    const kept = images.get(stage) ?? imageOf(stage);
    images.set(stage, kept);
    return kept;
  };
}

/** Package names stand for the program of the same name; what else a package brings is not known. */
function toolsOf(stage: Stage, operations: Iterable<PackageOperation>): (name: string) => Known<boolean> {
  const lineage = new Set(lineageOf(stage));
  const there = new Map<string, boolean>();
  for (const { stage: where, operation, packages, command } of operations) {
    if (!lineage.has(where) || command.instruction.onbuild !== undefined) continue;
    if (operation !== 'install' && operation !== 'remove') continue;
    for (const { name } of packages) {
      if (name.known) there.set(name.value, operation === 'install');
    }
  }
  const facts = stage.root.kind === 'image' ? stage.root.facts : undefined;
  const installs = [...there.values()].includes(true);
  return (name) => {
    const changed = there.get(name);
    if (changed !== undefined) return known(changed);
    if (facts?.has.has(name) === true) return facts.quality === 'past' ? unknown : known(true);
    // A package installed since may have brought it along.
    if (facts?.lacks.has(name) === true && !installs) return known(false);
    return unknown;
  };
}

function listed(values: Known<ReadonlySet<string>>): Known<readonly string[]> {
  return values.known ? known([...values.value]) : unknown;
}
