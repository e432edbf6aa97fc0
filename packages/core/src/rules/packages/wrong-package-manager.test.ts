import { testRule } from '../../../test/test-rule.js';

testRule('wrong-package-manager', {
  valid: [
    'FROM debian:13\nRUN apt-get update && apt install -y curl',
    'FROM alpine:3.24\nRUN apk add --no-cache curl',
    'FROM fedora:44\nRUN dnf install -y curl && yum clean all',
    'FROM redhat/ubi9-minimal\nRUN microdnf install -y tar',
    'FROM redhat/ubi9\nRUN yum install -y tar',
    'FROM amazonlinux:2\nRUN yum install -y tar',
    'FROM opensuse/leap:15\nRUN zypper --non-interactive install tar',
    // Nobody knows the base.
    'FROM mycorp/base:1\nRUN apk add curl',
    'ARG BASE\nFROM $BASE\nRUN apk add curl',
    'FROM node:99-alpine\nRUN apt-get update',
    'FROM mysql:8.0.20\nRUN apt-get update',
    // It asks first.
    'FROM alpine:3.24\nRUN if command -v apt-get; then apt-get update; else apk update; fi',
    'FROM alpine:3.24\nRUN apt-get update || apk update',
    'FROM alpine:3.24\nRUN which apt-get && apt-get update',
    // It was installed above, or may have been.
    'FROM alpine:3.24\nRUN apk add --no-cache dpkg apt\nRUN apt update',
    'FROM redhat/ubi9-minimal\nRUN microdnf install -y dnf && dnf install -y tar',
    'FROM debian:13\nCOPY setup.sh /\nRUN sh /setup.sh && apk add x',
    'FROM alpine:3.24\nCOPY --from=debian:13 / /\nRUN apt-get update',
    // Other words, other stages, other systems.
    'FROM alpine:3.24\nRUN echo apt-get update > /etc/x && ls /etc/apt',
    'FROM alpine:3.24 AS a\nRUN apk add curl\nFROM debian:13\nRUN apt-get update',
    'FROM alpine:3.24\nONBUILD RUN apt-get update',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN apt-get update',
    'FROM gcr.io/distroless/static-debian12\nRUN apt-get update',
    'FROM alpine:3.24\nCMD ["echo", "apt-get"]',
  ],
  invalid: [
    `
    FROM alpine:3.24
    RUN apt-get update && apt-get install -y curl
        ^^^^^^^ \`apt-get\` is not in \`alpine:3.24\`, which has \`apk\`.
    `,
    `
    FROM node:20-alpine
    run set -eux; \\
        sudo -E apt update
                ^^^ \`apt\` is not in \`node:20-alpine\`, which has \`apk\`.
    `,
    `
    FROM redhat/ubi9 AS base
    FROM base
    RUN ["/usr/bin/apt-get", "update"]
          ^^^^^^^^^^^^^^^^ \`apt-get\` is not in \`redhat/ubi9\`, which has \`dnf\`.
    `,
    `
    FROM debian:13-slim
    RUN apk add --no-cache curl
        ^^^ \`apk\` is not in \`debian:13-slim\`, which has \`apt-get\`.
    `,
    `
    ARG VERSION=24.04
    FROM ubuntu:$VERSION
    RUN <<EOF
    yum install -y curl
    ^^^ \`yum\` is not in \`ubuntu:24.04\`, which has \`apt-get\`.
    EOF
    `,
    `
    FROM redhat/ubi9-minimal
    RUN dnf install -y tar
        ^^^ \`dnf\` is not in \`redhat/ubi9-minimal\`, which has \`microdnf\`.
    `,
    `
    FROM busybox:1.38
    RUN apk add curl
        ^^^ \`busybox:1.38\` has no package manager, so no \`apk\`.
    `,
  ],
});
