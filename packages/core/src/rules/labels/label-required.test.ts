import { testRule } from '../../../test/test-rule.js';

const options = { labels: ['a', 'b'] };
const all = { labels: ['a'], stages: 'all' };

testRule('label-required', {
  valid: [
    'FROM debian:13\nLABEL org.opencontainers.image.source=https://example.org',
    { text: 'FROM debian:13\nLABEL a=1\nlabel "b" 2', options },
    { text: 'FROM debian:13\nLABEL a=1 \\\n  b=""', options },
    { text: 'FROM debian:13', options: { labels: [] } },
    // Only the image that is built, with what it inherits.
    { text: 'FROM golang:1.27 AS build\nFROM scratch\nLABEL a=1 b=2', options },
    { text: 'FROM debian:13 AS base\nLABEL a=1\nFROM base\nLABEL b=2', options },
    { text: 'FROM debian:13 AS base\nONBUILD LABEL a=1 b=2\nFROM base', options },
    { text: 'FROM debian:13 AS app\nLABEL a=1 b=2\nFROM app AS test\nFROM debian:13', options, target: 'test' },
    // A name with a variable may be any.
    { text: 'FROM debian:13\nARG NAME\nLABEL $NAME=1', options },
    // Parts of a stage that has them.
    { text: 'FROM a AS x\nFROM b\nCOPY --from=x /a /a\nLABEL a=1', options: all },
    { text: 'FROM a\nFROM b\nCOPY --from=0 /a /a\nLABEL a=1', options: all },
    { text: 'FROM a AS x\nFROM b\nRUN --mount=from=x,target=/x make\nLABEL a=1', options: all },
    { text: 'FROM a AS x\nFROM x AS y\nFROM y\nLABEL a=1', options: all },
    { text: 'FROM a AS x\nFROM b AS y\nCOPY --from=X /a /a\nFROM c\nCOPY --from=y /a /a\nLABEL a=1', options: all },
    { text: 'FROM a AS x\nLABEL a=1\nFROM x', options: all },
    { text: 'FROM a AS x\nFROM x AS y\nFROM b\nCOPY --from=y /a /a\nLABEL a=1', options: all },
  ],
  invalid: [
    `
    FROM debian:13
         ^^^^^^^^^ The image has no label \`org.opencontainers.image.source\`.
    LABEL org.opencontainers.image.title=app
    `,
    {
      options,
      text: `
      FROM golang:1.27 AS build
      LABEL a=1
      from --platform=$BUILDPLATFORM scratch
                                     ^^^^^^^ The image has no label \`a\`.
                                     ^^^^^^^ The image has no label \`b\`.
      COPY --from=build /app /app
      `,
    },
    {
      options,
      text: `
      FROM debian:13
           ^^^^^^^^^ The image has no label \`a\`.
      LABEL A=1 b=2
      ENV a=1
      # LABEL a=1
      ONBUILD LABEL a=1
      `,
    },
    {
      options,
      target: 'one',
      text: `
      FROM debian:13 AS one
           ^^^^^^^^^ The image has no label \`b\`.
      LABEL a=1
      FROM debian:13
      LABEL a=1 b=1
      `,
    },
    {
      options: all,
      text: `
      FROM debian:13 AS one
           ^^^^^^^^^ The image has no label \`a\`.
      FROM debian:13 AS two
      LABEL a=1
      FROM two
      FROM one
           ^^^ The image has no label \`a\`.
      COPY --from=two /a /a
      `,
    },
    // A stage that lends files needs none, and what is based on it does.
    {
      options: all,
      text: `
      FROM a AS x
      FROM b
           ^ The image has no label \`a\`.
      COPY --from=x /a /a
      FROM x
           ^ The image has no label \`a\`.
      `,
    },
  ],
});
