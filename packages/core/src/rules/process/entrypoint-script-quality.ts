import type { Problem } from '../../finding/finding.js';
import {
  commandsOfScript,
  entrypointScript,
  entrypointScriptNeeds,
  type EntrypointScript,
} from '../../model/entrypoint-script.js';
import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';
import { fileEffectsOf } from '../../shell/file-effects.js';

export default defineRule({
  summary: 'Write a start script that stops at the first failure and does little.',
  why: 'Without `set -e` a script goes on when a step fails, and starts the program with half of what it needs. What changes the owner of a whole tree takes longer with every file, at each start, and with a volume that can be minutes.',
  severity: 'warning',
  presets: {},
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      files: { 'bad.sh': '#!/bin/sh\n./migrate\nexec "$@"\n', 'good.sh': '#!/bin/sh\nset -e\n./migrate\nexec "$@"\n' },
      bad: 'FROM node:24\nCOPY --chmod=755 bad.sh /\nENTRYPOINT ["/bad.sh"]\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24\nCOPY --chmod=755 good.sh /\nENTRYPOINT ["/good.sh"]\nCMD ["node", "server.js"]\n',
    },
  ],
  needs: entrypointScriptNeeds,
  *check(model) {
    const script = entrypointScript(model);
    const commands = script && commandsOfScript(script);
    if (script === undefined || commands === undefined) return;
    yield* problemsOf(script, commands);
  },
});

/** Steps whose failure does no harm. */
const harmless = /^(|:|echo|printf|export|set|cd|true|umask|ulimit|trap|sleep|env|date|id|shift|test|\[|\[\[|exec)$/;

function* problemsOf({ span, name, text }: EntrypointScript, commands: readonly ShellCommand[]): Iterable<Problem> {
  const setsErrexit =
    /^#![^\n]*\s-\w*e/.test(text) ||
    commands.some(
      (command) => command.name === 'set' && command.args.some((word) => /^-\w*e|^errexit$/.test(word.text)),
    );
  const own = commands.filter(({ nesting }) => nesting.length === 0);
  const steps = own.filter(
    ({ name: step = '', connector, next, background }, at) =>
      at < own.length - 1 &&
      !harmless.test(step) &&
      connector !== 'or' &&
      next?.connector === 'sequence' &&
      !background,
  );
  if (!setsErrexit && steps.length > 0) {
    yield {
      span,
      message: `\`${name}\` goes on when \`${steps[0]?.name ?? ''}\` fails.`,
      help: 'Begin the script with `set -e`.',
    };
  }
  const owner = own.find((command) =>
    fileEffectsOf(command).some(({ kind, recursive }) => kind === 'owner' && recursive === true),
  );
  if (owner !== undefined) {
    yield {
      span,
      message: `\`${name}\` changes the owner of a whole tree at each start.`,
      help: 'Set the owner with `COPY --chown` while building, or only where it is another one.',
    };
  }
}
