import { testRule } from '../../../test/test-rule.js';

testRule('expose-duplicate', {
  valid: [
    'FROM debian:13\nEXPOSE 80 443',
    // Another protocol is another port.
    'FROM debian:13\nEXPOSE 53/tcp 53/udp\nEXPOSE 53/sctp',
    // Another stage, or the base: that is another matter.
    'FROM debian:13 AS a\nEXPOSE 80\nFROM debian:13\nEXPOSE 80',
    'FROM debian:13 AS base\nEXPOSE 80\nFROM base\nEXPOSE 80',
    'FROM nginx:1.31\nEXPOSE 80',
    // Not known, or no port.
    'FROM debian:13\nARG PORT\nEXPOSE 80 $PORT',
    'FROM debian:13\nEXPOSE http http',
    'FROM debian:13\nEXPOSE 99999 99999',
    // A range with more in it.
    'FROM debian:13\nEXPOSE 8000 8000-8010',
    'FROM debian:13\nEXPOSE 80\nONBUILD EXPOSE 80',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      EXPOSE 80 443 80/tcp
                    ^^^^^^ \`80/tcp\` is exposed already.
      `,
      fixed: `
      FROM debian:13
      EXPOSE 80 443
      `,
    },
    {
      text: `
      FROM debian:13
      EXPOSE 80
      expose 80
             ^^ \`80\` is exposed already.
      CMD ["app"]
      `,
      fixed: `
      FROM debian:13
      EXPOSE 80
      CMD ["app"]
      `,
    },
    {
      text: `
      FROM debian:13
      EXPOSE 8000-8010
      EXPOSE 8005 \\
             ^^^^ \`8005\` is exposed already.
             9000
      `,
      fixed: `
      FROM debian:13
      EXPOSE 8000-8010
      EXPOSE 9000
      `,
    },
    {
      text: `
      FROM debian:13
      ENV PORT=3000
      EXPOSE 3000 \\
      # the same
        $PORT
        ^^^^^ \`$PORT\` is exposed already.
      `,
      fixed: 'FROM debian:13\nENV PORT=3000\nEXPOSE 3000 \\\n# the same\n  $PORT\n',
    },
    {
      text: 'FROM debian:13\r\nEXPOSE 80/TCP\r\nEXPOSE 80\r\n       ^^ `80` is exposed already.\r\nUSER 1\r\n',
      fixed: 'FROM debian:13\r\nEXPOSE 80/TCP\r\nUSER 1\r\n',
    },
    `
    FROM debian:13
    EXPOSE 0080 80:80
                ^^^^^ \`80:80\` is exposed already.
    `,
  ],
});
