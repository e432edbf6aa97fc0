import { testRule } from '../../../test/test-rule.js';

testRule('base-image-privileged-default', {
  valid: [
    `
    # A flavour of its base.
    FROM nginx:1.29.8
    RUN apt-get update && apt-get install -y nginx-module-perl
    `,
    'FROM gcr.io/distroless/static-debian12:nonroot\nENTRYPOINT ["/app"]',
    'FROM gcr.io/distroless/static-debian12\nUSER 1000\nENTRYPOINT ["/app"]',
    'FROM gcr.io/distroless/static-debian12\nCOPY a /a',
    'FROM gcr.io/distroless/base-debian12:debug-nonroot\nENTRYPOINT ["/app"]',
    'FROM debian:13\nCMD ["/app"]',
    'FROM nginxinc/nginx-unprivileged:1.29',
    'FROM nginx:1.29\nUSER nginx',
    'ARG BASE=nginx:1.29\nFROM $BASE',
    'FROM nginx:1.29 AS a\nFROM debian:13\nCMD ["/app"]',
    'FROM nginx:1.29 AS dev\nCOPY a /a',
    'FROM example.org/nginx:1',
    'FROM nginx:1.29\nENTRYPOINT ["gosu", "nginx", "nginx"]',
    'FROM gcr.io/distroless/static-debian12@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nENTRYPOINT ["/app"]',
  ],
  invalid: [
    `
    FROM gcr.io/distroless/static-debian12
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`gcr.io/distroless/static-debian12\` runs as root.
    COPY app /app
    ENTRYPOINT ["/app"]
    `,
    `
    FROM golang:1.27 AS build
    from gcr.io/distroless/base-debian12:latest
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`gcr.io/distroless/base-debian12\` runs as root.
    copy --from=build /app /app
    cmd ["/app"]
    `,
    `
    FROM gcr.io/distroless/cc-debian12:debug
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`gcr.io/distroless/cc-debian12\` runs as root.
    ENTRYPOINT ["/app"]
    `,
    `
    FROM nginx:1.29-alpine
         ^^^^^^^^^^^^^^^^^ \`nginx\` runs as root.
    COPY dist /usr/share/nginx/html
    `,
    `
    FROM nginx:1.29 AS a
         ^^^^^^^^^^ \`nginx\` runs as root.
    FROM a
    COPY dist /usr/share/nginx/html
    `,
  ],
});
