import { serverOfCommand } from '../../model/server-of-command.js';
import {
  commandsOfScript,
  entrypointScript,
  entrypointScriptNeeds,
  type EntrypointScript,
} from '../../model/entrypoint-script.js';
import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';
import { takesArguments } from '../../shell/takes-arguments.js';
import { isKnown, valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'End a start script with `exec "$@"`.',
  why: 'The script is the first process of the container. Without `exec` it stays there and waits: `docker stop` signals the shell, which does not hand it on, and after ten seconds the program is killed in the middle of its work. And a script that does not look at `"$@"` never runs what `CMD` says.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      files: {
        'entrypoint.sh': '#!/bin/sh\nset -e\n./migrate\nexec "$@"\n',
        'start.sh': '#!/bin/sh\nset -e\n./migrate\n"$@"\n',
      },
      bad: 'FROM node:24\nCOPY --chmod=755 start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24\nCOPY --chmod=755 entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["node", "server.js"]\n',
    },
  ],
  needs: entrypointScriptNeeds,
  *check(model) {
    const script = entrypointScript(model);
    const commands = script && commandsOfScript(script);
    if (script === undefined || commands === undefined) return;
    // What it reads may do the rest.
    if (
      commands.some(
        ({ name = '', wrappers }) => /^(\.|source|eval)$/.test(name) || wrappers.some((one) => one.name === 'exec'),
      )
    )
      return;
    const what = faultOf(model, script, commands);
    if (what === undefined) return;
    yield {
      span: script.span,
      message: `\`${script.name}\` ${what}.`,
      help: 'Let its last line be `exec "$@"`, or `exec` and the program.',
    };
  },
});

/** Programs that mostly stay once they are started with a file. */
const staying = /^(node|python[\d.]*|java|ruby|php|dotnet|deno|bun|perl)$/;

function faultOf({ imageOf }: Model, script: EntrypointScript, commands: readonly ShellCommand[]): string | undefined {
  const last = commands.findLast(({ nesting }) => !nesting.some((inside) => /substitution|function/.test(inside)));
  if (last === undefined || last.background || last.pipeline.commands.length > 1) return undefined;
  const program = last.words[0]?.text ?? '';
  if (/^["']?\$(@|\*|\{[@*]\})["']?$/.test(program)) return 'runs its arguments without `exec`';
  const { cmd, expose } = imageOf(script.stage);
  const isEntrypoint = script.instruction.kind === 'entrypoint';
  if (
    isEntrypoint &&
    cmd.known &&
    !isKnown(cmd, null) &&
    !takesArguments(script.text) &&
    !/\bshift\b|\$argv/.test(script.text)
  )
    return 'does not run what `CMD` says';
  if (last.nesting.length > 0 || last.name === undefined) return undefined;
  const words = last.words.map(({ value, text }, at) => (at === 0 ? last.name : undefined) ?? valueOf(value) ?? text);
  const stays =
    serverOfCommand(words) !== undefined ||
    (staying.test(last.name) && words.length > 1 && (valueOf(expose)?.length ?? 0) > 0);
  return stays ? `runs \`${last.name}\` without \`exec\`` : undefined;
}
