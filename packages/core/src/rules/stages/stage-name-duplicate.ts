import type { FromInstruction } from '../../syntax/instruction.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Give each stage a name of its own.',
  why: 'The last stage of a name is the one that is meant, whatever the case: the earlier one can no longer be copied from or built by its name, and a `COPY --from` between the two fails.',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: {
    hadolint: { DL3024: { level: 'error' } },
    buildkit: { DuplicateStageName: { level: 'warning' } },
    others: ['DS-0012', 'CKV_DOCKER_11', 'DF042'],
  },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM node:24 AS build\nRUN npm run build\n',
      good: 'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM node:24 AS assets\nRUN npm run build\n',
    },
  ],
  *check({ stages }) {
    const firsts = new Map<string, NonNullable<FromInstruction['name']>>();
    for (const { name, from } of stages) {
      // A name that BuildKit does not take is an error of its own.
      if (name === undefined || from.name === undefined || !/^[a-z][a-z0-9-_.]*$/.test(name)) continue;
      const first = firsts.get(name);
      if (first === undefined) {
        firsts.set(name, from.name);
        continue;
      }
      yield {
        span: from.name.span,
        message: `There is a stage \`${name}\` above.`,
        help: 'Choose another name.',
        related: [{ span: first.span, message: 'It is named here.' }],
      };
    }
  },
});
