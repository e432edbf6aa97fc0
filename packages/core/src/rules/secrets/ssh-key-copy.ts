import { secretCopies, secretCopyNeeds } from '../../model/secret-copies.js';
import { defineRule } from '../../rule/define-rule.js';
import { atRun } from '../../rule/triggers-option.js';

export default defineRule({
  summary: 'Use the SSH agent of the build instead of a copied key.',
  why: 'A private key that is copied stays in a layer or in the build cache, also when it is deleted later, and opens every server that trusts it. `RUN --mount=type=ssh` lends the agent of whoever builds to one step, and the key never comes near the image.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  on: { kinds: ['copy', 'add'] },
  options: {},
  examples: [
    {
      bad: 'FROM alpine/git:2.49.1\nCOPY id_ed25519 /root/.ssh/id_ed25519\nRUN git clone git@github.com:example/app.git\n',
      good: 'FROM alpine/git:2.49.1\nRUN --mount=type=ssh git clone git@github.com:example/app.git\n',
    },
  ],
  needs: secretCopyNeeds,
  *check(model) {
    for (const { copy, word, source, kind } of secretCopies(model)) {
      if (kind !== 'ssh key') continue;
      yield atRun(copy, {
        span: word.span,
        message: `\`${source}\` brings a private SSH key into a layer.`,
        help: 'Use `RUN --mount=type=ssh`, and build with `--ssh default`.',
      });
    }
  },
});
