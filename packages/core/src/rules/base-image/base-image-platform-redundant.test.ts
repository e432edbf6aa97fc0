import { testRule } from '../../../test/test-rule.js';

testRule('base-image-platform-redundant', {
  valid: [
    'FROM debian:13',
    'FROM --platform=$BUILDPLATFORM debian:13',
    'FROM --platform=linux/amd64 debian:13',
    'FROM --platform=linux/$TARGETARCH debian:13',
    'FROM --platform=$TARGETOS/$TARGETARCH debian:13',
    'FROM --platform=${TARGETPLATFORM#linux/} debian:13',
    'FROM --platform=$TARGETPLATFORM$X debian:13',
    'FROM --platform=$BUILDPLATFORM${X:+$TARGETPLATFORM} debian:13',
    'FROM --platform=$PLATFORM debian:13',
    'FROM --platform=${TARGETPLATFORM debian:13',
    // It is another platform here.
    'ARG TARGETPLATFORM=linux/arm64\nFROM --platform=$TARGETPLATFORM debian:13',
    { text: 'FROM --platform=$TARGETPLATFORM debian:13', buildArgs: { TARGETPLATFORM: 'linux/arm64' } },
    'FROM debian:13\nARG TARGETPLATFORM\nRUN echo --platform=$TARGETPLATFORM',
    '# FROM --platform=$TARGETPLATFORM debian:13\nFROM debian:13',
  ],
  invalid: [
    {
      text: `
      FROM --platform=$TARGETPLATFORM debian:13
           ^^^^^^^^^^^^^^^^^^^^^^^^^^ This is the platform without the flag too.
      `,
      fixed: `
      FROM debian:13
      `,
    },
    {
      text: `
      ARG TARGETPLATFORM
      from --platform="\${TARGETPLATFORM}" \\
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is the platform without the flag too.
          debian:13 as build
      FROM --platform=\${TARGETPLATFORM:-linux/amd64} build
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is the platform without the flag too.
      `,
      fixed: `
      ARG TARGETPLATFORM
      from \\
          debian:13 as build
      FROM build
      `,
    },
    {
      platform: 'linux/arm64',
      text: `
      FROM --platform=$TARGETPLATFORM debian:13
           ^^^^^^^^^^^^^^^^^^^^^^^^^^ This is the platform without the flag too.
      `,
    },
    {
      options: { defaults: 'ignored' },
      text: `
      ARG TARGETPLATFORM=linux/arm64
      FROM --platform=$TARGETPLATFORM debian:13
           ^^^^^^^^^^^^^^^^^^^^^^^^^^ This is the platform without the flag too.
      `,
    },
    'FROM --platform=$TARGETPLATFORM a:1\r\n     ^^^^^^^^^^^^^^^^^^^^^^^^^^ This is the platform without the flag too.\r\n',
  ],
});
