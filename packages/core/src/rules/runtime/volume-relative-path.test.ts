import { testRule } from '../../../test/test-rule.js';

testRule('volume-relative-path', {
  valid: [
    'FROM debian:13\nVOLUME /data',
    'FROM debian:13\nVOLUME ["/data", "/log"]',
    'FROM debian:13\nENV DATA=/data\nVOLUME $DATA',
    'FROM debian:13\nARG DATA\nVOLUME $DATA ${DATA}/log',
    'FROM example.org/base:1\nVOLUME $DATA',
    // What other rules say.
    'FROM debian:13\nVOLUME ./data ../x ~/data . data:/data',
    "FROM debian:13\nVOLUME ['data']",
    'FROM debian:13\nVOLUME C:\\\\data',
    // Windows, surely or perhaps.
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nVOLUME data',
    '# escape=`\nFROM example.org/base:1\nVOLUME C:\\data c:/data',
    'FROM debian:13\nVOLUME ""',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      VOLUME data
             ^^^^ \`data\` is a relative path.
      `,
      fixed: `
      FROM debian:13
      VOLUME /data
      `,
    },
    {
      text: `
      FROM debian:13
      WORKDIR /app
      VOLUME ["data/db", "/log"]
              ^^^^^^^^^ \`data/db\` is a relative path.
      `,
      fixed: `
      FROM debian:13
      WORKDIR /app
      VOLUME ["/data/db", "/log"]
      `,
    },
    {
      text: `
      FROM debian:13
      volume "data" \\
             ^^^^^^ \`"data"\` is a relative path.
        .cache
        ^^^^^^ \`.cache\` is a relative path.
      `,
      fixed: `
      FROM debian:13
      volume "/data" \\
        /.cache
      `,
    },
    {
      text: `
      FROM debian:13
      ENV DATA=data
      ARG NAME
      VOLUME $DATA var/$NAME
             ^^^^^ \`$DATA\` is a relative path.
                   ^^^^^^^^^ \`var/$NAME\` is a relative path.
      `,
      fixed: `
      FROM debian:13
      ENV DATA=data
      ARG NAME
      VOLUME $DATA /var/$NAME
      `,
    },
    `
    FROM debian:13
    ONBUILD VOLUME data
                   ^^^^ \`data\` is a relative path.
    `,
    {
      text: 'FROM debian:13\r\nVOLUME data\r\n       ^^^^ `data` is a relative path.\r\n',
      fixed: 'FROM debian:13\r\nVOLUME /data\r\n',
    },
  ],
});
