import { undraw } from '../src/finding/annotate.js';
import { createLinter } from '../src/linter/linter.js';
import { rules } from '../src/rules/index.js';
import type { GeneratedBuild } from './dockerfile-arbitrary.js';
import { loneFixes, type LoneFix } from './fix-trial.js';
import { variationsOf } from './fix-variations.js';
import { casePath, detailed, linterFor, type RuleCase } from './rule-case.js';

/** A rule with a text in which it finds something. */
export type NamedCase = readonly [ruleId: string, ruleCase: RuleCase];

/** A file and the safe fixes that a rule offers in it. */
export interface FixableBuild {
  readonly build: GeneratedBuild;
  readonly fixes: readonly LoneFix[];
}

/** The examples of all rules. */
export function exampleCases(): readonly NamedCase[] {
  return Object.entries(rules).flatMap(([id, { rule }]) =>
    rule.examples.map(({ bad, good: _, trustedRegistries, ...given }): NamedCase => {
      const config = trustedRegistries === undefined ? {} : { config: { trustedRegistries } };
      return [id, { ...given, ...config, text: bad }];
    }),
  );
}

/** The safe fixes of a case's own rule; `vary`: in all variations of its text too. */
export async function fixableBuilds([id, ruleCase]: NamedCase, vary: boolean): Promise<readonly FixableBuild[]> {
  const { text: drawn, ...given } = detailed(ruleCase);
  const text = undraw(drawn);
  const linter = linterFor(createLinter, id, given);
  const found: FixableBuild[] = [];
  for (const dockerfile of vary ? variationsOf(text) : [text]) {
    const report = await linter.lint(casePath, dockerfile);
    const fixes = loneFixes(report).filter(({ ruleId }) => ruleId === id);
    // What has no safe fix in any form is not tried in all.
    if (fixes.length === 0 && dockerfile === text) return found;
    if (fixes.length > 0) found.push({ build: buildOf(dockerfile, given), fixes });
  }
  return found;
}

function buildOf(
  dockerfile: string,
  { files, buildArgs, platform }: Exclude<RuleCase, string> | Omit<Exclude<RuleCase, string>, 'text'>,
): GeneratedBuild {
  const dockerignore = files?.['.dockerignore'];
  return {
    dockerfile,
    ...(dockerignore === undefined ? {} : { dockerignore }),
    ...(buildArgs === undefined ? {} : { buildArgs }),
    ...(platform === undefined ? {} : { platform }),
  };
}
