import { testRule } from '../../../test/test-rule.js';

const text = 'FROM node:24\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["node", "a.js"]';
const files = (script: string) => ({ 'start.sh': `#!/bin/sh\n${script}\n` });
const drawn = (message: string) => `
      FROM node:24
      COPY start.sh /
      ENTRYPOINT ["/start.sh"]
                   ^^^^^^^^^ ${message}.
      CMD ["node", "a.js"]
      `;
const goesOn = (name: string) => `\`start.sh\` goes on when \`${name}\` fails`;
const owner = '`start.sh` changes the owner of a whole tree at each start';

testRule('entrypoint-script-quality', {
  valid: [
    { text, files: files('set -e\n./migrate\nexec "$@"') },
    { text, files: files('set -euo pipefail\n./migrate\nexec "$@"') },
    { text, files: files('set -o errexit\n./migrate\nexec "$@"') },
    { text, files: { 'start.sh': '#!/bin/bash -e\n./migrate\nexec "$@"\n' } },
    // Nothing that could fail, or it is looked after.
    { text, files: files('echo start\nexport A=b\nexec "$@"') },
    { text, files: files('./migrate && exec "$@"') },
    { text, files: files('./migrate || exit 1\nexec "$@"') },
    { text, files: files('exec "$@"') },
    { text, files: files('set -e\nchown app /data\nexec "$@"') },
    { text, files: files('set -e\nif [ "$(id -u)" = 0 ]; then chown -R app /data; fi\nexec "$@"') },
    // Not known, no script of a shell.
    text,
    { text, files: {} },
    { text, files: { 'start.sh': '#!/usr/bin/env python3\na()\n' } },
  ],
  invalid: [
    { text: drawn(goesOn('migrate')), files: files('./migrate\nexec "$@"') },
    { text: drawn(goesOn('envsubst')), files: files('echo start\nenvsubst < a > b; cp b c\nexec "$@"') },
    { text: drawn(owner), files: files('set -e\nchown -R app:app /data\nexec "$@"') },
    { text: drawn(owner), files: files('set -e\nmkdir -p /data && chown -R app /data\nexec "$@"') },
    {
      text: 'FROM node:24\r\nCOPY start.sh /\r\nCMD sh /start.sh\r\n       ^^^^^^^^^ `start.sh` goes on when `migrate` fails.\r\n',
      files: { 'start.sh': 'bin/migrate\nexec node a.js\n' },
    },
  ],
});
