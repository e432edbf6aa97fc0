import { findConfigs } from '../config/find-config.js';
import type { IgnoreTool, Overrides } from '../config/config.js';
import type { Host } from '../config/host.js';
import { parentOf } from '../config/path.js';
import type { ResolvedConfig } from '../config/resolve-config.js';
import { ruleNamesOf } from '../config/rule-names.js';
import type { Finding, Fix } from '../finding/finding.js';
import type { RuleTable } from '../rule/rule-table.js';
import { rules } from '../rules/index.js';
import { withErrors } from './check-directive.js';
import { fixText } from './fix-text.js';
import type { GivenBuild } from './given-build.js';
import type { Report } from './report.js';
import { prepareRules } from './prepare-rules.js';
import { createReadings, type Reading } from './reading.js';
import { createRuleRuns } from './rule-runs.js';
import { byPlace } from './run-rules.js';
import { askShellcheck, shellcheckRun } from './shellcheck.js';
import { suppress } from './suppressions.js';

/** All that the command and the language server share. */
export interface Linter {
  /** Reads a text as the file at `path`, without a rule; \`lint\` of the same text goes on from there. Rejects as \`lint\` does. `given`: what the file around it says of its build. */
  read(path: string, text: string, given?: GivenBuild): Promise<Reading>;
  /**
   * Lints a text as the file at `path`; rejects with a UserError where the config over it is broken. `quick`: without what
   * another program would have to be asked for; the report is `unfinished` then.
   */
  lint(path: string, text: string, quick?: 'quick', given?: GivenBuild): Promise<Report>;
  /** Fixes until nothing more can be (at most 10 passes); the report says what was fixed and what is left. */
  fix(
    path: string,
    text: string,
    accepts: (fix: Fix, finding: Finding) => boolean,
    given?: GivenBuild,
  ): Promise<Report>;
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
  const ruleRuns = createRuleRuns();
  const names = ruleNamesOf(table);
  const { ignoreComments } = overrides;
  const counts = (tool: IgnoreTool): boolean => ignoreComments?.includes(tool) ?? true;

  async function lint(path: string, text: string, quick?: 'quick', given?: GivenBuild): Promise<Report> {
    const coming = readings.of(path, text, given);
    const reading = coming.then((read) => {
      const folders = [parentOf(path) ?? '.', ...read.config.files.map((file) => parentOf(file) ?? '.')];
      // It works while the rules run.
      return { ...read, asking: askShellcheck(read.needs, host, folders, quick !== undefined) };
    });
    // An editor does not wait for other documents.
    const running = quick === undefined ? ruleRuns.among(coming) : coming.then(ruleRuns.of);
    const [{ source, model, config, active, asking }, run] = await Promise.all([reading, running]);
    const { findings: ours, crashes, ran: ranHere } = run;
    const shellcheck = shellcheckRun(source, await asking, active);
    const findings = shellcheck.findings.length === 0 ? ours : [...ours, ...shellcheck.findings].sort(byPlace);
    const ran = shellcheck.ran ? new Set([...ranHere, 'shellcheck']) : ranHere;
    const { silent } = shellcheck;
    const { levels } = prepareRules(active);
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

  return {
    read: (path, text, given) => readings.of(path, text, given),
    lint,
    fix: (path, text, accepts, given) => fixText((next) => lint(path, next, undefined, given), text, accepts),
    configFor: (path) => configs.configFor(path),
    isExcluded: async (path) => (await configs.configFor(path)).isExcluded(path),
    forget(path) {
      configs.forget(path);
      readings.forget();
    },
  };
}
