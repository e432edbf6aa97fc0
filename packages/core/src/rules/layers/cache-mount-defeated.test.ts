import { testRule } from '../../../test/test-rule.js';

testRule('cache-mount-defeated', {
  valid: [
    'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask',
    'FROM python:3.14\nRUN pip install --no-cache-dir flask',
    // The flag is for another manager than the mount.
    'FROM python:3.14\nRUN --mount=type=cache,target=/root/.npm npm ci && pip install --no-cache-dir flask',
    'FROM alpine:3.22\nRUN --mount=type=cache,target=/root/.cache/pip apk add --no-cache python3 && pip install flask',
    // Something else is deleted or cleaned.
    'FROM debian:13\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask && rm -rf /root/.cache/other /tmp/* /root/.cache/pip/http',
    'FROM maven:3\nRUN --mount=type=cache,target=/root/.m2 mvn clean package',
    'FROM golang:1.26\nRUN --mount=type=cache,target=/root/.cache/go-build go clean && go build .',
    'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y x && apt-get clean',
    // apt keeps its packages, or nobody knows.
    'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y nginx',
    'FROM debian:13 AS base\nRUN rm -f /etc/apt/apt.conf.d/docker-clean; echo \'Binary::apt::APT::Keep-Downloaded-Packages "true";\' > /etc/apt/apt.conf.d/keep-cache\nFROM base\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y nginx',
    'FROM debian:13\nCOPY keep /etc/apt/apt.conf.d/\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y nginx',
    'FROM example.org/debian:13\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y nginx',
    'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt/lists,sharing=locked apt-get update && apt-get install -y nginx',
    'FROM debian:13\nONBUILD RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get install -y nginx\n# RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get install -y nginx',
    'FROM python:3.14\nRUN --mount=type=tmpfs,target=/root/.cache/pip pip install --no-cache-dir flask',
    'FROM python:3.14\nRUN --mount=type=cache,target=$DIR pip install --no-cache-dir flask',
  ],
  invalid: [
    {
      text: `
      FROM python:3.14
      RUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir -r requirements.txt
                                                                 ^^^^^^^^^^^^^^ \`pip install\` is told to do without the cache that is mounted on \`/root/.cache/pip\`.
    `,
      fixed: `
      FROM python:3.14
      RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
    `,
    },
    `
    FROM debian:13
    RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked \\
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This cache stays empty: the base image makes apt delete what it downloads.
        apt-get update && apt-get install -y nginx
  `,
    `
    FROM ubuntu:24.04
    RUN rm -f /etc/apt/apt.conf.d/docker-clean
    RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y nginx && apt-get clean && rm -rf /var/lib/apt/lists/*
                                                                                                                                                                            ^^^^^ \`apt-get clean\` empties the cache mount on \`/var/cache/apt\`.
                                                                                                                                                                                            ^^^^^^^^^^^^^^^^^^^^ \`rm\` empties the cache mount on \`/var/lib/apt\`.
  `,
    `
    from node:24 as build
    user node
    run --mount=type=cache,target=/home/node/.npm,uid=1000 npm ci && npm cache clean --force
                                                                               ^^^^^ \`npm cache clean\` empties the cache mount on \`/home/node/.npm\`.
  `,
    `
    FROM alpine:3.22
    RUN --mount=type=cache,target=/var/cache/apk ["apk", "add", "--no-cache", "curl"]
                                                                 ^^^^^^^^^^ \`apk add\` is told to do without the cache that is mounted on \`/var/cache/apk\`.
  `,
    `
    FROM python:3.14-slim
    ENV PIP_NO_CACHE_DIR=1
    RUN --mount=type=cache,target=/root/.cache <<EOF
    pip install flask
        ^^^^^^^ \`pip install\` is told to do without the cache that is mounted on \`/root/.cache\`.
    EOF
  `,
    'FROM fedora:42\r\nRUN --mount=type=cache,target=/var/cache/dnf \\\r\n  dnf install -y nginx && rm -rf /var/cache/dnf\r\n                                 ^^^^^^^^^^^^^^ `rm` empties the cache mount on `/var/cache/dnf`.\r\n',
  ],
});
