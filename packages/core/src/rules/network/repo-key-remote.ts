import { groupBy } from '../../model/groups.js';
import { downloadsOf } from '../../model/downloads.js';
import { checksKey, goesToKeyring, takesKey } from '../../model/trusted-keys.js';
import { defineRule } from '../../rule/define-rule.js';

const shortKey = /^["']?(?:0x)?[0-9a-f]{8}["']?$/i;
/** A key server that is asked for the whole fingerprint. */
const byFingerprint = /[?&]search=0x[0-9a-f]{40}\b/i;
const fetchesKeys = /(?:^| )--fetch-keys? /;
const help = 'Compare its checksum or fingerprint, or copy the key in from the build context.';

export default defineRule({
  summary: 'Check the key of a package repository before you trust it.',
  why: 'Signatures of packages are worth as much as the key. One that is fetched from the same server at each build and trusted as it comes is whatever that server says today, and what it signs is installed as root.',
  severity: 'info',
  presets: { security: 'info' },
  on: { kinds: ['add'], commands: ['curl', 'wget', 'apt-key', 'gpg', 'rpm', 'rpmkeys'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/example.gpg\n',
      good: 'FROM debian:13\nCOPY example.gpg /usr/share/keyrings/\n',
    },
  ],
  *check(model) {
    const checked = new Set(model.commands.filter(checksKey).map(({ instruction }) => instruction));
    const importing = groupBy(
      model.commandsNamed('apt-key', 'gpg', 'rpm', 'rpmkeys'),
      ({ instruction }) => instruction,
    );
    for (const download of downloadsOf(model)) {
      const { instruction, url } = download;
      if (
        checked.has(instruction) ||
        byFingerprint.test(download.text) ||
        !(
          goesToKeyring(download) ||
          (importing.get(instruction) ?? []).slice(0, 50).some((one) => takesKey(one, download))
        )
      )
        continue;
      yield { span: url.span, message: 'This key is trusted as it comes from the server.', help };
    }
    for (const [instruction, commands] of importing) {
      for (const { name = '', args } of checked.has(instruction) ? [] : commands) {
        const isImport = args.some(({ text }) => text === '--import');
        const url = args.find(({ text }) => /^["']?https?:\/\//.test(text));
        if ((fetchesKeys.test(args.map(({ text }) => text).join(' ')) || (name.startsWith('rpm') && isImport)) && url)
          yield { span: url.span, message: 'This key is trusted as it comes from the server.', help };
        if (!args.some(({ text }) => /^--recv(?:-keys?)?$/.test(text))) continue;
        for (const { text, span } of args)
          if (shortKey.test(text))
            yield {
              span,
              message: `Anyone can make a key with the short id \`${text}\`.`,
              help: 'Write its whole fingerprint.',
            };
      }
    }
  },
});
