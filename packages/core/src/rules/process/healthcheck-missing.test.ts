import { testRule } from '../../../test/test-rule.js';

const options = { lookAt: 'file' };

testRule('healthcheck-missing', {
  valid: [
    'FROM node:24\nEXPOSE 80\nHEALTHCHECK CMD curl -f http://localhost/\nCMD ["node", "a.js"]',
    'from nginx:1.29\nhealthcheck --interval=5m cmd ["a"]',
    // Somebody else checks it.
    'FROM node:24\nEXPOSE 80\nHEALTHCHECK NONE\nCMD ["node", "a.js"]',
    'FROM node:24 AS base\nHEALTHCHECK CMD a\nFROM base\nEXPOSE 80\nCMD ["node", "a.js"]',
    'FROM node:24 AS base\nONBUILD HEALTHCHECK CMD a\nFROM base\nEXPOSE 80\nCMD ["node", "a.js"]',
    // The base may have one.
    'FROM example.org/app:1\nEXPOSE 80\nCMD ["a"]',
    'ARG BASE\nFROM $BASE\nEXPOSE 80\nCMD ["a"]',
    'FROM public.ecr.aws/lambda/python:3.14\nCMD ["app.handler"]',
    // Tools, jobs, bases for others, and what nobody knows.
    'FROM debian:13\nRUN apt-get update',
    'FROM debian:13\nENTRYPOINT ["jq"]',
    'FROM node:24\nCMD ["node", "job.js"]',
    'FROM golang:1.27 AS build\nEXPOSE 80\nCMD ["a"]\nFROM scratch\nCOPY --from=build /out /',
    { text: 'FROM debian:13 AS one\nFROM debian:13\nEXPOSE 80\nCMD ["a"]', target: 'one' },
    // Parts of a stage with one.
    { text: 'FROM a AS x\nFROM x AS y\nFROM y\nHEALTHCHECK CMD a', options },
    { text: 'FROM a AS x\nHEALTHCHECK NONE\nFROM x', options },
    { text: 'FROM scratch\nhealthcheck cmd a', options },
  ],
  invalid: [
    {
      text: `
      FROM nginx:1.30
           ^^^^^^^^^^ Nothing says how to tell that the container is healthy.
      COPY site /usr/share/nginx/html
    `,
      fixed: `
      FROM nginx:1.30
      COPY site /usr/share/nginx/html
      HEALTHCHECK CMD curl -fsS http://localhost/ || exit 1
    `,
    },
    {
      text: `
      FROM redis:8
           ^^^^^^^ Nothing says how to tell that the container is healthy.
      # Ours.
      CMD ["redis-server", "/etc/redis.conf"]
    `,
      fixed: `
      FROM redis:8
      HEALTHCHECK CMD redis-cli ping | grep -q PONG
      # Ours.
      CMD ["redis-server", "/etc/redis.conf"]
    `,
    },
    `
    FROM golang:1.27 AS build
    HEALTHCHECK CMD a
    FROM --platform=linux/amd64 debian:13-slim AS app
                                ^^^^^^^^^^^^^^ Nothing says how to tell that the container is healthy.
    COPY --from=build /app /app
    EXPOSE 8080
    CMD ["/app"]
    `,
    `
    FROM node:24 AS base
    EXPOSE 80
    FROM base
         ^^^^ Nothing says how to tell that the container is healthy.
    ONBUILD HEALTHCHECK CMD a
    `,
    `
    from nginx:1.29
         ^^^^^^^^^^ Nothing says how to tell that the container is healthy.
    copy . /usr/share/nginx/html
    # HEALTHCHECK CMD a
    `,
    `
    FROM scratch
         ^^^^^^^ Nothing says how to tell that the container is healthy.
    COPY app /
    EXPOSE 80/udp
    ENTRYPOINT ["/app"]
    `,
    `
    FROM debian:13
         ^^^^^^^^^ Nothing says how to tell that the container is healthy.
    RUN <<EOF
    apt-get update
    HEALTHCHECK CMD a
    EOF
    RUN apt-get install -y redis-server
    CMD ["redis-server", "--bind", "0.0.0.0"]
    `,
    {
      options,
      text: `
      FROM example.org/a AS x
           ^^^^^^^^^^^^^ Nothing says how to tell that the container is healthy.
      FROM x AS y
           ^ Nothing says how to tell that the container is healthy.
      FROM scratch AS z
           ^^^^^^^ Nothing says how to tell that the container is healthy.
      COPY --from=y / /
      FROM debian:13
      COPY --from=x /a /a
      HEALTHCHECK NONE
      `,
    },
  ],
});
