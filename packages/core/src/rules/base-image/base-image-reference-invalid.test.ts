import { testRule } from '../../../test/test-rule.js';

const digest = 'a'.repeat(64);

testRule('base-image-reference-invalid', {
  valid: [
    'FROM debian',
    'FROM debian:13',
    'FROM scratch',
    `FROM registry.example.org:5000/team/app:1.2_3-x@sha256:${digest}`,
    'FROM LOCALHOST:5000/app\nFROM Example/app',
    'FROM [::1]:5000/app',
    'FROM a__b/c-d--e.f',
    'FROM "debian:13"',
    'FROM golang:1.26 AS Build\nFROM build',
    // Whoever builds gives the name.
    'ARG BASE\nFROM $BASE',
    'ARG BASE=\nFROM $BASE',
    'ARG TAG\nFROM debian:$TAG',
    'ARG BASE\nFROM ${BASE:-debian}',
    'ARG VERSION=\nARG BASE=$VERSION\nFROM $BASE',
    'ARG PLATFORM\nFROM --platform=$PLATFORM debian:13',
    { text: 'ARG BASE=Foo\nFROM $BASE', buildArgs: { BASE: 'debian' } },
    // Whatever the platform is.
    'FROM debian:$TARGETVARIANT\nFROM --platform=$BUILDPLATFORM debian:13',
    'FROM --platform=linux/$TARGETARCH debian:13',
    'FROM --platform=linux debian:13\nFROM --platform=arm64 debian:13\nFROM --platform=x86_64 debian:13',
    'FROM --platform=windows(10.0.17763)/amd64 debian:13\nFROM --platform=LINUX/ARM/V7 debian:13',
    'FROM --platform=plan9/sparc64 debian:13\nFROM --platform=my/own debian:13\nFROM --platform= debian:13',
    // What cannot be expanded is an error of its own.
    'FROM debian:${X',
    // Stages in any case, images, numbers, nothing.
    'FROM golang:1.26 AS build\nFROM debian:13\nCOPY --from=BUILD /a /a\nCOPY --from=0 /a /a\nCOPY --from=nginx:1.31 /a /a',
    'FROM debian:13\nCOPY --from=Tools /a /a\nFROM debian:13 AS tools',
    'FROM debian:13\nCOPY --from= /a /a\nCOPY --from=scratch /a /a\nCOPY --from=7 /a /a',
    'FROM debian:13\nRUN --mount=type=cache,target=/x --mount=from=nginx,target=/y ls',
    // A variable in `--from` is an error of its own.
    'FROM debian:13\nCOPY --from=$X /a /a',
    // No stage of this file runs the trigger.
    'FROM debian:13\nONBUILD COPY --from=Tools /a /a',
    'FROM debian:13\nRUN echo FROM Debian:13\n# FROM Debian:13',
  ],
  invalid: [
    // In no stage, and in one of which the other stages are known.
    `
    COPY --from=Foo /a /a
    FROM debian:13
    COPY --from=Tools /a /a
    COPY --from=Bar /a /a
                ^^^ \`Bar\` is no name of an image.
    FROM debian:13 AS tools
    RUN --mount=from=tools,target=/x --mount=from=Baz,target=/y ls
                                                  ^^^ \`Baz\` is no name of an image.
    USER app
    `,
    `
    FROM Debian:13
         ^^^^^^^^^ \`Debian:13\` is no name of an image.
    `,
    `
    from debian: as build
         ^^^^^^^ \`debian:\` is no name of an image.
    from debian@sha256:123
         ^^^^^^^^^^^^^^^^^ \`debian@sha256:123\` is no name of an image.
    from \\
      gcr.io//app:1
      ^^^^^^^^^^^^^ \`gcr.io//app:1\` is no name of an image.
    `,
    `
    FROM https://example.org/app
         ^^^^^^^^^^^^^^^^^^^^^^^ \`https://example.org/app\` is no name of an image.
    FROM golang:1.26 AS build
    FROM Build
         ^^^^^ \`Build\` is no name of an image.
    FROM later AS debian-
    FROM debian-
    `,
    // The default is what a build gets.
    `
    ARG BASE=Debian
    FROM $BASE:13
         ^^^^^^^^ \`Debian:13\` is no name of an image.
    `,
    `
    FROM $BASE
         ^^^^^ The name of the image is blank.
    FROM debian:$TAG
         ^^^^^^^^^^^ \`debian:\` is no name of an image.
    `,
    `
    ARG PLATFORM=linux-arm64
    FROM --platform=linux-amd64 debian:13
                    ^^^^^^^^^^^ \`linux-amd64\` is neither a system nor an architecture.
    FROM --platform=$PLATFORM debian:13
                    ^^^^^^^^^ \`linux-arm64\` is neither a system nor an architecture.
    FROM --platform=$PLATFROM debian:13
                    ^^^^^^^^^ The platform is blank.
    FROM --platform=linux/amd64/v2/x debian:13
                    ^^^^^^^^^^^^^^^^ \`linux/amd64/v2/x\` has more parts than system, architecture and variant.
    FROM --platform=linux/* --platform=linux/am,64 debian:13
                                       ^^^^^^^^^^^ \`linux/am,64\` is no platform.
    FROM --platform="/amd64" debian:13
                    ^^^^^^^^ \`/amd64\` names no system.
    `,
    `
    FROM debian:13 AS base
    COPY --from=Tools /a /a
                ^^^^^ \`Tools\` is no name of an image.
    RUN --mount=type=bind,from=tools:,target=/x ls
                               ^^^^^^ \`tools:\` is no name of an image.
    ONBUILD COPY --from=More /a /a
    FROM base
         ^^^^ \`More\` is no name of an image.
    `,
    // As a check sees it that gets no build arguments.
    {
      options: { unresolved: 'error' },
      text: `
      ARG BASE
      ARG EMPTY=
      FROM $BASE
           ^^^^^ The name of the image is blank.
      FROM debian:\${EMPTY}
           ^^^^^^^^^^^^^^^ \`debian:\` is no name of an image.
      FROM --platform=$BASE debian:$TARGETVARIANT
                      ^^^^^ The platform is blank.
                            ^^^^^^^^^^^^^^^^^^^^^ \`debian:\` is no name of an image.
      `,
    },
    'FROM Foo\r\n     ^^^ `Foo` is no name of an image.\r\n',
  ],
});
