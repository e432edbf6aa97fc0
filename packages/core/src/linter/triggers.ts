import type { Model } from '../model/model.js';
import type { AnyRule } from '../rule/define-rule.js';
import { eachWritten } from '../syntax/each-written.js';
import type { Kind } from '../syntax/instruction.js';
import { oncePer } from '../text/once.js';
import { addTo } from '../text/add-to.js';

/** What a rule waits for; undefined: it looks at every file. */
export type Awaited = AnyRule['on'];

/** A word that goes on in the next line. */
const midWord = /\S[\\`][ \t]*\r?\n\S/;

/** The text that `on.text` is looked for in: where a word goes on in the next line, with the lines joined as well. */
const textOf = oncePer(({ source: { text } }: Model): string =>
  midWord.test(text) ? `${text}\n${text.replaceAll(/[\\`][ \t]*\r?\n/g, '')}` : text,
);

/** What rules wait for, each thing once; its place is its name. */
export interface Triggers {
  /** What of it a file has. */
  readonly of: (model: Model) => readonly boolean[];
  /** The same for the instructions and commands of a model's lists alone, whatever its text is. */
  readonly listed: (model: Model) => readonly boolean[];
}

/** Looks at what a file has, and not at what each of hundreds of rules waits for. */
export function triggersFor(awaited: readonly Awaited[]): Triggers {
  const always: boolean[] = [];
  const byKind = new Map<Kind, number[]>();
  const byCommand = new Map<string, number[]>();
  for (const [place, on] of awaited.entries()) {
    always.push(on?.kinds === undefined && on?.commands === undefined);
    for (const kind of on?.kinds ?? []) addTo(byKind, kind, place);
    for (const name of on?.commands ?? []) addTo(byCommand, name, place);
  }
  const texts = awaited.flatMap((on, place) => (on?.text === undefined ? [] : [{ place, text: on.text }]));

  function listed({ instructions, commands }: Model): boolean[] {
    const has = [...always];
    const seen = new Set<Kind>();
    const mark = (place: number): void => void (has[place] = true);
    for (const instruction of instructions) {
      eachWritten(instruction, ({ kind }) => {
        if (seen.has(kind)) return;
        seen.add(kind);
        byKind.get(kind)?.forEach(mark);
      });
    }
    for (const { name } of commands) if (name !== undefined) byCommand.get(name)?.forEach(mark);
    return has;
  }

  return {
    listed,
    of: oncePer((model) => {
      const has = listed(model);
      for (const { place, text } of texts) if (has[place] === true) has[place] = text.test(textOf(model));
      return has;
    }),
  };
}
