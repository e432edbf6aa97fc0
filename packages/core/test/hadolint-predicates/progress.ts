import type { Command } from '../../src/model/model.js';

/** Whether hadolint finds none of the flags of `wget` that it knows: any letter of a cluster counts. */
export function isProgressShown({ args }: Command): boolean {
  return !args.some(({ text }) =>
    /^-(?!-)[A-Za-z]*[qoa]|^-nv$|^--(?:progress|quiet|output-file|append-output|no-verbose)(?:=|$)/.test(text),
  );
}

/** Whether this call of `wget` surely writes no progress into the log all the same. */
export function isSilent({ args, redirects }: Command): boolean {
  if (args.some(({ text }) => /^(?:--spider|--version|-V|--help|-h|-b|--background)$/.test(text))) return true;
  if (args.some(({ text }) => /progress|quiet|verbose|^-\w*n\w*v/.test(text))) return true;
  // What a variable for flags holds, nobody knows.
  if (args.some(({ text }) => /^["']?\$\{?\w*(?:OPT|FLAG|ARG)/i.test(text))) return true;
  return redirects.some(({ operator, fileDescriptor }) => fileDescriptor === 2 || operator.startsWith('&'));
}
