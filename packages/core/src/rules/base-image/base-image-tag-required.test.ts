import { testRule } from '../../../test/test-rule.js';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

testRule('base-image-tag-required', {
  valid: [
    'FROM debian:13',
    'FROM debian:latest',
    'FROM localhost:5000/team/app:1',
    // A digest says it better than a tag.
    `FROM debian@${digest}`,
    `FROM debian:13@${digest}`,
    'FROM scratch\nCOPY app /',
    // Stages are no images, in whatever case they were named.
    'FROM golang:1.26 AS build\nFROM build',
    'FROM golang:1.26 AS Build\nFROM build',
    'ARG FINAL=build\nFROM golang:1.26 AS build\nFROM $FINAL',
    'FROM golang:1.26 AS build\nFROM --platform=$BUILDPLATFORM build AS test',
    // Variables: the default has a tag, or nobody knows.
    'ARG BASE=debian:13\nFROM $BASE',
    'ARG TAG=13\nFROM debian:${TAG}',
    'FROM debian:${TAG:-13}',
    'ARG BASE\nFROM ${BASE}',
    'ARG NAME\nFROM example.org/${NAME}',
    'ARG TAG\nFROM debian:$TAG',
    'FROM $UNDECLARED',
    { text: 'ARG BASE=debian\nFROM $BASE', buildArgs: { BASE: 'debian:13' } },
    // An ARG of a stage is not seen by FROM.
    'ARG BASE=debian:13\nFROM alpine:3.24\nARG BASE=debian\nFROM $BASE',
    // No image at all.
    'FROM Debian',
    // These publish no versions, or are meant to be used untagged.
    'FROM gcr.io/distroless/static-debian12',
    'FROM cgr.dev/chainguard/static',
    'FROM gcr.io/oss-fuzz-base/base-builder',
    'FROM clearlinux',
    // Not a FROM.
    'FROM debian:13\nCOPY --from=nginx /etc/nginx /etc/nginx',
    'FROM debian:13\nRUN <<EOF\nFROM debian\nEOF',
    'FROM debian:13\n# FROM debian',
  ],
  invalid: [
    `
    FROM debian
         ^^^^^^ \`debian\` has no tag, so it is \`latest\`.
    `,
    `
    from --platform=linux/amd64 docker.io/library/node as build
                                ^^^^^^^^^^^^^^^^^^^^^^ \`node\` has no tag, so it is \`latest\`.
    `,
    // A port is no tag.
    `
    FROM localhost:5000/team/app
         ^^^^^^^^^^^^^^^^^^^^^^^ \`localhost:5000/team/app\` has no tag, so it is \`latest\`.
    `,
    `
    ARG BASE=debian
    FROM $BASE
         ^^^^^ \`debian\` has no tag, so it is \`latest\`.
    `,
    `
    ARG REGISTRY=ghcr.io
    ARG IMAGE=\${REGISTRY}/astral-sh/uv
    FROM "\${IMAGE}" AS uv
         ^^^^^^^^^^ \`ghcr.io/astral-sh/uv\` has no tag, so it is \`latest\`.
    `,
    {
      buildArgs: { BASE: 'debian' },
      text: `
      ARG BASE=debian:13
      FROM $BASE
           ^^^^^ \`debian\` has no tag, so it is \`latest\`.
      `,
    },
    // Every stage, also over a line break; a later stage is no base.
    `
    FROM \\
      golang AS build
      ^^^^^^ \`golang\` has no tag, so it is \`latest\`.
    FROM final
         ^^^^^ \`final\` has no tag, so it is \`latest\`.
    FROM alpine:3.24 AS final
    `,
    {
      options: { images: 'all' },
      text: `
      FROM gcr.io/distroless/static-debian12
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`gcr.io/distroless/static-debian12\` has no tag, so it is \`latest\`.
      `,
    },
    {
      text: 'FROM debian\r\n     ^^^^^^ `debian` has no tag, so it is `latest`.\r\nRUN true\r\n',
      fixed: 'FROM debian:13\r\nRUN true\r\n',
    },
    {
      text: `
      ARG BASE=nginx
      FROM \${BASE}
           ^^^^^^^ \`nginx\` has no tag, so it is \`latest\`.
      FROM example.org/app
           ^^^^^^^^^^^^^^^ \`example.org/app\` has no tag, so it is \`latest\`.
      `,
      fixed: 'ARG BASE=nginx:1.31\nFROM ${BASE}\nFROM example.org/app\n',
    },
  ],
});
