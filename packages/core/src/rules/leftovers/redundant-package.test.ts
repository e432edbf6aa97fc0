import { testRule } from '../../../test/test-rule.js';

testRule('redundant-package', {
  valid: [
    // Not there.
    'FROM debian:13\nRUN apt-get install -y ca-certificates curl git perl xz-utils',
    'FROM python:3.14-slim\nRUN apt-get install -y gcc git libpq-dev curl',
    'FROM python:3.14\nRUN apt-get install -y libsnappy-dev vim zip',
    'FROM golang:1.26\nRUN apt-get install -y libpq-dev zlib1g-dev unzip',
    'FROM buildpack-deps:trixie-curl\nRUN apt-get install -y gcc git libpq-dev',
    // Busybox is no GNU.
    'FROM alpine:3.24\nRUN apk add --no-cache tar wget unzip bzip2 gzip procps coreutils',
    'FROM python:3.14-alpine\nRUN apk add --no-cache tar gcc musl-dev',
    // Perl itself is more than what Debian needs of it.
    'FROM python:3.14\nRUN apt-get install -y perl',
    // Another version, or taken away first.
    'FROM python:3.14\nRUN apt-get install -y curl=8.*',
    'FROM python:3.14\nRUN apt-get purge -y imagemagick && apt-get install -y imagemagick',
    'FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04\nRUN apt-get install -y cuda-toolkit-12-4 libcudnn9-cuda-12',
    // A language beside another.
    'FROM node:22-slim\nRUN apt-get install -y python3 make g++',
    'FROM python:3.14-slim\nRUN apt-get install -y nodejs npm python3-dev',
    'FROM eclipse-temurin:21-jre\nRUN apt-get install -y openjdk-17-jdk',
    // A builder, a trigger, Windows, or nobody knows.
    'FROM python:3.14 AS build\nRUN apt-get install -y git\nFROM python:3.14-slim\nCOPY --from=build /x /x',
    'FROM python:3.14\nONBUILD RUN apt-get install -y git',
    'ARG TAG=3.14\nFROM python:$TAG\nRUN apt-get install -y git',
    'FROM example.org/python:3\nRUN apt-get install -y git',
    'FROM python:3.14\nRUN apt-get install -y $PACKAGES',
    { text: 'FROM python:3.14\nRUN apt-get install -y git', options: { allow: ['git'] } },
  ],
  invalid: [
    `
    FROM python:3.14-bookworm
    RUN apt-get update && apt-get install -y --no-install-recommends \\
        libsnappy-dev \\
        libpq-dev \\
        ^^^^^^^^^ \`python:3.14-bookworm\` has \`libpq-dev\`, \`build-essential\`, \`git\` and more.
        build-essential \\
        git \\
        curl
    `,
    `
    from python:3.14-slim as base
    run apt-get install -y ca-certificates python3 python3-pip
                           ^^^^^^^^^^^^^^^ \`python:3.14-slim\` has \`ca-certificates\`.
                                           ^^^^^^^ \`python3\`, \`python3-pip\` come beside what \`python:3.14-slim\` has for the same.
    from base
    run sudo apt install -y tzdata bash
                                   ^^^^ \`python:3.14-slim\` has \`bash\`.
    `,
    `
    FROM node:22-alpine
    RUN <<EOF
    apk add --no-cache npm git
                       ^^^ \`npm\` comes beside what \`node:22-alpine\` has for the same.
    EOF
    `,
    {
      options: { stages: 'all' },
      text: `
      FROM docker.io/library/golang:1.26 AS build
      RUN apt-get install -y git make
                             ^^^ \`docker.io/library/golang:1.26\` has \`git\`, \`make\`.
      FROM scratch
      COPY --from=build /x /x
      `,
    },
    `
    FROM nvidia/cuda:12.4.1-cudnn-devel-ubuntu22.04
    RUN apt-get install -y cuda-toolkit-12-4 libcudnn9-dev-cuda-12
                           ^^^^^^^^^^^^^^^^^ \`nvidia/cuda:12.4.1-cudnn-devel-ubuntu22.04\` has \`cuda-toolkit-12-4\`, \`libcudnn9-dev-cuda-12\`.
    `,
    `
    FROM rust:1
    RUN apt-get install -y pkg-config libssl-dev
                                      ^^^^^^^^^^ \`rust:1\` has \`libssl-dev\`.
    `,
    'FROM node:22\r\nRUN apt-get install -y \\\r\n  python3 curl\r\n          ^^^^ `node:22` has `curl`.\r\n',
    {
      text: `
      FROM python:3.14-bookworm
      RUN apt-get update && apt-get install -y \\
          curl \\
          ^^^^ \`python:3.14-bookworm\` has \`curl\`, \`git\`.
          # for the tests
          tini \\
          git
      RUN apt-get install -y make
                             ^^^^ \`python:3.14-bookworm\` has \`make\`.
      RUN apt-get install -y tini \\
          # for the builds
          make
          ^^^^ \`python:3.14-bookworm\` has \`make\`.
      `,
      fixed: `
      FROM python:3.14-bookworm
      RUN apt-get update && apt-get install -y \\
          # for the tests
          tini
      RUN apt-get install -y make
      RUN apt-get install -y tini \\
          # for the builds
          make
      `,
    },
    {
      text: 'FROM node:22\r\nRUN apt-get install -y \\\r\n  tini \\\r\n  curl\r\n  ^^^^ `node:22` has `curl`.\r\n',
      fixed: 'FROM node:22\r\nRUN apt-get install -y \\\r\n  tini\r\n',
    },
  ],
});
