import { testRule } from '../../../test/test-rule.js';

testRule('volume-duplicate-or-nested', {
  valid: [
    'FROM debian:13\nVOLUME /data /log',
    'FROM debian:13\nVOLUME /data /data2',
    'FROM debian:13\nVOLUME ["/data/a", "/data/b"]',
    // Another stage, or the base.
    'FROM debian:13 AS a\nVOLUME /data\nFROM debian:13\nVOLUME /data',
    'FROM mysql:8.4\nVOLUME /var/lib/mysql',
    // Not known, or no paths of their own.
    'FROM debian:13\nARG A\nARG B\nVOLUME $A $B /data/$B /data',
    "FROM debian:13\nVOLUME ['/data', '/data',]",
    'FROM debian:13\nVOLUME / /data',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nVOLUME C:/data C:/data',
    'FROM debian:13\nVOLUME /data\nONBUILD VOLUME /data',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      VOLUME /data /log /data/
                        ^^^^^^ \`/data\` is a volume already.
      `,
      fixed: `
      FROM debian:13
      VOLUME /data /log
      `,
    },
    {
      text: `
      FROM debian:13
      VOLUME ["/data/db", "/log"]
              ^^^^^^^^^^ \`/data/db\` lies in the volume \`/data\`.
      volume ["/data"]
      `,
      fixed: `
      FROM debian:13
      VOLUME ["/log"]
      volume ["/data"]
      `,
    },
    {
      text: `
      FROM debian:13
      VOLUME /data
      VOLUME "/data"
             ^^^^^^^ \`/data\` is a volume already.
      `,
      fixed: `
      FROM debian:13
      VOLUME /data
      `,
    },
    {
      text: `
      FROM debian:13
      ENV DATA=/data
      VOLUME $DATA \\
             $DATA/log \\
             ^^^^^^^^^ \`/data/log\` lies in the volume \`/data\`.
             /tmp
      `,
      fixed: `
      FROM debian:13
      ENV DATA=/data
      VOLUME $DATA \\
             /tmp
      `,
    },
    {
      text: 'FROM debian:13\r\nVOLUME /a/b/c /a\r\n       ^^^^^^ `/a/b/c` lies in the volume `/a`.\r\n',
      fixed: 'FROM debian:13\r\nVOLUME /a\r\n',
    },
  ],
});
