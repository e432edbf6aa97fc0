import { testRule } from '../../../test/test-rule.js';

testRule('stopsignal-canonical', {
  valid: [
    'FROM debian:13\nSTOPSIGNAL SIGTERM',
    'FROM debian:13\nSTOPSIGNAL SIGRTMIN+3',
    'FROM debian:13\nSTOPSIGNAL "SIGQUIT"',
    // The names are another rule's.
    'FROM debian:13\nSTOPSIGNAL SIGTREM',
    'FROM debian:13\nSTOPSIGNAL 0',
    'FROM debian:13\nSTOPSIGNAL 99',
    'FROM debian:13\nSTOPSIGNAL 9',
    'FROM debian:13\nSTOPSIGNAL kill',
    'FROM debian:13\nARG SIGNAL=TERM\nSTOPSIGNAL $SIGNAL',
    'FROM debian:13\nARG SIGNAL\nSTOPSIGNAL ${SIGNAL}',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      STOPSIGNAL TERM
                 ^^^^ \`TERM\` is \`SIGTERM\`.
      `,
      fixed: `
      FROM debian:13
      STOPSIGNAL SIGTERM
      `,
    },
    {
      text: `
      FROM debian:13
      stopsignal 15
                 ^^ \`15\` is \`SIGTERM\`.
      `,
      fixed: `
      FROM debian:13
      stopsignal SIGTERM
      `,
    },
    `
    FROM debian:13
    STOPSIGNAL sigquit
               ^^^^^^^ \`sigquit\` is \`SIGQUIT\`.
    `,
    `
    FROM debian:13
    STOPSIGNAL RTMIN+3
               ^^^^^^^ \`RTMIN+3\` is \`SIGRTMIN+3\`.
    `,
    `
    FROM debian:13
    STOPSIGNAL 37
               ^^ \`37\` is \`SIGRTMIN+3\`.
    ONBUILD STOPSIGNAL int
                       ^^^ \`int\` is \`SIGINT\`.
    `,
    {
      text: 'FROM debian:13\r\nSTOPSIGNAL 28\r\n           ^^ `28` is `SIGWINCH`.\r\n',
      fixed: 'FROM debian:13\r\nSTOPSIGNAL SIGWINCH\r\n',
    },
  ],
});
