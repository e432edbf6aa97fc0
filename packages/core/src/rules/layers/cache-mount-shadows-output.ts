import { shadowedOutputs, type ShadowedOutput } from '../../model/shadowed-outputs.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Copy what is needed out of a mount in the RUN that makes it.',
  why: 'What a `RUN` writes into a mount is there for this `RUN` only: a cache stays on the builder, a tmpfs and what is bound is gone at its end. The layer has none of it, so that a `COPY --from` finds nothing there, and the container starts without it.',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['run'], text: /--mount/i },
  options: {},
  examples: [
    {
      bad: 'FROM rust:1 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/target cargo build --release\nFROM debian:13\nCOPY --from=build /app/target/release/app /usr/local/bin/\n',
      good: 'FROM rust:1 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/target \\\n    cargo build --release && cp target/release/app /usr/local/bin/\nFROM debian:13\nCOPY --from=build /usr/local/bin/app /usr/local/bin/\n',
    },
  ],
  *check(model) {
    for (const output of shadowedOutputs(model)) {
      const { mount, target } = output.placed;
      yield {
        span: output.span,
        message: messageOf(output, mountNames[valueOf(mount.type) ?? ''] ?? 'mount'),
        help: 'Copy it to another place in the same `RUN`, or take the mount away.',
        related: [{ span: mount.flag.span, message: `\`${target}\` is mounted here.` }],
      };
    }
  },
});

const mountNames: Readonly<Record<string, string>> = { cache: 'cache mount', tmpfs: 'tmpfs', bind: 'bind mount' };

function messageOf({ kind, path }: ShadowedOutput, mount: string): string {
  if (kind === 'installed') return `What is installed here lies on the ${mount} \`${path}\`: the image has none of it.`;
  return `\`${path}\` lies on a ${mount} of the \`RUN\` that makes it: no layer has it.`;
}
