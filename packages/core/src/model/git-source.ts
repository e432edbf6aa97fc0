import { cleanPath } from '../text/clean-path.js';

/** A source of ADD as BuildKit reads it: a git repository, one whose settings it rejects, another URL, or a path. */
export type CopySource =
  | { readonly kind: 'git'; readonly commit: string; readonly keepsGit: boolean | undefined }
  | { readonly kind: 'rejected'; readonly message: string }
  | { readonly kind: 'url' | 'path' };

/** What a source of COPY or ADD is, once its variables have values. */
export function copySourceOf(text: string): CopySource {
  const git = readGit(text);
  if (git !== undefined && (git.kind === 'rejected' || !text.startsWith('github.com/'))) return git;
  return { kind: /^https?:\/\//.test(text) ? 'url' : 'path' };
}

/** Whether BuildKit takes a source for a repository where it asks for nothing else; `github.com/...` is one here, though it is copied as a path. */
export function isGitSource(text: string): boolean {
  return readGit(text)?.kind === 'git';
}

/** Undefined for what is no repository to BuildKit. */
function readGit(text: string): CopySource | undefined {
  if (/^\.\.?\//.test(text)) return undefined;
  const scheme = /^([a-zA-Z0-9]+):\/\//.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined && !text.startsWith('github.com/')) return readShort(text);
  if (scheme !== undefined && !/^(?:https?|ssh|git)$/.test(scheme)) return undefined;
  const { before, query, fragment } = partsOf(text);
  const authority = scheme === undefined ? '' : (/^[^/]*/.exec(before.slice(scheme.length + 3))?.[0] ?? '');
  const path = decoded(scheme === undefined ? before : before.slice(scheme.length + 3 + authority.length));
  const ref = decoded(fragment);
  // What Go cannot parse is no URL.
  if (path === undefined || ref === undefined || hasControls(text) || !isAuthority(authority)) return undefined;
  if (scheme?.startsWith('http') === true && !path.endsWith('.git')) return undefined;
  return settingsOf(queryOf(query).fields, ref);
}

/** `user@host:path`. */
function readShort(text: string): CopySource | undefined {
  const start = /^[\w-]+@[a-zA-Z0-9.-]+:/.exec(text)?.[0].length;
  if (start === undefined || text.includes('\n')) return undefined;
  const { query, fragment } = partsOf(text.slice(start));
  const { fields, isBroken } = queryOf(query);
  return isBroken ? undefined : settingsOf(fields, fragment);
}

function partsOf(text: string): { readonly before: string; readonly query: string; readonly fragment: string } {
  const [, before = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) ?? [];
  return { before, query, fragment };
}

function hasControls(text: string): boolean {
  return Array.from(text).some((character) => character < ' ' || character === '\u007f');
}

function isAuthority(text: string): boolean {
  const at = text.lastIndexOf('@');
  const user = text.slice(0, Math.max(at, 0));
  const host = text.slice(at + 1);
  if (!/^[\w.~:!$&'()*+,;=%@-]*$/.test(user) || decoded(user) === undefined) return false;
  const mark = host.startsWith('[') ? host.lastIndexOf(']') + 1 : host.lastIndexOf(':');
  if (mark === 0 && host.startsWith('[')) return false;
  const port = mark < 0 ? '' : host.slice(mark);
  return /^(?::\d*)?$/.test(port) && /^(?:[\w\-.~!$&'()*+,;=:[\]<>"]|[^ -~])*$/.test(host);
}

/** The pairs of a query; those that cannot be decoded are left out. */
function queryOf(query: string): {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly isBroken: boolean;
} {
  const fields = new Map<string, string[]>();
  let isBroken = false;
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    const key = decoded(name.replaceAll('+', ' '));
    const text = decoded(value.replaceAll('+', ' '));
    if (key === undefined || text === undefined || pair.includes(';')) isBroken = true;
    else if (fields.get(key)?.push(text) === undefined) fields.set(key, [text]);
  }
  return { fields, isBroken };
}

/** Percent signs decoded; undefined where one is followed by no two digits. Bytes that are no text stay as they are. */
function decoded(text: string): string | undefined {
  if (!text.includes('%')) return text;
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const isSwitch = (name: string) => name === 'submodules' || name === 'keep-git-dir' || name === 'fetch-by-commit';
const isTrue = (text: string) => /^(?:1|t|T|TRUE|true|True)$/.test(text);
const isFalse = (text: string) => /^(?:0|f|F|FALSE|false|False)$/.test(text);

/** What query and fragment ask for. */
function settingsOf(fields: ReadonlyMap<string, readonly string[]>, fragment: string): CopySource {
  const [ref = '', ...folder] = fragment.split(':');
  const message = fieldMessage(fields, ref, folder.join(':'));
  if (message !== undefined) return { kind: 'rejected', message };
  const keep = fields.get('keep-git-dir')?.[0];
  return {
    kind: 'git',
    commit: fields.get('commit')?.[0] ?? fields.get('checksum')?.[0] ?? '',
    keepsGit: keep === undefined ? undefined : keep === '' || isTrue(keep),
  };
}

function fieldMessage(fields: ReadonlyMap<string, readonly string[]>, ref: string, folder: string): string | undefined {
  for (const [name, [value = '', ...others]] of fields) {
    if (!isSwitch(name) && !/^(?:ref|tag|branch|subdir|checksum|commit|mtime)$/.test(name))
      return `A git source takes no \`${name}\`.`;
    if (others.length > 0) return `\`${name}\` stands in the source more than once.`;
    if (value === '' && !isSwitch(name)) return `\`${name}\` has no value.`;
    if (value !== '' && isSwitch(name) && !isTrue(value) && !isFalse(value)) return `\`${name}\` is true or false.`;
    if (name === 'mtime' && value !== 'checkout' && value !== 'commit') return '`mtime` is `checkout` or `commit`.';
  }
  const value = (name: string) => fields.get(name)?.[0] ?? '';
  const written = value('subdir');
  const cleaned = cleanPath(`/${folder}`).slice(1);
  if (written !== '' && cleaned !== '' && cleaned !== written) return 'The source names two folders.';
  const refs = [ref, value('ref'), full('tags', value('tag')), full('heads', value('branch'))].filter(
    (one) => one !== '',
  );
  const hasBoth = value('tag') !== '' && value('branch') !== '';
  return hasBoth || new Set(refs).size > 1 ? 'The source names more than one ref.' : undefined;
}

function full(kind: 'tags' | 'heads', name: string): string {
  return name === '' || name.startsWith(`refs/${kind}/`) ? name : `refs/${kind}/${name}`;
}

/** Whether BuildKit takes a text for the digest of a download. */
export function isDigest(text: string): boolean {
  return /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/.test(text);
}
