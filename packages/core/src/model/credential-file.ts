import { secretFileKind } from '../knowledge/secret-files.js';
import { isPlaceholder } from '../knowledge/secret-values.js';
import type { ShellCommand } from '../shell/command.js';
import { fileEffectsOf } from '../shell/file-effects.js';
import type { Word } from '../syntax/word.js';

/** How files of settings name a credential; a `$` in its place is a variable's. */
const stored =
  /(?:_authToken|_auth|_password|npmAuthToken["']?:)(?![A-Za-z])\s*=?\s*["']?([^\s"'$]{4,})|\bmachine\s{1,9}\S{1,200}\s[^$]{0,300}?\bpassword\s{1,9}([^\s"'$]{3,})|:\/\/[^\s:/@$]{1,100}:([^\s@/$]{3,100})@|aws_secret_access_key\s*=\s*([^\s"'$]{8,})/i;

/** The file of credentials that a command prints a literal one into. */
export function credentialFileOf({ name, pipeline, redirects }: ShellCommand): Word | undefined {
  if (!/^(?:echo|printf|cat|tee)$/.test(name ?? '')) return undefined;
  const file = pipeline.commands.flatMap(fileEffectsOf).find(({ kind, path }) => {
    const of = kind === 'write' ? secretFileKind(path.text.replaceAll(/["']/g, '')) : undefined;
    return of === 'mixed' || of === 'credentials';
  });
  if (file === undefined) return undefined;
  const printed = pipeline.commands.flatMap(({ args }) => args.map(({ text }) => text));
  const found = [...printed, ...redirects.map(({ content }) => content?.text ?? '')]
    .map((text) => stored.exec(text)?.slice(1).find(Boolean))
    .some((value) => value !== undefined && !isPlaceholder(value));
  return found ? file.path : undefined;
}
