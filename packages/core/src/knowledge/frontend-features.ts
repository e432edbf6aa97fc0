/**
 * What BuildKit's Dockerfile frontend understands, and since which version of it.
 * Source: moby/buildkit dockerfile/1.26.0-labs-57-g73ed6825c (Apache-2.0, facts only), 2026-08-22.
 */
import { dataOf } from './data-of.js';
import { json } from './data/frontend-features.js';

/** A flag of an instruction; versions are those of the frontend (`1.4`, `1.14-labs`), absent is ever since. */
export interface FlagFeature {
  readonly min?: string;
  /** The labs version that had it first. */
  readonly minLabs?: string;
  /** Whether it still needs a labs frontend. */
  readonly labs?: boolean;
  /** The version of the Docker Engine that it needs. */
  readonly engine?: string;
  readonly repeatable?: boolean;
  readonly boolean?: boolean;
  /** The kind of its value. */
  readonly value?: 'platform' | 'duration' | 'int';
  /** All values that it may have. */
  readonly values?: readonly string[];
  /** Whether a variable in it is an error, or stays as it is. */
  readonly noVariables?: boolean;
  readonly neverExpanded?: boolean;
  /** The version since which `chmod` takes symbols (`u+x`). */
  readonly symbolic?: string;
}

/** An instruction: no flag but these exists. */
export interface InstructionFeature {
  /** By name without dashes. */
  readonly flags?: Readonly<Record<string, FlagFeature>>;
  /** The version since which it takes heredocs. */
  readonly heredoc?: string;
  readonly args?: string;
  readonly stageName?: string;
  readonly reservedStageNames?: readonly string[];
  /** Instructions that ONBUILD may not hold. */
  readonly forbidden?: readonly string[];
  readonly deprecated?: boolean;
  readonly jsonOnly?: boolean;
  /** Whether a word that begins with two dashes is an argument. */
  readonly noFlags?: boolean;
  readonly multiple?: boolean;
}

/** A type of `RUN --mount`. */
export interface MountType {
  /** All keys that it takes, aliases among them. */
  readonly keys: readonly string[];
  readonly sharing?: readonly string[];
  readonly sharingDefault?: string;
  readonly modeDefault?: string;
  readonly targetDefault?: string;
  readonly idDefault?: string;
  /** For secrets, the version since which `env` exists. */
  readonly env?: string;
  /** The variable that it sets. */
  readonly envSet?: string;
}

/** A parser directive. */
export interface DirectiveFeature {
  readonly min?: string;
  readonly values?: readonly string[];
  readonly default?: string;
  /** The build argument that wins over it. */
  readonly override?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly separator?: string;
  readonly perInstruction?: boolean;
}

/** All that the frontend understands. */
export interface FrontendFeatures {
  readonly schema: 1;
  readonly source: string;
  /** By name in capitals. */
  readonly instructions: Readonly<Record<string, InstructionFeature>>;
  readonly mounts: {
    readonly default: string;
    readonly types: Readonly<Record<'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh', MountType>>;
    readonly aliases: Readonly<Record<'target' | 'source' | 'readonly' | 'readwrite', readonly string[]>>;
    /** Keys that only some types take. */
    readonly onlyFor: Readonly<Record<string, readonly string[]>>;
    readonly noVariables: readonly string[];
  };
  readonly predefinedArgs: {
    readonly proxy: readonly string[];
    readonly platformGlobal: readonly string[];
    readonly buildkit: readonly string[];
    readonly note: string;
  };
  readonly directives: Readonly<Record<'syntax' | 'escape' | 'check', DirectiveFeature>>;
  /** Instructions in whose arguments variables are replaced. */
  readonly expandsVariables: readonly string[];
  /** Modifiers of `${name...}`, with the version since which they exist; null is ever since. */
  readonly modifiers: Readonly<Record<string, string | null>>;
  /** Names of BuildKit's own checks. */
  readonly checks: readonly string[];
  readonly limits: { readonly maxLineBytes: number };
  /** From the words of Docker's library to platforms: `arm64v8` is `linux/arm64/v8`. */
  readonly platformsToDockerArch: Readonly<Record<string, string>>;
}

/** All that the frontend understands, parsed at the first call. */
export const frontendFeatures = dataOf<FrontendFeatures>(json);

/** What is known of an instruction, by its name in capitals. */
export function instructionFeature(name: string): InstructionFeature | undefined {
  const { instructions } = frontendFeatures();
  return Object.hasOwn(instructions, name) ? instructions[name] : undefined;
}

/** What is known of a flag of an instruction, by its name without dashes; undefined if there is no such flag. */
export function flagFeature(instruction: string, flag: string): FlagFeature | undefined {
  const flags = instructionFeature(instruction)?.flags ?? {};
  return Object.hasOwn(flags, flag) ? flags[flag] : undefined;
}
