import { testRule } from '../../../test/test-rule.js';

testRule('base-version-drift', {
  valid: [
    'FROM node:24 AS build\nFROM node:24-slim\nCOPY --from=build /app /app',
    'FROM node:24\nCMD ["node"]',
    // One can be the other.
    'FROM node:24 AS build\nFROM node:24.9-slim\nCOPY --from=build /app /app',
    'FROM debian:12 AS build\nFROM debian:bookworm-slim\nCOPY --from=build /app /app',
    'FROM debian:12.9 AS build\nFROM debian:bookworm-slim\nCOPY --from=build /app /app',
    // Different images.
    'FROM golang:1.26 AS build\nFROM alpine:3.24\nCOPY --from=build /app /app',
    'FROM example.org/node:22 AS build\nFROM node:24\nCOPY --from=build /app /app',
    // Two images that have nothing to do with each other.
    'FROM node:22 AS old\nFROM node:24 AS new',
    // A matrix: the names say so, or each has its ARG.
    'FROM php:8.3-cli AS php83\nFROM php:8.4-cli AS php84\nFROM alpine:3.24\nCOPY --from=php83 /a /a\nCOPY --from=php84 /b /b',
    'ARG BUILD=22\nARG RUN=24\nFROM node:$BUILD AS build\nFROM node:$RUN\nCOPY --from=build /app /app',
    // Not known.
    'FROM node:lts AS build\nFROM node:24\nCOPY --from=build /app /app',
    'ARG V\nFROM node:$V AS build\nFROM node:24\nCOPY --from=build /app /app',
    'FROM node@sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce AS build\nFROM node:24\nCOPY --from=build /a /a',
    { text: 'FROM node:22 AS a\nFROM node:24 AS b\nCOPY --from=a /a /a', target: 'a' },
  ],
  invalid: [
    `
    FROM node:22 AS build
    RUN npm ci
    FROM node:24-slim
         ^^^^^^^^^^^^ \`node\` is \`24-slim\` here and \`22\` above.
    COPY --from=build /app /app
    `,
    {
      text: `
    FROM node:22-slim AS build
    FROM node:24-slim
         ^^^^^^^^^^^^ \`node\` is \`24-slim\` here and \`22-slim\` above.
    COPY --from=build /app /app
    `,
      fixed: 'FROM node:24-slim AS build\nFROM node:24-slim\nCOPY --from=build /app /app\n',
    },
    {
      text: `
    ARG OLD=22
    FROM node:24-slim AS build
    FROM node:$OLD-slim
         ^^^^^^^^^^^^^^ \`node\` is \`22-slim\` here and \`24-slim\` above.
    COPY --from=build /app /app
    `,
      fixed: 'ARG OLD=24\nFROM node:24-slim AS build\nFROM node:$OLD-slim\nCOPY --from=build /app /app\n',
    },
    // Three of them, or a tag that nobody knows: no fix.
    {
      text: `
    FROM node:20 AS a
    FROM node:22 AS b
         ^^^^^^^ \`node\` is \`22\` here and \`20\` above.
    FROM node:24
         ^^^^^^^ \`node\` is \`24\` here and \`20\` above.
    COPY --from=a /a /a
    COPY --from=b /b /b
    `,
      fixed: `
    FROM node:20 AS a
    FROM node:22 AS b
    FROM node:24
    COPY --from=a /a /a
    COPY --from=b /b /b
    `,
    },
    {
      text: `
    FROM ghcr.io/team/base:1.2 AS build
    FROM ghcr.io/team/base:1.3
         ^^^^^^^^^^^^^^^^^^^^^ \`ghcr.io/team/base\` is \`1.3\` here and \`1.2\` above.
    COPY --from=build /app /app
    `,
      fixed: `
    FROM ghcr.io/team/base:1.2 AS build
    FROM ghcr.io/team/base:1.3
    COPY --from=build /app /app
    `,
    },
    `
    FROM alpine:3.23 AS certificates
    from docker.io/library/alpine:3.24
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`alpine\` is \`3.24\` here and \`3.23\` above.
    RUN --mount=from=certificates,target=/c cp /c/x /x
    `,
    `
    ARG GO=1.26.1
    FROM golang:$GO AS tools
    FROM golang:1.26.3 AS build
         ^^^^^^^^^^^^^ \`golang\` is \`1.26.3\` here and \`1.26.1\` above.
    COPY --from=tools /t /t
    FROM scratch
    COPY --from=build /app /app
    `,
    `
    FROM debian:bookworm AS build
    FROM debian:trixie-slim
         ^^^^^^^^^^^^^^^^^^ \`debian\` is \`trixie-slim\` here and \`bookworm\` above.
    COPY --from=0 /app /app
    `,
    `
    FROM python:3.12 AS build
    FROM build AS test
    FROM python:3.13-slim
         ^^^^^^^^^^^^^^^^ \`python\` is \`3.13-slim\` here and \`3.12\` above.
    COPY --from=test /app /app
    `,
    `
    FROM ghcr.io/team/base:v1.2 AS build
    FROM ghcr.io/team/base:v1.3
         ^^^^^^^^^^^^^^^^^^^^^^ \`ghcr.io/team/base\` is \`v1.3\` here and \`v1.2\` above.
    COPY --from=build /app /app
    `,
  ],
});
