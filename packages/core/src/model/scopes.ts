import { expand } from '../syntax/expand.js';
import type { Instruction, PropertiesInstruction } from '../syntax/instruction.js';
import { known, unknown, valueOf, type Known } from '../text/known.js';
import { runOf } from './run.js';
import type { ModelSettings } from './settings.js';
import type { Stage } from './stage.js';
import type { Variable } from './variables.js';
import { addTo } from '../text/add-to.js';

/** Values longer than this are not kept: a file could double them line by line. */
const longestValue = 65_536;

/** The ARGs and ENVs of all stages; places are indexes into the file's list of instructions. */
export interface Scopes {
  /** A variable as it is before the instruction at `place`; known and undefined: surely not set. */
  lookUp(stage: Stage, place: number, name: string): Known<Variable | undefined>;
  /** Whether an ARG before `place` declares the name; only where the base counts as having no variables. */
  isDeclared(stage: Stage, place: number, name: string): boolean;
}

interface Change {
  readonly place: number;
  readonly variable: Variable;
}

type Changes = Map<string, Change[]>;

interface GlobalArguments {
  /** The value of an ARG before the first FROM, or of a predefined one; undefined where there is none. */
  lookUp(name: string): Known<string> | undefined;
  readonly byName: ReadonlyMap<string, { readonly value: Known<string> | undefined }>;
}

/** What the base image has set: what the knowledge tells, or nothing, as for BuildKit's check where it cannot see the image. */
export type BaseVariables = 'known' | 'none';

/** Reads all ARG and ENV once, stage by stage: a stage's parent always stands before it. */
export function buildScopes(
  stages: readonly Stage[],
  placeOf: (instruction: Instruction) => number,
  globals: GlobalArguments,
  { buildArgs, unknowns = new Set() }: Pick<ModelSettings, 'buildArgs' | 'unknowns'>,
  escape: '\\' | '`',
  rootVariable: (stage: Stage, name: string) => Known<Variable | undefined> = fromRoot,
): Scopes {
  const isBare = rootVariable !== fromRoot;
  const changes = new Map<Stage, Changes>();
  const inherited = new Map<Stage, Map<string, Known<Variable | undefined>>>();
  const scopes: Scopes = {
    lookUp(stage, place, name) {
      return lastBefore(changes.get(stage)?.get(name), place) ?? fromParents(stage, name);
    },
    isDeclared: (stage, place, name) => valueOf(scopes.lookUp(stage, place, `${name}${declared}`)) !== undefined,
  };

  /** Answers are kept where they were asked for, so that a long chain of stages is climbed once. */
  function fromParents(stage: Stage, name: string): Known<Variable | undefined> {
    const kept = inherited.get(stage) ?? new Map<string, Known<Variable | undefined>>();
    inherited.set(stage, kept);
    const before = kept.get(name);
    if (before !== undefined) return before;
    let found: Known<Variable | undefined> | undefined;
    let at = stage.parent;
    for (; at !== undefined && found === undefined; at = at.parent) {
      found = lastBefore(changes.get(at)?.get(name), Infinity) ?? inherited.get(at)?.get(name);
    }
    const answer = found ?? (unknowns.has(name) ? unknown : rootVariable(stage, name));
    kept.set(name, answer);
    return answer;
  }

  for (const stage of stages) {
    const own: Changes = new Map();
    changes.set(stage, own);
    for (const instruction of runOf(stage)) {
      if (instruction.kind === 'arg' || instruction.kind === 'env') read(stage, own, instruction);
    }
  }

  function read(stage: Stage, own: Changes, instruction: PropertiesInstruction): void {
    const place = placeOf(instruction);
    const isArg = instruction.kind === 'arg';
    // The names set by one ARG see each other; those of one ENV do not.
    const seenAt = isArg ? place + 0.5 : place;
    for (const property of instruction.properties) {
      const name = property.name.value.known ? property.name.value.value : property.name.text;
      const value = textFor(property.value?.text, name);
      const declares = isArg && isBare;
      if (declares) note(`${name}${declared}`, known(''));
      if (value !== undefined) note(name, value);

      function note(key: string, value: Known<string>): void {
        const change = {
          place: place + 0.25,
          variable: { name, kind: isArg ? 'arg' : 'env', value, instruction, property } as const,
        };
        addTo(own, key, change);
      }
    }

    function textFor(text: string | undefined, name: string): Known<string> | undefined {
      if (isArg && unknowns.has(name)) return unknown;
      const given = isArg && Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
      if (given !== undefined) return known(given);
      if (text === undefined) return isArg ? valueFromAbove(name) : known('');
      const value = expand(text, (wanted) => textOf(scopes.lookUp(stage, seenAt, wanted)), escape);
      return value.known && value.value.length > longestValue ? unknown : value;
    }
  }
  return scopes;

  /** Whoever builds may give a value to an ARG without one; without them it leaves what is set. */
  function valueFromAbove(name: string): Known<string> | undefined {
    return isBare ? globals.byName.get(name)?.value : (globals.lookUp(name) ?? unknown);
  }
}

/** Behind a name: the ARG that declares it, with or without a value. No name can end so. */
const declared = '=';

/** What `expand` wants to hear: undefined for a variable that is surely not set. */
export function textOf(variable: Known<Variable | undefined>): Known<string> | undefined {
  return variable.known ? variable.value?.value : unknown;
}

/** The last change that stands before a place. */
function lastBefore(list: readonly Change[] | undefined, place: number): Known<Variable> | undefined {
  if (list === undefined) return undefined;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.place ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  const change = list[low - 1];
  return change && known(change.variable);
}

/** What a base image has set: unknown where nothing is known of it. */
function fromRoot({ root }: Stage, name: string): Known<Variable | undefined> {
  if (name === 'PATH') return known({ name, kind: 'base', value: unknown });
  if (root.kind === 'scratch') return known(undefined);
  const names = root.kind === 'image' ? root.facts?.env : undefined;
  if (names === undefined) return unknown;
  return known(names.includes(name) ? { name, kind: 'base', value: unknown } : undefined);
}
