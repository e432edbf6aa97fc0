import type { ShellCommand } from './command.js';

/**
 * Whether the command runs a script that is not in the Dockerfile and so may do anything: `./setup.sh`, `bash x`, `$CMD`,
 * `/opt/install`. The scripts that come with the sources of a program and only build it (`./configure`) are none.
 */
export function runsUnknownScript({ name, words, args, connector }: ShellCommand): boolean {
  if (name === undefined) return true;
  const [program] = words;
  if (program === undefined || /^(autogen|bootstrap|buildconf|configure)\b/.test(name)) return false;
  if (/^(ba|da|z|k|a)?sh$|^(source|\.)$/.test(name)) {
    return connector === 'pipe' || args.some(({ text }) => !/^[-+<]/.test(text));
  }
  if (/\.(sh|bash)$/.test(name) || /^install[-_]packages$/.test(name)) return true;
  return program.text.includes('/') && /install|setup|provision|build|clean|purge/.test(name);
}
