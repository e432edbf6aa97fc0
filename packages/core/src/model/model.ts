import type { ShellCommand, Script } from '../shell/command.js';
import type { Comment } from '../syntax/comment.js';
import type { Directives } from '../syntax/directive.js';
import type { Instruction, InstructionOf, Kind } from '../syntax/instruction.js';
import type { InstructionProblem } from '../syntax/instruction-problems.js';
import type { SyntaxProblem } from '../syntax/syntax.js';
import type { Word } from '../syntax/word.js';
import type { Known } from '../text/known.js';
import type { Source } from '../text/source.js';
import type { Facts } from './facts.js';
import type { GlobalArguments } from './global-arguments.js';
import type { Mount } from './mounts.js';
import type { EffectiveImage } from './image.js';
import type { PackageOperation } from './package-operations.js';
import type { ModelSettings } from './settings.js';
import type { BaseVariables } from './scopes.js';
import type { Stage } from './stage.js';
import type { State } from './state.js';
import type { Variable } from './variables.js';

export type Command = ShellCommand;

/** What a Dockerfile means: the only thing that rules see. Its functions are closures, so rules may destructure them. */
export interface Model {
  readonly source: Source;
  readonly escape: '\\' | '`';
  readonly directives: Directives;
  readonly comments: readonly Comment[];
  /** What BuildKit's parser rejects. */
  readonly problems: readonly SyntaxProblem[];
  /** What BuildKit rejects in instructions for their own words, the triggers of ONBUILD among them; see there which count. */
  instructionProblems(base?: BaseVariables): readonly InstructionProblem[];
  /** Where what the lists hold begins: 0, but in a `tailOf` a file. */
  readonly begin: number;
  /** Top to bottom; an ONBUILD holds its trigger. */
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** The ARGs above the first FROM, and those that BuildKit sets there. */
  readonly globalArguments: GlobalArguments;
  /** The stage that is built: the last one, or the target. */
  readonly finalStage: Stage | undefined;
  readonly settings: ModelSettings;
  readonly facts: Facts;

  /** Of those kinds, top to bottom, ONBUILD triggers among them: their `onbuild` is set, and they do nothing in this build. */
  instructionsOf<K extends Kind>(...kinds: readonly K[]): readonly InstructionOf<K>[];
  /** Of those kinds, what this build runs, in order: the instructions of the stages that are built, and the triggers that they take over from a parent (`runBy` is set). */
  instructionsRun<K extends Kind>(...kinds: readonly K[]): readonly InstructionOf<K>[];
  /** The stage an instruction stands in, of a trigger's copy the one that runs it; undefined before the first FROM. */
  stageOf(instruction: Instruction): Stage | undefined;
  /** The earlier stage that `--from=` or `from=` names, by name in any case or by number. */
  stageNamed(name: string, before: Stage): Stage | undefined;

  /** The commands of all scripts, top to bottom. */
  readonly commands: readonly Command[];
  /** The commands with one of these names, top to bottom. */
  commandsNamed(...names: readonly string[]): readonly Command[];
  /** The commands of one instruction. */
  commandsOf(instruction: Instruction): readonly Command[];
  /** The scripts of one instruction. */
  scriptsOf(instruction: Instruction): readonly Script[];
  /** The `--mount`s of a RUN. */
  mountsOf(instruction: Instruction): readonly Mount[];
  /** The calls of a package manager, of these operations or of all, top to bottom. */
  packageOperations(manager: string, ...operations: readonly string[]): readonly PackageOperation[];

  /** A variable as the instruction sees it before it runs; known and undefined: surely not set. */
  variableAt(instruction: Instruction, name: string, base?: BaseVariables): Known<Variable | undefined>;
  /** Whether an ARG above the instruction, in its stage or a parent, declares the name, with or without a value. */
  isDeclaredAt(instruction: Instruction, name: string): boolean;
  /** The word's value with the variables that the instruction sees. */
  expand(word: Word, instruction: Instruction, base?: BaseVariables): Known<string>;
  /** User, working directory and shell in force when the instruction runs. */
  stateAt(instruction: Instruction): State;
  /** What the image of a stage will be. */
  imageOf(stage: Stage): EffectiveImage;
}
