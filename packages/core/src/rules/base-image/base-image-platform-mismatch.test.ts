import { testRule } from '../../../test/test-rule.js';

testRule('base-image-platform-mismatch', {
  valid: [
    'FROM --platform=linux/amd64 clearlinux:latest',
    // Who builds is not known.
    'FROM clearlinux:latest',
    'FROM --platform=$BUILDPLATFORM clearlinux:latest',
    'FROM --platform=linux clearlinux:latest',
    'FROM --platform=linux/arm64 mycorp/base:1',
    'FROM --platform=linux/arm64 scratch',
    'FROM --platform=linux/arm64/v8 debian:13',
    'FROM --platform=linux/arm/v7 debian:13',
    'FROM --platform=linux/x86_64 clearlinux:latest',
    'FROM --platform=linux/386 debian:13',
    'FROM --platform=windows/amd64 golang:1.26',
    // What was published under a tag that is gone is not known.
    'FROM --platform=linux/s390x centos:7',
    'FROM --platform=linux/arm64 debian:13 AS a\nFROM a',
    'ARG P\nFROM --platform=$P clearlinux:latest',
  ],
  invalid: [
    `
    FROM --platform=linux/arm64 clearlinux:latest
                                ^^^^^^^^^^^^^^^^^ There is no \`clearlinux:latest\` for linux/arm64.
    `,
    `
    FROM --platform=windows/amd64 debian:13
                                  ^^^^^^^^^ There is no \`debian:13\` for windows/amd64.
    `,
    `
    ARG PLATFORM=linux/s390x
    FROM debian:13 AS a
    FROM --platform=\${PLATFORM} mysql:8.4 AS b
                                ^^^^^^^^^ There is no \`mysql:8.4\` for linux/s390x.
    `,
    {
      platform: 'linux/arm64',
      text: `
    FROM debian:13 AS base
    FROM docker.io/library/clearlinux:latest
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ There is no \`clearlinux:latest\` for linux/arm64.
    `,
    },
    `
    from --platform=aix/ppc64 \\
      node:24-alpine as run
      ^^^^^^^^^^^^^^ There is no \`node:24-alpine\` for aix/ppc64.
    `,
  ],
});
