import { testRule } from '../../../test/test-rule.js';

testRule('from-arg-default-invalid', {
  valid: [
    'FROM debian:13',
    'ARG TAG=13\nFROM debian:$TAG',
    // It is only a part of a name that is one without it.
    'ARG VARIANT\nFROM debian:13$VARIANT',
    'ARG VARIANT=\nFROM debian:13${VARIANT}',
    'ARG TAG\nFROM debian:${TAG:-13}',
    'ARG TAG=13\nARG TAG\nFROM debian:$TAG',
    // What is invalid whatever is given is an error of its own.
    'FROM Debian',
    'ARG BASE=Debian\nFROM $BASE',
    'FROM $BASE',
    'FROM debian:$TARGETVARIANT',
    // Whoever builds gives it.
    { text: 'ARG BASE\nFROM $BASE', buildArgs: { BASE: 'debian' } },
    'ARG BASE\nFROM debian:${BASE:?}',
    'ARG PLATFORM\nFROM --platform=$PLATFORM debian:13',
    { text: 'ARG A=${B:?}\nFROM Debian', options: { images: 'all' } },
    { text: 'FROM debian:${B:?}\nFROM Debian', options: { images: 'all' } },
  ],
  invalid: [
    `
    ARG BASE
    FROM $BASE
         ^^^^^ Without a value for \`BASE\` the image is invalid.
    `,
    `
    ARG TAG=""
    from debian:\${TAG} as build
                ^^^^^^ Without a value for \`TAG\` the image is invalid.
    FROM build
    from debian:$TAG
                ^^^^ Without a value for \`TAG\` the image is invalid.
    `,
    `
    ARG REGISTRY
    ARG TAG=13
    FROM --platform=linux/amd64 \\
      $REGISTRY/debian:$TAG
      ^^^^^^^^^ Without a value for \`REGISTRY\` the image is invalid.
    `,
    // Through another ARG.
    `
    ARG VERSION
    ARG TAG=$VERSION
    FROM debian:$TAG
                ^^^^ Without a value for \`TAG\` the image is invalid.
    `,
    {
      options: { images: 'all' },
      buildArgs: { BASE: 'debian' },
      text: `
      ARG BASE=Debian
      FROM $BASE
           ^^^^^ Without build arguments the image is invalid.
      FROM debian:
           ^^^^^^^ Without build arguments the image is invalid.
      FROM debian:13 AS a-
      FROM a-
           ^^ Without build arguments the image is invalid.
      FROM debian:$TARGETVARIANT
           ^^^^^^^^^^^^^^^^^^^^^ Without build arguments the image is invalid.
      `,
    },
    'ARG A\r\nFROM $A\r\n     ^^ Without a value for `A` the image is invalid.\r\n',
  ],
});
