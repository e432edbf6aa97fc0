import { testRule } from '../../../test/test-rule.js';

const options = { allowed: ['a', 'com.example.*'] };

testRule('label-superfluous', {
  valid: [
    'FROM debian:13\nLABEL org.opencontainers.image.title=app org.opencontainers.image.url=a',
    { text: 'FROM debian:13\nLABEL a=b com.example.a=b "a"=c', options },
    { text: 'FROM debian:13\nLABEL a b', options },
    { text: "FROM debian:13\nlabel 'com.example.'=b", options },
    { text: 'FROM debian:13\nLABEL a="b c=d"', options },
    { text: 'FROM debian:13\nLABEL anything=b', options: { allowed: ['*'] } },
    // A name with a variable is not known.
    { text: 'FROM debian:13\nARG NAME=x\nLABEL $NAME=b "x${NAME}"=c', options },
    { text: 'FROM debian:13\nENV b=c\nARG c=d', options },
    { text: 'FROM debian:13\n# LABEL b=c', options },
    { text: 'FROM debian:13\nRUN <<EOF\nLABEL b=c\nEOF', options },
  ],
  invalid: [
    `
    FROM debian:13
    LABEL org.opencontainers.images.title="app"
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`org.opencontainers.images.title\` is not among the labels that are agreed upon.
    `,
    {
      options,
      text: `
      FROM debian:13 AS build
      LABEL a=b \\
        "b"=c A=b
        ^^^ \`b\` is not among the labels that are agreed upon.
              ^ \`A\` is not among the labels that are agreed upon.
      FROM scratch
      label com.example=a
            ^^^^^^^^^^^ \`com.example\` is not among the labels that are agreed upon.
      `,
    },
    {
      options,
      text: `
      FROM debian:13
      LABEL b c
            ^ \`b\` is not among the labels that are agreed upon.
      ONBUILD LABEL c=d
                    ^ \`c\` is not among the labels that are agreed upon.
      `,
    },
    {
      options: { allowed: [] },
      text: `
      FROM debian:13
      LABEL maintainer=Ada
            ^^^^^^^^^^ \`maintainer\` is not among the labels that are agreed upon.
      `,
    },
    {
      options: { allowed: ['a.*.b', '*.c'] },
      text: `
      FROM debian:13
      LABEL a.x.b=c
            ^^^^^ \`a.x.b\` is not among the labels that are agreed upon.
      LABEL x.c=c
            ^^^ \`x.c\` is not among the labels that are agreed upon.
      `,
    },
  ],
});
