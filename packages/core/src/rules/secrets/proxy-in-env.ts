import { variableNames } from '../../knowledge/packages.js';
import { foundAbove } from '../../model/found-above.js';
import { partsAlike } from '../../model/parts-alike.js';
import { withoutProperty } from '../../model/remove-property.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Property } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Leave the proxy of the build out of the image.',
  why: 'BuildKit gives `HTTP_PROXY` and its like to each `RUN` without a word in the Dockerfile, and keeps them out of the image and of the cache. Set by `ENV` the proxy stays in the image, with its password if it has one, and the container that runs elsewhere sends its requests to a host that is not there.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  on: { kinds: ['env'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nENV http_proxy=http://proxy.corp.example:3128\nRUN apt-get update\n',
      good: 'FROM debian:13\nRUN apt-get update\n',
    },
  ],
  *check(model) {
    const { stageOf, expand, isDeclaredAt, source } = model;
    for (const { instruction } of proxies.written(model)) {
      if (instruction.onbuild !== undefined || stageOf(instruction)?.isShipped !== true) continue;
      for (const property of instruction.properties) {
        const { name, value, span } = property;
        if (value === undefined || !isProxy(property)) continue;
        const text = valueOf(expand(value, instruction));
        const [, used] = /^["']?\$\{?([A-Za-z_]\w*)\}?["']?$/.exec(value.text) ?? [];
        const isGiven = used !== undefined && isDeclaredAt(instruction, used);
        // A proxy of the container itself is part of what it runs.
        if (text === '' || (text === undefined && !isGiven) || /\/\/(?:localhost|127\.|\[::1\])/.test(text ?? ''))
          continue;
        const hasPassword = /\/\/[^/@\s:]*:[^/@\s]+@/.test(text ?? '');
        const isKept = instruction.properties.length === 1 && partsAlike(model, instruction);
        const edit = isKept ? undefined : withoutProperty(source, instruction, property);
        yield {
          span,
          message: `\`${name.text}\` stays in the image${hasPassword ? ', with the password in it' : ''}, for containers that run elsewhere too.`,
          help: `Leave it out, and build with \`--build-arg ${name.text}=...\`: that needs no \`ARG\`.`,
          fixes: edit === undefined ? [] : [{ title: `Remove \`${name.text}\``, safety: 'suggested', edits: [edit] }],
        };
      }
    }
  },
});

const proxies = foundAbove(['env'], (_, instruction) =>
  instruction.properties.some(isProxy) ? [{ instruction }] : [],
);

function isProxy({ name: { text } }: Property): boolean {
  return variableNames().proxies.includes(text) && !/^no_proxy$/i.test(text);
}
