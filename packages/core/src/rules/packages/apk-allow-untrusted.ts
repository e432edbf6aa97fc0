import { downloadsOf } from '../../model/downloads.js';
import { trustPlaces, type TrustSwitches } from '../../model/package-trust.js';
import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';
import { packageCallOf } from '../../shell/package-calls.js';

const switches: TrustSwitches = { program: /^apk$/, words: /^--allow-untrusted$/, files: [] };

export default defineRule({
  summary: 'Let apk check the signatures of packages.',
  why: 'The signature is what makes a package the one that its author built. With `--allow-untrusted` `apk` installs as root whatever the mirror, or the place where the file came from, gave.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_7'] },
  on: { commands: ['apk'], text: /--allow-untrusted/ },
  options: {},
  examples: [
    {
      bad: 'FROM alpine:3.24\nRUN apk add --no-cache --allow-untrusted tool\n',
      good: 'FROM alpine:3.24\nRUN apk add --no-cache tool\n',
    },
  ],
  *check(model) {
    const fetched = new Set(downloadsOf(model).flatMap(({ file }) => file ?? []));
    for (const { span, command } of trustPlaces(model, switches)) {
      if (command === undefined || !installsUnknown(command, fetched)) continue;
      yield {
        span,
        message: '`--allow-untrusted` lets `apk` install what nobody has signed.',
        help: 'Take it out; put the key of the author into `/etc/apk/keys`.',
      };
    }
  },
});

/** A package that the build, its context or another stage has brought needs no signature; an index is no installation. */
function installsUnknown(command: ShellCommand, fetched: ReadonlySet<string>): boolean {
  const call = packageCallOf(command);
  if (call === undefined || !/^(?:install|upgrade)$/.test(call.operation)) return false;
  const isOwn = ({ text }: { readonly text: string }): boolean => {
    const file = text.replaceAll(/["']/g, '');
    return (
      /\.apk$|[*/]/.test(file) &&
      !/^https?:/.test(file) &&
      !fetched.has(file.slice(file.lastIndexOf('/') + 1)) &&
      !(file.includes('*') && fetched.size > 0)
    );
  };
  return call.packages.length === 0 || !call.packages.every(isOwn);
}
