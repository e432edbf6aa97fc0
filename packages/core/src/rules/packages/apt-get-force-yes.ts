import { defineRule } from '../../rule/define-rule.js';
import { replace } from '../../text/edit.js';

const flag = '--force-yes';

export default defineRule({
  summary: 'Answer apt with `-y`, and nothing stronger.',
  why: '`--force-yes` says yes to packages without a valid signature, to downgrades and to the removal of what the system cannot do without. Debian has given it up for three flags with names that say what they allow.',
  unfixed: 'the release of apt is not known to have the finer flags',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_11'] },
  on: { commands: ['apt-get', 'apt', 'aptitude'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install --force-yes curl\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
    },
  ],
  *check({ commandsNamed }) {
    for (const { words, instruction } of commandsNamed('apt-get', 'apt', 'aptitude')) {
      if (instruction.kind !== 'run') continue;
      const others = words.some(({ text }) => /^(-y|--yes|--assume-yes|-[a-z]*y[a-z]*)$/.test(text));
      for (const { text, span } of words) {
        if (text !== flag) continue;
        yield {
          span,
          message: `\`${flag}\` installs packages without a valid signature too.`,
          help: 'Use `-y`.',
          fixes: others ? [] : [{ title: 'Use `-y`', safety: 'safe', effect: 'exec', edits: [replace(span, '-y')] }],
        };
      }
    }
  },
});
