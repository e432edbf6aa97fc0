import { isMeantPlatform, isNamedPlatform } from '../../model/meant-platform.js';
import { readPlatform } from '../../model/platform-text.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { flagOf } from '../../syntax/instruction.js';
import { variablesIn } from '../../syntax/variable.js';

const automatic = /BUILDPLATFORM|TARGETPLATFORM/;
const help = 'Leave `--platform` out, or use `$BUILDPLATFORM` in a stage that compiles for other platforms.';

export default defineRule({
  summary: 'Let whoever builds choose the platform.',
  why: 'A platform written into `FROM` overrides the one that is asked for. On any other machine the stage is emulated, slowly, and an image for several platforms holds the same one under every name.',
  unfixed: 'a variable holds the platform',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3029: { level: 'warning', options: { exempt: 'none', variables: 'automatic' } } },
    buildkit: { FromPlatformFlagConstDisallowed: { level: 'warning', options: { exempt: 'named' } } },
    others: ['DF061'],
  },
  on: { kinds: ['from'] },
  options: {
    exempt: option.choice({
      default: 'meant',
      choices: ['meant', 'named', 'none'],
      description:
        'Which stages may have a constant platform: those that are meant for it by their name or by their image, only those whose name has the system or the architecture in it, or none.',
    }),
    variables: option.choice({
      default: 'any',
      choices: ['any', 'automatic'],
      description:
        'Take every variable for a choice from outside, or only `BUILDPLATFORM` and `TARGETPLATFORM`, which BuildKit sets.',
    }),
  },
  examples: [
    {
      bad: 'FROM --platform=linux/amd64 node:24\nCMD ["node"]\n',
      good: 'FROM node:24\nCMD ["node"]\n',
    },
  ],
  *check({ stages, source, escape }, { exempt, variables }) {
    for (const stage of stages) {
      const flag = flagOf(stage.from, 'platform');
      if (flag?.value === undefined) continue;
      if (!flag.value.value.known) {
        const names = variablesIn(flag.value.text, escape).map(({ name }) => name);
        if (variables === 'any' || names.some((name) => automatic.test(name))) continue;
        yield { span: flag.span, message: 'The platform is neither that of the build nor the one asked for.', help };
        continue;
      }
      const platform = flag.value.value.value;
      if ('problem' in readPlatform(platform)) continue;
      if (
        exempt === 'named' ? isNamedPlatform(platform, stage) : exempt === 'meant' && isMeantPlatform(platform, stage)
      )
        continue;
      const gap = /^[ \t]*/.exec(source.text.slice(flag.span.end))?.[0].length ?? 0;
      const whole = { start: flag.span.start, end: flag.span.end + gap };
      yield {
        span: flag.span,
        message: `The platform is always \`${platform}\`.`,
        help,
        // Without it a Windows image would become one for Linux.
        fixes: stage.isWindows
          ? []
          : [{ title: 'Remove `--platform`', safety: 'suggested', edits: [{ span: whole, text: '' }] }],
      };
    }
  },
});
