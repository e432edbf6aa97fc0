import { testRule } from '../../../test/test-rule.js';

const message = (name: string) => `The shell stays in front of \`${name}\`, and gets its signals.`;

testRule('cmd-shell-form-no-exec', {
  valid: [
    'FROM node:24\nCMD ["node", "server.js"]',
    'FROM node:24\nCMD exec node $FILE',
    'FROM node:24\nENTRYPOINT cd /app && exec node $FILE',
    'FROM node:24\nCMD ["sh", "-c", "exec node $FILE"]',
    // The shell is needed behind it, or no program stays.
    'FROM node:24\nCMD node $FILE | tee /log',
    'FROM node:24\nCMD node $FILE & wait',
    'FROM node:24\nCMD node $FILE || exit 1',
    'FROM node:24\nCMD trap stop TERM; node $FILE',
    'FROM node:24\nCMD if [ -n "$A" ]; then node a.js; else node b.js; fi',
    'FROM node:24\nCMD while true; do node job.js; sleep 60; done',
    'FROM node:24\nCMD run() { node $1; }; run a.js',
    'FROM node:24\nCMD (node $FILE)',
    'FROM node:24\nCMD . ./env && echo done',
    'FROM node:24\nCMD cd /app',
    // Other rules speak of these.
    'FROM debian:13\nCMD service nginx start && tail -f /dev/null',
    'FROM debian:13\nCMD /etc/init.d/nginx start',
    // Not what the container starts with, or no POSIX shell.
    'FROM node:24\nHEALTHCHECK CMD node check.js',
    'FROM node:24\nRUN node build.js',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nCMD app.exe --x',
    'FROM mcr.microsoft.com/powershell:latest\nSHELL ["pwsh", "-c"]\nCMD Start-App',
  ],
  invalid: [
    {
      text: `
      FROM node:24
      CMD node $FILE
          ^^^^ ${message('node')}
      `,
      fixed: 'FROM node:24\nCMD exec node $FILE\n',
    },
    {
      text: `
      from node:24
      entrypoint cd /app && \\
        A=b env C=d node $FILE
                    ^^^^ ${message('node')}
      `,
      fixed: 'from node:24\nentrypoint cd /app && \\\n  A=b exec env C=d node $FILE\n',
    },
    {
      text: `
      FROM node:24
      CMD ["sh", "-c", "npm run migrate && node server.js"]
                                           ^^^^ ${message('node')}
      `,
      fixed: 'FROM node:24\nCMD ["sh", "-c", "npm run migrate && exec node server.js"]\n',
    },
    {
      text: `
      FROM node:24
      ENTRYPOINT ["tini", "--", "sh", "-c", "node server.js"]
                                             ^^^^ ${message('node')}
      `,
      fixed: 'FROM node:24\nENTRYPOINT ["tini", "--", "sh", "-c", "exec node server.js"]\n',
    },
    {
      text: `
      FROM node:24
      SHELL ["/bin/bash", "-o", "pipefail", "-c"]
      CMD source /env; node server.js
                       ^^^^ ${message('node')}
      `,
      fixed: 'FROM node:24\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nCMD source /env; exec node server.js\n',
    },
    {
      text: `FROM node:24\r\nONBUILD CMD node server.js\r\n            ^^^^ ${message('node')}\r\n`,
      fixed: 'FROM node:24\r\nONBUILD CMD exec node server.js\r\n',
    },
  ],
});
