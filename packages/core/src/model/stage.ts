import type { ImageFacts } from '../knowledge/official-images.js';
import type { ImageReference } from '../syntax/image-reference.js';
import type { FromInstruction, Instruction } from '../syntax/instruction.js';
import type { Known } from '../text/known.js';

/** What a stage is based on. */
export type Base =
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'scratch' }
  | {
      readonly kind: 'image';
      readonly reference: ImageReference;
      /** What the knowledge says of the image; undefined: nothing. */
      readonly facts: ImageFacts | undefined;
      /** Whether a variable stands in the name: then it is what its defaults give. */
      readonly fromVariables: boolean;
    }
  /** It hangs on an ARG without a default, or is no image reference. */
  | { readonly kind: 'unknown' };

/** One build stage, from its FROM to the next. */
export interface Stage {
  /** From 0. */
  readonly index: number;
  /** In lower case, as BuildKit keeps it. */
  readonly name: string | undefined;
  readonly from: FromInstruction;
  readonly base: Base;
  /** The stage that FROM names. */
  readonly parent: Stage | undefined;
  /** The base at the end of the chain of parents: never a stage. */
  readonly root: Exclude<Base, { kind: 'stage' }>;
  /** The platform of `--platform`, variables resolved; undefined: none given. */
  readonly platform: Known<string> | undefined;
  /** Whether it is a Windows image, as far as names, platform and escape character tell. */
  readonly isWindows: boolean;
  /** Those behind FROM, top to bottom; ONBUILD as it stands. */
  readonly instructions: readonly Instruction[];
  /** The ONBUILD triggers of its parent that it runs before its own instructions: copies, with `runBy` set. */
  readonly triggers: readonly Instruction[];
  /** Whether a build runs it: all stages, or where a target is asked for those that it needs. */
  readonly isBuilt: boolean;
  /** Whether it is the one that is built: the last, or the target. */
  readonly isFinal: boolean;
  /** Whether its layers end up in the image: the final stage and those it is based on. */
  readonly isShipped: boolean;
}

/** The stage and its parents, the farthest first. */
export function lineageOf(stage: Stage): readonly Stage[] {
  const lineage: Stage[] = [];
  for (let at: Stage | undefined = stage; at !== undefined; at = at.parent) lineage.push(at);
  return lineage.reverse();
}
