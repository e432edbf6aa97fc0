import { testRule } from '../../../test/test-rule.js';

testRule('stopsignal-invalid', {
  valid: [
    'FROM nginx:1.31\nSTOPSIGNAL SIGQUIT',
    'FROM nginx:1.31\nSTOPSIGNAL quit\nSTOPSIGNAL SigTerm',
    'FROM nginx:1.31\nSTOPSIGNAL 3\nSTOPSIGNAL +15\nSTOPSIGNAL 009\nSTOPSIGNAL -1\nSTOPSIGNAL 123',
    'FROM debian:13\nSTOPSIGNAL SIGRTMIN\nSTOPSIGNAL SIGRTMIN+3\nSTOPSIGNAL RTMIN+15\nSTOPSIGNAL RTMAX-14',
    'FROM debian:13\nSTOPSIGNAL "SIGINT"',
    'FROM debian:13\nARG SIGNAL\nSTOPSIGNAL $SIGNAL',
    'FROM example.org/base:1\nSTOPSIGNAL ${SIGNAL}',
    'FROM debian:13\nENV SIGNAL=KILL\nSTOPSIGNAL SIG$SIGNAL',
    { text: 'FROM debian:13\nARG SIGNAL=x\nSTOPSIGNAL $SIGNAL', buildArgs: { SIGNAL: 'SIGHUP' } },
    'FROM debian:13\nENV SIGNAL=x\nONBUILD STOPSIGNAL $SIGNAL',
    { text: 'FROM debian:13\nONBUILD STOPSIGNAL SIGFOO', options: { triggers: 'run' } },
    'FROM debian:13\nRUN echo STOPSIGNAL SIGFOO',
  ],
  invalid: [
    `
    FROM nginx:1.31
    STOPSIGNAL SIQQUIT
               ^^^^^^^ \`SIQQUIT\` is not a signal.
    stopsignal \\
      0
      ^ \`0\` is not a signal.
    `,
    `
    FROM nginx:1.31
    STOPSIGNAL SIGTERM now
               ^^^^^^^^^^^ \`SIGTERM now\` is not a signal.
    STOPSIGNAL "SIGRTMIN+16"
               ^^^^^^^^^^^^^ \`SIGRTMIN+16\` is not a signal.
    STOPSIGNAL SIGINFO
               ^^^^^^^ \`SIGINFO\` is not a signal.
    `,
    `
    FROM debian:13
    ENV SIGNAL=SIGKILLED
    STOPSIGNAL $SIGNAL
               ^^^^^^^ \`SIGKILLED\` is not a signal.
    STOPSIGNAL \${UNSET_HERE}
               ^^^^^^^^^^^^^ The signal is blank.
    STOPSIGNAL 99999999999999999999
               ^^^^^^^^^^^^^^^^^^^^ \`99999999999999999999\` is not a signal.
    `,
    `
    FROM debian:13
    ONBUILD STOPSIGNAL STOPP
                       ^^^^^ \`STOPP\` is not a signal.
    `,
    {
      options: { bases: 'none', triggers: 'run' },
      text: `
      FROM example.org/base:1 AS base
      STOPSIGNAL $SIGNAL
                 ^^^^^^^ The signal is blank.
      ONBUILD STOPSIGNAL SIG$SIGNAL
      FROM base
           ^^^^ \`SIG\` is not a signal.
      `,
    },
    'FROM a:1\r\nSTOPSIGNAL FOO\r\n           ^^^ `FOO` is not a signal.\r\n',
    {
      text: `
      FROM debian:13
      STOPSIGNAL "SIGTREM"
                 ^^^^^^^^^ \`SIGTREM\` is not a signal.
      `,
      fixed: 'FROM debian:13\nSTOPSIGNAL SIGTERM\n',
    },
    {
      text: `
      FROM debian:13
      ENV S=SIGTREM
      STOPSIGNAL $S
                 ^^ \`SIGTREM\` is not a signal.
      `,
      fixed: 'FROM debian:13\nENV S=SIGTREM\nSTOPSIGNAL $S\n',
    },
  ],
});
