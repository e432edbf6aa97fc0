import { expect, test } from 'vitest';
import { createLinter } from '../../linter/linter.js';
import { memoryHost } from '../../../test/memory-host.js';
import { testRule } from '../../../test/test-rule.js';

testRule('user-missing', {
  valid: [
    `
    # A flavour of its base.
    FROM nginx:1.29.8
    RUN apt-get update && apt-get install -y nginx-module-perl
    `,
    `
    FROM debian:13 AS base
    RUN useradd app
    USER app
    FROM base
    CMD ["/srv/run"]
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y gosu
    COPY entrypoint.sh /
    ENTRYPOINT ["/entrypoint.sh"]
    CMD ["app"]
    `,
    `
    FROM debian:13
    CMD ["setpriv", "--reuid=1000", "/app"]
    `,
    `
    FROM gcr.io/distroless/static:nonroot
    COPY app /
    ENTRYPOINT ["/app"]
    `,
    `
    FROM jenkins/jenkins:2.500
    COPY plugins.txt /
    `,
    `
    FROM scratch
    COPY --from=alpine:3.22 /bin/busybox /
    `,
    `
    FROM golang:1.25
    RUN go install example.com/a@v1.0.0
    `,
    `
    FROM postgres:17
    COPY init.sql /docker-entrypoint-initdb.d/
    `,
    `
    FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
    CMD ["app.exe"]
    `,
    'FROM node:24\nUSER node\nCMD ["node", "a.js"]',
    'FROM node:24 AS base\nUSER node\nFROM base\nCMD ["node", "a.js"]',
    // Root by word is the matter of another rule, and a variable may be anybody.
    'FROM debian:13\nUSER root\nCMD ["app"]',
    'FROM debian:13\nARG UID\nUSER $UID\nCMD ["app"]',
    // The base is somebody else, or nobody knows.
    'FROM gcr.io/distroless/base-debian12:nonroot\nENTRYPOINT ["/app"]',
    'FROM bitnami/nginx:1.29\nCOPY a /app',
    'FROM jenkins/jenkins:lts\nCMD ["a"]',
    'FROM memcached:1\nCMD ["memcached", "-m", "64"]',
    'FROM example.org/base:1\nCMD ["app"]',
    'ARG BASE\nFROM $BASE\nCMD ["app"]',
    // Something that is started changes the user.
    'FROM debian:13\nENTRYPOINT ["gosu", "app", "server"]',
    'FROM alpine:3.22\nRUN apk add --no-cache su-exec\nENTRYPOINT ["/entrypoint.sh"]',
    'FROM debian:13\nENV GOSU_VERSION=1.17\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["server"]',
    'FROM debian:13\nCMD exec setpriv --reuid=app --clear-groups server',
    'FROM debian:13\nCMD ["su", "app", "-c", "server"]',
    'FROM debian:13\nCMD sudo -u app server',
    'FROM debian:13\nCMD ["/app/server", "--user=daemon"]',
    'FROM debian:13\nCMD uwsgi --uid www-data --http :80',
    'FROM debian:13\nRUN useradd app\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]',
    'FROM alpine:3.22\nRUN <<EOF\napk add su-exec\nEOF\nENTRYPOINT ["/start"]',
    // So do the entrypoints of databases.
    'FROM redis:8\nCOPY redis.conf /etc/',
    'FROM postgres:18\nCMD ["postgres", "-c", "fsync=off"]',
    'FROM mysql:5.6\nENV MYSQL_DATABASE=a',
    // Supervisors start each program as the user that their files name, and some servers must be root.
    'FROM debian:13\nCMD ["/usr/bin/supervisord", "-n"]',
    'FROM debian:13\nCMD ["/usr/sbin/sshd", "-D"]',
    'FROM debian:13\nCMD ["cron", "-f"]',
    'FROM docker:29-dind',
    // Bases for others: they start nothing, or a shell.
    'FROM debian:13\nRUN apt-get update && apt-get install -y gcc',
    'FROM node:24\nRUN npm install -g pnpm',
    'FROM golang:1.27\nCMD ["bash"]',
    'FROM debian:13\nENTRYPOINT ["/ros_entrypoint.sh"]\nCMD ["/bin/bash", "-l"]',
    'FROM debian:13\nCMD tail -f /dev/null',
    'FROM golang:1.27 AS build\nRUN go build -o /out/app\nFROM scratch\nCOPY --from=build /out /',
    'FROM scratch\nADD rootfs.tar.gz /\nCMD ["/bin/sh"]',
    'FROM ubuntu:16.04\nRUN apt-get update',
    // Windows.
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nCMD ["app.exe"]',
    'FROM golang:1.27-windowsservercore-ltsc2022\nCMD ["app.exe"]',
    // Only the image that is built.
    { text: 'FROM debian:13 AS one\nUSER app\nCMD ["app"]\nFROM debian:13\nCMD ["app"]', target: 'one' },
  ],
  invalid: [
    `
    FROM node:24
         ^^^^^^^ The container runs as root: no USER says otherwise.
    COPY . /app
    CMD ["node", "/app/server.js"]
    `,
    `
    FROM golang:1.25 AS build
    RUN go build -o /app .
    USER nobody
    FROM alpine:3.22
         ^^^^^^^^^^^ The container runs as root: no USER says otherwise.
    COPY --from=build /app /app
    ENTRYPOINT ["/app"]
    `,
    `
    FROM debian:13 AS base
    USER app
    FROM debian:13
         ^^^^^^^^^ The container runs as root: no USER says otherwise.
    CMD ["/srv/run"]
    `,
    `
    FROM golang:1.27 AS build
    USER root
    FROM debian:13-slim
         ^^^^^^^^^^^^^^ The container runs as root: no USER says otherwise.
    COPY --from=build /app /app
    CMD ["/app"]
    `,
    `
    FROM node:24 AS base
    FROM base AS final
         ^^^^ The container runs as root: no USER says otherwise.
    RUN useradd app
    ENTRYPOINT ["tini", "--"]
    CMD node server.js
    `,
    `
    FROM scratch
         ^^^^^^^ The container runs as root: no USER says otherwise.
    COPY app /app
    ENTRYPOINT ["/app"]
    `,
    `
    FROM nginx:1.29-alpine
         ^^^^^^^^^^^^^^^^^ The container runs as root: no USER says otherwise.
    COPY dist /usr/share/nginx/html
    `,
    `
    from php:8.4-apache
         ^^^^^^^^^^^^^^ The container runs as root: no USER says otherwise.
    copy . /var/www/html
    `,
    `
    FROM python:3.14
         ^^^^^^^^^^^ The container runs as root: no USER says otherwise.
    COPY start.sh /
    CMD ["/start.sh"]
    ONBUILD USER app
    `,
    // Tags that are no more.
    `
    FROM node:14.15.1-slim
         ^^^^^^^^^^^^^^^^^ The container runs as root: no USER says otherwise.
    CMD ["node", "a.js"]
    `,
    `
    FROM nginx:1.13-alpine
         ^^^^^^^^^^^^^^^^^ The container runs as root: no USER says otherwise.
    COPY dist /usr/share/nginx/html
    `,
    `
    FROM gradle:9-jdk25
         ^^^^^^^^^^^^^^ The container runs as root: no USER says otherwise.
    CMD ["java", "-jar", "a.jar"]
    `,
    `
    FROM redis:8
         ^^^^^^^ The container runs as root: no USER says otherwise.
    ENTRYPOINT ["redis-server", "/etc/redis.conf"]
    `,
    {
      text: `
    from node:24
         ^^^^^^^ The container runs as root: no USER says otherwise.
    copy . /app
    # start
    cmd ["node", "/app/a.js"]
    `,
      fixed: `
    from node:24
    copy . /app
    user node
    # start
    cmd ["node", "/app/a.js"]
    `,
    },
    {
      text: `
    FROM debian:13
         ^^^^^^^^^ The container runs as root: no USER says otherwise.
    RUN useradd --system app
    ENTRYPOINT ["/usr/bin/app"]
    CMD ["--fast"]
    `,
      fixed: `
    FROM debian:13
    RUN useradd --system app
    USER app
    ENTRYPOINT ["/usr/bin/app"]
    CMD ["--fast"]
    `,
    },
    // A port of root's, a tool that writes, a step behind it, a volume.
    ...[
      'EXPOSE 80\nCMD ["node", "a.js"]',
      'CMD ["npm", "start"]',
      'CMD ["node", "a.js"]\nRUN npm ci',
      'VOLUME /data\nCMD ["node", "a.js"]',
    ].map((rest) => ({
      text: `FROM node:24\n     ^^^^^^^ The container runs as root: no USER says otherwise.\n${rest}\n`,
      fixed: `FROM node:24\n${rest}\n`,
    })),
  ],
});

test("names the volumes, whose files are root's too", async () => {
  const linter = createLinter(memoryHost({ '/project/Dockerfile': '' }), { select: ['user-missing'] });
  const text = 'FROM node:24\nVOLUME /data\nCMD ["node", "a.js"]\n';
  const { findings } = await linter.lint('/project/Dockerfile', text);
  const places = findings.flatMap(({ related = [] }) => related.map(({ span }) => text.slice(span.start, span.end)));
  expect(places).toEqual(['/data']);
});
