import { testRule } from '../../../test/test-rule.js';

testRule('env-path-clobbered', {
  valid: [
    'FROM debian:13\nENV PATH=/opt/app/bin:$PATH',
    'FROM debian:13\nENV PATH "${PATH}:/opt/app/bin"',
    // Written out whole.
    'FROM debian:13\nENV PATH=/app/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    'FROM debian:13\nENV SYSTEM=/usr/bin:/bin\nENV PATH=/x:$SYSTEM',
    // Nobody knows what stands there.
    'FROM debian:13\nARG EXTRA\nENV PATH=/x:$EXTRA',
    'FROM mycorp/base:1\nENV PATH=/x:$TOOLS_PATH',
    'ARG BASE\nFROM $BASE\nENV PATH=/x',
    // Nothing to lose.
    'FROM scratch\nENV PATH=/app',
    'FROM scratch AS a\nFROM a\nENV PATH=/app',
    'FROM gcr.io/distroless/static-debian12\nENV PATH=/app',
    'FROM nixos/nix:2.28.3\nENV PATH=/root/.nix-profile/bin',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nENV PATH=C:\\\\app',
    // Other variables.
    'FROM debian:13\nENV GOPATH=/go CLASSPATH=/a: MANPATH=/x:\nENV PYTHONPATH=/app',
    'FROM debian:13\nENV LD_LIBRARY_PATH=/x${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}',
    'FROM debian:13\nARG PATH=/x\nRUN PATH=/x true',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      ENV PATH=/opt/app/bin
               ^^^^^^^^^^^^ \`PATH\` loses the folders of the base image.
      `,
      fixed: 'FROM debian:13\nENV PATH=/opt/app/bin:$PATH\n',
    },
    {
      text: `
      FROM node:24-alpine
      env A=1 \\
        PATH="/app/node_modules/.bin"
             ^^^^^^^^^^^^^^^^^^^^^^^^ \`PATH\` loses the folders of the base image.
      `,
      fixed: 'FROM node:24-alpine\nenv A=1 \\\n  PATH="/app/node_modules/.bin:$PATH"\n',
    },
    {
      text: `
      FROM golang:1.26 AS build
      ENV GOPATH=/go
      ENV PATH $GOPATH/bin:/usr/local/go/bin
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`PATH\` loses the folders of the base image.
      FROM build
      ENV PATH='/a'
               ^^^^ \`PATH\` loses the folders of the base image.
      `,
      fixed:
        "FROM golang:1.26 AS build\nENV GOPATH=/go\nENV PATH $GOPATH/bin:/usr/local/go/bin:$PATH\nFROM build\nENV PATH='/a'\n",
    },
    `
    FROM mycorp/base:1
    ENV LD_LIBRARY_PATH=/usr/local/lib:
                        ^^^^^^^^^^^^^^^ \`LD_LIBRARY_PATH\` has an empty place, which is the working directory.
    `,
    `
    FROM python:3.14
    ENV PYTHONPATH="/app::/lib" PATH=$PATH:
                   ^^^^^^^^^^^^ \`PYTHONPATH\` has an empty place, which is the working directory.
                                     ^^^^^^ \`PATH\` has an empty place, which is the working directory.
    `,
    {
      text: `
      FROM ubuntu:24.04
      ONBUILD ENV PATH=/usr/local/bin
                       ^^^^^^^^^^^^^^ \`PATH\` loses the folders of the base image.
      `,
      fixed: 'FROM ubuntu:24.04\nONBUILD ENV PATH=/usr/local/bin:$PATH\n',
    },
  ],
});
