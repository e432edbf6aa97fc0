import { testRule } from '../../../test/test-rule.js';

testRule('stage-name-reserved', {
  valid: [
    'FROM debian:13 AS build',
    'FROM scratch',
    'FROM scratch AS scratch-image',
    'FROM debian:13 AS contexts',
    'FROM context',
    'FROM debian:13\nCOPY --from=context /a /a',
    'FROM debian:13 AS\nFROM debian:13 scratch',
    '# FROM debian:13 AS scratch\nFROM debian:13',
    'FROM debian:13\nRUN <<EOF\nFROM debian:13 AS scratch\nEOF',
    'ARG NAME=scratch\nFROM debian:13 AS $NAME',
  ],
  invalid: [
    `
    FROM debian:13 AS scratch
                      ^^^^^^^ \`scratch\` means the empty image to BuildKit.
    `,
    `
    from debian:13 as Context
                      ^^^^^^^ \`context\` means the files of the build to BuildKit.
    `,
    // Each of them.
    `
    FROM debian:13 AS scratch
                      ^^^^^^^ \`scratch\` means the empty image to BuildKit.
    FROM scratch AS \\
      SCRATCH
      ^^^^^^^ \`scratch\` means the empty image to BuildKit.
    `,
    `
    FROM --platform=linux/amd64 scratch AS context
                                           ^^^^^^^ \`context\` means the files of the build to BuildKit.
    COPY app /app
    FROM context
    `,
    'FROM a:1 AS scratch\r\n            ^^^^^^^ `scratch` means the empty image to BuildKit.\r\n',
  ],
});
