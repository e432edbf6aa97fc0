import { manifestInstallOf } from '../shell/manifest-install.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { Instruction, PropertiesInstruction, Property } from '../syntax/instruction.js';
import { oncePerLasting } from '../text/once.js';
import { isCodeSource } from './code-source.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';
import { standaloneWork, type StandaloneWork } from './standalone-work.js';
import { volatilityOf, type Volatility } from './volatile-variables.js';

/** A variable that changes with every build, above work that does not need it. */
export interface EarlyVariable {
  readonly property: Property;
  readonly instruction: PropertiesInstruction;
  /** The first of it, that runs again with each new value. */
  readonly work: StandaloneWork;
  /** The RUN above which its declaration could stand as it is; undefined where others than a RUN use it or nothing in the stage does. */
  readonly user: Instruction | undefined;
}

interface Open {
  readonly property: Property;
  readonly instruction: PropertiesInstruction;
  readonly work: StandaloneWork | undefined;
  /** Whether no LABEL or ENV above its user needs it too. */
  readonly moves: boolean;
  readonly volatility: Volatility;
}

/** More of them at a time are not followed: each RUN is asked for all of them. */
const mostOpen = 20;

/** The variables of a stage that stand too high for the cache. */
export function earlyVariables(model: Model, stage: Stage): readonly EarlyVariable[] {
  /** By its name, and by those of the ENVs that are made of it. */
  const open = new Map<string, Open>();
  const found: EarlyVariable[] = [];
  // Below the sources, a version is that of the program.
  let hasSources = false;
  for (const instruction of stage.instructions) {
    if (instruction.kind === 'arg' || instruction.kind === 'env') {
      if (open.size > 0 || changesMuch(instruction.kind, instruction)) declare(instruction);
    } else if (open.size > 0) use(instruction);
  }
  // What a stage above gives away may be used below.
  if (open.size === 0) return found;
  const isParent = model.stages.some(({ parent }) => parent === stage);
  for (const [name, { volatility }] of open) if (!isParent || volatility === 'always') close(name);
  return found;

  function declare(instruction: PropertiesInstruction): void {
    const kind = instruction.kind === 'env' ? 'env' : 'arg';
    for (const property of instruction.properties) {
      const name = property.name.text;
      const from = property.value === undefined ? [] : namesIn(property.value.text, open);
      for (const other of from) {
        const one = { ...open.get(other), moves: false } as Open;
        open.set(other, one).set(name, one);
      }
      const volatility = from.length > 0 || open.size >= mostOpen ? undefined : volatilityOf(property, kind);
      const moves = instruction.properties.length === 1;
      if (volatility !== undefined) open.set(name, { property, instruction, volatility, work: undefined, moves });
    }
  }

  function use(instruction: Instruction): void {
    const names = namesIn(model.source.text.slice(instruction.span.start, instruction.span.end), open);
    if (instruction.kind === 'label') {
      for (const name of names) open.set(name, { ...open.get(name), moves: false } as Open);
      return;
    }
    if (instruction.kind === 'copy' || instruction.kind === 'add')
      hasSources ||= instruction.sources.some(isCodeSource);
    const work = instruction.kind === 'run' ? workOf(model, instruction) : undefined;
    // What is no plain install may read all variables.
    const isOpen = instruction.kind === 'run' && work === undefined;
    for (const name of isOpen ? [...open.keys()] : names) {
      const { volatility } = open.get(name) ?? {};
      const isUsed = names.includes(name);
      const isPin = isUsed && volatility === 'unlessFetched' && !hasSources;
      if (isPin || (volatility === 'unlessUsed' && isUsed)) open.delete(name);
      else if (isUsed || volatility === 'always')
        close(name, isUsed && instruction.kind === 'run' ? instruction : undefined);
    }
    if (work === undefined) return;
    for (const [name, one] of open) if (one.work === undefined) open.set(name, { ...one, work });
  }

  function close(name: string, user?: Instruction): void {
    const { property, instruction, work, moves } = open.get(name) ?? {};
    open.delete(name);
    if (property === undefined || instruction === undefined || work === undefined) return;
    if (found.some((one) => one.property === property)) return;
    found.push({ property, instruction, work, user: moves === true ? user : undefined });
  }
}

/** Whether any of its variables changes with nearly every build by itself. */
const changesMuch = oncePerLasting((kind: 'arg' | 'env', { properties }: PropertiesInstruction) =>
  properties.some((property) => volatilityOf(property, kind) !== undefined),
);

/** What a RUN installs, where that is all it does and it is not done again on purpose, as an upgrade may be. */
const workOf = oncePerLasting((model: Model, instruction: Instruction): StandaloneWork | undefined => {
  const commands = model.commandsOf(instruction);
  if (commands.some((command) => packageCallOf(command)?.operation === 'upgrade')) return undefined;
  const installs = commands.flatMap((command) => manifestInstallOf(command) ?? []);
  const [first] = installs;
  if (first !== undefined && installs.length === commands.length)
    return { kind: 'install', name: first.name, span: first.verb.span };
  return standaloneWork(model, instruction, []);
});

/** The open variables that a text names. */
function namesIn(text: string, open: ReadonlyMap<string, unknown>): readonly string[] {
  let isNamed = false;
  for (const name of open.keys()) isNamed ||= text.includes(name);
  if (!isNamed) return [];
  return [...new Set(text.match(/\w+/g))].filter((word) => open.has(word));
}
