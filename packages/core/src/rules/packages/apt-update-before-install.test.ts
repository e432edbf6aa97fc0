import { testRule } from '../../../test/test-rule.js';

testRule('apt-update-before-install', {
  valid: [
    'FROM debian:13\nRUN apt-get update && apt-get install -y curl',
    'FROM debian:13\nRUN set -e; apt update; apt install -y curl',
    // Lists from above, also where they are too old or gone: those are other rules'.
    'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y curl',
    'FROM debian:13\nRUN apt-get update && apt-get install -y a\nRUN apt-get install -y b',
    'FROM debian:13\nRUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\nRUN apt-get install -y b',
    'FROM debian:13 AS a\nRUN apt-get update\nFROM a\nRUN apt-get install -y b',
    'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt apt-get install -y curl',
    'FROM debian:13\nRUN --mount=type=bind,from=x,target=/var/lib/apt/lists apt-get install -y curl',
    'FROM debian:13\nCOPY --from=x /var/lib/apt/lists /var/lib/apt/lists\nRUN apt-get install -y curl',
    // A script may fetch them.
    'FROM debian:13\nRUN curl -fsSL https://deb.nodesource.com/setup_24.x | bash - && apt-get install -y nodejs',
    'FROM debian:13\nCOPY setup.sh /\nRUN /setup.sh && apt-get install -y curl',
    'FROM ubuntu:24.04\nRUN add-apt-repository ppa:x/y && apt-get install -y z',
    // Local files, and what is there.
    'FROM debian:13\nCOPY x.deb /\nRUN apt-get install -y /x.deb',
    'FROM debian:13\nRUN apt-get install -y perl bash',
    'FROM debian:13\nRUN apt-get install --no-download -y curl && apt-get install -f -y',
    'FROM debian:13\nARG PACKAGES\nRUN apt-get install -y $PACKAGES',
    'FROM debian:13\nRUN apt-get install -y curl || true',
    // Nobody knows the base.
    'FROM mycorp/base:1\nRUN apt-get install -y curl',
    'ARG BASE\nFROM $BASE\nRUN apt-get install -y curl',
    'FROM nvidia/cuda:12.4.1-base-ubuntu22.04\nRUN apt-get install -y curl',
    'FROM debian:13\nONBUILD RUN apt-get install -y curl',
    'FROM debian:13\nCMD apt-get install -y curl',
    'FROM alpine:3.24\nRUN apk add curl',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN apt-get install -y curl
                  ^^^^^^^ \`apt-get install\` has no package lists: \`debian:13\` comes without, and nothing fetches them.
      RUN apt-get install -y git
      `,
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\nRUN apt-get install -y git\n',
    },
    {
      text: `
      FROM python:3.9-slim AS base
      FROM base
      WORKDIR /app
      COPY . .
      run pip install x && \\
          apt-get install -y --no-install-recommends gcc
                  ^^^^^^^ \`apt-get install\` has no package lists: \`python:3.9-slim\` comes without, and nothing fetches them.
      `,
      fixed:
        'FROM python:3.9-slim AS base\nFROM base\nWORKDIR /app\nCOPY . .\nrun pip install x && \\\n    apt-get update && apt-get install -y --no-install-recommends gcc\n',
    },
    {
      text: `
      FROM ubuntu
      RUN ["apt", "install", "-y", "curl"]
                   ^^^^^^^ \`apt install\` has no package lists: \`ubuntu\` comes without, and nothing fetches them.
      `,
      fixed: 'FROM ubuntu\nRUN ["apt", "install", "-y", "curl"]\n',
    },
    {
      text: `
      FROM node:24
      RUN DEBIAN_FRONTEND=noninteractive apt-get install -y vim
                                                 ^^^^^^^ \`apt-get install\` has no package lists: \`node:24\` comes without, and nothing fetches them.
      `,
      fixed: 'FROM node:24\nRUN DEBIAN_FRONTEND=noninteractive apt-get install -y vim\n',
    },
    {
      text: `
      FROM nginx:1.31
      RUN <<EOF
      apt-get install -y curl jq
              ^^^^^^^ \`apt-get install\` has no package lists: \`nginx:1.31\` comes without, and nothing fetches them.
      EOF
      `,
      fixed: 'FROM nginx:1.31\nRUN <<EOF\napt-get install -y curl jq\nEOF\n',
    },
  ],
});
