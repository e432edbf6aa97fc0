import { testRule } from '../../../test/test-rule.js';

testRule('base-image-eol-distro', {
  valid: [
    'FROM debian:trixie-slim',
    'FROM ubuntu:24.04',
    'FROM alpine:3.24',
    // A tag that moves stands for the release of today.
    'FROM alpine:3',
    'FROM debian',
    // Regular support is over, free long-term support is not; on its last day a release is supported.
    { text: 'FROM debian:bookworm-slim', asOf: '2026-08-22' },
    { text: 'FROM debian:12.9', asOf: '2028-06-30' },
    { text: 'FROM ubuntu:20.04', asOf: '2025-05-31' },
    // By its variant.
    'FROM python:3.14-slim-bookworm',
    'FROM nvidia/cuda:12.8.1-runtime-ubuntu24.04',
    // Not known: branches that move, digests, variables, other stages.
    'FROM debian:sid-slim',
    'FROM debian@sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce',
    'ARG BASE\nFROM $BASE',
    'FROM scratch\n# FROM debian:8',
    'FROM debian:13 AS buster\nFROM buster',
    // Words that are something else.
    'FROM ros:kinetic-robot',
    'FROM example.org/team/disco:disco',
    'FROM example.org/tool:12',
    // Only what is built.
    { text: 'FROM debian:8 AS old\nFROM debian:13 AS new', target: 'new' },
  ],
  invalid: [
    `
    FROM debian:buster-slim
         ^^^^^^^^^^^^^^^^^^ Debian 10 (buster) gets no fixes since 2024-06-30.
    `,
    {
      asOf: '2028-07-01',
      text: `
      FROM debian:12.9
           ^^^^^^^^^^^ Debian 12 (bookworm) gets no fixes since 2028-06-30.
      `,
    },
    `
    from ubuntu:18.04 as build
         ^^^^^^^^^^^^ Ubuntu 18.04 gets no fixes since 2023-05-31.
    FROM alpine:3.10
         ^^^^^^^^^^^ Alpine Linux 3.10 gets no fixes since 2021-05-01.
    COPY --from=build /app /app
    `,
    // The base of a language's image.
    `
    FROM python:3.12-buster
         ^^^^^^^^^^^^^^^^^^ Debian 10 (buster) gets no fixes since 2024-06-30.
    `,
    `
    FROM docker.io/library/node:14.17.3-alpine3.14
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Alpine Linux 3.14 gets no fixes since 2023-05-01.
    `,
    `
    ARG CUDA=10.2
    FROM nvidia/cuda:\${CUDA}-devel-ubuntu18.04
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Ubuntu 18.04 gets no fixes since 2023-05-31.
    `,
    `
    FROM example.org/team/app:1.2-stretch
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Debian 9 (stretch) gets no fixes since 2022-07-01.
    `,
    `
    FROM centos:7
         ^^^^^^^^ CentOS 7 gets no fixes since 2024-06-30.
    `,
  ],
});
