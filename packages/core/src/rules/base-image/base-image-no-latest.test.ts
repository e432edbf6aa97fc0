import { testRule } from '../../../test/test-rule.js';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

testRule('base-image-no-latest', {
  valid: [
    'FROM debian:13',
    'FROM debian',
    // Pinned by its digest.
    `FROM debian:latest@${digest}`,
    // Other tags that begin or end with the word.
    'FROM example.org/app:latest-alpine',
    'FROM example.org/app:1-latest',
    'FROM example.org/app:LATEST',
    'FROM example.org/latest:1',
    // Variables: the default is another tag, or nobody knows.
    'ARG TAG=13\nFROM debian:$TAG',
    'ARG TAG\nFROM debian:${TAG}',
    'ARG NAME\nFROM ${NAME:latest}',
    `ARG NAME\nFROM $NAME:latest@${digest}`,
    'ARG TAG=latest\nFROM scratch',
    'FROM debian:${TAG:-13}',
    { text: 'ARG TAG=latest\nFROM debian:$TAG', buildArgs: { TAG: '13' } },
    'ARG TAG=13\nFROM debian:$TAG\nARG TAG=latest\nFROM debian:$TAG',
    // Stages.
    'FROM golang:1.26 AS latest\nFROM latest',
    // These publish nothing else.
    'FROM gcr.io/distroless/static-debian12:latest',
    'FROM cgr.dev/chainguard/python:latest',
    'FROM opensuse/tumbleweed:latest',
    // Not a FROM.
    'FROM debian:13\nCOPY --from=nginx:latest /etc/nginx /etc/nginx',
    'FROM debian:13\nRUN docker pull debian:latest',
    'FROM debian:13\n# FROM debian:latest',
  ],
  invalid: [
    `
    FROM debian:latest
         ^^^^^^^^^^^^^ \`debian:latest\` is another image with each release.
    `,
    `
    from --platform=$BUILDPLATFORM localhost:5000/team/app:latest as app
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`localhost:5000/team/app:latest\` is another image with each release.
    `,
    `
    ARG TAG=latest
    FROM debian:$TAG
         ^^^^^^^^^^^ \`debian:latest\` is another image with each release.
    `,
    `
    ARG VERSION=latest
    ARG BASE=node:\${VERSION}
    FROM golang:1.26 AS build
    FROM \${BASE}
         ^^^^^^^ \`node:latest\` is another image with each release.
    `,
    {
      text: `
    ARG REGISTRY=docker.io
    ARG TAG=latest
    from alpine:latest
         ^^^^^^^^^^^^^ \`alpine:latest\` is another image with each release.
    FROM debian:$TAG AS a
         ^^^^^^^^^^^ \`debian:latest\` is another image with each release.
    FROM $REGISTRY/library/node:latest
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`node:latest\` is another image with each release.
    FROM example.org/app:latest
         ^^^^^^^^^^^^^^^^^^^^^^ \`example.org/app:latest\` is another image with each release.
    `,
      fixed: `
    ARG REGISTRY=docker.io
    ARG TAG=13
    from alpine:3.24
    FROM debian:$TAG AS a
    FROM $REGISTRY/library/node:latest
    FROM example.org/app:latest
    `,
    },
    // The ARG has another use, or is given.
    {
      text: `
    ARG TAG=latest
    FROM debian:$TAG
         ^^^^^^^^^^^ \`debian:latest\` is another image with each release.
    ARG TAG
    `,
      fixed: 'ARG TAG=latest\nFROM debian:$TAG\nARG TAG\n',
    },
    {
      buildArgs: { TAG: 'latest' },
      text: `
    ARG TAG=13
    FROM debian:$TAG
         ^^^^^^^^^^^ \`debian:latest\` is another image with each release.
    `,
      fixed: 'ARG TAG=13\nFROM debian:$TAG\n',
    },
    {
      text: 'FROM \\\r\n  # the base\r\n  python:latest AS a\r\n  ^^^^^^^^^^^^^ `python:latest` is another image with each release.\r\n',
      fixed: 'FROM \\\r\n  # the base\r\n  python:3.14 AS a\r\n',
    },
    `
    FROM debian:\${TAG:-latest}
         ^^^^^^^^^^^^^^^^^^^^^ \`debian:latest\` is another image with each release.
    `,
    // The tag is known where the name is not.
    `
    ARG REGISTRY
    FROM \${REGISTRY}/team/app:latest
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`\${REGISTRY}/team/app:latest\` is another image with each release.
    `,
    {
      options: { images: 'all' },
      text: `
      FROM cgr.dev/chainguard/python:latest
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`cgr.dev/chainguard/python:latest\` is another image with each release.
      `,
    },
    // The name of a stage with a tag is an image.
    `
    FROM golang:1.26 AS app
    FROM app:latest
         ^^^^^^^^^^ \`app:latest\` is another image with each release.
    `,
    `
    FROM \\
      # the base
      node:latest
      ^^^^^^^^^^^ \`node:latest\` is another image with each release.
    `,
  ],
});
