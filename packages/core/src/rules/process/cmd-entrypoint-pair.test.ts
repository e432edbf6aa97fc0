import { testRule } from '../../../test/test-rule.js';

testRule('cmd-entrypoint-pair', {
  valid: [
    'FROM debian:13\nENTRYPOINT ["a"]\nCMD ["--b"]',
    'FROM debian:13\nCMD ["--b"]\nENTRYPOINT ["a"]',
    'FROM debian:13 AS a\nENTRYPOINT ["a"]\nFROM a\nCMD ["--b"]',
    // The base has the other.
    'FROM nginx:1.31\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM node:24\nCMD ["app.js"]',
    'FROM example.org/app:1\nCMD ["a"]',
    // Nothing in this file.
    'FROM debian:13\nRUN a',
    'FROM nginx:1.31',
    'FROM debian:13\nONBUILD CMD ["a"]',
    'FROM debian:13 AS a\nCMD ["a"]\nFROM nginx:1.31\nCOPY --from=a /a /',
  ],
  invalid: [
    `
    FROM debian:13
    CMD ["a"]
    ^^^ The image has \`CMD\` and no \`ENTRYPOINT\`.
    `,
    `
    FROM debian:13
    ENTRYPOINT ["a"]
    ^^^^^^^^^^ The image has \`ENTRYPOINT\` and no \`CMD\`.
    `,
    // An ENTRYPOINT takes the CMD of the base away.
    `
    from nginx:1.31
    entrypoint nginx-debug
    ^^^^^^^^^^ The image has \`ENTRYPOINT\` and no \`CMD\`.
    `,
    `
    FROM debian:13 AS a
    CMD a
    ^^^ The image has \`CMD\` and no \`ENTRYPOINT\`.
    FROM a
    RUN b
    `,
    'FROM debian:13\r\nENTRYPOINT \\\r\n^^^^^^^^^^ The image has `ENTRYPOINT` and no `CMD`.\r\n  ["a"]\r\nCMD []\r\n',
  ],
});
