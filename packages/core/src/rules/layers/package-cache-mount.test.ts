import { testRule } from '../../../test/test-rule.js';

testRule('package-cache-mount', {
  valid: [
    'FROM node:24\nRUN --mount=type=cache,target=/root/.npm npm ci',
    'FROM python:3.14\nRUN --mount=type=cache,target=$CACHE pip install flask && pip install django',
    'FROM debian:13\nRUN --mount=type=tmpfs,target=/var/cache/apt apt-get install -y nginx',
    // No cache is wanted, or it is emptied.
    'FROM python:3.14\nRUN pip install --no-cache-dir flask',
    'FROM python:3.14\nENV PIP_NO_CACHE_DIR=1\nRUN pip install flask',
    'FROM alpine:3.22\nRUN apk add --no-cache curl',
    'FROM debian:13\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*',
    'FROM node:24\nRUN npm ci && npm cache clean --force',
    'FROM fedora:42\nRUN dnf install -y nginx && dnf clean all',
    // Nothing is downloaded.
    'FROM debian:13\nRUN apt-get install -y ./x.deb && npm run build && pip list && go build .',
    'FROM node:24\nRUN npm ci --offline',
    'FROM node:24\nRUN echo npm ci\n# RUN npm ci\nCMD npm ci',
    'FROM node:24\nONBUILD RUN npm ci',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN npm ci',
    'FROM debian:13\nRUN apt-get update; apt-get install -y nginx; apt-get dist-clean',
  ],
  invalid: [
    {
      text: `
      FROM node:24
      COPY package.json package-lock.json ./
      RUN npm ci
              ^^ \`npm ci\` downloads all packages again whenever this layer is built anew.
    `,
      fixed: `
      FROM node:24
      COPY package.json package-lock.json ./
      RUN --mount=type=cache,target=/root/.npm npm ci
    `,
    },
    `
    from golang:1.26 as build
    run go mod download && go install example.com/x@v1
               ^^^^^^^^ \`go mod download\` downloads all packages again whenever this layer is built anew.
  `,
    `
    FROM python:3.14
    USER app
    RUN pip install \\
            ^^^^^^^ \`pip install\` downloads all packages again whenever this layer is built anew.
        -r requirements.txt
  `,
    `
    FROM debian:13 AS build
    RUN apt-get update && apt-get install -y gcc
                                  ^^^^^^^ \`apt-get install\` downloads all packages again whenever this layer is built anew.
    FROM fedora:42
    RUN ["dnf", "install", "-y", "nginx"]
                 ^^^^^^^ \`dnf install\` downloads all packages again whenever this layer is built anew.
  `,
    {
      text: 'FROM python:3.14\r\nRUN --network=default <<EOF\r\npip install flask\r\n    ^^^^^^^ `pip install` downloads all packages again whenever this layer is built anew.\r\nEOF\r\n',
      fixed:
        'FROM python:3.14\r\nRUN --mount=type=cache,target=/root/.cache/pip --network=default <<EOF\r\npip install flask\r\nEOF\r\n',
    },
    `
    FROM node:24
    RUN --mount=type=bind,source=package.json,target=package.json yarn && pnpm install
                                                                  ^^^^ \`yarn\` downloads all packages again whenever this layer is built anew.
    RUN composer install
                 ^^^^^^^ \`composer install\` downloads all packages again whenever this layer is built anew.
  `,
    `
    FROM rust:1
    RUN cargo fetch
              ^^^^^ \`cargo fetch\` downloads all packages again whenever this layer is built anew.
    RUN corepack enable && pnpm fetch
                                ^^^^^ \`pnpm fetch\` downloads all packages again whenever this layer is built anew.
  `,
  ],
});
