import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Give labels names that tools can read.',
  why: 'Labels are looked up by name, in filters, scripts and configs. A blank or a quote in a name is nearly always a slip, and breaks whoever does not quote it. Names that begin with `com.docker.`, `io.docker.` or `org.dockerproject.` belong to Docker, which may give them a meaning of its own.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL3048: { level: 'style', options: { letters: 'lower-case' } } } },
  on: { kinds: ['label'] },
  looks: 'above',
  options: {
    letters: option.choice({
      default: 'any-case',
      choices: ['any-case', 'lower-case'],
      description:
        'Take capitals and the `[0]` of lists too, or only what the guidelines of Docker name: lower-case letters, digits, `.`, `-`, `_` and `/`.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nLABEL "image title"="app"\n',
      good: 'FROM debian:13\nLABEL image-title="app"\n',
    },
  ],
  *check({ instructionsOf }, { letters }) {
    const isLower = letters === 'lower-case';
    for (const { properties } of instructionsOf('label')) {
      for (const { name } of properties) {
        if (!name.value.known) continue;
        const { value } = name.value;
        const isReserved = reserved.test(value) && !ofExtension.test(value);
        if (!isReserved && hasForm(value, isLower)) continue;
        const quoted = `\`${value.replaceAll(/\s/g, ' ').slice(0, 100)}\``;
        yield isReserved
          ? {
              span: name.span,
              message: `${quoted} has a name that is reserved for Docker.`,
              help: 'Begin it with a domain of yours.',
            }
          : {
              span: name.span,
              message: `${quoted} is not a good name for a label.`,
              help: `Use ${isLower ? 'lower-case ' : ''}letters, digits and single \`.\`, \`-\`, \`_\` or \`/\`, with a letter in front and no sign at the end.`,
            };
      }
    }
  },
});

const reserved = /^(?:com\.docker|io\.docker|org\.dockerproject)\./;

/** Docker asks those who write an extension for Docker Desktop to set these. */
const ofExtension = /^com\.docker\.(?:desktop\.)?extension\./;

function hasForm(name: string, isLower: boolean): boolean {
  const form = isLower ? /^[a-z](?:[a-z\d._/-]*[a-z\d])?$/ : /^[a-z](?:[a-z\d._/[\]-]*[a-z\d\]])?$/i;
  return form.test(name) && !/\.\.|--/.test(name);
}
