import { testRule } from '../../../test/test-rule.js';

testRule('from-arg-undeclared', {
  valid: [
    'FROM debian:13',
    'ARG TAG=13\nFROM debian:$TAG',
    'ARG TAG\nFROM debian:13$TAG',
    'ARG A=1 TAG=13\nFROM debian:${TAG}-$A',
    'FROM --platform=$BUILDPLATFORM debian:13-$TARGETARCH$TARGETVARIANT\nFROM debian:13-$TARGETSTAGE$TARGETOSVERSION',
    'FROM debian:13\\$X\nFROM "debian:13\\$X"',
    // Where the build stops, that is the error.
    'FROM $BASE',
    'FROM debian:$TAG',
    'FROM --platform=$PLATFORM debian:13',
    'FROM debian:13${X:?}',
    // Not FROM.
    'FROM debian:13\nENV A=$X\nCOPY $Y /z',
    'ARG A=$X\nFROM debian:13$A',
    '# FROM debian:13$X\nFROM debian:13',
    { text: 'ARG X\nFROM debian:13$X', options: { images: 'all' } },
  ],
  invalid: [
    `
    FROM debian:13$VARIANT
                  ^^^^^^^^ No ARG above the first FROM declares \`VARIANT\`.
    `,
    // A default does not declare it, and an ARG of a stage is not seen.
    `
    ARG VERSION=13
    FROM debian:\${VERSON:-13} AS base
                ^^^^^^^^^^^^^ No ARG above the first FROM declares \`VERSON\`.
    ARG VARIANT=-slim
    from debian:$VERSION\${VARIANT}
                        ^^^^^^^^^^ No ARG above the first FROM declares \`VARIANT\`.
    `,
    `
    FROM --platform=linux/amd64$X \\
                               ^^ No ARG above the first FROM declares \`X\`.
      "debian:13\${Y:+$Z}"
                ^^^^^^^^ No ARG above the first FROM declares \`Y\`.
                     ^^ No ARG above the first FROM declares \`Z\`.
    `,
    // A build argument without an ARG is not seen either.
    {
      buildArgs: { X: '-slim' },
      text: `
      FROM debian:13$X
                    ^^ No ARG above the first FROM declares \`X\`.
      `,
    },
    {
      options: { images: 'all' },
      text: `
      FROM $BASE
           ^^^^^ No ARG above the first FROM declares \`BASE\`.
      FROM --platform=$BASE debian:$TAG\${X
                      ^^^^^ No ARG above the first FROM declares \`BASE\`.
                                   ^^^^ No ARG above the first FROM declares \`TAG\`.
      `,
    },
    {
      text: `
      ARG VARIANT=-slim
      FROM debian:13\${VARIANTS:-}$VARIENT
                    ^^^^^^^^^^^^^ No ARG above the first FROM declares \`VARIANTS\`.
                                 ^^^^^^^^ No ARG above the first FROM declares \`VARIENT\`.
      `,
      fixed: `
      ARG VARIANT=-slim
      FROM debian:13\${VARIANT:-}$VARIANT
      `,
    },
    'FROM a:1$X\r\n        ^^ No ARG above the first FROM declares `X`.\r\n',
    // BuildKit takes this name for an ARG, but nobody can use it.
    {
      text: `
      ARG $A=1
      FROM debian:13\${A:-}
                    ^^^^^^ No ARG above the first FROM declares \`A\`.
      `,
      fixed: `
      ARG $A=1
      FROM debian:13\${A:-}
      `,
    },
  ],
});
