import { findConfigs } from '../config/find-config.js';
import type { IgnoreTool, Overrides } from '../config/config.js';
import type { Host } from '../config/host.js';
import { parentOf } from '../config/path.js';
import type { ResolvedConfig } from '../config/resolve-config.js';
import { ruleNamesOf } from '../config/rule-names.js';
import { applyFixes } from '../finding/fix.js';
import type { Finding, Fix } from '../finding/finding.js';
import type { RuleTable } from '../rule/rule-table.js';
import { rules } from '../rules/index.js';
import { withErrors } from './check-directive.js';
import type { Report } from './report.js';
import { createReadings, type Reading } from './reading.js';
import { byPlace } from './run-rules.js';
import { askShellcheck, shellcheckRun } from './shellcheck.js';
import { suppress } from './suppressions.js';

/** How often `fix` lints again before it gives up: fixes that never settle are a fault of ours. */
const mostPasses = 10;

/** All that the command and the language server share. */
export interface Linter {
  /** Reads a text as the file at `path`, without a rule; \`lint\` of the same text goes on from there. Rejects as \`lint\` does. */
  read(path: string, text: string): Promise<Reading>;
  /**
   * Lints a text as the file at `path`; rejects with a UserError where the config over it is broken. `quick`: without what
   * another program would have to be asked for; the report is `unfinished` then.
   */
  lint(path: string, text: string, quick?: 'quick'): Promise<Report>;
  /** Fixes until nothing more can be (at most 10 passes); the report says what was fixed and what is left. */
  fix(path: string, text: string, accepts: (fix: Fix) => boolean): Promise<Report>;
  /** The config over a path; rejects with one and the same UserError for every path under a broken one. */
  configFor(path: string): Promise<ResolvedConfig>;
  /** Whether the config excludes the path. */
  isExcluded(path: string): Promise<boolean>;
  /** A config, an ignore file or a file of the build context changed; without a path: anything may have. */
  forget(path?: string): void;
}

/** A linter that sees the world through `host`; `overrides` are flags or editor settings. `table` is for tests. */
export function createLinter(host: Host, overrides: Overrides = {}, table: RuleTable = rules): Linter {
  const configs = findConfigs(table, host, overrides);
  const readings = createReadings(configs, host, overrides);
  const names = ruleNamesOf(table);
  const { ignoreComments } = overrides;
  const counts = (tool: IgnoreTool): boolean => ignoreComments?.includes(tool) ?? true;

  async function lint(path: string, text: string, quick?: 'quick'): Promise<Report> {
    const reading = await readings.of(path, text);
    const { source, model, config, active, needs } = reading;
    // It works while the rules run.
    const folders = [parentOf(path) ?? '.', ...config.files.map((file) => parentOf(file) ?? '.')];
    const asking = askShellcheck(needs, host, folders, quick !== undefined);
    const { findings: ours, crashes, ran: ranHere } = reading.run();
    const shellcheck = shellcheckRun(source, await asking, active);
    const findings = shellcheck.findings.length === 0 ? ours : [...ours, ...shellcheck.findings].sort(byPlace);
    const ran = shellcheck.ran ? new Set([...ranHere, 'shellcheck']) : ranHere;
    const { silent } = shellcheck;
    const levels = new Map(active.map(({ id, level }) => [id, level]));
    const { kept, suppressed } = suppress(model, findings, {
      ran,
      names,
      levelOf: (id) => levels.get(id),
      counts,
      silent,
    });
    const { failOn } = config;
    const notices = [...config.notices, ...shellcheck.notices];
    const judged = withErrors(kept, model.directives, table);
    const report = { source, model, findings: judged, suppressed, fixed: [], crashes, notices };
    return {
      ...report,
      ...(failOn === undefined ? {} : { failOn }),
      ...(shellcheck.unfinished ? { unfinished: true } : {}),
    };
  }

  async function fix(path: string, text: string, accepts: (fix: Fix) => boolean): Promise<Report> {
    const fixed: Finding[] = [];
    const seen = new Set([text]);
    let report = await lint(path, text);
    for (let pass = 0; pass < mostPasses; pass++) {
      const next = applyFixes(report.source.text, report.findings, accepts);
      // A text that was there before would come round again.
      if (next.applied.length === 0 || seen.has(next.text)) break;
      seen.add(next.text);
      fixed.push(...next.applied);
      report = await lint(path, next.text);
    }
    return { ...report, fixed };
  }

  return {
    read: (path, text) => readings.of(path, text),
    lint,
    fix,
    configFor: (path) => configs.configFor(path),
    isExcluded: async (path) => (await configs.configFor(path)).isExcluded(path),
    forget(path) {
      configs.forget(path);
      readings.forget();
    },
  };
}
