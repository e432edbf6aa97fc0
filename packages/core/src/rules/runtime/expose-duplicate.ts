import { exposedPorts } from '../../model/exposed-ports.js';
import { withoutWord } from '../../model/remove-word.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Expose each port once.',
  why: 'The same port twice opens nothing more. Often the second one was meant to be another port, or another protocol: `80` is `80/tcp`, and `80/udp` is a port of its own.',
  unfixed: 'a comment stands beside it',
  severity: 'style',
  presets: { recommended: 'style' },
  on: { kinds: ['expose'] },
  looks: 'above',
  options: {},
  examples: [{ bad: 'FROM debian:13\nEXPOSE 80 443\nEXPOSE 80/tcp\n', good: 'FROM debian:13\nEXPOSE 80 443\n' }],
  *check(model) {
    const { stages, source } = model;
    for (const stage of stages) {
      const exposed = new Map<string, Span>();
      for (const { instruction, word, ports } of exposedPorts(model, stage)) {
        const first = exposed.get(ports[0] ?? '');
        if (first !== undefined && ports.every((port) => exposed.has(port))) {
          const edit = withoutWord(source, instruction, word);
          yield {
            span: word.span,
            message: `\`${word.text}\` is exposed already.`,
            related: [{ span: first, message: 'It is exposed here.' }],
            tag: 'unnecessary',
            fixes: edit ? [{ title: `Remove \`${word.text}\``, safety: 'safe', effect: 'none', edits: [edit] }] : [],
          };
        }
        for (const port of ports) if (!exposed.has(port)) exposed.set(port, word.span);
      }
    }
  },
});
