import type { Flag } from '../syntax/flag.js';
import { flagOf, type FromInstruction } from '../syntax/instruction.js';
import { referenceProblem } from '../syntax/reference-problem.js';
import { nearest } from '../text/nearest.js';
import type { Span } from '../text/span.js';
import type { FromArguments } from './from-arguments.js';
import { commonPlatforms, readPlatform } from './platform-text.js';

/** What is wrong with an image or a platform, and what to write instead. */
export interface BaseFault {
  readonly span: Span;
  readonly message: string;
  readonly help: string;
}

/** Why BuildKit rejects the image of a FROM; `stages` are the names above. A blank or unknown variable in it is the matter of `given`. */
export function imageFault(
  { image }: FromInstruction,
  given: FromArguments,
  stages: ReadonlySet<string>,
): BaseFault | undefined {
  const value = image && given.expand(image.text).value;
  if (image === undefined || value?.known !== true || stages.has(value.value)) return undefined;
  const problem = referenceProblem(value.value);
  if (problem === undefined) return undefined;
  const { span } = image;
  const lower = value.value.toLowerCase();
  if (stages.has(lower)) return { span, message: problem.message, help: `Did you mean the stage \`${lower}\`?` };
  return { span, message: problem.message, help: helpForVariables(image.text, given) ?? problem.help };
}

/** Why BuildKit rejects the `--platform` of a FROM. */
export function platformFault(
  from: FromInstruction,
  given: FromArguments,
): (BaseFault & { readonly flag: Flag }) | undefined {
  const flag = flagOf(from, 'platform');
  if (flag?.value === undefined || flag.value.text === '') return undefined;
  const { text, span } = flag.value;
  const { value } = given.expand(text);
  if (!value.known) return undefined;
  if (value.value === '') {
    const help = helpForVariables(text, given) ?? 'Name a platform, or leave `--platform` out.';
    return { flag, span, message: 'The platform is blank.', help };
  }
  const platform = readPlatform(value.value);
  if (!('problem' in platform)) return undefined;
  const meant = nearest(value.value, commonPlatforms);
  const help =
    helpForVariables(text, given) ?? (meant ? `Did you mean \`${meant}\`?` : 'Write `linux/amd64` or the like.');
  return { flag, span, message: platform.problem, help };
}

/** What to do where names in the text have no value. */
function helpForVariables(
  text: string,
  { globals, expand, meant: meantBy, openIn }: FromArguments,
): string | undefined {
  const undeclared = [...expand(text).unset].find((name) => !globals.byName.has(name));
  if (undeclared !== undefined) {
    const meant = meantBy(undeclared);
    return meant === undefined
      ? `Declare \`${undeclared}\` with ARG above the first FROM.`
      : `\`${undeclared}\` is declared nowhere above. Did you mean \`${meant}\`?`;
  }
  const open = openIn(text)[0];
  return open && `Give \`${open}\` a default: \`ARG ${open}=…\`.`;
}
