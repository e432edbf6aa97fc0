import { secretFlows } from '../../model/secret-flows.js';
import { shippedPaths } from '../../model/shipped-paths.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

const places = {
  environment: 'the environment of the image',
  label: 'a label of the image',
  file: 'a file of the layer',
  url: 'a URL, which the history keeps',
};

export default defineRule({
  summary: 'Keep a secret build argument from getting into the image.',
  why: 'A build argument is already in the history of the image. Where an `ENV`, a label, a file or a stored address takes over its value, everybody who runs the container has it at hand, and deleting it in a later layer changes nothing.',
  severity: 'error',
  presets: { recommended: 'error', security: { level: 'error', options: { stages: 'all' } } },
  on: { kinds: ['arg'] },
  options: {
    stages: option.choice({
      default: 'shipped',
      choices: ['shipped', 'all'],
      description: 'Look at what ends up in the image, or also at builders, whose layers stay in the cache.',
    }),
  },
  examples: [
    {
      bad: 'FROM node:24\nARG NPM_TOKEN\nRUN echo "//registry.acme.test/:_authToken=$NPM_TOKEN" > .npmrc && npm ci\n',
      good: "FROM node:24\nRUN --mount=type=secret,id=npm_token,env=NPM_TOKEN echo '//registry.acme.test/:_authToken=${NPM_TOKEN}' > .npmrc && npm ci\n",
    },
  ],
  *check(model, { stages }) {
    const isShipped = shippedPaths(model);
    for (const { stage, span, name, origin, into, path } of secretFlows(model)) {
      if (stages === 'shipped' && !stage.isShipped && !(into === 'file' && isShipped(stage, path))) continue;
      yield {
        span,
        message: `The secret in \`${name}\` ends up in ${places[into]}.`,
        help: 'Give it with `RUN --mount=type=secret` to the one step that needs it.',
        related: [{ span: origin, message: 'It comes in here.' }],
      };
    }
  },
});
