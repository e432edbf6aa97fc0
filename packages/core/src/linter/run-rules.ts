import type { ActiveRule } from '../config/active-rules.js';
import type { Finding, Problem, Severity } from '../finding/finding.js';
import { maskSecrets } from '../knowledge/mask-secrets.js';
import type { Model } from '../model/model.js';
import type { AnyRule } from '../rule/define-rule.js';
import type { Instruction, Kind } from '../syntax/instruction.js';
import type { Crash } from './report.js';

/** What the rules say of one file. */
export interface RuleRun {
  /** By place, then rule id. */
  readonly findings: readonly Finding[];
  readonly crashes: readonly Crash[];
  /** The ids of the rules that ran to their end; one without a trigger in the file has run too. */
  readonly ran: ReadonlySet<string>;
}

/** Runs each rule over the model; one that throws is noted, and the others go on. */
export function runRules(model: Model, rules: readonly ActiveRule[]): RuleRun {
  const findings: Finding[] = [];
  const crashes: Crash[] = [];
  const { runs, ran } = prepare(rules);
  const triggered = triggersOf(model);
  let failed: Set<string> | undefined;
  for (const run of runs) {
    if (!isAwaited(run, triggered)) continue;
    try {
      let found: Finding[] | undefined;
      for (const problem of run.check(model, run.options))
        (found ??= []).push({ ...withoutSecrets(problem), ruleId: run.id, severity: run.level });
      // All of a rule's findings or none: one that throws in the middle is not half trusted.
      if (found !== undefined) for (const finding of found) findings.push(finding);
    } catch (error) {
      (failed ??= new Set()).add(run.id);
      crashes.push({ ruleId: run.id, error });
    }
  }
  return { findings: findings.sort(byPlace), crashes, ran: failed === undefined ? ran : without(ran, failed) };
}

function without(all: ReadonlySet<string>, some: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].filter((id) => !some.has(id)));
}

/** A rule made ready: hundreds of objects of many shapes would be looked through for each file. */
interface Run {
  readonly id: string;
  readonly check: (model: Model, options: never) => Iterable<Problem>;
  readonly options: never;
  readonly level: Severity;
  /** Absent: it looks at every file. */
  readonly kinds: readonly Kind[] | undefined;
  readonly commands: readonly string[] | undefined;
}

interface Prepared {
  readonly runs: readonly Run[];
  /** The ids of all that have a check. */
  readonly ran: ReadonlySet<string>;
}

const preparedRules = new WeakMap<readonly ActiveRule[], Prepared>();

function prepare(rules: readonly ActiveRule[]): Prepared {
  const known = preparedRules.get(rules);
  if (known !== undefined) return known;
  const runs = rules.flatMap(({ id, rule, level, options }): readonly Run[] => {
    if (!('check' in rule)) return [];
    const check = (model: Model, values: never): Iterable<Problem> => rule.check(model, values);
    const { on } = rule;
    return [
      {
        id,
        check,
        options: options as never,
        level,
        kinds: on && (on.kinds ?? none),
        commands: on && (on.commands ?? none),
      },
    ];
  });
  const prepared = { runs, ran: new Set(runs.map(({ id }) => id)) };
  preparedRules.set(rules, prepared);
  return prepared;
}

/** Words as long as secrets are: few messages quote any. */
const longWord = /[\w+/=-]{16}/;

/** The problem with no secret in its words, whatever the rule quotes. */
function withoutSecrets(problem: Problem): Problem {
  const { message, help } = problem;
  const hidden = longWord.test(message) ? { ...problem, message: maskSecrets(message) } : problem;
  return help !== undefined && longWord.test(help) ? { ...hidden, help: maskSecrets(help) } : hidden;
}

/** What a file has that rules wait for; made once, as hundreds of rules ask. */
interface Triggers {
  readonly kinds: ReadonlySet<Kind>;
  readonly commands: ReadonlySet<string>;
}

const triggersByModel = new WeakMap<Model, Triggers>();

function triggersOf(model: Model): Triggers {
  const known = triggersByModel.get(model);
  if (known !== undefined) return known;
  const kinds = new Set<Kind>();
  for (const instruction of model.instructions) {
    let at: Instruction | undefined = instruction;
    while (at !== undefined) {
      kinds.add(at.kind);
      at = at.kind === 'onbuild' ? at.trigger : undefined;
    }
  }
  const commands = new Set<string>();
  for (const { name } of model.commands) if (name !== undefined) commands.add(name);
  const triggers = { kinds, commands };
  triggersByModel.set(model, triggers);
  return triggers;
}

/** Whether the file has what the rule looks at. */
export function isTriggered({ on }: AnyRule, model: Model): boolean {
  return isAwaited({ kinds: on && (on.kinds ?? none), commands: on && (on.commands ?? none) }, triggersOf(model));
}

function isAwaited({ kinds, commands }: Pick<Run, 'kinds' | 'commands'>, triggers: Triggers): boolean {
  if (kinds === undefined || commands === undefined) return true;
  for (const kind of kinds) if (triggers.kinds.has(kind)) return true;
  for (const name of commands) if (triggers.commands.has(name)) return true;
  return false;
}

const none: readonly never[] = [];

/** The order of a report. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start || a.span.end - b.span.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
