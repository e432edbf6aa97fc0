import { fromArguments } from '../../model/from-arguments.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { flagOf } from '../../syntax/instruction.js';
import { isKnown } from '../../text/known.js';

const name = 'TARGETPLATFORM';

export default defineRule({
  summary: 'Leave out `--platform=$TARGETPLATFORM`.',
  why: 'The platform that is built for is the one that FROM takes anyway. The flag says nothing, and has readers ask what it is for.',
  unfixed: 'the file gives the variable another value',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: {
    hadolint: { DL3065: { level: 'warning', options: { defaults: 'ignored' } } },
    buildkit: { RedundantTargetPlatform: { level: 'warning', options: { defaults: 'ignored' } } },
    others: ['DF083'],
  },
  on: { kinds: ['from'] },
  options: {
    defaults: option.choice({
      default: 'respected',
      choices: ['respected', 'ignored'],
      description:
        'What of an ARG above the stages that gives TARGETPLATFORM a default, so that it is no longer the platform that is asked for.',
    }),
  },
  examples: [
    {
      bad: 'FROM --platform=$TARGETPLATFORM debian:13\nCMD ["bash"]\n',
      good: 'FROM debian:13\nCMD ["bash"]\n',
    },
  ],
  *check(model, { defaults }) {
    const { stages, source } = model;
    if (!stages.some(({ from }) => from.flags.length > 0)) return;
    const given = fromArguments(model, 'check');
    const argument = given.globals.byName.get(name);
    if (argument?.value?.known !== true) return;
    const isSetHere = argument.property?.value !== undefined || Object.hasOwn(model.settings.buildArgs, name);
    if (isSetHere && defaults === 'respected') return;
    for (const { from } of stages) {
      const flag = flagOf(from, 'platform');
      if (flag?.value === undefined || !flag.value.text.includes('$')) continue;
      const { value, matched, unset } = given.expand(flag.value.text);
      if (unset.size > 0 || matched.size !== 1 || !matched.has(name) || !isKnown(value, argument.value.value)) continue;
      const gap = /^[ \t]*/.exec(source.text.slice(flag.span.end))?.[0].length ?? 0;
      const whole = { start: flag.span.start, end: flag.span.end + gap };
      yield {
        span: flag.span,
        message: 'This is the platform without the flag too.',
        // With a default of its own the variable is no longer the platform that is asked for.
        fixes: isSetHere
          ? []
          : [{ title: 'Remove `--platform`', safety: 'safe', effect: 'none', edits: [{ span: whole, text: '' }] }],
      };
    }
  },
});
