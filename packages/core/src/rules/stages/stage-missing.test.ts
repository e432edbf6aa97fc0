import { testRule } from '../../../test/test-rule.js';

testRule('stage-missing', {
  valid: [
    'FROM scratch',
    'ARG VERSION=13\nFROM debian:${VERSION}',
    'arg A\nfrom scratch',
    // No instruction at all is the parser's matter.
    '',
    '# syntax=docker/dockerfile:1\n',
    // Errors of their own.
    'RUN true',
    'ARG A\nRUN true',
    'ARG A\nFORM debian:13',
    'ARG A\nLABEL a',
    'FROM',
    'ARG A\nONBUILD RUN true',
  ],
  invalid: [
    `
    ARG VERSION=13
    ^^^ The file has no \`FROM\`.
    `,
    `
    ARG A
    arg B=1 \\
    ^^^ The file has no \`FROM\`.
      C
    # FROM debian:13
    `,
    `
    # syntax=docker/dockerfile:1
    ARG A="FROM debian:13"
    ^^^ The file has no \`FROM\`.
    `,
    `
      ARG
      ^^^ The file has no \`FROM\`.
    `,
    'ARG A\r\n^^^ The file has no `FROM`.\r\n',
  ],
});
