import { testRule } from '../../../test/test-rule.js';

testRule('from-first', {
  valid: [
    'FROM debian:13\nRUN true',
    'from debian:13',
    '# a comment\n\nFROM debian:13',
    '# syntax=docker/dockerfile:1\n# check=skip=all\nFROM debian:13',
    '\ufeffFROM debian:13',
    'ARG VERSION=13\nARG VARIANT\nFROM debian:${VERSION}${VARIANT}',
    // No file at all, and one with values only, are not about the order.
    '',
    '# nothing',
    'ARG VERSION=13',
    // What is no instruction is an error of its own.
    'FORM debian:13\nRUN true',
    'FROM debian:13\nRUN <<EOF\nENV A=1\nEOF',
  ],
  invalid: [
    `
    RUN true
    ^^^ \`RUN\` stands above the first \`FROM\`.
    FROM debian:13
    `,
    // Each of them.
    `
    # the values
    ARG VERSION=13
      env A=1
      ^^^ \`ENV\` stands above the first \`FROM\`.
    LABEL a=b \\
    ^^^^^ \`LABEL\` stands above the first \`FROM\`.
      c=d
    FROM debian:13
    LABEL e=f
    `,
    `
    ONBUILD RUN true
    ^^^^^^^ \`ONBUILD\` stands above the first \`FROM\`.
    FROM debian:13
    `,
    `
    MAINTAINER Ada
    ^^^^^^^^^^ \`MAINTAINER\` stands above the first \`FROM\`.
    FROM debian:13
    `,
    // Without any FROM only the first.
    `
    RUN <<EOF
    ^^^ \`RUN\` stands above the first \`FROM\`.
    true
    EOF
    CMD ["bash"]
    `,
    'ENV A=1\r\n^^^ `ENV` stands above the first `FROM`.\r\nFROM debian:13\r\n',
  ],
});
