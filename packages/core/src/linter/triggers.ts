import type { Model } from '../model/model.js';
import type { AnyRule } from '../rule/define-rule.js';
import { eachWritten } from '../syntax/each-written.js';
import type { Kind } from '../syntax/instruction.js';
import { oncePer } from '../text/once.js';

/** What a rule waits for; undefined: it looks at every file. */
export type Awaited = AnyRule['on'];

/** What a file has that rules wait for; made once, as hundreds of rules ask. */
interface Triggers {
  readonly kinds: ReadonlySet<Kind>;
  readonly commands: ReadonlySet<string>;
}

const triggersOf = oncePer((model: Model): Triggers => {
  const kinds = new Set<Kind>();
  for (const instruction of model.instructions) eachWritten(instruction, ({ kind }) => kinds.add(kind));
  const commands = new Set<string>();
  for (const { name } of model.commands) if (name !== undefined) commands.add(name);
  return { kinds, commands };
});

/** A word that goes on in the next line. */
const midWord = /\S[\\`][ \t]*\r?\n\S/;

/** The text that `on.text` is looked for in: where a word goes on in the next line, with the lines joined as well. */
const textOf = oncePer(({ source: { text } }: Model): string =>
  midWord.test(text) ? `${text}\n${text.replaceAll(/[\\`][ \t]*\r?\n/g, '')}` : text,
);

/** Whether the file has what a rule looks at. */
export function isTriggered(on: Awaited, model: Model): boolean {
  if (on === undefined) return true;
  return (on.text === undefined || on.text.test(textOf(model))) && isListed(on, model);
}

/** Whether the lists of the model have it; its text is not looked at. */
export function isListed(on: Awaited, model: Model): boolean {
  if (on === undefined || (on.kinds === undefined && on.commands === undefined)) return true;
  const { kinds, commands } = triggersOf(model);
  if (on.kinds !== undefined) for (const kind of on.kinds) if (kinds.has(kind)) return true;
  if (on.commands !== undefined) for (const name of on.commands) if (commands.has(name)) return true;
  return false;
}
