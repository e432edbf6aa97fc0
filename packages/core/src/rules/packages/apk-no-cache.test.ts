import { testRule } from '../../../test/test-rule.js';

testRule('apk-no-cache', {
  valid: [
    'FROM alpine:3.22\nRUN apk add --no-cache curl',
    'FROM alpine:3.22\nRUN apk --no-cache add curl && apk add curl --no-cache',
    'FROM alpine:3.22\nRUN apk add --virtual .deps --no-cache curl && apk add -t x --no-cache git',
    'FROM alpine:3.22\nRUN --mount=type=cache,target=/var/cache/apk apk add curl',
    'FROM alpine:3.22\nRUN --mount=type=cache,id=apk,sharing=locked,dst=/etc/apk/cache ln -s x y && apk add curl',
    'FROM alpine:3.22\nRUN --mount=type=tmpfs,target=/var/cache/ apk add curl',
    'FROM alpine:3.22\nARG CACHE=/var/cache/apk\nRUN --mount=type=cache,target=${CACHE} apk add curl',
    'FROM alpine:3.22\nRUN apk add curl && rm -rf /var/cache/apk/*',
    'FROM alpine:3.22\nRUN apk add curl; rm -rf /tmp/* "/var/cache/apk"',
    'FROM alpine:3.22\nRUN apk add curl && rm -rf /var/cache/*',
    'FROM alpine:3.22\nRUN apk add --root /out curl && find /out/var/cache/apk -type f -delete',
    'FROM alpine:3.22\nRUN apk add curl && apk cache clean',
    'FROM alpine:3.22\nRUN xargs apk add --no-network --virtual .rundeps < x',
    'FROM alpine:3.22 AS build\nRUN apk add gcc\nFROM alpine:3.22\nCOPY --from=build /a /a',
    'FROM alpine:3.22\nRUN apk add $APK_FLAGS curl',
    'FROM alpine:3.22\nRUN apk update && apk del curl && apk info',
    'FROM alpine:3.22\nRUN echo apk add curl # apk add curl\nCMD apk add curl',
  ],
  invalid: [
    {
      options: { emptied: 'report' },
      text: `
      FROM alpine:3.22
      RUN apk add curl && rm -rf /var/cache/apk/*
              ^^^ \`apk add\` keeps an index that the \`RUN\` then deletes.
      `,
    },
    {
      text: `
      FROM alpine:3.22
      RUN apk add curl \\
              ^^^ \`apk add\` leaves the index of the repositories in the layer.
          git
      `,
      fixed: `
      FROM alpine:3.22
      RUN apk add --no-cache curl \\
          git
      `,
    },
    {
      text: `
      from alpine:3.22
      run ["apk", "add", "-U", "curl"]
                   ^^^ \`apk add\` leaves the index of the repositories in the layer.
      `,
      fixed: `
      from alpine:3.22
      run ["apk", "add", "-U", "--no-cache", "curl"]
      `,
    },
    {
      text: `
      FROM alpine:3.22
      RUN <<EOF
      sudo apk add --virtual .deps gcc
               ^^^ \`apk add\` leaves the index of the repositories in the layer.
      EOF
      `,
      fixed: `
      FROM alpine:3.22
      RUN <<EOF
      sudo apk add --virtual .deps --no-cache gcc
      EOF
      `,
    },
    // The index that \`apk update\` fetches would stay.
    {
      text: `
      FROM alpine:3.22
      RUN apk update && apk add curl
                            ^^^ \`apk add\` leaves the index of the repositories in the layer.
      RUN rm -rf /var/cache/apk/* && apk add git
                                         ^^^ \`apk add\` leaves the index of the repositories in the layer.
      RUN apk update \\
          && apk upgrade -q \\
          # for the tests
          && apk add git
                 ^^^ \`apk add\` leaves the index of the repositories in the layer.
      RUN rm -rf /var/cache/apk/*
      RUN <<EOF
      apk update
      apk add git
          ^^^ \`apk add\` leaves the index of the repositories in the layer.
      EOF
      RUN mkdir /x && apk update; apk add git
                                      ^^^ \`apk add\` leaves the index of the repositories in the layer.
      `,
      fixed: `
      FROM alpine:3.22
      RUN apk add --no-cache curl
      RUN rm -rf /var/cache/apk/* && apk add --no-cache git
      RUN apk upgrade -q --no-cache \\
          # for the tests
          && apk add --no-cache git
      RUN rm -rf /var/cache/apk/*
      RUN <<EOF
      apk add --no-cache git
      EOF
      RUN mkdir /x; apk add --no-cache git
      `,
    },
    // Not where a comment would go, or what else the update is a part of.
    {
      text: `
      FROM alpine:3.22
      RUN apk update && \\
          # for the tests
          apk add git
              ^^^ \`apk add\` leaves the index of the repositories in the layer.
      RUN apk update || true; apk add git
                                  ^^^ \`apk add\` leaves the index of the repositories in the layer.
      `,
      fixed: `
      FROM alpine:3.22
      RUN apk update && \\
          # for the tests
          apk add git
      RUN apk update || true; apk add git
      `,
    },
    `
    FROM alpine:3.22 AS base
    RUN --mount=type=cache,target=/root/.cache --mount=type=bind,target=/var/cache/apk apk add curl
                                                                                           ^^^ \`apk add\` leaves the index of the repositories in the layer.
    FROM base
    `,
    {
      options: { stages: 'all' },
      text: `
      FROM alpine:3.22 AS build
      RUN apk add gcc
              ^^^ \`apk add\` leaves the index of the repositories in the layer.
      FROM scratch
      `,
    },
  ],
});
