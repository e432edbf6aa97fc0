import { globalFaults } from '../../model/expansion-faults.js';
import { fromArguments } from '../../model/from-arguments.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { referenceProblem } from '../../syntax/reference-problem.js';
import { spanInWord } from '../../syntax/span-in-word.js';
import { variablesIn } from '../../syntax/variable.js';

export default defineRule({
  summary: 'Give the ARGs of FROM a default with which the file can be built.',
  why: 'Without a build argument there is no image to build on, so `docker build .` fails for everyone who does not know its name, and tools that read the file cannot tell what it is based on.',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: {
    buildkit: { InvalidDefaultArgInFrom: { level: 'warning', options: { images: 'all' } } },
  },
  on: { kinds: ['from'] },
  looks: 'above',
  options: {
    images: option.choice({
      default: 'unresolved',
      choices: ['unresolved', 'all'],
      description:
        'Report images that hang on an ARG without a default or with an empty one, or all that are invalid without build arguments.',
    }),
  },
  examples: [
    {
      bad: 'ARG BASE\nFROM $BASE\nCMD ["bash"]\n',
      good: 'ARG BASE=debian:13\nFROM $BASE\nCMD ["bash"]\n',
    },
  ],
  *check(model, { images }) {
    const { stages, escape } = model;
    const given = fromArguments(model, 'defaults');
    // What BuildKit cannot expand ends its search.
    if (images === 'all' && globalFaults(model, 'defaults').length > 0) return;
    for (const { from } of stages) {
      const { image } = from;
      if (image === undefined) continue;
      const { value, fault } = given.expand(image.text);

      if (fault !== undefined && images === 'all') return;
      if (!value.known || referenceProblem(value.value) === undefined) continue;
      const open = given.openIn(image.text);
      const [name] = open;
      if (name === undefined && images === 'unresolved') continue;
      const variable =
        name === undefined ? undefined : variablesIn(image.text, escape).find((one) => one.name === name);
      const { start, end } = variable?.span ?? { start: 0, end: image.text.length };
      const declared = name === undefined ? undefined : given.globals.byName.get(name)?.property;
      yield {
        span: spanInWord(from, image, start, end),
        message:
          name === undefined
            ? `Without build arguments the image is invalid.`
            : `Without a value for \`${name}\` the image is invalid.`,
        help:
          name === undefined ? 'Mend the name, or the default of its ARG.' : `Give it a default: \`ARG ${name}=…\`.`,
        ...(declared && { related: [{ span: declared.span, message: 'It is declared here.' }] }),
      };
    }
  },
});
