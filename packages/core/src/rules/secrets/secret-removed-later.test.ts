import { testRule } from '../../../test/test-rule.js';
testRule('secret-removed-later', {
  valid: [
    `
    FROM node:24 AS build
    COPY .npmrc .
    RUN npm ci && rm .npmrc
    FROM node:24
    COPY --from=build /app /app
    `,
    `
    FROM node:24
    RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
    `,
    'FROM node:24\nCOPY .npmrc .\nRUN npm ci && rm -rf node_modules/.cache',
    'FROM node:24\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\nRUN rm -rf /root/.cache',
    'FROM debian:13\nCOPY app.tar.gz /tmp/\nRUN rm /tmp/app.tar.gz',
    'FROM node:24 AS build\nCOPY .npmrc /app/\nRUN rm /app/.npmrc\nFROM nginx:1.29\nCOPY --from=build /app/dist /srv',
    'FROM node:24\nARG NPM_TOKEN\nRUN echo "//r/:_authToken=$NPM_TOKEN" > /app/.npmrc && npm ci && rm /app/.npmrc',
    'FROM debian:13\nCOPY id_rsa.pub /tmp/\nRUN rm /tmp/id_rsa.pub',
    'FROM debian:13\nCOPY .env.example /app/.env\nRUN rm /app/.env',
    'FROM debian:13\nCOPY .npmrc /a/\nRUN rm /b/.npmrc',
    'FROM debian:13\nRUN rm -f /root/.ssh/id_rsa\nCOPY id_rsa /root/.ssh/id_rsa',
    'FROM debian:13\nCOPY known_hosts /root/.ssh/\nRUN rm -rf /root/.ssh',
  ],
  invalid: [
    `
    FROM node:24
    COPY .env /app/.env
    RUN npm run build
    RUN rm /app/.env
           ^^^^^^^^^ \`/app/.env\` stays in an earlier layer: deleting it here only hides it.
    `,
    `
    FROM debian:13
    COPY id_rsa /root/.ssh/id_rsa
    RUN git clone git@github.com:a/b.git && rm /root/.ssh/id_rsa
                                               ^^^^^^^^^^^^^^^^^ \`/root/.ssh/id_rsa\` stays in an earlier layer: deleting it here only hides it.
    `,
    `
    FROM node:24
    COPY .npmrc .
    RUN npm ci
    RUN rm -f .npmrc
              ^^^^^^ \`/.npmrc\` stays in an earlier layer: deleting it here only hides it.
    `,
    `
    FROM debian:13
    COPY .ssh /root/.ssh
    RUN git clone git@github.com:a/b.git
    RUN rm -rf /root/.ssh
               ^^^^^^^^^^ \`/root/.ssh\` stays in an earlier layer: deleting it here only hides it.
    `,
    `
    FROM node:24
    WORKDIR /app
    COPY .npmrc package.json ./
    RUN npm install && rm .npmrc
                          ^^^^^^ \`/app/.npmrc\` stays in an earlier layer: deleting it here only hides it.
    `,
    `
    FROM node:24
    WORKDIR /app
    COPY .npmrc package.json ./
    RUN npm install
    RUN rm .npmrc
           ^^^^^^ \`/app/.npmrc\` stays in an earlier layer: deleting it here only hides it.
    `,
    `
    FROM debian:13
    COPY id_rsa /root/.ssh/id_rsa
    RUN git clone git@github.com:a/b.git && rm -rf /root/.ssh
                                                   ^^^^^^^^^^ \`/root/.ssh/id_rsa\` stays in an earlier layer: deleting it here only hides it.
    `,
    `
    FROM node:24
    ARG NPM_TOKEN
    WORKDIR /app
    RUN echo "//r/:_authToken=$NPM_TOKEN" > .npmrc && npm ci
    RUN rm -f .npmrc
              ^^^^^^ \`/app/.npmrc\` stays in an earlier layer: deleting it here only hides it.
    `,
    `
    FROM debian:13 AS base
    ADD .netrc /root/.netrc
    FROM base
    run rm ~/.netrc
           ^^^^^^^^ \`/root/.netrc\` stays in an earlier layer: deleting it here only hides it.
    `,
    `
    FROM debian:13
    ARG DEPLOY_TOKEN
    RUN echo $DEPLOY_TOKEN > /tmp/t
    RUN ./deploy && \\
        rm /tmp/t
           ^^^^^^ \`/tmp/t\` stays in an earlier layer: deleting it here only hides it.
    `,
    `
    FROM debian:13
    COPY .env /app/.env
    RUN ["rm", "/app/.env"]
                ^^^^^^^^^ \`/app/.env\` stays in an earlier layer: deleting it here only hides it.
    `,
    // An ARG, a file that a RUN makes and one that is copied, through stages.
    `
    FROM debian:13 AS base
    ARG API_TOKEN
    RUN echo $API_TOKEN > /root/setting
    RUN curl -o /root/.netrc https://example.com/netrc
    FROM base
    LABEL a=b
    RUN rm /root/setting
           ^^^^^^^^^^^^^ \`/root/setting\` stays in an earlier layer: deleting it here only hides it.
    COPY .npmrc /srv/
    RUN rm /srv/.npmrc && rm ~/.netrc
           ^^^^^^^^^^^ \`/srv/.npmrc\` stays in an earlier layer: deleting it here only hides it.
                             ^^^^^^^^ \`/root/.netrc\` stays in an earlier layer: deleting it here only hides it.
  `,
  ],
});
