import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { known, unknown, valueOf, type Known } from '../text/known.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';

/** A place where a variable gets a value for programs to see. */
export interface SetVariable {
  readonly name: string;
  readonly value: Known<string>;
  readonly span: Span;
  readonly instruction: Instruction;
}

/** The variables with these names that ENV and ARG set, `NAME=value` in front of commands, `env` and `export`. */
export function setVariables(
  { commands, instructionsOf, expand }: Pick<Model, 'commands' | 'instructionsOf' | 'expand'>,
  isWanted: (name: string) => boolean,
): readonly SetVariable[] {
  const found: SetVariable[] = [];
  for (const instruction of instructionsOf('env', 'arg')) {
    for (const { name, value, span } of instruction.properties) {
      if (value === undefined || !isWanted(name.text)) continue;
      found.push({ name: name.text, value: expand(value, instruction), span, instruction });
    }
  }
  for (const { assignments, name, args, wrappers, instruction } of commands) {
    for (const { name, value, span } of assignments)
      if (isWanted(name)) found.push({ name, value: value.value, span, instruction });
    const isSetting = /^(?:export|declare|typeset|setx?)$/.test(name ?? '');
    if (!isSetting && wrappers.length === 0) continue;
    const words = [
      ...(isSetting ? args : []),
      ...wrappers.filter((wrapper) => /^(?:env|sudo)$/.test(wrapper.name)).flatMap((wrapper) => wrapper.words.slice(1)),
    ];
    for (const word of words) {
      const assigned = assignedIn(word);
      if (assigned !== undefined && isWanted(assigned.name)) found.push({ ...assigned, span: word.span, instruction });
    }
  }
  return found;
}

function assignedIn({ text, value }: Word): Pick<SetVariable, 'name' | 'value'> | undefined {
  const name = /^["']?([A-Za-z_]\w*)=/.exec(text)?.[1];
  const whole = valueOf(value);
  return name === undefined
    ? undefined
    : { name, value: whole === undefined ? unknown : known(whole.slice(whole.indexOf('=') + 1)) };
}
