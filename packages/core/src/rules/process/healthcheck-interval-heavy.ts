import { containerStart } from '../../model/container-start.js';
import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { isShellBuiltin } from '../../shell/plain-words.js';
import { durationOf } from '../../syntax/healthcheck-faults.js';
import { flagOf, type HealthcheckInstruction } from '../../syntax/instruction.js';

/** The nanoseconds of a second. */
const second = 1e9;

export default defineRule({
  summary: 'Give `HEALTHCHECK` times that suit the program.',
  why: 'Each check starts a process in the container. Every second or two that costs more than it tells, in particular where many containers run on one host. A check that may take longer than the pause between two is slow to notice that the program hangs. And a program of the JVM that is asked before it is up is restarted again and again.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['healthcheck'] },
  options: {
    seconds: option.integer({ default: 5, min: 1, description: 'The shortest interval that is accepted, in seconds.' }),
  },
  examples: [
    {
      bad: 'FROM nginx:1.31\nHEALTHCHECK --interval=1s CMD curl -f http://localhost/\n',
      good: 'FROM nginx:1.31\nHEALTHCHECK --interval=30s CMD curl -f http://localhost/\n',
    },
  ],
  *check(model, { seconds }) {
    for (const check of model.instructionsOf('healthcheck')) {
      if (check.type !== 'CMD' || check.invalid === true) continue;
      const interval = flagOf(check, 'interval');
      const pause = timeOf(check, 'interval');
      const timeout = flagOf(check, 'timeout');
      if (interval !== undefined && pause !== undefined && pause < seconds && !isLight(model, check)) {
        yield {
          span: interval.span,
          message: `The check runs every ${interval.value?.text ?? ''}.`,
          help: 'Take a longer interval. For a quick answer while the program starts there is `--start-interval`.',
        };
      } else if (timeout !== undefined && pause !== undefined && (timeOf(check, 'timeout') ?? 0) > pause) {
        yield {
          span: timeout.span,
          message: `The check may take \`${timeout.value?.text ?? ''}\`, longer than the pause of \`${interval?.value?.text ?? ''}\` between two.`,
          help: 'Take a shorter timeout, or a longer interval.',
        };
      }
      const patience = (pause ?? 30) * Number(flagOf(check, 'retries')?.value?.text || 3);
      const period = flagOf(check, 'start-period')?.value?.text;
      const isShort = period === undefined ? patience <= 30 : durationOf(period) === 0;
      if (isShort && startsJvm(model, check)) {
        yield {
          span: check.keywordSpan,
          message: `A program of the JVM is given ${patience} seconds to start.`,
          help: 'Add `--start-period` with the time that it takes.',
        };
      }
    }
  },
});

/** Whether the shell does it all, as `[ -e /tmp/ready ]`. */
function isLight({ commandsOf }: Model, check: HealthcheckInstruction): boolean {
  const commands = commandsOf(check);
  return (
    commands.length > 0 && commands.every(({ name = '' }) => name === '[' || name === 'test' || isShellBuiltin(name))
  );
}

/** In seconds; undefined where it is not given: 0 stands for the default too. */
function timeOf(check: HealthcheckInstruction, name: string): number | undefined {
  const text = flagOf(check, name)?.value?.text;
  const time = text === undefined ? undefined : durationOf(text);
  return time === undefined || time === 0 ? undefined : time / second;
}

function startsJvm(model: Model, check: HealthcheckInstruction): boolean {
  const stage = check.onbuild === undefined ? model.stageOf(check) : undefined;
  const start = stage && containerStart(model, stage);
  return start?.commands.some(({ command: { name = '' } }) => /^(java|catalina\.sh|kc\.sh)$/.test(name)) === true;
}
