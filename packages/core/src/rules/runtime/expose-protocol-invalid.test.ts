import { testRule } from '../../../test/test-rule.js';

testRule('expose-protocol-invalid', {
  valid: [
    'FROM debian:13\nEXPOSE 80 80/tcp 53/udp 9000/sctp',
    // In any case: that is the matter of another rule.
    'FROM debian:13\nEXPOSE 80/TCP 53/Udp',
    'FROM debian:13\nEXPOSE 80/',
    'FROM debian:13\nEXPOSE 8080:80/tcp "443/tcp"',
    // A port that is none is an error of its own.
    'FROM debian:13\nEXPOSE /http http',
    'FROM debian:13\nARG PROTOCOL\nEXPOSE 80/$PROTOCOL',
    'FROM example.org/base:1\nEXPOSE 80/$PROTOCOL $PORTS',
    'FROM debian:13\nARG PORT=80/tcp\nEXPOSE $PORT',
    { text: 'FROM debian:13\nARG P=http\nEXPOSE 80/$P', buildArgs: { P: 'udp' } },
    'FROM debian:13\nENV P=http\nONBUILD EXPOSE 80/$P',
    'FROM debian:13\n# EXPOSE 80/http\nRUN echo EXPOSE 80/http',
    { text: 'FROM debian:13\nONBUILD EXPOSE 80/http', options: { triggers: 'run' } },
  ],
  invalid: [
    `
    FROM debian:13
    EXPOSE 80/http 443/tcp 53/dns
              ^^^^ \`http\` is not a protocol.
                              ^^^ \`dns\` is not a protocol.
    `,
    `
    FROM debian:13
    expose tcp/80 \\
               ^^ \`80\` is not a protocol.
      80/tcp/udp
         ^^^^^^^ \`tcp/udp\` is not a protocol.
    `,
    `
    ARG PROTOCOL=quic
    FROM debian:13
    ARG PROTOCOL
    ENV PORTS="443/tcp 443/h3"
    EXPOSE 443/$PROTOCOL $PORTS "80/ws"
           ^^^^^^^^^^^^^ \`quic\` is not a protocol.
                         ^^^^^^ \`h3\` is not a protocol.
                                ^^^^^^^ \`ws\` is not a protocol.
    `,
    `
    FROM debian:13
    ONBUILD EXPOSE 127.0.0.1:80:80/http
                                   ^^^^ \`http\` is not a protocol.
    `,
    {
      options: { bases: 'none', triggers: 'run' },
      text: `
      FROM example.org/base:1 AS base
      ONBUILD EXPOSE 80/x$PROTOCOL
      FROM base
           ^^^^ \`x\` is not a protocol.
      `,
    },
    'FROM debian:13\r\nEXPOSE 80/http\r\n          ^^^^ `http` is not a protocol.\r\n',
  ],
});
