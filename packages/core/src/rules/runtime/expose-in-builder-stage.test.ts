import { testRule } from '../../../test/test-rule.js';

const lost = (keyword: string) => `This \`${keyword}\` does not reach the image: only files are taken from this stage.`;

testRule('expose-in-builder-stage', {
  valid: [
    'FROM debian:13\nEXPOSE 80\nCMD ["app"]',
    'FROM golang:1.25 AS build\nRUN go build\nFROM scratch\nCOPY --from=build /a /a\nEXPOSE 80\nCMD ["/a"]',
    // Inherited.
    'FROM debian:13 AS base\nEXPOSE 80\nFROM base AS build\nRUN make\nFROM base\nCOPY --from=build /a /a',
    // A target of its own, or the base of one.
    'FROM node:24 AS watch\nEXPOSE 3000\nCMD ["npm", "start"]\nFROM nginx:1.31\nCOPY . /usr/share/nginx/html',
    'FROM node:24 AS base\nEXPOSE 3000\nFROM base AS watch\nCMD ["npm", "start"]\nFROM base AS build\nRUN npm run build\nFROM nginx:1.31\nCOPY --from=build /a /a',
    'FROM node:24 AS dev\nEXPOSE 3000\nCMD ["npm", "start"]\nFROM nginx:1.31\nCOPY --from=dev /a /a',
    'FROM golang:1.25 AS unit-test\nCMD ["go", "test"]\nFROM scratch\nCOPY --from=unit-test /a /a',
    { text: 'FROM node:24 AS web\nEXPOSE 3000\nFROM nginx:1.31\nCOPY --from=web /a /a', target: 'web' },
    // What only takes away.
    'FROM node:24 AS build\nHEALTHCHECK NONE\nENTRYPOINT []\nFROM nginx:1.31\nCOPY --from=build /a /a',
    'FROM node:24 AS build\nENV PORT=1\nUSER node\nWORKDIR /a\nLABEL a=b\nFROM nginx:1.31\nCOPY --from=build /a /a',
    'FROM node:24 AS build\nONBUILD EXPOSE 80\nFROM nginx:1.31\nCOPY --from=build /a /a',
    'FROM golang:1.25 AS build\nCMD ["go", "run", "."]\nFROM alpine:3.22\nCOPY --from=golang:1.25 /a /a',
  ],
  invalid: [
    {
      text: `
      FROM golang:1.25 AS build
      EXPOSE 8080
      ^^^^^^ ${lost('EXPOSE')}
      RUN go build
      FROM scratch
      COPY --from=build /a /a
      `,
      fixed: `
      FROM golang:1.25 AS build
      RUN go build
      FROM scratch
      COPY --from=build /a /a
      `,
    },
    {
      text: `
      FROM node:24
      cmd ["npm", "start"]
      ^^^ ${lost('CMD')}
      FROM nginx:1.31
      COPY --from=0 /a /a
      `,
      fixed: `
      FROM node:24
      FROM nginx:1.31
      COPY --from=0 /a /a
      `,
    },
    `
    FROM node:24 AS base
    VOLUME /data
    ^^^^^^ ${lost('VOLUME')}
    HEALTHCHECK --interval=5s CMD curl -f localhost
    ^^^^^^^^^^^ ${lost('HEALTHCHECK')}
    FROM base AS build
    FROM nginx:1.31
    RUN --mount=type=bind,from=build,source=/a,target=/b cp -r /b /c
    `,
    `
    FROM golang:1.25 AS first
    ENTRYPOINT ["/a"]
    ^^^^^^^^^^ ${lost('ENTRYPOINT')}
    FROM golang:1.25 AS second
    COPY --from=first /a /a
    STOPSIGNAL SIGINT
    ^^^^^^^^^^ ${lost('STOPSIGNAL')}
    FROM scratch
    COPY --from=second /a /a
    `,
    {
      text: `FROM golang:1.25 AS build\r\nEXPOSE 80 \\\r\n^^^^^^ ${lost('EXPOSE')}\r\n  443\r\nFROM scratch\r\nCOPY --from=build /a /a\r\n`,
      fixed: 'FROM golang:1.25 AS build\r\nFROM scratch\r\nCOPY --from=build /a /a\r\n',
    },
  ],
});
