import { testRule } from '../../../test/test-rule.js';

const all = { stages: 'all' };

testRule('user-root-last', {
  valid: [
    `
    FROM node:24
    USER root
    RUN apt-get update
    USER node
    CMD ["node", "a.js"]
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y gosu
    USER root
    ENTRYPOINT ["/entrypoint.sh"]
    `,
    // A container to work in.
    'FROM mcr.microsoft.com/devcontainers/base:bookworm\nUSER root',
    'FROM debian:13\nCMD ["app"]',
    'FROM node:24\nUSER root\nRUN npm install -g pm2\nUSER node\nCMD ["node", "a.js"]',
    'FROM debian:13\nUSER app:root\nCMD ["app"]',
    'FROM debian:13\nUSER 1000:0\nCMD ["app"]',
    'FROM debian:13\nUSER rooted\nUSER 10\nCMD ["app"]',
    // A value that nobody knows, and one that a build argument gives.
    'FROM debian:13\nARG UID\nUSER $UID\nCMD ["app"]',
    'FROM debian:13\nUSER $UID\nCMD ["app"]',
    { text: 'FROM debian:13\nARG UID=0\nUSER $UID', buildArgs: { UID: '1000' } },
    // Only the image that is built.
    'FROM debian:13 AS build\nUSER root\nRUN make\nFROM debian:13\nUSER app',
    { text: 'FROM debian:13 AS one\nUSER app\nFROM one\nUSER root', target: 'one' },
    'FROM debian:13\nUSER app\nONBUILD USER root',
    // Something that is started changes the user.
    'FROM debian:13\nUSER root\nENTRYPOINT ["gosu", "app", "server"]',
    'FROM alpine:3.22\nRUN apk add --no-cache su-exec\nUSER root\nENTRYPOINT ["/entrypoint.sh"]',
    'FROM alpine:3.22\nRUN <<EOF\napk add su-exec\nEOF\nUSER root\nENTRYPOINT ["/start"]',
    'FROM debian:13\nUSER root\nCMD exec setpriv --reuid=app --clear-groups server',
    'FROM debian:13\nUSER root\nCMD ["su", "app", "-c", "server"]',
    'FROM debian:13\nUSER 0\nCMD sudo -u app server',
    'FROM redis:8\nUSER root\nRUN apt-get update',
    'FROM debian:13 AS base\nENV GOSU_VERSION=1.17\nFROM base\nUSER root\nCMD ["server"]',
    // Windows has no root.
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nUSER ContainerAdministrator',
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER root',
    { text: 'FROM debian:13 AS one\nUSER root\nUSER app\nFROM one\nARG UID\nUSER $UID', options: all },
  ],
  invalid: [
    `
    FROM node:24
    ENV APP_UID=0
    USER \${APP_UID}
         ^^^^^^^^^^ The last USER is \`0\`.
    CMD ["node", "a"]
    `,
    `
    FROM node:24
    USER node
    RUN npm ci
    USER root
         ^^^^ The last USER is \`root\`.
    CMD ["node", "a.js"]
    `,
    `
    FROM node:24
    USER 0:0
         ^^^ The last USER is \`0:0\`.
    CMD ["node", "a.js"]
    `,
    `
    FROM node:24
    ARG UID=0
    USER $UID
         ^^^^ The last USER is \`0\`.
    CMD ["node", "a.js"]
    `,
    `
    FROM debian:13
    USER root
         ^^^^ The last USER is \`root\`.
    CMD ["/srv/app"]
    `,
    `
    FROM jenkins/jenkins:lts
    USER root
         ^^^^ The last USER is \`root\`.
    RUN apt-get update && apt-get install -y make
    `,
    `
    FROM debian:13 AS base
    user 0:0
         ^^^ The last USER is \`0:0\`.
    FROM base AS final
    CMD ["server"]
    `,
    `
    FROM example.org/base:1
    USER app
    USER "root:root"
         ^^^^^^^^^^^ The last USER is \`root:root\`.
    CMD ["server"]
    `,
    `
    ARG UID=0
    FROM node:24
    ARG UID
    USER \${UID}:1000
         ^^^^^^^^^^^ The last USER is \`0:1000\`.
    ENTRYPOINT ["/start.sh"]
    `,
    `
    FROM php:8.4-fpm
    USER www-data
    USER root
         ^^^^ The last USER is \`root\`.
    `,
    {
      options: all,
      text: `
      FROM debian:13 AS build
      USER root
           ^^^^ The last USER is \`root\`.
      RUN make
      FROM build
      RUN make install
      FROM debian:13
      USER app
      USER root
           ^^^^ The last USER is \`root\`.
      ENTRYPOINT ["gosu", "app", "server"]
      `,
    },
  ],
});
