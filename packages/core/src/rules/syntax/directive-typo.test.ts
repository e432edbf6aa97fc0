import { testRule } from '../../../test/test-rule.js';

testRule('directive-typo', {
  valid: [
    // Below an instruction only a check can be meant.
    'FROM debian:13\nRUN a\n# synatx=docker/dockerfile:1\n# syntax=\nRUN b\n# escape \\\nRUN c',
    '# syntax=docker/dockerfile:1\nFROM debian:13',
    '#SYNTAX = docker/dockerfile:1.7-labs\n# Escape=`\n# check=error=true\nFROM debian:13',
    '# syntax=docker/dockerfile-upstream:1.4.0-rc1\nFROM debian:13',
    '# syntax=docker/dockerfile-upstream:master-labs\nFROM debian:13',
    '# syntax=docker/dockerfile:1.0-experimental\nFROM debian:13',
    '# syntax=docker/dockerfile:1.99@sha256:9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab\nFROM debian:13',
    // Frontends of others.
    '# syntax=tonistiigi/dockerfile:secrets20180808\nFROM debian:13',
    '# syntax=ghcr.io/acme/dockerfiles:1\nFROM debian:13',
    '# syntax=registry.acme.test:5000/docker/dokcerfile:1\nFROM debian:13',
    '# syntax=r2d4/mockerfile\nFROM debian:13',
    '# syntax=acme/docker-file:v2\nFROM debian:13',
    '# syntax=dockerfiles/frontend\nFROM debian:13',
    '# syntax=docker/dockerfile:1.4-nightly20230101\nFROM debian:13',
    '# syntax=mirror.gcr.io/docker/dockerfile:1\nFROM debian:13',
    // What a template puts there.
    '# syntax={{ frontend }}\nFROM debian:13',
    '# syntax=@SYNTAX@\nFROM debian:13',
    '# syntax=${SYNTAX}\nFROM debian:13',
    '# syntax=__FRONTEND__\nFROM debian:13',
    // Prose, and what others write in comments.
    '# Syntax: docker build -t app .\nFROM debian:13',
    '# syntax docs are at docker/dockerfile\nFROM debian:13',
    '# escape the quotes in JSON\n# escape: none\nFROM debian:13',
    '# check: the version below\n# checks=2\n# check = it\nFROM debian:13',
    '# sinter=a\n# escaped=yes\n# vim: syntax=dockerfile\nFROM debian:13',
    '# version=1.2\n# image: acme/app:1\nFROM debian:13',
    '# hadolint ignore=DL3006\n# plimsoll ignore=user-missing\nFROM debian',
    '# # synatx=docker/dockerfile:1\nFROM debian:13',
    'FROM debian:13\n# synatx=docker/dockerfile:1\n# escape:\nRUN id',
    'FROM debian:13\n# check=skip=JSONArgsRecommended\nCMD id',
    'FROM debian:13\nRUN cat <<EOF\n# synatx=docker/dockerfile:1\n# chek=skip=all\nEOF',
    '# escape=`\nFROM debian:13\nRUN a `\n# chek=skip=all\n  b',
  ],
  invalid: [
    {
      text: `
    # syntax=docker/dokcerfile:1
             ^^^^^^^^^^^^^^^^^^^ There is no frontend \`docker/dokcerfile:1\`.
    FROM debian:13
    `,
      fixed: '# syntax=docker/dockerfile:1\nFROM debian:13\n',
    },
    {
      text: `
    # syntax=docker.io/dokcer/dockerfile:1.7-labs
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ There is no frontend \`docker.io/dokcer/dockerfile:1.7-labs\`.
    FROM debian:13
    `,
      fixed: '# syntax=docker.io/docker/dockerfile:1.7-labs\nFROM debian:13\n',
    },
    {
      text: `
    #syntax = dockerfile:1.4
              ^^^^^^^^^^^^^^ There is no frontend \`dockerfile:1.4\`.
    FROM debian:13
    `,
      fixed: '#syntax = docker/dockerfile:1.4\nFROM debian:13\n',
    },
    {
      text: `
    # syntax=docker/dockerfile-1.4
             ^^^^^^^^^^^^^^^^^^^^^ There is no frontend \`docker/dockerfile-1.4\`.
    FROM debian:13
    `,
      fixed: '# syntax=docker/dockerfile:1.4\nFROM debian:13\n',
    },
    {
      text: `
    # syntax=docker/dockerfile:v1.4
             ^^^^^^^^^^^^^^^^^^^^^^ There is no frontend \`docker/dockerfile:v1.4\`.
    FROM debian:13
    `,
      fixed: '# syntax=docker/dockerfile:1.4\nFROM debian:13\n',
    },
    {
      text: `
    # syntax=docker/dockerfile:1.x-lab # for --parents
             ^^^^^^^^^^^^^^^^^^^^^^^^^ There is no frontend \`docker/dockerfile:1.x-lab\`.
    FROM debian:13
    `,
      fixed: '# syntax=docker/dockerfile:1-labs # for --parents\nFROM debian:13\n',
    },
    {
      text: `
    # syntax=docker/dockerfile:Latest
             ^^^^^^^^^^^^^^^^^^^^^^^^ There is no frontend \`docker/dockerfile:Latest\`.
    FROM debian:13
    `,
      fixed: '# syntax=docker/dockerfile:latest\nFROM debian:13\n',
    },
    {
      text: `
    # syntax="docker/Dockerfile:1"
             ^^^^^^^^^^^^^^^^^^^^^ \`"docker/Dockerfile:1"\` is no name of an image.
    FROM debian:13
    `,
      fixed: '# syntax=docker/dockerfile:1\nFROM debian:13\n',
    },
    {
      text: `
    # syntax=docker/dockerfile: 1
             ^^^^^^^^^^^^^^^^^^ \`docker/dockerfile:\` is no name of an image.
    FROM debian:13
    `,
    },
    {
      text: `
    # syntax=acme/Frontend:1
             ^^^^^^^^^^^^^^^ \`acme/Frontend:1\` is no name of an image.
    FROM debian:13
    `,
    },
    {
      text: `
    # synatx=docker/dockerfile:1
      ^^^^^^ There is no directive \`synatx\`.
    # escpe=\`
      ^^^^^ There is no directive \`escpe\`.

    # chek=error=true
      ^^^^ There is no directive \`chek\`.
    FROM debian:13
    `,
      fixed: '# syntax=docker/dockerfile:1\n# escape=`\n\n# check=error=true\nFROM debian:13\n',
    },
    {
      text: '# sytnax = acme/frontend:2\r\n  ^^^^^^ There is no directive `sytnax`.\r\nFROM debian:13\r\n',
      fixed: '# syntax = acme/frontend:2\r\nFROM debian:13\r\n',
    },
    {
      text: `
    FROM debian:13
    # chekc=skip=JSONArgsRecommended
      ^^^^^ There is no directive \`chekc\`.
    CMD node x.js
    # check: skip=all
      ^^^^^^^ This is a comment, and no directive.
    CMD node y.js
    `,
      fixed: 'FROM debian:13\n# check=skip=JSONArgsRecommended\nCMD node x.js\n# check=skip=all\nCMD node y.js\n',
    },
    {
      text: `
    # syntax: docker/dockerfile:1
      ^^^^^^^^ This is a comment, and no directive.
    # escape \`
      ^^^^^^^ This is a comment, and no directive.
    # sintax docker/dockerfile:1
      ^^^^^^ There is no directive \`sintax\`.
    FROM debian:13
    `,
      fixed: '# syntax=docker/dockerfile:1\n# escape=`\n# syntax=docker/dockerfile:1\nFROM debian:13\n',
    },
    `
    # syntax=
      ^^^^^^^ Without a value \`syntax=\` is a comment, and no directive.
    # escape=\`
    FROM debian:13
    `,
  ],
});
