import { testRule } from '../../../test/test-rule.js';

const digest = 'sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce';

testRule('base-image-pin-digest', {
  valid: [
    `FROM alpine:3.22@${digest}`,
    `FROM alpine@${digest}`,
    `from docker.io/library/alpine@${digest} as base`,
    `ARG BASE=alpine:3.22@${digest}\nFROM $BASE`,
    // Other stages, nothing, and what nobody knows.
    `FROM alpine@${digest} AS base\nFROM base`,
    'FROM scratch',
    'ARG BASE\nFROM $BASE',
    { text: 'ARG DIGEST\nFROM alpine@$DIGEST', buildArgs: { DIGEST: digest } },
  ],
  invalid: [
    `
    FROM alpine:3.22
         ^^^^^^^^^^^ \`alpine\` is not pinned by a digest.
    `,
    `
    FROM node AS build
         ^^^^ \`node\` is not pinned by a digest.
    FROM build
    `,
    `
    ARG VERSION=24
    from --platform=$BUILDPLATFORM node:\${VERSION}-slim as build
                                   ^^^^^^^^^^^^^^^^^^^^ \`node\` is not pinned by a digest.
    `,
    `
    FROM ghcr.io/team/app:1.2.3
         ^^^^^^^^^^^^^^^^^^^^^^ \`ghcr.io/team/app\` is not pinned by a digest.
    `,
    `
    FROM \\
      alpine:3.22
      ^^^^^^^^^^^ \`alpine\` is not pinned by a digest.
    `,
  ],
});
