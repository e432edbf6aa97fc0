import { testRule } from '../../../test/test-rule.js';

const address = 'https://example.org/tool-linux-amd64.tar.gz';

testRule('multiarch-hardcoded-arch', {
  valid: [
    'FROM debian:13\nARG TARGETARCH\nRUN curl -fO https://example.org/tool-linux-${TARGETARCH}.tar.gz',
    'FROM debian:13\nRUN curl -fO https://example.org/tool-$(dpkg --print-architecture).tar.gz',
    // More than one, or a question.
    `FROM debian:13\nRUN if [ $(uname -m) = x86_64 ]; then curl -fO ${address}; fi`,
    `FROM debian:13\nRUN case "$X" in a) curl ${address};; b) curl https://example.org/tool-linux-arm64.tar.gz;; esac`,
    `FROM debian:13\nARG TARGETARCH\nRUN test "$TARGETARCH" = amd64 && curl -fO ${address}`,
    // Meant for one.
    `FROM --platform=linux/amd64 debian:13\nRUN curl -fO ${address}`,
    `FROM amd64/debian:13\nADD ${address} /opt/`,
    `FROM example.org/base:1.2-amd64\nADD ${address} /opt/`,
    `FROM debian:13 AS build-amd64\nADD ${address} /opt/`,
    { text: `FROM debian:13\nADD ${address} /opt/`, platform: 'linux/amd64' },
    // A default that a build may change, and words that decide nothing.
    'FROM debian:13\nARG ARCH=amd64\nRUN curl -fO https://example.org/tool-$ARCH.tar.gz',
    'FROM debian:13\nRUN echo amd64 && ls /usr/lib/x86_64-linux-gnu',
    'FROM debian:13\nLABEL arch=amd64\n# curl https://example.org/tool-amd64',
    'FROM debian:13\nRUN curl -fO https://example.org/x64bit/damd64x',
    // Windows.
    `FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN curl -fO ${address}`,
    `FROM debian:13\nCOPY tool-amd64 /usr/bin/tool`,
  ],
  invalid: [
    `
    FROM debian:13
    ADD https://example.org/tool-linux-amd64.tar.gz /opt/
                                       ^^^^^ \`amd64\` is one architecture of many.
    `,
    `
    FROM debian:13-slim
    run apt-get update && \\
        curl -fsSL "https://example.org/tool-x86_64.tar.gz" | tar xz && \\
                                             ^^^^^^ \`x86_64\` is one architecture of many.
        wget https://example.org/other-x64.zip
    `,
    `
    FROM golang:1.26 AS build
    RUN GOOS=linux GOARCH=amd64 go build -o /app
                          ^^^^^ \`amd64\` is one architecture of many.
    `,
    `
    FROM golang:1.26
    ENV CGO_ENABLED=0 GOARCH=arm64
                             ^^^^^ \`arm64\` is one architecture of many.
    `,
    `
    FROM ubuntu:24.04
    COPY tool_1.2_amd64.deb /tmp/
    RUN dpkg -i /tmp/tool_1.2_amd64.deb
                              ^^^^^ \`amd64\` is one architecture of many.
    `,
    `
    FROM debian:13
    ENV TOOL_URL=https://example.org/tool-linux-x64.tar.gz
                                                ^^^ \`x64\` is one architecture of many.
    RUN <<EOF
    curl -fO https://example.org/aarch64/tool
                                 ^^^^^^^ \`aarch64\` is one architecture of many.
    EOF
    `,
  ],
});
