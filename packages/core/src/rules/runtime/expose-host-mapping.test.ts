import { testRule } from '../../../test/test-rule.js';

testRule('expose-host-mapping', {
  valid: [
    'FROM debian:13\nEXPOSE 80 8000-8010/udp',
    'FROM debian:13\nEXPOSE $PORT',
    'FROM mycorp/base\nEXPOSE $PORT:80',
    'FROM debian:13\nARG P=80\nEXPOSE $P',
    'FROM debian:13\n# EXPOSE 80:80\nEXPOSE 80',
    // No port at all, or no protocol, is an error of its own.
    'FROM debian:13\nEXPOSE 80:',
    'FROM debian:13\nEXPOSE 80:80/http',
    { options: { triggers: 'run' }, text: 'FROM debian:13\nONBUILD EXPOSE 80:80' },
  ],
  invalid: [
    {
      text: `
    FROM debian:13
    EXPOSE 8080:80
           ^^^^^^^ \`8080:80\` names a port of the host.
    EXPOSE 127.0.0.1:8443:443/tcp 22
           ^^^^^^^^^^^^^^^^^^^^^^ \`127.0.0.1:8443:443/tcp\` names an address and a port of the host.
    `,
      fixed: 'FROM debian:13\nEXPOSE 80\nEXPOSE 443/tcp 22\n',
    },
    `
    FROM debian:13
    EXPOSE 127.0.0.1::80
           ^^^^^^^^^^^^^ \`127.0.0.1::80\` names an address of the host.
    `,
    {
      text: `
    FROM debian:13
    ENV P=80
    EXPOSE $P:$P
           ^^^^^ \`80:80\` names a port of the host.
    `,
      fixed: 'FROM debian:13\nENV P=80\nEXPOSE $P:$P\n',
    },
    `
    FROM debian:13
    EXPOSE [::1]:80:80
           ^^^^^^^^^^^ \`[::1]:80:80\` names an address and a port of the host.
    `,
    `
    from debian:13
    expose 80 \\
      8000-8010:9000-9010
      ^^^^^^^^^^^^^^^^^^^ \`8000-8010:9000-9010\` names a port of the host.
    ONBUILD EXPOSE 80:80
                   ^^^^^ \`80:80\` names a port of the host.
    `,
  ],
});
