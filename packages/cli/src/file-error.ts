/** Something about a path that could not be done; the run goes on and ends with exit code 2. */
export interface FileError {
  readonly path: string;
  /** One sentence, without the path. */
  readonly message: string;
  /** Whether it is about the config over the path, and the same for other files. */
  readonly isShared?: true;
}

/** What a failed call of the file system means to the user: a sentence, without the path. */
export function sentenceFor(error: unknown, isLink = false): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (isLink && code === 'ENOENT') return 'It is a symbolic link that leads nowhere.';
  return sentences[code] ?? `It cannot be read (${code || String(error)}).`;
}

/** Why a file could not be written, as words behind a colon. */
export function reasonFor(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return reasons[code] ?? (code || String(error));
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENOENT: 'it is gone',
};

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'It cannot be read: permission denied.',
  EPERM: 'It cannot be read: permission denied.',
  ELOOP: 'It is a symbolic link that leads in a circle.',
  EISDIR: 'It is a folder.',
  ENXIO: 'It is a socket or a device, not a file.',
  EMFILE: 'It cannot be read: too many files are open.',
  ENAMETOOLONG: 'Its path is too long.',
  EIO: 'It cannot be read: the disk reports an error.',
};
