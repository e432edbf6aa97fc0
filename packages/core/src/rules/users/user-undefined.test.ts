import { testRule } from '../../../test/test-rule.js';

testRule('user-undefined', {
  valid: [
    `
    FROM node:24
    USER node
    CMD ["node", "a.js"]
    `,
    `
    FROM debian:13
    RUN groupadd -r app && useradd -r -g app app
    USER app:app
    `,
    `
    FROM debian:13
    USER 1001:1001
    `,
    `
    FROM debian:13
    RUN echo "app:x:1000:1000::/home/app:/bin/sh" >> /etc/passwd
    USER app
    `,
    `
    FROM registry.example.com/team/base:1
    USER app
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y postgresql
    USER postgres
    `,
    `
    FROM debian:13 AS b
    RUN useradd app
    FROM scratch
    COPY --from=b /etc/passwd /etc/passwd
    USER app
    `,
    `
    FROM debian:13
    COPY setup.sh /
    RUN /setup.sh
    USER app
    `,
    'FROM debian:13\nRUN useradd app\nUSER app',
    'FROM alpine:3.22\nRUN adduser -D app\nUSER app',
    'FROM debian:13\nUSER nobody',
    'FROM debian:13\nUSER www-data',
    'FROM node:24\nUSER node',
    'FROM debian:13\nUSER 1000',
    'FROM debian:13\nUSER root',
    'FROM debian:13\nUSER 1000:app',
    // Somebody else may make it.
    'FROM example.org/a:1\nUSER app',
    'FROM debian:13\nRUN /opt/x/install --all\nUSER app',
    'ARG BASE=debian:13\nFROM $BASE\nUSER app',
    'FROM bitnami/nginx:1\nUSER app',
    'FROM jenkins/jenkins:lts\nUSER jenkins',
    'FROM elasticsearch:8.19.2\nUSER elasticsearch',
    'FROM debian:13\nCOPY --from=x /etc/passwd /etc/passwd\nUSER app',
    'FROM debian:13\nCOPY rootfs /\nUSER app',
    'FROM debian:13\nADD root.tar.gz /\nUSER app',
    'FROM debian:13\nCOPY setup.sh /tmp/\nRUN /tmp/setup.sh\nUSER app',
    'FROM debian:13\nRUN curl -fsSL https://x.org/i | sh\nUSER app',
    'FROM debian:13\nRUN echo "app:x:1000:1000::/:/bin/sh" >> /etc/passwd\nUSER app',
    'FROM debian:13\nRUN apt-get install -y redis-server\nUSER redis',
    'FROM debian:13\nRUN apt-get install -y grafana\nUSER grafana',
    'FROM debian:13\nRUN apt-get install -y tomcat10\nUSER tomcat',
    'FROM debian:13\nRUN apt-get install -y tor\nUSER debian-tor',
    'FROM debian:13\nRUN groupadd app && useradd "$NAME"\nUSER app2',
    'FROM debian:13\nRUN useradd ubu && usermod -l app ubu\nUSER app',
    'FROM debian:13\nARG U=app\nRUN useradd $U\nUSER $U',
    'FROM debian:13\nARG U\nUSER $U',
    'FROM debian:13 AS a\nRUN useradd app\nFROM a\nUSER app',
    'FROM debian:13\nRUN dpkg -i /tmp/x.deb\nUSER app',
    'FROM debian:13\nONBUILD USER app',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nUSER ContainerUser',
    'FROM debian:13\nRUN <<EOF\nuseradd app\nEOF\nUSER app',
    'FROM debian:13\nRUN ["useradd", "app"]\nUSER app',
    `
    FROM alpine:3.24
    USER app
    EXPOSE 80
    COPY setup.sh /
    `,
  ],
  invalid: [
    `
    FROM alpine:3.22
    USER appuser
         ^^^^^^^ Nothing makes the user \`appuser\`, and the base image has none of that name.
    CMD ["/app"]
    `,
    `
    FROM debian:13
    USER app
         ^^^ Nothing makes the user \`app\`, and the base image has none of that name.
    CMD ["/app"]
    `,
    `
    FROM node:24
    USER nodejs
         ^^^^^^ Nothing makes the user \`nodejs\`, and the base image has none of that name.
    CMD ["node", "a.js"]
    `,
    `
    FROM debian:13
    RUN useradd --create-home app
    USER appuser
         ^^^^^^^ Nothing makes the user \`appuser\`, and the base image has none of that name.
    CMD ["app"]
    `,
    `
    FROM golang:1.27 AS build
    RUN useradd app
    FROM alpine:3.22
    COPY --from=build /app /app
    USER app
         ^^^ Nothing makes the user \`app\`, and the base image has none of that name.
    CMD ["/app"]
    `,
    `
    FROM python:3.14
    user node
         ^^^^ Nothing makes the user \`node\`, and the base image has none of that name.
    CMD ["python", "a.py"]
    `,
    `
    FROM debian:13
    ENV U=app
    USER \${U}:users
         ^^^^^^^^^^ Nothing makes the user \`app\`, and the base image has none of that name.
    `,
    `
    FROM node:24 AS a
    FROM a
    USER nodejs
         ^^^^^^ Nothing makes the user \`nodejs\`, and the base image has none of that name.
    RUN npm ci
    `,
    `
    FROM debian:13
    # RUN useradd app
    USER app
         ^^^ Nothing makes the user \`app\`, and the base image has none of that name.
    `,
    `
    FROM debian:13
    RUN mkdir -p /srv/app1 && apt-get update
    USER worker
         ^^^^^^ Nothing makes the user \`worker\`, and the base image has none of that name.
    `,
  ],
});
