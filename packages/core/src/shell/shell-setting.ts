import type { ShellCommand } from './command.js';

/** Files that only set variables and functions for the shell that reads them. */
const settings =
  /(?:^|\/)(?:activate|\.?bashrc|\.?bash_profile|\.?profile|\.?zshrc|\.?zprofile|nvm\.sh|\.cargo\/env|environment|setvars\.sh|emsdk_env\.sh|sdkman-init\.sh|[\w-]*\.env(?:rc)?|opt\/ros\/[^/]+\/(?:local_)?setup\.(?:ba)?sh)["']?$/;

/** What a command sets for its own shell, doing nothing else, in words: `` `NAME` ``, `The environment`; undefined where it may do more. */
export function shellSetting({
  name,
  args,
  assignments,
  redirects,
  nesting,
  pipeline,
  background,
}: ShellCommand): string | undefined {
  if (nesting.length > 0 || redirects.length > 0 || pipeline.commands.length > 1 || background) return undefined;
  const first = args[0]?.text ?? '';
  switch (name) {
    case '':
      return assignments[0] && `\`${assignments[0].name}\``;
    case 'export':
      return /^-|^$/.test(first) ? undefined : `\`${first.replace(/=.*/s, '')}\``;
    case 'alias':
      return first.includes('=') ? `The alias \`${first.replace(/=.*/s, '')}\`` : undefined;
    case 'source':
    case '.':
      return settings.test(first) ? `What \`${first.replaceAll(/["'`]/g, '')}\` sets` : undefined;
    case 'conda':
    case 'mamba':
    case 'micromamba':
      return first === 'activate' ? 'The environment' : undefined;
    default:
      return undefined;
  }
}
