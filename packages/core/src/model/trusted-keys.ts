import type { ShellCommand } from '../shell/command.js';
import { verifies } from '../shell/verifying.js';
import type { Download } from './downloads.js';

/** Where package managers keep the keys that they trust. */
const keyring = /\/(?:keyrings|trusted\.gpg(?:\.d)?|apk\/keys|rpm-gpg)(?:\/|["']?$)/;

/** Whether the command shows or compares what a key is. */
export function checksKey(command: ShellCommand): boolean {
  return (
    verifies(command) ||
    command.args.some(({ text }) => /^--(?:fingerprint|show-keys?|with-fingerprint)$|^finger$/.test(text))
  );
}

/** Whether a download goes right among the trusted keys: by a redirect, by an option or by a pipe. */
export function goesToKeyring({ command, instruction }: Download): boolean {
  if (command === undefined) return instruction.kind === 'add' && keyring.test(instruction.destination?.text ?? '');
  const { commands } = command.pipeline;
  return commands
    .slice(commands.indexOf(command))
    .slice(0, 5)
    .some(
      ({ name, args, redirects }) =>
        (name === 'apt-key' && args.some(({ text }) => text === 'add')) ||
        args.some(({ text }) => keyring.test(text)) ||
        redirects.some(({ operator, target }) => operator.startsWith('>') && keyring.test(target?.text ?? '')),
    );
}

/** Whether a later command puts the file among the trusted keys. */
export function takesKey({ name, args }: ShellCommand, { file }: Download): boolean {
  const isMeant =
    file !== undefined && file !== '' && args.some(({ text }) => text.replaceAll(/["']/g, '').endsWith(file));
  return (
    isMeant &&
    args.some(({ text }) =>
      name === 'apt-key' ? text === 'add' : name === 'gpg' ? keyring.test(text) : text === '--import',
    )
  );
}
