import { testRule } from '../../../test/test-rule.js';

testRule('stage-name-duplicate', {
  valid: [
    'FROM golang:1.26 AS build\nFROM node:24 AS assets',
    'FROM debian:13\nFROM debian:13',
    // An image may have the name of a later stage, and a stage the name of its image.
    'FROM build AS app\nFROM app AS build',
    'FROM debian AS debian',
    'FROM golang:1.26 AS build\nFROM build',
    // One name that begins with another.
    'FROM golang:1.26 AS build\nFROM golang:1.26 AS build-1',
    // No names that BuildKit takes.
    'FROM golang:1.26 AS 1\nFROM golang:1.26 AS 1',
    'FROM golang:1.26 AS\nFROM golang:1.26 AS',
    'FROM golang:1.26 AS build\n# FROM node:24 AS build',
    'FROM golang:1.26 AS build\nRUN <<EOF\nFROM node:24 AS build\nEOF',
  ],
  invalid: [
    `
    FROM golang:1.26 AS build
    RUN go build
    FROM node:24 AS build
                    ^^^^^ There is a stage \`build\` above.
    `,
    // Whatever the case.
    `
    from golang:1.26 as Build
    from node:24 as bUILD
                    ^^^^^ There is a stage \`build\` above.
    `,
    // Each later one.
    `
    FROM golang:1.26 AS a
    FROM node:24 AS a
                    ^ There is a stage \`a\` above.
    FROM alpine:3.24 AS b
    FROM debian:13 AS \\
      a
      ^ There is a stage \`a\` above.
    `,
    // Also where it builds on the first.
    `
    FROM golang:1.26 AS base
    FROM base AS base
                 ^^^^ There is a stage \`base\` above.
    `,
    `
    FROM --platform=linux/amd64 golang:1.26 AS scratch
    FROM --platform=linux/amd64 golang:1.26 AS scratch
                                               ^^^^^^^ There is a stage \`scratch\` above.
    `,
    'FROM a:1 AS x\r\nFROM b:1 AS x\r\n            ^ There is a stage `x` above.\r\n',
  ],
});
