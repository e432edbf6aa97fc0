import type { Problem, Severity } from '../finding/finding.js';
import type { Need } from '../model/facts.js';
import type { Model } from '../model/model.js';
import type { Kind } from '../syntax/instruction.js';
import type { Options, OptionValues } from './option.js';

/** A Dockerfile that breaks the rule and the same file put right. Both are run as tests and printed in the docs. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  /** The files beside both, by path: they are the build context. */
  readonly files?: Readonly<Record<string, string>>;
  /** The stage that is asked for. */
  readonly target?: string;
  /** The registries that the config trusts. */
  readonly trustedRegistries?: readonly string[];
}

/** How a preset sets a rule. */
export interface Setting {
  readonly level: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The presets that a rule names itself; `strict` and `hadolint` are collected from all rules. */
export type NamedPreset = 'recommended' | 'security' | 'buildkit';

interface Words<O extends Options> {
  /** One sentence, imperative: what the user should do. */
  readonly summary: string;
  /** One paragraph: what goes wrong otherwise. */
  readonly why: string;
  /** Why some of its findings have no fix, though others have: what goes on behind "There is no fix where". */
  readonly unfixed?: string;
  /** The default; presets, config and flags may change it. */
  readonly severity: Severity;
  /** `everywhere`: a build error, in every preset at its severity. */
  readonly presets: 'everywhere' | Readonly<Partial<Record<NamedPreset, Severity | Setting>>>;
  /** The options of a build error under the preset `buildkit`, where no base image and no build argument is known. */
  readonly underBuildkit?: Readonly<Record<string, unknown>>;
  /** Not even in `strict`: policy and taste. */
  readonly optIn?: true;
  /** The same check elsewhere, by its code there; for hadolint and BuildKit with the setting that makes this rule behave as it does there. */
  readonly replaces?: {
    readonly hadolint?: Readonly<Record<string, Setting>>;
    readonly buildkit?: Readonly<Record<string, Setting>>;
    readonly others?: readonly string[];
  };
  /**
   * The rule is run only on files that have one of these instructions or commands, and whose text matches; absent: on all.
   * `text` is for what has to be written for any finding, whatever stands around it.
   */
  readonly on?: { readonly kinds?: readonly Kind[]; readonly commands?: readonly string[]; readonly text?: RegExp };
  /**
   * `above`: what it says of an instruction hangs on nothing below it (but on which stages there are), and it takes the
   * instructions it speaks of from the lists of the model, not from stages. An editor asks it about what follows a change only,
   * and keeps what it said of the rest; `tailOf` gives it such lists.
   */
  readonly looks?: 'above';
  readonly options: O;
  readonly examples: readonly [Example, ...Example[]];
}

/** A rule. Its id is its file name and its group is its folder; see rules/index.ts. */
export type Rule<O extends Options = Options> = Words<O> &
  (
    | {
        needs?(model: Model, options: OptionValues<O>): Iterable<Need>;
        check(model: Model, options: OptionValues<O>): Iterable<Problem>;
      }
    /** Found by the engine, not by `check`: the file is there for page, level and options. */
    | { readonly foundBy: 'linter'; needs?(model: Model, options: OptionValues<O>): Iterable<Need> }
  );

/** A rule as the index holds it: its options' values are checked before `check` sees them. */
export type AnyRule = Rule;

/** Gives a rule its type; the values of its options are inferred. */
export function defineRule<const O extends Options>(rule: Rule<O>): AnyRule {
  return rule as unknown as AnyRule;
}
