import { testRule } from '../../../test/test-rule.js';

const digest = 'sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce';

testRule('base-image-tag-and-digest', {
  valid: [
    'FROM alpine:3.22',
    'FROM alpine',
    `FROM alpine@${digest}`,
    `FROM localhost:5000/alpine@${digest}`,
    'FROM localhost:5000/alpine:3.22',
    `ARG BASE=alpine@${digest}\nFROM $BASE`,
    'ARG BASE\nFROM $BASE',
    'FROM scratch',
    'FROM alpine:3.22 AS base\nFROM base',
  ],
  invalid: [
    `
    FROM alpine:3.22@${digest}
         ${'^'.repeat(12 + digest.length)} The tag \`3.22\` is not looked at: the digest decides.
    `,
    `
    from docker.io/library/alpine:3.22@${digest} as base
         ${'^'.repeat(30 + digest.length)} The tag \`3.22\` is not looked at: the digest decides.
    `,
    `
    FROM alpine:latest@${digest}
         ${'^'.repeat(14 + digest.length)} The tag \`latest\` is not looked at: the digest decides.
    `,
    `
    ARG BASE=alpine:3.22@${digest}
    FROM $BASE
         ^^^^^ The tag \`3.22\` is not looked at: the digest decides.
    `,
    `
    FROM localhost:5000/alpine:3.22@${digest}
         ${'^'.repeat(27 + digest.length)} The tag \`3.22\` is not looked at: the digest decides.
    `,
  ],
});
