import type { ActiveRule } from '../config/active-rules.js';
import type { Reading } from './reading.js';
import { runRules, runRulesAgain, type EarlierRun, type RuleRun } from './run-rules.js';
import { addTo } from '../text/add-to.js';

/** Files whose last run is kept for the next version. */
const mostLatest = 16;

/** What the rules say of readings; they run once over each. */
export interface RuleRuns {
  /** Of one, at once, and of what did not change since the last run over that path only what has to be said anew. */
  of(reading: Reading): RuleRun;
  /** Of one that is read just now; they run when all that are read at the same time are there, over all of them, rule by rule. */
  among(coming: Promise<Reading>): Promise<RuleRun>;
}

/** Rules that have not run yet. */
export function createRuleRuns(): RuleRuns {
  const known = new WeakMap<Reading, RuleRun>();
  const latest = new Map<string, EarlierRun>();
  let onTheWay = 0;
  let group = newGroup();

  function of(reading: Reading): RuleRun {
    const { source, model, active } = reading;
    const run = known.get(reading) ?? shown(reading, runRulesAgain(model, active, latest.get(source.path)));
    known.set(reading, run);
    latest.delete(source.path);
    latest.set(source.path, { model, rules: active, run });
    for (const oldest of latest.keys()) if (latest.size > mostLatest) latest.delete(oldest);
    return run;
  }

  function runAll(readings: readonly Reading[]): void {
    const byRules = new Map<readonly ActiveRule[], Reading[]>();
    for (const reading of readings) {
      if (!known.has(reading)) addTo(byRules, reading.active, reading);
    }
    for (const [rules, some] of byRules) {
      const runs = runRules(
        some.map(({ model }) => model),
        rules,
      );
      for (const [index, run] of runs.entries()) {
        const reading = some[index];
        if (reading !== undefined) known.set(reading, shown(reading, run));
      }
    }
  }

  function leave(): void {
    onTheWay--;
    if (onTheWay > 0) return;
    const { arrived, open } = group;
    group = newGroup();
    try {
      runAll(arrived);
    } catch {
      // Each asks for its own now, and gets its own error.
    }
    open();
  }

  async function among(coming: Promise<Reading>): Promise<RuleRun> {
    const { arrived, gate } = group;
    onTheWay++;
    try {
      arrived.push(await coming);
    } finally {
      leave();
    }
    await gate;
    const reading = await coming;
    return known.get(reading) ?? of(reading);
  }

  return { of, among };
}

interface Group {
  readonly arrived: Reading[];
  /** Kept when the rules have run. */
  readonly gate: Promise<void>;
  readonly open: () => void;
}

function newGroup(): Group {
  let resolveGate: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => (resolveGate = resolve));
  return { arrived: [], gate, open: () => resolveGate?.() };
}

/** Without what is said of the FROM that a fragment has not. */
function shown({ isFragment }: Reading, run: RuleRun): RuleRun {
  return isFragment ? { ...run, findings: run.findings.filter(({ span }) => span.end > 0) } : run;
}
