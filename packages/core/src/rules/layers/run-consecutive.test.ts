import { testRule } from '../../../test/test-rule.js';

testRule('run-consecutive', {
  valid: [
    'FROM debian:13\nRUN mkdir /a && chown x /a',
    // Something between them that counts: an instruction, a comment, another user, folder or shell.
    'FROM debian:13\nRUN mkdir /a\nCOPY b /a\nRUN chown x /a',
    'FROM debian:13\nRUN mkdir /a\n# for the server\nRUN chown x /a',
    'FROM debian:13\nRUN mkdir /a\nUSER app\nRUN mkdir b',
    'FROM debian:13\nRUN mkdir /a\nWORKDIR /a\nRUN mkdir b',
    'FROM debian:13\nRUN mkdir /a\nSHELL ["/bin/bash", "-c"]\nRUN mkdir b',
    'FROM debian:13\nRUN mkdir /a\nENV A=1\nRUN mkdir b\nFROM debian:13\nRUN mkdir c',
    // Other mounts, network or security.
    'FROM debian:13\nRUN --mount=type=cache,target=/c make\nRUN make install',
    'FROM debian:13\nRUN --network=none make\nRUN --network=host make install',
    // In a builder nothing is gained.
    'FROM debian:13 AS build\nRUN ./configure\nRUN make\nFROM debian:13',
    // Cached on purpose.
    'FROM debian:13\nRUN apt-get install -y gcc\nRUN ./build.sh',
    'FROM node:22\nRUN npm ci\nRUN npm run build',
    'FROM golang:1.26\nRUN go mod download\nRUN go build -o /app .',
    'FROM python:3.14\nRUN pip install -r requirements.txt\nRUN python manage.py collectstatic',
    // Long enough, or in a form that cannot be joined so.
    'FROM debian:13\nRUN a && b && c\nRUN d',
    'FROM debian:13\nRUN ["a"]\nRUN ["b"]',
    'FROM debian:13\nRUN <<EOF\na\nEOF\nRUN <<EOF\nb\nEOF',
    'FROM debian:13\nONBUILD RUN a\nONBUILD RUN b',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN md a\nRUN md b',
    'FROM debian:13\nRUN if\nRUN b',
    // Worse than a layer too many, and another rule's matter.
    'FROM ubuntu\nRUN apt-get update\nRUN apt-get install -y nginx',
    { text: 'FROM debian:13\nRUN a && b\nRUN c', options: { pairs: 'all', stages: 'all', commands: 1 } },
  ],
  invalid: [
    // Above a change, a pair and what it keeps for the next one count.
    {
      text: `
      FROM debian:13 AS base
      RUN a
      RUN b
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
      FROM base
      RUN c
      RUN --network=none d
      RUN --network=none e && f && g
      RUN --network=none h
      RUN --network=none i
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
      RUN --network=none j
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
      USER app
      `,
    },
    {
      text: `
      FROM debian:13
      RUN mkdir /data
      # plimsoll ignore=no-sudo
      RUN chown nobody /data
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
    `,
    },
    // The same mounts in another order, and a test in front of its command.
    `
    FROM debian:13
    RUN --mount=type=cache,target=/a --mount=type=cache,target=/b mkdir /a && touch /b
    RUN --mount=type=cache,target=/b --mount=type=cache,target=/a [ -d /a ] && chown x /a && chown x /b
    ^^^ This \`RUN\` could be one with the \`RUN\` above it.
    `,
    {
      text: `
      FROM debian:13
      RUN apt-get update
      RUN apt-get install -y nginx

      RUN rm -rf /var/lib/apt/lists/*
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update
      RUN apt-get install -y nginx && \\
          rm -rf /var/lib/apt/lists/*
      `,
    },
    {
      text: `
      from debian:13 as base
      run --mount=type=cache,target=/c pip install a
      run --mount=type=cache,target=/c pip install b | tee log
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
      from base
      run x
      `,
      fixed: `
      from debian:13 as base
      run --mount=type=cache,target=/c pip install a && \\
          pip install b | tee log
      from base
      run x
      `,
    },
    // What a shell would carry over, or reads differently, stays a person's matter.
    {
      text: `
      FROM debian:13
      RUN cd /a && make
      RUN make install
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
      USER app
      RUN a
      RUN b || true
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
      USER root
      RUN a;
      RUN b
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
      `,
      fixed: `
      FROM debian:13
      RUN cd /a && make
      RUN make install
      USER app
      RUN a && \\
          (b || true)
      USER root
      RUN a && \\
          b
      `,
    },
    // In the way of their author, with what stands between them.
    {
      options: { pairs: 'all', commands: 4 },
      text: `
      FROM debian:13
      RUN mkdir /a \\
        # for the logs
        && chown x /a
      # the client

      # of version 2
      RUN if true; then mkdir /b; fi;
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
        # its data
      RUN mkdir /c \\
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
          /d
      `,
      fixed: `
      FROM debian:13
      RUN mkdir /a \\
        # for the logs
        && chown x /a \\
        # the client
        # of version 2
        && if true; then mkdir /b; fi \\
        # its data
        && mkdir /c \\
          /d
      `,
    },
    // What ends the shell, runs on beside it, or counts only at the end of a chain.
    ...['set -e; mkdir /a', 'A=1', 'mkdir /a # why', 'mkdir /a &', 'mkdir /a && exit 0', 'make &> log', '. ./env'].map(
      (run) => ({
        text: `
      FROM debian:13
      RUN ${run}
      RUN mkdir /b
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
      `,
        fixed: `
      FROM debian:13
      RUN ${run}
      RUN mkdir /b
      `,
      }),
    ),
    {
      text: `
      FROM debian:13
      SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
      RUN mkdir /a
      RUN a; b
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
      `,
      fixed: `
      FROM debian:13
      SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
      RUN mkdir /a
      RUN a; b
      `,
    },
    {
      options: { pairs: 'all', stages: 'all', commands: 1 },
      text: `
      FROM node:22 AS build
      RUN npm ci
      # then
      RUN npm run build
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
      RUN ["a"]
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
      FROM debian:13
      `,
    },
    {
      text: 'FROM debian:13\r\nRUN mkdir /a\r\nRUN mkdir /b\r\n^^^ This `RUN` could be one with the `RUN` above it.\r\n',
      fixed: 'FROM debian:13\r\nRUN mkdir /a && \\\r\n    mkdir /b\r\n',
    },
    // The comment belongs to the instruction that has begun above it.
    {
      text: `
      FROM debian:13
      RUN mkdir /a
      \\
      # why
      RUN mkdir /b
      ^^^ This \`RUN\` could be one with the \`RUN\` above it.
      `,
      fixed: `
      FROM debian:13
      RUN mkdir /a
      \\
      # why
      RUN mkdir /b
      `,
    },
  ],
});
