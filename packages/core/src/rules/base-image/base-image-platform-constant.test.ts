import { testRule } from '../../../test/test-rule.js';

testRule('base-image-platform-constant', {
  valid: [
    'FROM node:24',
    'FROM --platform=$BUILDPLATFORM golang:1.26 AS build',
    'FROM --platform=${TARGETPLATFORM} node:24',
    'FROM --platform=linux/$TARGETARCH node:24',
    // A default can be changed from outside.
    'ARG PLATFORM=linux/amd64\nFROM --platform=$PLATFORM node:24',
    'FROM --platform=${PLATFORM:-linux/amd64} node:24',
    // The stage is for that platform, and says so.
    'FROM --platform=linux/amd64 node:24 AS build-amd64\nFROM --platform=linux/arm64 node:24 AS build-arm64',
    'FROM --platform=linux/amd64 node:24 AS x64',
    'FROM --platform=linux/arm64/v8 node:24 AS Aarch64',
    'FROM --platform=linux/s390x node:24 AS linux',
    // The image is for that platform only, by its name or by what is known of it.
    'FROM --platform=linux/arm64 arm64v8/node:24',
    'FROM --platform=linux/amd64 example.org/app:1.2-amd64',
    'FROM --platform=linux/amd64 quay.io/pypa/manylinux_2_28_x86_64:latest',
    'FROM --platform=linux/amd64 quay.io/pypa/manylinux2014-x86_64:1',
    'FROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2022',
    'FROM --platform=linux/amd64 clearlinux:latest',
    // What BuildKit cannot read.
    'FROM --platform=linux/amd64/v2/x node:24',
    'FROM --platform= node:24',
    'FROM --platform node:24',
    '# FROM --platform=linux/amd64 node:24\nFROM node:24',
    {
      text: 'FROM --platform=linux/arm64 a:1 AS my_arm64\nFROM --platform=linux b:1 AS linux\nFROM --platform=s390x a:1 AS on-s390x',
      options: { exempt: 'named' },
    },
    {
      text: 'FROM --platform=$BUILDPLATFORM a:1\nFROM --platform=${TARGETPLATFORM:-linux/amd64} a:1\nFROM --platform="$BUILDPLATFORM" a:1',
      options: { variables: 'automatic' },
    },
    { text: 'FROM --platform=lin-ux a:1\nFROM --platform=$X a:1\nFROM --platform= a:1', options: { exempt: 'named' } },
  ],
  invalid: [
    {
      options: { variables: 'automatic' },
      text: `
      FROM --platform=linux/$TARGETARCH node:24
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The platform is neither that of the build nor the one asked for.
      FROM --platform=\${PLATFORM:-linux/arm64} node:24
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The platform is neither that of the build nor the one asked for.
      `,
    },
    {
      options: { exempt: 'named' },
      text: `
      FROM --platform=linux/amd64 clearlinux:latest AS x64
           ^^^^^^^^^^^^^^^^^^^^^^ The platform is always \`linux/amd64\`.
      FROM --platform=linux/arm64 arm64v8/node:24
           ^^^^^^^^^^^^^^^^^^^^^^ The platform is always \`linux/arm64\`.
      `,
    },
    {
      text: `
      FROM --platform=linux/amd64 node:24
           ^^^^^^^^^^^^^^^^^^^^^^ The platform is always \`linux/amd64\`.
      `,
      fixed: `
      FROM node:24
      `,
    },
    {
      text: `
      from --platform="linux/arm64" \\
           ^^^^^^^^^^^^^^^^^^^^^^^^ The platform is always \`linux/arm64\`.
          node:24 as build
      `,
      fixed: `
      from \\
          node:24 as build
      `,
    },
    `
    FROM --platform=arm64 node:24 AS build
         ^^^^^^^^^^^^^^^^ The platform is always \`arm64\`.
    `,
    `
    FROM --platform=linux/arm/v7 node:24 AS builder
         ^^^^^^^^^^^^^^^^^^^^^^^ The platform is always \`linux/arm/v7\`.
    `,
    {
      options: { exempt: 'none' },
      text: `
      FROM --platform=linux/amd64 node:24 AS build-amd64
           ^^^^^^^^^^^^^^^^^^^^^^ The platform is always \`linux/amd64\`.
      FROM --platform=linux/amd64/v2/x node:24
      FROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2022
           ^^^^^^^^^^^^^^^^^^^^^^^^ The platform is always \`windows/amd64\`.
      `,
    },
    // Also of a stage, of nothing, and of an image that nobody knows.
    `
    FROM golang:1.26 AS build
    FROM --platform=linux/amd64 build AS test
         ^^^^^^^^^^^^^^^^^^^^^^ The platform is always \`linux/amd64\`.
    FROM --platform=linux/amd64 scratch
         ^^^^^^^^^^^^^^^^^^^^^^ The platform is always \`linux/amd64\`.
    FROM --platform=linux/amd64 $IMAGE
         ^^^^^^^^^^^^^^^^^^^^^^ The platform is always \`linux/amd64\`.
    `,
    'FROM --platform=linux/amd64 node:24\r\n     ^^^^^^^^^^^^^^^^^^^^^^ The platform is always `linux/amd64`.\r\n',
  ],
});
