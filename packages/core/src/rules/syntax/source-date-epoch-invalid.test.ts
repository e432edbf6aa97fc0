import { testRule } from '../../../test/test-rule.js';

const download =
  'FROM scratch AS sources\nARG VERSION=1\nADD https://example.org/app-$VERSION.tar.gz /\nFROM debian:13\n';

testRule('source-date-epoch-invalid', {
  valid: [
    'ARG SOURCE_DATE_EPOCH=1787356800\nFROM debian:13',
    'ARG SOURCE_DATE_EPOCH\nFROM debian:13',
    'ARG SOURCE_DATE_EPOCH=\nFROM debian:13',
    'ARG SOURCE_DATE_EPOCH=-5\nFROM debian:13',
    'ARG SOURCE_DATE_EPOCH=context\nFROM debian:13',
    `ARG SOURCE_DATE_EPOCH=sources\n${download}`,
    'ARG SOURCE_DATE_EPOCH=s\nFROM scratch AS s\nADD git@github.com:moby/buildkit.git#v0.30 /\nFROM debian:13',
    'ARG T\nARG SOURCE_DATE_EPOCH=$T\nFROM debian:13',
    { text: 'ARG SOURCE_DATE_EPOCH=today\nFROM debian:13', buildArgs: { SOURCE_DATE_EPOCH: '0' } },
    // Only above the stages.
    'FROM debian:13\nARG SOURCE_DATE_EPOCH=today\nENV SOURCE_DATE_EPOCH=today',
    'ARG SOURCE_DATE=today\nFROM debian:13',
  ],
  invalid: [
    `
    ARG SOURCE_DATE_EPOCH=2026-08-22
                          ^^^^^^^^^^ \`2026-08-22\` is no time, and no stage.
    FROM debian:13
    `,
    `
    arg A=1 SOURCE_DATE_EPOCH="\${A}.5"
                              ^^^^^^^^ \`1.5\` is no time, and no stage.
    from debian:13
    `,
    `
    ARG SOURCE_DATE_EPOCH=build
    FROM debian:13 AS build
         ^^^^^^^^^ SOURCE_DATE_EPOCH names this stage.
    `,
    `
    ARG SOURCE_DATE_EPOCH=sources
    FROM scratch AS sources
    ADD https://example.org/a /
    COPY a /
    ^^^^ SOURCE_DATE_EPOCH names the stage of this COPY.
    FROM debian:13
    `,
    `
    ARG SOURCE_DATE_EPOCH=sources
    FROM scratch AS sources
         ^^^^^^^ SOURCE_DATE_EPOCH names this stage, and it downloads nothing.
    FROM debian:13
    `,
    `
    ARG SOURCE_DATE_EPOCH=sources
    FROM scratch AS sources
    ADD app.tar.gz /
    ^^^ SOURCE_DATE_EPOCH names the stage of this ADD.
    FROM debian:13
    `,
    {
      buildArgs: { SOURCE_DATE_EPOCH: 'now' },
      text: 'ARG SOURCE_DATE_EPOCH=1\r\n                      ^ `now` is no time, and no stage.\r\nFROM a:1\r\n',
    },
  ],
});
