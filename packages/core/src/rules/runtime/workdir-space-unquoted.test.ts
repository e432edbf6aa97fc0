import { testRule } from '../../../test/test-rule.js';

testRule('workdir-space-unquoted', {
  valid: [
    'FROM debian:13\nWORKDIR /app',
    'FROM debian:13\nWORKDIR   /app   ',
    'FROM debian:13\nWORKDIR "/srv/my app"',
    "FROM debian:13\nWORKDIR '/srv/my app'",
    'FROM debian:13\nWORKDIR /srv/my\\ app',
    'FROM debian:13\nWORKDIR /srv/"my app"',
    // On Windows such paths are common.
    '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nWORKDIR C:\\Program Files\\App',
    'FROM example.org/base:1\nWORKDIR C:/Program Files/App',
    'FROM debian:13\nWORKDIR \\\n  /app',
    'FROM debian:13\nRUN cd /srv/my app',
    // The comment ends before the line goes on.
    'FROM debian:13\n# a comment\nWORKDIR /app\n# another one',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      WORKDIR /srv/my app
              ^^^^^^^^^^^ The name of the folder is \`/srv/my app\`, with the space.
      `,
      fixed: `
      FROM debian:13
      WORKDIR "/srv/my app"
      `,
    },
    {
      text: `
      FROM debian:13
      WORKDIR /app # where it lies
              ^^^^^^^^^^^^^^^^^^^^ The name of the folder is \`/app # where it lies\`, with the space.
      `,
      fixed: `
      FROM debian:13
      WORKDIR /app # where it lies
      `,
    },
    {
      text: `
      FROM debian:13
      workdir /app /data
              ^^^^^^^^^^ The name of the folder is \`/app /data\`, with the space.
      `,
      fixed: `
      FROM debian:13
      workdir /app /data
      `,
    },
    {
      text: `
      FROM debian:13
      ENV DIR=/srv
      WORKDIR $DIR/my app
              ^^^^^^^^^^^ The name of the folder is \`$DIR/my app\`, with the space.
      `,
      fixed: `
      FROM debian:13
      ENV DIR=/srv
      WORKDIR "$DIR/my app"
      `,
    },
    `
    FROM debian:13
    ONBUILD WORKDIR /app && ls
                    ^^^^^^^^^^ The name of the folder is \`/app && ls\`, with the space.
    `,
    {
      text: 'FROM debian:13\r\nWORKDIR /srv/my app\r\n        ^^^^^^^^^^^ The name of the folder is `/srv/my app`, with the space.\r\n',
      fixed: 'FROM debian:13\r\nWORKDIR "/srv/my app"\r\n',
    },
  ],
});
