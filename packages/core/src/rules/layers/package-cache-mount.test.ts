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
    // apt: Debian's images delete what it downloads, and what installs below needs lists of its own then.
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y gcc
                                    ^^^^^^^ \`apt-get install\` downloads all packages again whenever this layer is built anew.
      COPY . .
      RUN make \\
          && apt-get install -y jq
                     ^^^^^^^ \`apt-get install\` downloads all packages again whenever this layer is built anew.
      RUN <<EOF
      apt update
      apt install -y git
          ^^^^^^^ \`apt install\` downloads all packages again whenever this layer is built anew.
      EOF
      `,
      fixed: `
      FROM debian:13
      RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
          --mount=type=cache,target=/var/lib/apt,sharing=locked \\
          rm -f /etc/apt/apt.conf.d/docker-clean && \\
          apt-get update && apt-get install -y gcc
      COPY . .
      RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
          --mount=type=cache,target=/var/lib/apt,sharing=locked \\
          make \\
          && rm -f /etc/apt/apt.conf.d/docker-clean \\
          && apt-get update \\
          && apt-get install -y jq
      RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked <<EOF
      rm -f /etc/apt/apt.conf.d/docker-clean && apt update
      apt install -y git
      EOF
      `,
    },
    // What only the RUN above tells apt; a script may need the lists; a removal needs what is under /var/lib/apt.
    {
      text: `
      FROM debian:13
      RUN echo keep-downloaded
      RUN apt-get update && apt-get install -y gcc
                                    ^^^^^^^ \`apt-get install\` downloads all packages again whenever this layer is built anew.
      RUN ./install-deps.sh
      FROM debian:13
      RUN apt-get update && apt-get install -y gcc && apt-get purge -y --auto-remove gcc
                                    ^^^^^^^ \`apt-get install\` downloads all packages again whenever this layer is built anew.
      RUN ["apt-get", "install", "gcc"]
                       ^^^^^^^ \`apt-get install\` downloads all packages again whenever this layer is built anew.
      `,
      fixed: `
      FROM debian:13
      RUN echo keep-downloaded
      RUN apt-get update && apt-get install -y gcc
      RUN ./install-deps.sh
      FROM debian:13
      RUN apt-get update && apt-get install -y gcc && apt-get purge -y --auto-remove gcc
      RUN ["apt-get", "install", "gcc"]
      `,
    },
    // What is downloaded is what is built with: each call gets the mounts, unless another program may call.
    {
      text: `
      FROM golang:1.26 AS build
      RUN go mod download
                 ^^^^^^^^ \`go mod download\` downloads all packages again whenever this layer is built anew.
      COPY . .
      RUN go vet ./... && go build -o /app
      FROM golang:1.26 AS other
      RUN go mod download
                 ^^^^^^^^ \`go mod download\` downloads all packages again whenever this layer is built anew.
      COPY . .
      RUN make
      FROM composer:2
      RUN mkdir /x && composer install
                               ^^^^^^^ \`composer install\` downloads all packages again whenever this layer is built anew.
      FROM ruby:3.4
      RUN bundle install
                 ^^^^^^^ \`bundle install\` downloads all packages again whenever this layer is built anew.
      `,
      fixed: `
      FROM golang:1.26 AS build
      RUN --mount=type=cache,target=/go/pkg/mod \\
          --mount=type=cache,target=/root/.cache/go-build \\
          go mod download
      COPY . .
      RUN --mount=type=cache,target=/go/pkg/mod \\
          --mount=type=cache,target=/root/.cache/go-build \\
          go vet ./... && go build -o /app
      FROM golang:1.26 AS other
      RUN go mod download
      COPY . .
      RUN make
      FROM composer:2
      RUN --mount=type=cache,target=/tmp/cache mkdir /x && COMPOSER_CACHE_DIR=/tmp/cache composer install
      FROM ruby:3.4
      RUN --mount=type=cache,target=/usr/local/bundle/cache bundle install
      `,
    },
    {
      text: 'FROM debian:13\r\nRUN apt-get update && apt-get install -y gcc\r\n                              ^^^^^^^ `apt-get install` downloads all packages again whenever this layer is built anew.\r\n',
      fixed:
        'FROM debian:13\r\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\\r\n    --mount=type=cache,target=/var/lib/apt,sharing=locked \\\r\n    rm -f /etc/apt/apt.conf.d/docker-clean && \\\r\n    apt-get update && apt-get install -y gcc\r\n',
    },
    {
      text: `
      FROM node:24
      USER node
      RUN npm ci
              ^^ \`npm ci\` downloads all packages again whenever this layer is built anew.
      FROM alpine:3.22
      RUN apk add curl
              ^^^ \`apk add\` downloads all packages again whenever this layer is built anew.
      FROM ruby:3.4
      RUN bundle install --path vendor/bundle
                 ^^^^^^^ \`bundle install\` downloads all packages again whenever this layer is built anew.
      `,
      fixed: `
      FROM node:24
      USER node
      RUN npm ci
      FROM alpine:3.22
      RUN apk add curl
      FROM ruby:3.4
      RUN bundle install --path vendor/bundle
      `,
    },
  ],
});
