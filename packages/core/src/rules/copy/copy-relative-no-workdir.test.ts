import { testRule } from '../../../test/test-rule.js';

testRule('copy-relative-no-workdir', {
  valid: [
    'FROM python:3.14\nWORKDIR /app\nCOPY . .',
    'FROM python:3.14 AS base\nWORKDIR /app\nFROM base\nCOPY . .\nFROM base AS last\nFROM last\nCOPY a b',
    'FROM python:3.14\nCOPY . /app\nCOPY a "/b"\nCOPY ["a", "/b"]\nCOPY <<EOF /b\nhi\nEOF',
    // The base sets one, or nobody knows.
    'FROM golang:1.26\nCOPY . .',
    'FROM php:8.4-apache\nCOPY . .',
    'FROM example.org/base:1\nCOPY . .',
    'ARG BASE\nFROM $BASE\nCOPY . .',
    // What the variable holds is chosen elsewhere.
    'FROM python:3.14\nARG DIR=app\nCOPY . $DIR\nCOPY . "${DIR}/x"',
    'FROM python:3.14\nARG DIR\nWORKDIR $DIR\nCOPY . .',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nCOPY . C:/app\nCOPY a c:\\b\nCOPY a \\b',
    'FROM python:3.14\nADD . /app\nONBUILD COPY . .\n# COPY . .\nRUN cp a b',
    { text: 'FROM python:3.14\nADD . .', options: { instructions: 'copy' } },
    { text: 'FROM example.org/base:1\nworkdir /app\nCOPY . .', options: { bases: 'none' } },
  ],
  invalid: [
    `
    FROM debian:13
    ADD a.tar.gz .
                 ^ \`.\` is a relative destination, and no \`WORKDIR\` is set.
    `,
    `
    FROM debian:13 AS a
    COPY one two/
             ^^^^ \`two/\` is a relative destination, and no \`WORKDIR\` is set.
    COPY three four/
    WORKDIR /app
    FROM a
    COPY five six/
    `,
    {
      options: { report: 'each' },
      text: `
    FROM debian:13
    COPY one two/
             ^^^^ \`two/\` is a relative destination, and no \`WORKDIR\` is set.
    COPY three four/
               ^^^^^ \`four/\` is a relative destination, and no \`WORKDIR\` is set.
    `,
    },
    `
    FROM python:3.14
    COPY requirements.txt .
                          ^ \`.\` is a relative destination, and no \`WORKDIR\` is set.
    WORKDIR /app
    COPY . .
    `,
    `
    FROM debian:13 AS build
    COPY a "b/c"
           ^^^^^ \`b/c\` is a relative destination, and no \`WORKDIR\` is set.
    FROM build
    copy --from=build \\
      # there
      ["a", "b"]
            ^^^ \`b\` is a relative destination, and no \`WORKDIR\` is set.
    `,
    // Set in another stage, or by a trigger that runs in another build.
    `
    FROM debian:13 AS build
    WORKDIR /app
    FROM debian:13
    ONBUILD WORKDIR /app
    COPY --from=build a app-$VERSION
                        ^^^^^^^^^^^^ \`app-$VERSION\` is a relative destination, and no \`WORKDIR\` is set.
    `,
    `
    FROM scratch
    COPY <<EOF etc/passwd
               ^^^^^^^^^^ \`etc/passwd\` is a relative destination, and no \`WORKDIR\` is set.
    app:x:1:1::/:
    EOF
    `,
    {
      options: { bases: 'none' },
      text: `
      FROM golang:1.26
      COPY . .
             ^ \`.\` is a relative destination, and no \`WORKDIR\` is set.
      FROM $BASE
      COPY . ./src
             ^^^^^ \`./src\` is a relative destination, and no \`WORKDIR\` is set.
      `,
    },
    'FROM debian:13\r\nCOPY a \\\r\n  b\r\n  ^ `b` is a relative destination, and no `WORKDIR` is set.\r\n',
  ],
});
