import { testRule } from '../../../test/test-rule.js';

testRule('root-command-after-user', {
  valid: [
    'FROM node:24\nRUN apt-get update && apt-get install -y tini\nUSER node',
    'FROM node:24\nUSER node\nRUN npm ci && npm run build',
    'FROM node:24\nUSER node\nUSER root\nRUN apt-get update\nUSER node',
    'FROM debian:13\nUSER 0:0\nRUN apt-get update',
    'FROM debian:13\nUSER root:root\nRUN mkdir /x && chown 1 /x',
    // With the means to do it.
    'FROM debian:13\nUSER app\nRUN sudo apt-get update && sudo chown app /etc/x',
    'FROM debian:13\nUSER app\nRUN fakeroot apt-get update',
    'FROM debian:13\nUSER app\nRUN apt-get --dry-run install x; apt-get download x; apk --root /x add y',
    'FROM debian:13\nUSER app\nRUN apt-get update || true',
    'FROM debian:13\nUSER app\nRUN if [ "$(id -u)" = 0 ]; then apt-get update; fi',
    // Nobody knows the user.
    'FROM debian:13\nARG USER_ID\nUSER $USER_ID\nRUN apt-get update',
    'FROM mycorp/base:1\nRUN apt-get update',
    // Its own, or given to it.
    'FROM node:24\nWORKDIR /app\nCOPY --chown=node x.sh /app/\nUSER node\nRUN chmod +x /app/x.sh',
    'FROM node:24\nCOPY x.sh /app/\nRUN chown -R node /app\nUSER node\nRUN chmod +x /app/x.sh && chown node /app/x.sh',
    'FROM node:24\nCOPY . /app\nCOPY setup.sh /\nRUN /setup.sh\nUSER node\nRUN chown -R node /app',
    'FROM node:24\nUSER node\nWORKDIR /app\nRUN mkdir /app/x && touch /app/y',
    'FROM node:24\nRUN mkdir /data && chown node /data\nUSER node\nRUN mkdir -p /data/x',
    'FROM node:24\nRUN chown -R node /usr/local\nUSER node\nRUN touch /usr/local/bin/x',
    'FROM node:24\nUSER node\nRUN mkdir ~/x $HOME/y /home/node/z /tmp/a && echo x > /tmp/b 2> /dev/null',
    'FROM node:24\nUSER node\nRUN --mount=type=cache,target=/cache,uid=1000 mkdir /cache/x',
    'FROM bitnami/redis\nRUN touch /opt/bitnami/x',
    'FROM debian:13\nUSER app\nONBUILD RUN apt-get update',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nUSER ContainerUser\nRUN apt-get update',
    'FROM debian:13 AS a\nUSER app\nFROM debian:13\nRUN apt-get update',
  ],
  invalid: [
    {
      text: `
      FROM node:24
      USER node
      RUN apt-get update && apt-get install -y tini
          ^^^^^^^ \`apt-get\` needs root, but this \`RUN\` runs as \`node\`.
      `,
      fixed: 'FROM node:24\nUSER node\nUSER root\nRUN apt-get update && apt-get install -y tini\nUSER node\n',
    },
    {
      text: `
      FROM alpine:3.24 AS base
      RUN adduser -D app
      user 1000:1000
      FROM base
      RUN set -e; \\
          apk add --no-cache curl
          ^^^ \`apk\` needs root, but this \`RUN\` runs as \`1000:1000\`.
      `,
      fixed:
        'FROM alpine:3.24 AS base\nRUN adduser -D app\nuser 1000:1000\nFROM base\nUSER root\nRUN set -e; \\\n    apk add --no-cache curl\nUSER 1000:1000\n',
    },
    {
      text: `
      FROM jenkins/jenkins:lts
      RUN apt-get update
          ^^^^^^^ \`apt-get\` needs root, but this \`RUN\` runs as \`jenkins\`, the user of \`jenkins/jenkins:lts\`.
      `,
      fixed: 'FROM jenkins/jenkins:lts\nUSER root\nRUN apt-get update\nUSER jenkins\n',
    },
    `
    FROM node:24
    USER node
    COPY entrypoint.sh /entrypoint.sh
    RUN chmod +x /entrypoint.sh
                 ^^^^^^^^^^^^^^ \`/entrypoint.sh\` belongs to root, but this \`RUN\` runs as \`node\`.
    `,
    `
    FROM node:24
    WORKDIR /app
    USER node
    COPY . .
    RUN ["chown", "-R", "node:node", "/app"]
                                      ^^^^ \`/app\` belongs to root, but this \`RUN\` runs as \`node\`.
    `,
    {
      text: `
      FROM debian:13
      USER 1000
      RUN mkdir -p /data/x
                   ^^^^^^^ Only root can write \`/data/x\`, but this \`RUN\` runs as \`1000\`.
      RUN <<EOF
      echo "1.2.3.4 x" >> /etc/hosts.d
                          ^^^^^^^^^^^^ Only root can write \`/etc/hosts.d\`, but this \`RUN\` runs as \`1000\`.
      EOF
      `,
      fixed:
        'FROM debian:13\nUSER 1000\nUSER root\nRUN mkdir -p /data/x\nUSER 1000\nUSER root\nRUN <<EOF\necho "1.2.3.4 x" >> /etc/hosts.d\nEOF\nUSER 1000\n',
    },
    {
      text: `
      FROM python:3.14
      USER app
      RUN curl -fsSLo /usr/local/bin/x https://example.com/x
                      ^^^^^^^^^^^^^^^^ Only root can write \`/usr/local/bin/x\`, but this \`RUN\` runs as \`app\`.
      RUN useradd other
          ^^^^^^^ \`useradd\` needs root, but this \`RUN\` runs as \`app\`.
      `,
      fixed:
        'FROM python:3.14\nUSER app\nUSER root\nRUN curl -fsSLo /usr/local/bin/x https://example.com/x\nUSER app\nUSER root\nRUN useradd other\nUSER app\n',
    },
  ],
});
