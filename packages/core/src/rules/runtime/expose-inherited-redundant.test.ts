import { testRule } from '../../../test/test-rule.js';

testRule('expose-inherited-redundant', {
  valid: [
    'FROM debian:13\nEXPOSE 80',
    'FROM nginx:1.31\nEXPOSE 8080',
    'FROM nginx:1.31\nEXPOSE 80/udp',
    // More than the base has.
    'FROM nginx:1.31\nEXPOSE 80-90',
    // A base that nobody knows.
    'FROM example.org/base:1\nEXPOSE 80',
    'ARG BASE\nFROM $BASE\nEXPOSE 80',
    'FROM scratch\nEXPOSE 80',
    // A stage that it is not based on.
    'FROM debian:13 AS a\nEXPOSE 80\nFROM debian:13\nCOPY --from=a /a /a\nEXPOSE 80',
    'FROM nginx:1.31\nARG PORT\nEXPOSE $PORT',
    'FROM nginx:1.31\nONBUILD EXPOSE 80',
  ],
  invalid: [
    {
      text: `
      FROM nginx:1.31
      EXPOSE 80 443
             ^^ The base exposes \`80\` already.
      `,
      fixed: `
      FROM nginx:1.31
      EXPOSE 443
      `,
    },
    {
      text: `
      FROM redis:8
      expose 6379/tcp
             ^^^^^^^^ The base exposes \`6379/tcp\` already.
      `,
      fixed: `
      FROM redis:8
      `,
    },
    `
    FROM debian:13 AS base
    EXPOSE 8000-8010
    FROM base
    EXPOSE 8005
           ^^^^ The base exposes \`8005\` already.
    `,
    `
    ARG TAG=1.31
    FROM nginx:$TAG
    ENV PORT=80
    EXPOSE "$PORT"
           ^^^^^^^ The base exposes \`"$PORT"\` already.
    `,
    // Of what stands here twice expose-duplicate speaks first.
    `
    FROM mysql:8.4
    EXPOSE 3306 33060 \\
                ^^^^^ The base exposes \`33060\` already.
           3306
    `,
  ],
});
