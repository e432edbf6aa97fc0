import { accountsMade } from './accounts.js';
import { mayBringAccounts } from './brought-accounts.js';
import type { Model } from './model.js';
import { runOf } from './run.js';
import { lineageOf, type Stage } from './stage.js';

/** What makes users that nobody sees here. */
const unreadable =
  /\.(?:sh|py|pl|rb|yml|yaml|deb|rpm|tar\S*|tgz)\b|passwd|newusers|ansible|puppet|chef|\bmake\b|\|\s*(?:sudo\s+)?(?:ba|da|z)?sh\b|(?:^|[\s;&(])(?:ba|da|z)?sh\s|\b(?:dpkg|rpm|flatpak|fixuid|s6-\w+|homectl|sysusers)\b/;

/** The words of what a stage and its parents run; those of installs may be parts of names. */
export interface AccountMentions {
  readonly words: ReadonlySet<string>;
  readonly installs: ReadonlySet<string>;
}

/** Where the users of a stage's image can come from, if not from its base; undefined where any user may be made. */
export function accountMentions(model: Model, stage: Stage): AccountMentions | undefined {
  const words = new Set<string>();
  const installs = new Set<string>();
  for (const instruction of lineageOf(stage).flatMap(runOf)) {
    if (mayBringAccounts(model, instruction)) return undefined;
    if (instruction.kind !== 'run') continue;
    const text = model.source.text.slice(instruction.span.start, instruction.span.end);
    const made = accountsMade(model, instruction);
    // A program of the author's can do anything.
    if (model.commandsOf(instruction).some(({ words: [program] }) => program?.text.includes('/'))) return undefined;
    if (unreadable.test(text) || made.some(({ name }) => name === undefined)) return undefined;
    const isInstall = /\b(?:install|add)\s/.test(text);
    for (const word of [...text.split(/[^\w.-]+/), ...made.map(({ name }) => name ?? '')]) {
      words.add(word);
      if (isInstall && word.length > 2) installs.add(word);
    }
  }
  return { words, installs };
}
