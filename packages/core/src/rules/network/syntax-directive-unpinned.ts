import type { Fix } from '../../finding/finding.js';
import { frontendMistake } from '../../model/meant-frontend.js';
import { defineRule } from '../../rule/define-rule.js';
import { referenceParts } from '../../syntax/image-reference.js';

const docker = /^(?:(?:index\.)?docker\.io\/)?docker\/dockerfile(?:-upstream)?$/;
/** Tags that go on to the next large version. */
const moving = /^(?:latest|labs|experimental|master(?:-\w+)?)$/;

export default defineRule({
  summary: 'Name the version of the frontend.',
  why: 'The frontend in `# syntax=` is a program that reads the whole build. Without a version, or with `latest`, each build may take another one; of Docker’s own, `docker/dockerfile:1` gets all improvements and stays compatible.',
  unfixed: 'no released version is known that does the same',
  severity: 'info',
  presets: { recommended: 'info', security: 'warning' },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: '# syntax=docker/dockerfile:latest\nFROM debian:13\n',
      good: '# syntax=docker/dockerfile:1\nFROM debian:13\n',
    },
  ],
  *check({ directives: { syntax } }) {
    // What stands behind the name are words for the frontend.
    const [name = ''] = syntax?.value.split(' ') ?? [];
    const parts = referenceParts(name);
    if (
      syntax === undefined ||
      parts === undefined ||
      parts.digest !== undefined ||
      frontendMistake(name) !== undefined
    )
      return;
    const isDocker = docker.test(parts.name);
    if (parts.tag !== undefined && (isDocker ? !moving.test(parts.tag) : parts.tag !== 'latest')) return;
    const start = syntax.valueSpan.start;
    const wanted = parts.tag === 'labs' || parts.tag === 'experimental' ? ':1-labs' : ':1';
    // Of what a branch holds nobody knows the version.
    const fixes: readonly Fix[] =
      isDocker && parts.tag?.startsWith('master') !== true
        ? [
            {
              title: `Use \`${parts.name}${wanted}\``,
              safety: 'safe',
              effect: 'none',
              edits: [{ span: { start: start + parts.nameSpan.end, end: start + name.length }, text: wanted }],
            },
          ]
        : [];
    yield {
      span: { start, end: start + name.length },
      message:
        parts.tag === undefined
          ? `\`${name}\` has no version, so it is \`latest\`.`
          : `\`${name}\` is another frontend with each release.`,
      help: isDocker ? 'Use `docker/dockerfile:1`.' : 'Name a version, or a digest.',
      fixes,
    };
  },
});
