import type { PackageCall } from '../shell/package-call.js';
import type { Script } from '../shell/command.js';
import { aptConfigurationFile } from '../shell/scripts-read.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Stage } from './stage.js';

type Answer = 'yes' | 'no' | 'unknown';
type Answers = { readonly assumeYes?: Answer; readonly recommends?: Answer };

/** What a stage begins with, and where a file is copied into it that may say anything. */
interface Inherited {
  readonly answers: Answers;
  readonly openFrom: number;
}

const anything: Answers = { assumeYes: 'unknown', recommends: 'unknown' };

/** What apt's configuration files, as the scripts so far have written them, add to what a call says. */
export interface AptConfiguration {
  /** To be called for each stage that has commands, top to bottom. */
  enter(stage: Stage): void;
  /** Takes note of what a script writes; to be called top to bottom. */
  read(script: Script, stage: Stage): void;
  /** The answers of a call, with those of the configuration where it has a say. */
  completed(call: PackageCall, stage: Stage): Pick<PackageCall, 'assumeYes' | 'recommends'>;
}

const assumeYes = /APT::Get::Assume-Yes["'\s=]*(true|yes|1|on|false|no|0|off)?/i;
const recommends = /APT::Install-Recommends["'\s=]*(true|yes|1|on|false|no|0|off)?/i;

/** A new reader for one file. */
export function aptConfiguration(): AptConfiguration {
  const written = new Map<Stage, Answers>();
  const inherited = new Map<Stage, Inherited>();

  /** What holds at the beginning of a stage: its parents are complete, for they stand above it. */
  function inheritedBy(stage: Stage): Inherited {
    const kept = inherited.get(stage);
    if (kept !== undefined) return kept;
    const { parent, instructions } = stage;
    const above = parent && inherited.get(parent);
    const isOpen = above !== undefined && above.openFrom < Infinity;
    const answers = parent === undefined ? {} : { ...(isOpen ? anything : above?.answers), ...written.get(parent) };
    const openFrom = instructions.find(bringsConfiguration)?.span.start ?? Infinity;
    const found = { answers, openFrom };
    inherited.set(stage, found);
    return found;
  }

  return {
    enter: inheritedBy,
    read(script, stage) {
      const { text } = script.text;
      if (!aptConfigurationFile.test(text)) return;
      const yes = switchIn(text, assumeYes);
      const wanted = switchIn(text, recommends);
      written.set(stage, {
        ...written.get(stage),
        ...(yes === undefined ? {} : { assumeYes: yes }),
        ...(wanted === undefined ? {} : { recommends: wanted }),
      });
    },
    completed(call, stage) {
      if (call.manager !== 'apt-get' && call.manager !== 'apt' && call.manager !== 'aptitude') return call;
      const { answers, openFrom } = inheritedBy(stage);
      const before = call.command.instruction.span.start > openFrom ? anything : answers;
      const here = written.get(stage);
      const { assumeYes: isYes, recommends: isWanted } = call;
      return {
        assumeYes: isYes === 'no' ? (here?.assumeYes ?? before.assumeYes ?? isYes) : isYes,
        recommends: isWanted === 'yes' ? (here?.recommends ?? before.recommends ?? isWanted) : isWanted,
      };
    },
  };
}

/** A file copied from the build context into apt's configuration may say anything. */
function bringsConfiguration(instruction: Instruction): boolean {
  return (
    (instruction.kind === 'copy' || instruction.kind === 'add') &&
    instruction.destination?.text.startsWith('/etc') === true &&
    /^\/etc(\/apt(\/apt\.conf.*)?)?\/?$/.test(instruction.destination.text)
  );
}

function switchIn(text: string, setting: RegExp): Answer | undefined {
  const match = setting.exec(text);
  if (match === null) return undefined;
  const value = match[1]?.toLowerCase();
  if (value === undefined) return 'unknown';
  return value === 'true' || value === 'yes' || value === '1' || value === 'on' ? 'yes' : 'no';
}
