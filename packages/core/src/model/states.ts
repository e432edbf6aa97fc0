import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { known, unknown, type Known } from '../text/known.js';
import { joinPath } from './path.js';
import { outermost, runOf } from './run.js';
import type { Stage } from './stage.js';
import type { State } from './state.js';

/** User, working directory and shell along all stages. */
export interface States {
  /** Before the instruction runs. */
  at(stage: Stage, instruction: Instruction): State;
  atEnd(stage: Stage): State;
}

/** Walks all stages once; `expand` gives a word with the variables that its instruction sees. */
export function buildStates(
  stages: readonly Stage[],
  expand: (word: Word, instruction: Instruction) => Known<string>,
): States {
  const before = new Map<Instruction, State>();
  const ends = new Map<Stage, State>();
  for (const stage of stages) {
    let state = (stage.parent && ends.get(stage.parent)) ?? stateOfRoot(stage);
    for (const instruction of runOf(stage)) {
      before.set(instruction, state);
      state = stateAfter(state, instruction, stage);
    }
    ends.set(stage, state);
  }

  function stateAfter(state: State, instruction: Instruction, stage: Stage): State {
    const word = instruction.words[0];
    switch (instruction.kind) {
      case 'user':
        return word === undefined ? state : { ...state, user: spanned(expand(word, instruction), word) };
      case 'workdir':
        return word === undefined
          ? state
          : {
              ...state,
              workdir: changeFolder(state.workdir, spanned(expand(word, instruction), word), stage.isWindows),
            };
      case 'shell':
        return instruction.json === undefined
          ? state
          : {
              ...state,
              shell: known(
                instruction.json.map(({ content }) => content.text),
                instruction.span,
              ),
            };
      default:
        return state;
    }
  }

  return {
    at: (stage, instruction) => before.get(outermost(instruction)) ?? stateOfRoot(stage),
    atEnd: (stage) => ends.get(stage) ?? stateOfRoot(stage),
  };
}

function spanned(value: Known<string>, word: Word): Known<string> {
  return value.known ? known(value.value, word.span) : value;
}

/** A relative folder is entered from the one in force. */
function changeFolder(from: Known<string>, to: Known<string>, isWindows: boolean): Known<string> {
  if (!to.known) return unknown;
  if (isWindows) return to;
  const path = joinPath(from.known ? from.value : undefined, to.value);
  return path === undefined ? unknown : known(path, to.span);
}

function stateOfRoot({ root, isWindows }: Stage): State {
  const shell: State['shell'] = known(isWindows ? ['cmd', '/S', '/C'] : null);
  if (root.kind === 'scratch') return { user: known(null), workdir: known('/'), shell };
  const facts = root.kind === 'image' ? root.facts : undefined;
  if (facts === undefined) return { user: unknown, workdir: unknown, shell: isWindows ? shell : unknown };
  return {
    user: facts.user === undefined ? unknown : known(facts.user),
    workdir: facts.workdir === undefined ? unknown : known(facts.workdir ?? '/'),
    shell: facts.shell === undefined ? unknown : facts.shell === null ? shell : known(facts.shell),
  };
}
