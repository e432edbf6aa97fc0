import type { Script, ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import { endInFile } from '../text/segments.js';
import type { Model } from './model.js';

/** The one script of an instruction, and where in the file a command may be added that runs only if it has worked. */
export interface ScriptEnd {
  readonly script: Script;
  readonly place: number;
  /** The commands but for those in `$(...)`. */
  readonly own: readonly ShellCommand[];
}

/** What may stand behind the last command of a heredoc: the ends of the compounds that it is in. */
const closing = /^(?:[\s;)}]|\\\s|\b(?:fi|done|esac)\b)*$/;

/** The end of an instruction's script; undefined where it is not sure to be reached, or nobody knows where it is. */
export function scriptEnd(
  { source, scriptsOf }: Pick<Model, 'source' | 'scriptsOf'>,
  instruction: Instruction,
): ScriptEnd | undefined {
  const [script, another] = scriptsOf(instruction);
  if (script === undefined || another !== undefined || !script.complete || script.form === 'exec') return undefined;
  const { form, dialect, commands, text } = script;
  if (!/^(?:ba|z|)sh$/.test(dialect) || instruction.heredocs.length > (form === 'heredoc' ? 1 : 0)) return undefined;
  const own = commands.filter(({ nesting }) => nesting[0]?.endsWith('substitution') !== true);
  if (own.length === 0 || own.some(leaves) || own.at(-1)?.background === true) return undefined;
  // To a plain shell that is a `&`.
  if (dialect === 'sh' && own.some(({ redirects }) => redirects.some(({ operator }) => operator.startsWith('&>'))))
    return undefined;
  const last = own.reduce((most, { span }) => Math.max(most, span.end), 0);
  const place = endInFile(text, text.text.replace(/[\s;\\]+$/, '').length);
  // A comment, or what makes the end run apart; in a heredoc the text of another may follow.
  const rest = source.text.slice(last, place);
  const isOpen = form === 'heredoc' ? !closing.test(rest) : /(?:^|\s)#|[&|]\s*$/.test(rest);
  return isOpen || place < last ? undefined : { script, place, own };
}

/** Whether the shell may end with it. */
function leaves({ name, wrappers, nesting, connector }: ShellCommand): boolean {
  if (nesting.length > 0 || connector === 'or') return false;
  return /^(?:exit|exec|return)$/.test(name ?? '') || wrappers.some((wrapper) => wrapper.name === 'exec');
}
