import { testRule } from '../../../test/test-rule.js';

testRule('content-digest-remote-image-copy', {
  valid: [
    `
    FROM debian:13 AS build
    FROM debian:13
    COPY --from=build /a /a
    COPY --from=0 /b /b
    `,
    `
    FROM debian:13
    COPY --from=ghcr.io/astral-sh/uv:0.5.1 /uv /bin/
    `,
    'FROM php:8.4-cli\nCOPY --from=composer:2 /usr/bin/composer /usr/bin/',
    'FROM alpine:3.24\nCOPY --from=composer@sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce /a /a',
    'FROM alpine:3.24\nCOPY --from=composer:latest@sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce /a /a',
    // Stages, by name and number, also one called like an image.
    'FROM golang:1.27 AS nginx\nFROM scratch\nCOPY --from=nginx /a /a',
    'FROM golang:1.27 AS Build\nFROM scratch\nCOPY --from=build /a /a',
    'FROM golang:1.27\nFROM scratch\nCOPY --from=0 /a /a',
    // A context of its own.
    'FROM alpine:3.24\nCOPY --from=assets /a /a',
    'FROM alpine:3.24\nRUN --mount=from=assets,target=/a ls /a',
    // A variable is rejected by BuildKit, or stands for what nobody knows.
    'FROM alpine:3.24\nARG TOOL\nCOPY --from=$TOOL /a /a',
    // Images that publish no versions.
    'FROM alpine:3.24\nCOPY --from=gcr.io/distroless/static /a /a',
    'FROM alpine:3.24\nCOPY . .\nRUN --mount=type=cache,target=/x ls',
    'FROM alpine:3.24\n# COPY --from=composer /a /a',
  ],
  invalid: [
    `
    FROM debian:13
    COPY --from=busybox:latest /bin/busybox /bin/
                ^^^^^^^^^^^^^^ \`busybox:latest\` is another image with each release.
    `,
    `
    FROM debian:13
    COPY --from=r.example.com:5000/tool /t /t
                ^^^^^^^^^^^^^^^^^^^^^^^ \`r.example.com:5000/tool\` has no tag, so it is \`latest\`.
    `,
    `
    FROM debian:13
    RUN --mount=type=bind,from=ghcr.io/a/tool,target=/t /t/x
                               ^^^^^^^^^^^^^^ \`ghcr.io/a/tool\` has no tag, so it is \`latest\`.
    `,
    `
    FROM php:8.4-cli
    COPY --from=composer /usr/bin/composer /usr/bin/composer
                ^^^^^^^^ \`composer\` has no tag, so it is \`latest\`.
    `,
    `
    FROM python:3.14-slim
    copy --from=ghcr.io/astral-sh/uv:latest --chmod=755 /uv /uvx /bin/
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`ghcr.io/astral-sh/uv:latest\` is another image with each release.
    `,
    `
    FROM python:3.14-slim
    RUN --mount=from=ghcr.io/astral-sh/uv,source=/uv,target=/bin/uv uv sync
                     ^^^^^^^^^^^^^^^^^^^^ \`ghcr.io/astral-sh/uv\` has no tag, so it is \`latest\`.
    `,
    `
    FROM alpine:3.24 AS tool
    FROM alpine:3.24
    COPY --from=tool /a /a
    COPY --from=docker.io/library/busybox:latest /bin/busybox /bin/
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`busybox:latest\` is another image with each release.
    `,
    `
    FROM alpine:3.24
    ONBUILD COPY --from=team/tool /tool /bin/
                        ^^^^^^^^^ \`team/tool\` has no tag, so it is \`latest\`.
    `,
  ],
});
