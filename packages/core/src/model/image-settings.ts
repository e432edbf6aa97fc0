import type { ImageCommand, ImageFacts } from '../knowledge/official-images.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { known, unknown, type Known } from '../text/known.js';
import type { StartCommand } from './image.js';
import { joinPath } from './path.js';
import { portsOf } from './ports.js';
import { runOf } from './run.js';
import type { Stage } from './stage.js';

/** More ports than this in one file are not listed: an EXPOSE of a whole range can be repeated without end. */
const mostPorts = 100_000;

/** What a stage's instructions put into the image config, beside user, folder and shell. */
export interface ImageSettings {
  readonly expose: Known<ReadonlySet<string>>;
  readonly volumes: Known<ReadonlySet<string>>;
  readonly entrypoint: Known<StartCommand | null>;
  readonly cmd: Known<StartCommand | null>;
  readonly stopsignal: Known<string | null>;
  readonly healthcheck: Known<boolean>;
}

/** The settings of the base at the end of the chain. */
export function settingsOfRoot(root: Stage['root']): ImageSettings {
  const facts: Partial<ImageFacts> | undefined =
    root.kind === 'scratch' ? bare : root.kind === 'image' ? root.facts : undefined;
  return {
    expose: mapped(facts?.expose, (ports) => new Set(ports.flatMap((port) => portsOf(port) ?? [port]))),
    volumes: mapped(facts?.volumes, (paths) => new Set(paths)),
    entrypoint: mapped(facts?.entrypoint, startCommandOf),
    cmd: mapped(facts?.cmd, startCommandOf),
    stopsignal: mapped(facts?.stopsignal, (signal) => signal),
    healthcheck: mapped(facts?.healthcheck, (there) => there),
  };
}

const bare: Partial<ImageFacts> = {
  expose: [],
  volumes: [],
  entrypoint: null,
  cmd: null,
  stopsignal: null,
  healthcheck: false,
};

/** The settings after a stage's own instructions. */
export function settingsAfter(
  inherited: ImageSettings,
  stage: Stage,
  expand: (word: Word, instruction: Instruction) => Known<string>,
): ImageSettings {
  let { expose, volumes, entrypoint, cmd, stopsignal, healthcheck } = inherited;
  let setsCmd = false;
  let listed = 0;
  for (const instruction of runOf(stage)) {
    switch (instruction.kind) {
      case 'expose':
        expose = extended(inherited.expose, expose, instruction.words, (word) => {
          const spec = expand(word, instruction);
          const ports = spec.known ? portsOf(spec.value) : undefined;
          listed += ports?.length ?? 0;
          return listed > mostPorts ? undefined : ports;
        });
        break;
      case 'volume':
        volumes = extended(inherited.volumes, volumes, instruction.words, (word) => {
          const path = expand(word, instruction);
          return path.known
            ? [stage.isWindows ? path.value : (joinPath(undefined, path.value) ?? path.value)]
            : undefined;
        });
        break;
      case 'entrypoint':
        entrypoint = known(writtenCommand(instruction), instruction.span);
        // An ENTRYPOINT drops the CMD that the stage inherits.
        if (!setsCmd) cmd = known(null);
        break;
      case 'cmd':
        cmd = known(writtenCommand(instruction), instruction.span);
        setsCmd = true;
        break;
      case 'stopsignal': {
        const word = instruction.words[0];
        if (word !== undefined) stopsignal = expand(word, instruction);
        break;
      }
      case 'healthcheck':
        healthcheck = known(instruction.type !== 'NONE', instruction.span);
        break;
      default:
    }
  }
  return { expose, volumes, entrypoint, cmd, stopsignal, healthcheck };
}

/** `[]` and an empty shell form are no command. */
function writtenCommand(instruction: Instruction): StartCommand | null {
  if (instruction.json !== undefined) {
    const words = instruction.json.map(({ content }) => content.text);
    return words.length === 0 ? null : { form: 'exec', words, instruction };
  }
  const { text } = instruction.body;
  return text === '' ? null : { form: 'shell', words: [text], instruction };
}

function startCommandOf(command: ImageCommand | null): StartCommand | null {
  if (command === null) return null;
  return command.kind === 'exec' ? { form: 'exec', words: command.words } : { form: 'shell', words: [command.text] };
}

/** One unknown word makes the whole list unknown. A list that is not the inherited one is the stage's own, and grows. */
function extended(
  inherited: Known<ReadonlySet<string>>,
  list: Known<ReadonlySet<string>>,
  words: readonly Word[],
  valuesOf: (word: Word) => readonly string[] | undefined,
): Known<ReadonlySet<string>> {
  if (!list.known) return list;
  const values = list === inherited ? new Set(list.value) : (list.value as Set<string>);
  for (const word of words) {
    const added = valuesOf(word);
    if (added === undefined) return unknown;
    for (const value of added) values.add(value);
  }
  return list === inherited ? known(values) : list;
}

function mapped<T, U>(value: T | undefined, map: (value: T) => U): Known<U> {
  return value === undefined ? unknown : known(map(value));
}
