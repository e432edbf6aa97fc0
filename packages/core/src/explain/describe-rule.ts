import type { Host } from '../config/host.js';
import { presetNames, settingIn, type PresetName } from '../config/presets.js';
import { aliasesOf } from '../config/rule-names.js';
import { annotate } from '../finding/annotate.js';
import type { Finding, Fix } from '../finding/finding.js';
import { createLinter, type Linter } from '../linter/linter.js';
import type { AnyRule, Example, Setting } from '../rule/define-rule.js';
import type { RuleEntry, RuleTable } from '../rule/rule-table.js';
import { Source } from '../text/source.js';
import { exampleShellcheck } from './example-shellcheck.js';

/** A rule with what only running its examples tells; pages, tables and lists are made of these. */
export interface RuleDescription {
  readonly id: string;
  readonly group: string;
  readonly rule: AnyRule;
  /** The presets that switch it on, with how they set it. */
  readonly presets: readonly PresetUse[];
  /** The codes of other tools that select it. */
  readonly aliases: readonly string[];
  readonly examples: readonly DrawnExample[];
  /** The strongest of `fixes`. */
  readonly fix: 'safe' | 'suggested' | 'none';
  /** What its findings in the examples offer first, without repetition. */
  readonly fixes: readonly Fix[];
}

/** A preset that switches a rule on. */
export interface PresetUse {
  readonly name: PresetName;
  readonly setting: Setting;
}

/** An example with its findings. */
export interface DrawnExample {
  /** The bad text with a drawn row under each finding. */
  readonly drawn: string;
  /** What the findings say to do, without repetition. */
  readonly help: readonly string[];
  readonly good: string;
  /** The files beside the Dockerfile, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly target: string | undefined;
}

/** Runs the examples of one rule and puts together what there is to say about it. */
export async function describeRule(id: string, { group, rule }: RuleEntry): Promise<RuleDescription> {
  const examples: DrawnExample[] = [];
  const fixes = new Map<string, Fix>();
  for (const example of rule.examples) {
    const { bad, good, files = {}, target } = example;
    const { findings } = await exampleLinter(id, rule, example).lint('Dockerfile', bad);
    const own = findings.filter(({ ruleId }) => ruleId === id);
    examples.push({ drawn: draw(bad, own), help: unique(own.flatMap(({ help }) => help ?? [])), good, files, target });
    for (const fix of own.flatMap((finding) => finding.fixes?.slice(0, 1) ?? [])) fixes.set(kindOf(fix), fix);
  }
  const kinds = [...fixes.values()].map(({ safety }) => safety);
  const fix = kinds.includes('safe') ? 'safe' : (kinds[0] ?? 'none');
  return {
    id,
    group,
    rule,
    presets: presetsOf(rule),
    aliases: aliasesOf(rule),
    examples,
    fix,
    fixes: [...fixes.values()],
  };
}

/** The linter for an example of a rule, with the files beside it and its target: with this rule alone, or with all where the engine finds it, for these are about the others. */
export function exampleLinter(id: string, rule: AnyRule, { files = {}, ...settings }: Partial<Example> = {}): Linter {
  const select = 'check' in rule ? [id] : ['*'];
  const { target, trustedRegistries } = settings;
  return createLinter(hostOf(files), {
    select,
    noConfig: true,
    ...(target !== undefined && { target }),
    ...(trustedRegistries !== undefined && { trustedRegistries }),
  });
}

/** Describes all rules, in the order of the table. */
export async function describeRules(table: RuleTable): Promise<readonly RuleDescription[]> {
  const descriptions: RuleDescription[] = [];
  for (const [id, entry] of Object.entries(table)) descriptions.push(await describeRule(id, entry));
  return descriptions;
}

/** Nothing else is around an example. */
function hostOf(files: Readonly<Record<string, string>>): Host {
  return {
    readFile: (path) => Promise.resolve(files[path.replace(/^\.\//, '')]),
    stat: () => Promise.resolve(undefined),
    list: () => Promise.resolve(undefined),
    shellcheck: exampleShellcheck,
  };
}

function presetsOf(rule: AnyRule): readonly PresetUse[] {
  return presetNames.flatMap((name) => {
    const setting = name === 'none' ? undefined : settingIn(name, rule);
    return setting === undefined || setting.level === 'off' ? [] : [{ name, setting }];
  });
}

function draw(text: string, findings: readonly Finding[]): string {
  return annotate(
    new Source('Dockerfile', text),
    findings.map(({ span, message }) => ({ span, text: message })),
  );
}

function kindOf(fix: Fix): string {
  return fix.safety === 'safe' ? `safe ${fix.effect}` : fix.safety;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
