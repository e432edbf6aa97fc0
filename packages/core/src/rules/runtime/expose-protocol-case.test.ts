import { testRule } from '../../../test/test-rule.js';

testRule('expose-protocol-case', {
  valid: [
    'FROM debian:13\nEXPOSE 80 53/udp 443/tcp 9/sctp',
    'FROM debian:13\nARG P=80/tcp\nEXPOSE $P',
    'FROM debian:13\nEXPOSE $P',
    'FROM debian:13\nEXPOSE 80/HTTP',
    'FROM mycorp/base\nEXPOSE 80/$PROTOCOL',
    'FROM debian:13\n# EXPOSE 80/TCP\nEXPOSE 80',
    'FROM debian:13\nEXPOSE 80/',
    { options: { triggers: 'run' }, text: 'FROM debian:13\nONBUILD EXPOSE 80/TCP' },
  ],
  invalid: [
    {
      text: `
    FROM debian:13
    EXPOSE 80/TCP 53/Udp 443/tcp
              ^^^ \`TCP\` is not in lower case.
                     ^^^ \`Udp\` is not in lower case.
    `,
      fixed: 'FROM debian:13\nEXPOSE 80/tcp 53/udp 443/tcp\n',
    },
    {
      text: `
    FROM debian:13
    ARG P=80/TCP
    EXPOSE $P
           ^^ \`TCP\` is not in lower case.
    `,
      fixed: 'FROM debian:13\nARG P=80/TCP\nEXPOSE $P\n',
    },
    `
    from debian:13
    expose 8000-8010/UDP \\
                     ^^^ \`UDP\` is not in lower case.
      80/SCTP
         ^^^^ \`SCTP\` is not in lower case.
    `,
    `
    FROM debian:13
    EXPOSE 127.0.0.1:80:80/TCP
                           ^^^ \`TCP\` is not in lower case.
    `,
    `
    FROM debian:13
    ONBUILD EXPOSE 80/TCP
                      ^^^ \`TCP\` is not in lower case.
    `,
    {
      options: { triggers: 'run', bases: 'none' },
      text: `
    FROM debian:13 AS a
    ONBUILD EXPOSE 80/TCP
    FROM a
         ^ \`TCP\` is not in lower case.
    `,
    },
  ],
});
