import { testRule } from '../../../test/test-rule.js';

const text = 'FROM node:24\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["node", "a.js"]';
const files = (script: string) => ({ 'start.sh': `#!/bin/sh\n${script}\n` });
const drawn = (what: string) => `
      FROM node:24
      COPY start.sh /
      ENTRYPOINT ["/start.sh"]
                   ^^^^^^^^^ \`start.sh\` ${what}.
      CMD ["node", "a.js"]
      `;

testRule('entrypoint-script-no-exec', {
  valid: [
    { text, files: files('set -e\nexec "$@"') },
    { text, files: files('if [ "$1" = x ]; then exec x; fi\nexec node "$@"') },
    { text, files: files('. /lib.sh\nrun "$@"') },
    { text, files: files('eval "$(cat /env)"\nexec gosu node "$@"') },
    { text, files: files('case "$1" in a) a ;; *) shift; b "$@" ;; esac') },
    // A script that is the whole job, and others that need the shell.
    {
      text: 'FROM node:24\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]',
      files: files('set -e\ndump | gzip > /backup.gz'),
    },
    { text: 'FROM node:24\nCOPY start.sh /\nCMD ["/start.sh"]', files: files('node job.js') },
    { text: 'FROM node:24\nCOPY start.sh /\nCMD ["/start.sh"]', files: files('nginx &\nnode a.js &\nwait') },
    // Not known, not there, not of this context, no script of a shell.
    text,
    { text, files: {} },
    { text, files: { 'start.sh': '#!/usr/bin/env python3\nprint(1)\n' } },
    { text, files: { 'start.sh': '\0\u007fELF' } },
    { text, files: files('if [ broken') },
    {
      text: 'FROM node:24 AS a\nFROM node:24\nCOPY --from=a /start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["a"]',
      files: files('"$@"'),
    },
    { text: 'FROM node:24\nCOPY start.sh /app/\nENTRYPOINT ["/start.sh"]\nCMD ["a"]', files: files('"$@"') },
    { text: 'FROM example.org/a:1\nCOPY start.sh /\nCMD ["/start.sh"]', files: files('"$@"') },
    { text: 'FROM node:24\nCOPY start.sh /\nRUN /start.sh\nONBUILD ENTRYPOINT ["/start.sh"]', files: files('"$@"') },
    // A heredoc whose variables BuildKit fills in.
    'FROM node:24\nCOPY --chmod=755 <<EOF /start.sh\n#!/bin/sh\n"$@"\nEOF\nENTRYPOINT ["/start.sh"]\nCMD ["a"]',
  ],
  invalid: [
    { text: drawn('runs its arguments without `exec`'), files: files('set -e\n./migrate\n"$@"') },
    { text: drawn('runs its arguments without `exec`'), files: files('set -e\n./migrate\n$@\n') },
    { text: drawn('does not run what `CMD` says'), files: files('set -e\nnode a.js') },
    {
      text: `
      from node:24
      workdir /app
      copy . .
      expose 80
      cmd bash bin/start.sh
               ^^^^^^^^^^^^ \`start.sh\` runs \`node\` without \`exec\`.
      `,
      files: { 'bin/start.sh': 'cd /app\nnode server.js --port 80\n' },
    },
    {
      text: `
      FROM debian:13 AS base
      COPY scripts /usr/local/bin
      FROM base
      ENTRYPOINT ["tini", "--", "docker-entrypoint.sh"]
                                 ^^^^^^^^^^^^^^^^^^^^ \`docker-entrypoint.sh\` runs \`nginx\` without \`exec\`.
      `,
      files: { 'scripts/docker-entrypoint.sh': '#!/bin/bash\r\nenvsubst < a > b\r\nnginx -g "daemon off;"\r\n' },
    },
    {
      text: `
      FROM node:24
      COPY bin/*.sh /app/
      ENTRYPOINT ["/app/run.sh"]
                   ^^^^^^^^^^^ \`run.sh\` runs its arguments without \`exec\`.
      CMD ["a"]
      `,
      files: { 'bin/run.sh': '#!/bin/sh\n"${@}"\n' },
    },
    `
    FROM node:24
    COPY --chmod=755 <<'EOF' /start.sh
    #!/bin/sh
    "$@"
    EOF
    ENTRYPOINT ["/start.sh"]
                 ^^^^^^^^^ \`start.sh\` runs its arguments without \`exec\`.
    CMD ["a"]
    `,
  ],
});
