import { defineRule } from '../../rule/define-rule.js';
import { execFormFixes, execFormHelp } from '../../rule/exec-form-fix.js';
import { basesOption } from '../../rule/bases-option.js';
import { option } from '../../rule/option.js';
import { atRun, instructionsWith, triggersOption } from '../../rule/triggers-option.js';
import { endsWithExec, plainWordsOf } from '../../shell/plain-words.js';
import { nearJson } from '../../syntax/near-json.js';
import { valueOf } from '../../text/known.js';
import { spanInFile } from '../../text/segments.js';

export default defineRule({
  summary: 'Write `CMD` and `ENTRYPOINT` as JSON arrays.',
  why: 'In shell form the first process of the container is a shell. `docker stop` signals the shell, which may not pass it on: after ten seconds the program is killed in the middle of its work. And an `ENTRYPOINT` in shell form takes no arguments.',
  unfixed: 'a shell is needed, or nobody can tell which words were meant',
  severity: 'warning',
  presets: { recommended: 'warning', buildkit: 'warning' },
  replaces: {
    hadolint: {
      DL3025: { level: 'warning', options: { shells: 'any', exec: 'report', healthcheck: true, malformed: 'report' } },
    },
    buildkit: {
      JSONArgsRecommended: {
        level: 'warning',
        options: { shells: 'default', exec: 'report', malformed: 'report', bases: 'none', triggers: 'run' },
      },
    },
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
    malformed: option.choice({
      default: 'leave',
      choices: ['leave', 'report'],
      description: 'Leave what is nearly an array to `cmd-malformed-json`, or report it.',
    }),
    bases: basesOption,
    triggers: triggersOption,
    healthcheck: option.flag({ default: false, description: 'Look at `HEALTHCHECK` too.' }),
  },
  examples: [{ bad: 'FROM node:24\nCMD node server.js\n', good: 'FROM node:24\nCMD ["node", "server.js"]\n' }],
  *check(model, { shells, exec, malformed, bases, triggers, healthcheck }) {
    const { stageOf, stateAt, scriptsOf } = model;
    const fixesFor = execFormFixes(model);
    for (const instruction of instructionsWith(model, triggers, 'cmd', 'entrypoint', 'healthcheck')) {
      const { kind, keyword, keywordSpan, body, json, invalid } = instruction;
      const stage = stageOf(instruction);
      if (stage === undefined || json !== undefined || invalid === true) continue;
      if (kind === 'healthcheck' && (!healthcheck || instruction.type !== 'CMD')) continue;
      const isJson = nearJson(body.text) !== undefined;
      const state = stateAt(instruction).shell;
      // What a SHELL of this file sets has a place in it.
      const shell =
        bases === 'none' && state.known && state.span === undefined ? undefined : (valueOf(state) ?? undefined);
      const isDefault = shell === undefined || shell.join(' ') === 'cmd /S /C';
      if (shells === 'sh' ? !isDefault || stage.isWindows : shells === 'default' && !isDefault) continue;
      const script = scriptsOf(instruction)[0];
      const words = script && plainWordsOf(script);
      const execs = script !== undefined && words === undefined && endsWithExec(script);
      if ((execs && exec === 'accept') || (isJson && malformed === 'leave')) continue;
      const mayExec = !isJson && exec === 'accept' && kind !== 'healthcheck';
      yield atRun(instruction, {
        span: body.text === '' ? keywordSpan : spanInFile(body, 0, body.text.length),
        message: `\`${keyword}\` is ${isJson ? 'no valid JSON array, so it is ' : ''}in shell form.`,
        help: execFormHelp(isJson, script !== undefined && words === undefined, execs),
        fixes: !isDefault || stage.isWindows || script === undefined ? [] : fixesFor(script, stage, mayExec),
      });
    }
  },
});
