import type { Script, ShellCommand } from './command.js';
import { hasOption } from './options.js';

/** Programs that do not fail in front of a pipe. */
const harmless =
  /^(echo|printf|true|:|yes|env|date|seq|pwd|id|whoami|hostname|uname|arch|nproc|getconf|basename|dirname)$/;

/** Programs that only list what there is, and have nothing to list where they fail. */
const listing = /^(find|ls|ldd|scanelf|dpkg-query|apt-mark)$/;

/** Questions to package managers, by the program and its first argument. */
const asking = /^(dpkg (--print-architecture|-[lLsS]|--get-selections)|apk info|rpm -q\w*)$/;

/** Programs that only fail where they are called wrongly, as long as they read what the pipe brings. */
const filters = /^(sed|tr|cut|head|tail|sort|uniq|rev|tac|wc|fold|nl|column|tee|cat|awk|gawk|mawk)$/;

/** Longer chains are not followed to their end. */
const mostLinks = 64;

/** Whether the words of a shell's call or of its `set` switch pipefail. */
export function namesPipefail(words: readonly string[]): boolean {
  return words.some(
    (word, at) => word === 'pipefail' && (at === 0 || /^[-+][A-Za-z]*o$|^setopt$/.test(words[at - 1] ?? '')),
  );
}

/**
 * The first command of a script whose failure a pipe hides, where the script itself does not set pipefail.
 * With `every` each pipe counts; else those are left out in which nothing can fail, or in which a failure is meant, looked
 * after, or of no use to the shell.
 */
export function hiddenFailure({ commands }: Script, every: boolean): ShellCommand | undefined {
  const open: ShellCommand[] = [];
  for (const command of commands) {
    while ((open.at(-1)?.span.end ?? Infinity) <= command.span.start) open.pop();
    const outer = open.at(-1);
    open.push(command);
    const { name = '', words, pipeline, wrappers } = command;
    if (/^(set|shopt|setopt)$/.test(name) && words.some(({ text }) => text === 'pipefail')) return undefined;
    if (pipeline.commands[1] !== command || wrappers.some((wrapper) => namesPipefail(textsOf(wrapper)))) continue;
    const found = every ? pipeline.commands[0] : failing(command, outer);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first command of the pipeline, but the last, that may fail; `outer` is the command whose word the pipeline stands in. */
function failing(
  { pipeline, nesting, background, next }: ShellCommand,
  outer: ShellCommand | undefined,
): ShellCommand | undefined {
  const { commands, negated } = pipeline;
  const last = commands.at(-1);
  if (last === undefined || negated || background || nesting.includes('condition') || isFollowedByOr(next))
    return undefined;
  // Only an assignment alone gives the status of its `$(...)` on.
  if (outer !== undefined && (outer.words.length > 0 || isFollowedByOr(outer.next))) return undefined;
  // It is the check itself: it fails where what it looks for does not come.
  if (/^[ef]?grep$/.test(last.name ?? '') && isCheck(last)) return undefined;
  if (commands.some(({ name }) => name === 'yes')) return undefined;
  return commands.slice(0, -1).find((command, at) => !isHarmless(command, at > 0));
}

/** With `-q` it ends as soon as it knows, and whoever still writes to it fails for that. */
function isCheck(grep: ShellCommand): boolean {
  const valueFlags = ['-e', '-f', '-m'];
  if (hasOption(grep, ['-q', '--quiet', '--silent'], valueFlags)) return true;
  return !hasOption(grep, ['-v', '--invert-match', '-c', '--count', '-L', '--files-without-match'], valueFlags);
}

function isHarmless({ name = '', args, redirects }: ShellCommand, isFed: boolean): boolean {
  if (harmless.test(name) || listing.test(name) || (isFed && filters.test(name))) return true;
  if (asking.test(`${name} ${args[0]?.text ?? ''}`)) return true;
  return name === 'cat' && args.length === 0 && redirects.some(({ operator }) => operator.startsWith('<<'));
}

function isFollowedByOr(next: ShellCommand | undefined): boolean {
  let at = next;
  for (let link = 0; link < mostLinks && at?.connector === 'and'; link++) at = at.next;
  return at?.connector === 'or';
}

function textsOf({ words }: { readonly words: readonly { readonly text: string }[] }): readonly string[] {
  return words.map(({ text }) => text);
}
