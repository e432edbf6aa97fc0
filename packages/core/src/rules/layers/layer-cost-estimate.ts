import { layerCosts } from '../../model/layer-costs.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Know which layers make the image large.',
  why: 'Each layer is stored, pushed and pulled as a whole. A few packages bring hundreds of megabytes with them that their names do not tell. The numbers are rough estimates for the packages of today, with all that they depend on.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['run'] },
  options: {
    megabytes: option.integer({ default: 500, min: 1, description: 'From which estimate on a layer is reported.' }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends chromium libreoffice && rm -rf /var/lib/apt/lists/*\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends libreoffice-writer-nogui && rm -rf /var/lib/apt/lists/*\n',
    },
  ],
  *check(model, { megabytes }) {
    for (const [instruction, parts] of layerCosts(model)) {
      // Of a single package its own rule speaks.
      if (parts.length < 2) continue;
      const [from, to] = [0, 1].map((at) => parts.reduce((sum, { size }) => sum + (size[at] ?? 0), 0));
      if (from === undefined || from < megabytes) continue;
      const names = parts
        .toSorted((a, b) => b.size[0] - a.size[0])
        .slice(0, 3)
        .map(({ name }) => name);
      yield {
        span: instruction.keywordSpan,
        message: `This layer takes an estimated ${from} to ${to} MB, most of it for ${names.join(', ')}.`,
        help: 'Leave out what the container does not need, or keep it in a stage that is not shipped.',
        related: parts.map(({ name, span, size }) => ({
          span,
          message: `${name}: ${size.join(' to ')} MB, estimated.`,
        })),
      };
    }
  },
});
