import { testRule } from '../../../test/test-rule.js';

testRule('expose-port-range', {
  valid: [
    'FROM debian:13\nEXPOSE 0 80 65535 8000-8010 0-65535 80-80 00080',
    'FROM debian:13\nEXPOSE 53/udp 53/tcp 9000/SCTP 80/',
    'FROM debian:13\nEXPOSE "8080" \'8081\'',
    // An ARG without a default, a variable that the base may set, one that is not set: BuildKit exposes nothing.
    'FROM debian:13\nARG PORT\nEXPOSE $PORT ${PORT}/udp $PORT-99999',
    'FROM example.org/base:1\nEXPOSE $PORT',
    'FROM debian:13\nEXPOSE $NOTHING',
    'FROM debian:13\nENV PORTS="80 443"\nEXPOSE $PORTS',
    { text: 'FROM debian:13\nARG PORT=99999\nEXPOSE $PORT', buildArgs: { PORT: '80' } },
    // That there is a host's side is the matter of another rule.
    'FROM debian:13\nEXPOSE 8080:80 127.0.0.1:8080:80 [::1]:80:80 127.0.0.1::80 8080-8090:80-90 8080-8090:80 []:80:80',
    // A trigger sees the variables of another build.
    'FROM debian:13\nENV PORT=70000\nONBUILD EXPOSE $PORT',
    'FROM debian:13\nEXPOSE "" \'\' 0-00 80-+90',
    { text: 'FROM debian:13\nONBUILD EXPOSE 70000', options: { triggers: 'run' } },
    // The protocol too.
    'FROM debian:13\nEXPOSE 80/http tcp/80 70000/http',
  ],
  invalid: [
    `
    FROM debian:13
    EXPOSE 80 65536 443
              ^^^^^ \`65536\` goes beyond port 65535.
    `,
    `
    FROM debian:13
    expose 65530-65540/udp \\
           ^^^^^^^^^^^^^^^ \`65530-65540\` goes beyond port 65535.
      8080:70000 99999999999999999999
      ^^^^^^^^^^ \`70000\` goes beyond port 65535.
                 ^^^^^^^^^^^^^^^^^^^^ \`99999999999999999999\` goes beyond port 65535.
    `,
    `
    FROM debian:13
    EXPOSE 90-80 -1
           ^^^^^ The range \`90-80\` ends before it begins.
                 ^^ \`-1\` is not a port.
    `,
    `
    FROM debian:13
    EXPOSE 80, 443
           ^^^ \`80,\` is not a port.
    `,
    `
    FROM debian:13
    EXPOSE http 80: /tcp
           ^^^^ \`http\` is not a port.
                ^^^ \`80:\` has no port.
                    ^^^^ \`/tcp\` has no port.
    `,
    `
    ARG PORT=70000
    FROM debian:13
    ARG PORT
    ENV PORTS="80 80000"
    EXPOSE "\${PORT}/tcp" $PORTS \${WEB:-70001}
           ^^^^^^^^^^^^^ \`70000\` goes beyond port 65535.
                         ^^^^^^ \`80000\` goes beyond port 65535.
                                ^^^^^^^^^^^^^ \`70001\` goes beyond port 65535.
    `,
    `
    FROM debian:13
    ONBUILD EXPOSE 70000
                   ^^^^^ \`70000\` goes beyond port 65535.
    `,
    // The host's side.
    `
    FROM debian:13
    EXPOSE 99999:80 127.1:80:80 01.2.3.4:80:80
           ^^^^^^^^ \`99999\` goes beyond port 65535.
                    ^^^^^^^^^^^ \`127.1\` is not an IP address.
                                ^^^^^^^^^^^^^^ \`01.2.3.4\` is not an IP address.
    EXPOSE [::1:80:80 [fe80::1%eth0]:80:80 8080-8081:80-90
           ^^^^^^^^^^ \`[::1\` is not an IP address.
                      ^^^^^^^^^^^^^^^^^^^^ \`[fe80::1%eth0]\` is not an IP address.
                                           ^^^^^^^^^^^^^^^ \`8080-8081\` and \`80-90\` are ranges of different size.
    `,
    // As a check sees it that knows no image.
    {
      options: { bases: 'none', triggers: 'run' },
      text: `
      FROM example.org/base:1 AS base
      EXPOSE $PORT/tcp $PORT
             ^^^^^^^^^ \`/tcp\` has no port.
      ONBUILD EXPOSE 80 70000
      FROM base
           ^^^^ \`70000\` goes beyond port 65535.
      `,
    },
  ],
});
