import type { Fix } from '../../finding/finding.js';
import type { EffectiveImage } from '../../model/image.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { endsWithExec, jsonArrayEdits, namesScript, plainWordsOf } from '../../shell/plain-words.js';
import type { Kind } from '../../syntax/instruction.js';
import type { Edit } from '../../text/edit.js';
import { isKnown, valueOf } from '../../text/known.js';
import { spanInFile } from '../../text/segments.js';

export default defineRule({
  summary: 'Write `CMD` and `ENTRYPOINT` as JSON arrays.',
  why: 'In shell form the first process of the container is a shell. `docker stop` signals the shell, which may not pass it on: after ten seconds the program is killed in the middle of its work. And an `ENTRYPOINT` in shell form takes no arguments.',
  severity: 'warning',
  presets: { recommended: 'warning', buildkit: 'warning' },
  replaces: {
    hadolint: { DL3025: { level: 'warning', options: { shells: 'any', exec: 'report', healthcheck: true } } },
    buildkit: { JSONArgsRecommended: { level: 'warning', options: { shells: 'default', exec: 'report' } } },
    others: ['S7019', 'DF018', 'DF025'],
  },
  on: { kinds: ['cmd', 'entrypoint', 'healthcheck'] },
  options: {
    shells: option.choice({
      default: 'sh',
      choices: ['sh', 'default', 'any'],
      description: 'Look where `/bin/sh` is the shell, also where it is `cmd` of Windows, or whatever `SHELL` chose.',
    }),
    exec: option.choice({
      default: 'accept',
      choices: ['accept', 'report'],
      description: 'Accept a shell that is needed where `exec` gives its place to the program, or report it.',
    }),
    healthcheck: option.flag({ default: false, description: 'Look at `HEALTHCHECK` too.' }),
  },
  examples: [{ bad: 'FROM node:24\nCMD node server.js\n', good: 'FROM node:24\nCMD ["node", "server.js"]\n' }],
  *check({ instructionsOf, stages, stageOf, stateAt, scriptsOf, imageOf }, { shells, exec, healthcheck }) {
    const parents = new Set(stages.map(({ parent }) => parent));
    for (const instruction of instructionsOf('cmd', 'entrypoint', 'healthcheck')) {
      const { kind, keyword, keywordSpan, body, json, onbuild } = instruction;
      const stage = stageOf(instruction);
      if (stage === undefined || json !== undefined || instruction.invalid === true) continue;
      if (kind === 'healthcheck' && (!healthcheck || instruction.type !== 'CMD')) continue;
      const shell = valueOf(stateAt(instruction).shell) ?? undefined;
      const isDefault = shell === undefined || shell.join(' ') === 'cmd /S /C';
      if (shells === 'sh' ? !isDefault || stage.isWindows : shells === 'default' && !isDefault) continue;
      const script = scriptsOf(instruction)[0];
      const words = script && plainWordsOf(script);
      const execs = script !== undefined && words === undefined && endsWithExec(script);
      if (execs && exec === 'accept') continue;
      const isJson = /^\[\s*["'].*\]$/s.test(body.text);
      const isSafe =
        onbuild === undefined && !parents.has(stage) && isAlone(kind, imageOf(stage)) && !namesScript(words);
      yield {
        span: body.text === '' ? keywordSpan : spanInFile(body, 0, body.text.length),
        message: `\`${keyword}\` is ${isJson ? 'no valid JSON array, so it is ' : ''}in shell form.`,
        help: isJson
          ? 'Use double quotes, and no comma at the end.'
          : helpOf(script !== undefined && words === undefined, execs),
        fixes: script && words && isDefault && !stage.isWindows ? [fixOf(jsonArrayEdits(script, words), isSafe)] : [],
      };
    }
  },
});

/** Whether nothing else says what is started: else the two would meet in another way. */
function isAlone(kind: Kind, { cmd, entrypoint }: EffectiveImage): boolean {
  return kind === 'healthcheck' || isKnown(kind === 'cmd' ? entrypoint : cmd, null);
}

function helpOf(needsShell: boolean, execs: boolean): string {
  if (!needsShell) return 'Write it as a JSON array.';
  if (execs) return 'Choose the shell with `SHELL`, or write `["/bin/sh", "-c", "..."]`.';
  return 'Put `exec` in front of the last program, so that it takes the place of the shell.';
}

function fixOf(edits: readonly Edit[], isSafe: boolean): Fix {
  const title = 'Use the exec form';
  return isSafe ? { title, edits, safety: 'safe', effect: 'config' } : { title, edits, safety: 'suggested' };
}
