import type { Instruction, Property } from '../syntax/instruction.js';
import type { Known } from '../text/known.js';

/** An ARG or ENV in scope. */
export interface Variable {
  readonly name: string;
  /** Who set it last: an ARG, an ENV, or the base image. */
  readonly kind: 'arg' | 'env' | 'base';
  readonly value: Known<string>;
  /** Where it was set; absent for the base image's. */
  readonly instruction?: Instruction;
  readonly property?: Property;
}
