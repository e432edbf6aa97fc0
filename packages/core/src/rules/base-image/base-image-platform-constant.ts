import { architectureOfRepository } from '../../knowledge/image-family.js';
import { platformOf } from '../../model/platform.js';
import type { Stage } from '../../model/stage.js';
import { flagOf } from '../../syntax/instruction.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Let whoever builds choose the platform.',
  why: 'A platform written into `FROM` overrides the one that is asked for. On any other machine the stage is emulated, slowly, and an image for several platforms holds the same one under every name.',
  severity: 'warning',
  presets: { recommended: 'warning', buildkit: 'warning' },
  replaces: {
    hadolint: { DL3029: { level: 'warning' } },
    buildkit: { FromPlatformFlagConstDisallowed: { level: 'warning' } },
    others: ['DF061'],
  },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM --platform=linux/amd64 node:24\nCMD ["node"]\n',
      good: 'FROM node:24\nCMD ["node"]\n',
    },
  ],
  *check({ stages, source }) {
    for (const stage of stages) {
      const flag = flagOf(stage.from, 'platform');
      if (flag?.value?.value.known !== true) continue;
      const platform = flag.value.value.value;
      if (isMeant(platform, stage)) continue;
      const gap = /^[ \t]*/.exec(source.text.slice(flag.span.end))?.[0].length ?? 0;
      const whole = { start: flag.span.start, end: flag.span.end + gap };
      yield {
        span: flag.span,
        message: `The platform is always \`${platform}\`.`,
        help: 'Leave `--platform` out, or use `$BUILDPLATFORM` in a stage that compiles for other platforms.',
        fixes: [{ title: 'Remove `--platform`', safety: 'suggested', edits: [{ span: whole, text: '' }] }],
      };
    }
  },
});

const systems = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasip1']);
const otherNames: Readonly<Record<string, readonly string[]>> = {
  amd64: ['amd64', 'x86_64', 'x64'],
  arm64: ['arm64', 'aarch64'],
  arm: ['arm', 'armv6', 'armv7', 'armhf'],
  386: ['386', 'i386', 'i686'],
};

/** Whether the stage is for that platform by its name or its image, the image is for no other, or BuildKit cannot read the platform. */
function isMeant(text: string, { name = '', base }: Stage): boolean {
  const lower = text.toLowerCase();
  const platform = platformOf(lower.includes('/') ? lower : systems.has(lower) ? `${lower}/` : `linux/${lower}`);
  if (platform === undefined || !/^[\w./()+-]+$/.test(lower)) return true;
  const { os, architecture } = platform;
  const names = otherNames[architecture] ?? (architecture === '' ? [] : [architecture]);
  if ([os, ...names].some((word) => name.includes(word))) return true;
  if (base.kind !== 'image') return false;
  const { familiarName, tag = '' } = base.reference;
  const written = dashed(`/${familiarName}:${tag}/`);
  if (names.some((word) => written.includes(dashed(`/${word}/`)))) return true;
  if (architectureOfRepository(familiarName) !== undefined || base.facts?.windows === true) return true;
  return base.facts?.architectures?.length === 1;
}

function dashed(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
