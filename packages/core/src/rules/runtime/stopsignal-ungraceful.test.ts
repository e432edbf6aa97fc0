import { testRule } from '../../../test/test-rule.js';

testRule('stopsignal-ungraceful', {
  valid: [
    'FROM debian:13\nSTOPSIGNAL SIGTERM',
    'FROM debian:13\nSTOPSIGNAL 15',
    'FROM debian:13\nSTOPSIGNAL SIGQUIT',
    'FROM debian:13\nSTOPSIGNAL SIGRTMIN+3',
    // Not known, or no signal.
    'FROM debian:13\nARG SIGNAL\nSTOPSIGNAL $SIGNAL',
    'FROM debian:13\nSTOPSIGNAL SIGKIL',
    'FROM debian:13\nSTOPSIGNAL 99',
    // Not the signal of the container.
    'FROM debian:13\nRUN kill -9 1 || true\nCMD ["timeout", "-s", "SIGKILL", "5", "app"]',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      STOPSIGNAL SIGKILL
                 ^^^^^^^ No process can handle \`SIGKILL\`.
      `,
      fixed: `
      FROM debian:13
      STOPSIGNAL SIGTERM
      `,
    },
    `
    FROM debian:13
    stopsignal 9
               ^ No process can handle \`SIGKILL\`.
    `,
    `
    FROM debian:13
    STOPSIGNAL "kill"
               ^^^^^^ No process can handle \`SIGKILL\`.
    `,
    `
    FROM debian:13
    STOPSIGNAL \\
      SIGSTOP
      ^^^^^^^ No process can handle \`SIGSTOP\`.
    `,
    `
    FROM debian:13
    ARG SIGNAL=19
    STOPSIGNAL $SIGNAL
               ^^^^^^^ No process can handle \`SIGSTOP\`.
    `,
    `
    FROM debian:13
    ONBUILD STOPSIGNAL SIGKILL
                       ^^^^^^^ No process can handle \`SIGKILL\`.
    `,
    {
      text: 'FROM debian:13\r\nSTOPSIGNAL KILL\r\n           ^^^^ No process can handle `SIGKILL`.\r\n',
      fixed: 'FROM debian:13\r\nSTOPSIGNAL SIGTERM\r\n',
    },
  ],
});
