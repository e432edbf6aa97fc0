import { exposedPorts } from '../../model/exposed-ports.js';
import { settingsOfRoot } from '../../model/image-settings.js';
import { withoutWord } from '../../model/remove-word.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Leave out the ports that the base image exposes.',
  why: 'An image takes over the ports of its base, so that an `EXPOSE` with the same port changes nothing. Some keep it for those who read the file: this rule is for teams that want each fact in one place.',
  severity: 'info',
  presets: {},
  optIn: true,
  on: { kinds: ['expose'] },
  options: {},
  examples: [{ bad: 'FROM nginx:1.31\nEXPOSE 80 8443\n', good: 'FROM nginx:1.31\nEXPOSE 8443\n' }],
  *check(model) {
    const { stages, imageOf, source } = model;
    for (const stage of stages) {
      const { parent, root } = stage;
      const exposed = exposedPorts(model, stage);
      if (exposed.length === 0) continue;
      const inherited = new Set(parent ? valueOf(imageOf(parent).expose) : valueOf(settingsOfRoot(root).expose));
      const counts = new Map<string, number>();
      for (const { ports } of exposed) for (const port of ports) counts.set(port, (counts.get(port) ?? 0) + 1);
      for (const { instruction, word, ports } of exposed) {
        // What stands here twice is the matter of another rule first.
        if (ports.length === 0 || !ports.every((port) => inherited.has(port) && counts.get(port) === 1)) continue;
        const edit = withoutWord(source, instruction, word);
        yield {
          span: word.span,
          message: `The base exposes \`${word.text}\` already.`,
          help: 'Leave it out.',
          tag: 'unnecessary',
          fixes: edit
            ? [
                {
                  title: `Remove \`${word.text}\``,
                  safety: 'safe',
                  effect: 'config',
                  fields: ['ExposedPorts'],
                  edits: [edit],
                },
              ]
            : [],
        };
      }
    }
  },
});
