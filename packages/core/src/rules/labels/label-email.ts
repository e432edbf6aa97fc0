import { defineRule } from '../../rule/define-rule.js';
import { badLabels, labelsOption } from '../../rule/labels-option.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Give labels that name a person an e-mail address.',
  why: 'Who is called at night needs an address, and a tool that opens a ticket or looks for the owner of an image wants one that it can read. A name alone finds nobody.',
  severity: 'warning',
  presets: {},
  optIn: true,
  replaces: { hadolint: { DL3058: { level: 'warning', options: { labels: [], form: 'address' } } } },
  on: { kinds: ['label'] },
  looks: 'above',
  options: {
    labels: labelsOption('hold an e-mail address', ['org.opencontainers.image.authors']),
    form: option.choice({
      default: 'names',
      choices: ['names', 'address'],
      description: 'Take `Name <mail>` and several with commas between them too, or one bare address only.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nLABEL org.opencontainers.image.authors="Ada Lovelace"\n',
      good: 'FROM debian:13\nLABEL org.opencontainers.image.authors="Ada Lovelace <ada@example.org>"\n',
    },
  ],
  check: (model, { labels, form }) =>
    badLabels(model, labels, form === 'names' ? isList : isAddress, {
      is: 'an e-mail address',
      help: form === 'names' ? 'Write `Name <mail@example.org>`.' : 'Write `mail@example.org`.',
    }),
});

function isList(value: string): boolean {
  return value.split(/[,;]/).every((part) => isAddress((/<([^<>]*)>$/.exec(part.trim())?.[1] ?? part).trim()));
}

/** Local part and domain as in RFC 5322, without comments and folding. */
function isAddress(value: string): boolean {
  const at = value.lastIndexOf('@');
  const local = value.slice(0, Math.max(at, 0));
  const domain = value.slice(at + 1);
  return (
    (/^[\w!#$%&'*+/=?^`{|}~.-]+$/.test(local) ? !/^\.|\.\.|\.$/.test(local) : /^"[^"\\]*"$/.test(local)) &&
    (/^\[[^\][\\\s]+\]$/.test(domain) ||
      domain.split('.').every((part) => /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i.test(part)))
  );
}
