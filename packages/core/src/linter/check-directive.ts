import { activeRules, type ActiveRule } from '../config/active-rules.js';
import type { ResolvedConfig } from '../config/resolve-config.js';
import type { Finding } from '../finding/finding.js';
import type { RuleTable } from '../rule/rule-table.js';
import { checkSettings } from '../syntax/check-options.js';
import type { Directives } from '../syntax/directive.js';
import { experimentalChecks } from './buildkit-checks.js';

/** The rules with those experimental checks that `# check=experimental=...` turns on; what the config turns off stays off. */
export function withExperimental(
  active: readonly ActiveRule[],
  { check }: Directives,
  config: ResolvedConfig,
  path: string,
): readonly ActiveRule[] {
  const wanted = check === undefined ? [] : checkSettings(check.value).experimental;
  const names = wanted === 'all' ? experimentalChecks : experimentalChecks.filter((name) => wanted.includes(name));
  if (names.length === 0) return active;
  const asked = config.levelsFor(path).filter(({ rule, level, from }) => {
    const isChosen = from.kind === 'file' || from.kind === 'override';
    return level === 'off' && !isChosen && names.some((name) => rule.replaces?.buildkit?.[name] !== undefined);
  });
  return [...active, ...activeRules(asked.map((one) => ({ ...one, level: 'warning' })))];
}

/** The findings where `# check=error=true` makes a build of each of BuildKit's warnings an error. */
export function withErrors(findings: readonly Finding[], { check }: Directives, table: RuleTable): readonly Finding[] {
  if (check === undefined || !checkSettings(check.value).isError) return findings;
  return findings.map((finding) => {
    const isCheck = table[finding.ruleId]?.rule.replaces?.buildkit !== undefined;
    return isCheck && finding.severity !== 'error' ? { ...finding, severity: 'error' } : finding;
  });
}
