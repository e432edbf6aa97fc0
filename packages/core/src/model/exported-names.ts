import type { Script } from '../shell/command.js';
import { isPosixShell, programName } from '../shell/dialect.js';
import type { Instruction } from '../syntax/instruction.js';
import { once } from '../text/once.js';
import type { Model } from './model.js';
import { lineageOf } from './stage.js';

/** BuildKit gives these to a RUN if whoever builds sets them. */
const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'];

/** What every shell or system sets. */
const everywhere =
  /^(?:HOME|PWD|OLDPWD|USER|LOGNAME|HOSTNAME|E?UID|PPID|SHELL|TERM|IFS|RANDOM|SECONDS|LINENO|REPLY|OPT(?:ARG|IND)|LANG|LC_\w+|TMPDIR|BASH\w*|OSTYPE)$/;

/**
 * The variables that a script names and finds set by ARG, ENV, the base image or a mount, sorted. Where it cannot be known
 * whether one is set, it is taken to be. Where one surely is not, all that are declared are there, for it may be misspelt.
 */
export function exportedNames(
  model: Model,
  instruction: Instruction,
  script: Script,
  isEmbedded: boolean,
): readonly string[] {
  const { text } = script.text;
  // Most scripts have no variable.
  if (!text.includes('$') && !text.includes('=') && instruction.flags.length === 0) return [];
  const isSet = isEmbedded || isGivenMore(instruction, script) ? () => undefined : whatIsSet(model, instruction);
  const sources = once(() => script.commands.some(({ name }) => name === '.' || name === 'source'));
  const names = new Set<string>();
  const unset = new Set<string>();
  const assigned = new Set<string>();
  for (const [, used, given] of text.matchAll(/\$\{?[#!]?([A-Za-z_]\w*)|\b([A-Za-z_]\w*)\+?=/g)) {
    const name = used ?? given ?? '';
    if (given !== undefined) assigned.add(given);
    if (names.has(name) || unset.has(name)) continue;
    const set = isSet(name);
    // An assignment to what may be set is one to a variable of the script's own, as far as anyone can tell.
    if (set === true || (used !== undefined && (set === undefined || sources()))) names.add(name);
    else if (used !== undefined) unset.add(name);
  }
  for (const name of unset) {
    if (!/^[A-Z][A-Z\d_]*$/.test(name) || everywhere.test(name) || assigned.has(name)) continue;
    for (const declared of [...declaredNames(model, instruction), ...proxies]) names.add(declared);
    break;
  }
  for (const { keys } of instruction.flags.length === 0 ? [] : model.mountsOf(instruction)) {
    names.add(keys.get('env') ?? '');
  }
  return [...names].filter((name) => /^[A-Za-z]\w*$|^_\w+$/.test(name)).sort();
}

/** CMD and its like run with what `docker run -e` gives, and a wrapper around a shell may set variables. */
function isGivenMore({ kind, json }: Instruction, { form }: Script): boolean {
  return kind !== 'run' || (form === 'exec-shell' && !isPosixShell(programName(json?.[0]?.text ?? '')));
}

/** Whether a variable is set before an instruction; undefined where it cannot be known. */
function whatIsSet(model: Model, instruction: Instruction): (name: string) => boolean | undefined {
  const declared = once(() => new Set(declaredNames(model, instruction)));
  return (name) => {
    if (proxies.includes(name.toUpperCase())) return undefined;
    // A trigger finds what its own stage ends with, and what triggers before it have set.
    if (instruction.onbuild !== undefined && declared().has(name)) return true;
    const variable = model.variableAt(instruction, name);
    if (variable.known) return variable.value !== undefined;
    // Images set variables in capitals: other names are the script's own, or a mistake.
    return /[a-z]/.test(name) ? false : undefined;
  };
}

/** The ARGs and ENVs above an instruction in its stage and in those that it is based on; for a trigger all of them, and other triggers. */
function declaredNames({ stageOf }: Model, instruction: Instruction): readonly string[] {
  const stage = stageOf(instruction);
  const isTrigger = instruction.onbuild !== undefined;
  const all = stage === undefined ? [] : lineageOf(stage).flatMap(({ instructions }) => instructions);
  return all.flatMap((one) => {
    const setting = isTrigger && one.kind === 'onbuild' ? one.trigger : one;
    if (setting?.kind !== 'arg' && setting?.kind !== 'env') return [];
    if (!isTrigger && one.span.start > instruction.span.start) return [];
    return setting.properties.map(({ name }) => name.text);
  });
}
