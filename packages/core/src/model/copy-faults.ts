import { expansionOf } from '../syntax/expand.js';
import { heredocOf } from '../syntax/heredoc-words.js';
import { aliasHelp } from '../syntax/flag-faults.js';
import { flagOf, type CopyInstruction } from '../syntax/instruction.js';
import type { CodedFault } from '../syntax/instruction-faults.js';
import { valueOf, type Known } from '../text/known.js';
import type { Span } from '../text/span.js';
import { isDigest, isGitSource } from './git-source.js';

type Expand = (text: string) => Known<string>;

/** `--from` of a COPY with a variable, which BuildKit rejects in all stages, built or not. */
export function* fromFaults(instruction: CopyInstruction, escape: '\\' | '`'): Iterable<CodedFault> {
  if (instruction.kind !== 'copy') return;
  const from = flagOf(instruction, 'from')?.value;
  if (from === undefined || from.text === '') return;
  const { value } = expansionOf(from.text, () => undefined, escape);
  if (valueOf(value) === from.text) return;
  yield {
    code: 'unknown-flag',
    span: from.span,
    ...(from.text.includes('$')
      ? { message: '`--from` takes no variable.', help: aliasHelp('--from=name') }
      : { message: '`--from` has quotes or escapes in its name.', help: 'Write the name as it is.' }),
  };
}

/** What BuildKit rejects of COPY's and ADD's flags once their variables have values. */
export function* copyFaults(instruction: CopyInstruction, expand: Expand): Iterable<CodedFault> {
  const chmod = flagOf(instruction, 'chmod')?.value;
  const mode = chmod && valueOf(expand(chmod.text));
  if (chmod !== undefined && mode !== undefined && mode !== '' && !isMode(mode)) {
    const help = 'Write an octal number up to `7777`, as in `0755`, or a change such as `u+x,go-w`.';
    yield { code: 'unknown-flag', span: chmod.span, message: `\`${mode}\` is no mode.`, help };
  }
  const checksum = instruction.kind === 'add' ? flagOf(instruction, 'checksum')?.value : undefined;
  const digest = checksum && valueOf(expand(checksum.text));
  if (checksum === undefined || digest === undefined || digest === '') return;
  const found = checksumFault(instruction, digest, checksum.span, expand);
  if (found !== undefined) yield { code: 'unknown-flag', ...found };
}

/** Octal up to 7777, or symbolic as chmod has it. */
function isMode(mode: string): boolean {
  if (/^[0-7]+$/.test(mode)) return Number.parseInt(mode, 8) <= 0o7777;
  return /^[augo]*(?:[+\-=][rstwXxugo]*)+(?:,[augo]*(?:[+\-=][rstwXxugo]*)+)*$/.test(mode);
}

type Found = Pick<CodedFault, 'span' | 'message' | 'help'>;

function checksumFault(add: CopyInstruction, digest: string, span: Span, expand: Expand): Found | undefined {
  const sources = add.sources.filter(({ text }) => heredocOf(text) === undefined);
  const [source, second] = sources;
  if (source === undefined || second !== undefined) {
    return { span, message: '`--checksum` is for a single source.', help: 'Write an `ADD` for each source.' };
  }
  const text = valueOf(expand(source.text));
  if (text === undefined || isGitSource(text)) return undefined;
  if (!/^https?:\/\//.test(text)) {
    const message = '`--checksum` is for files from the web and Git repositories.';
    return { span, message, help: 'Remove it, or name a source that begins with `https://`.' };
  }
  if (isDigest(digest)) return undefined;
  const help = 'Write `sha256:` and 64 hexadecimal digits in lower case.';
  return { span, message: `\`${digest}\` is no checksum.`, help };
}
