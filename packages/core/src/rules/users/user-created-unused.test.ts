import { testRule } from '../../../test/test-rule.js';

testRule('user-created-unused', {
  valid: [
    `
    FROM python:3.13
    RUN useradd -m app
    USER app
    CMD ["python", "/app/main.py"]
    `,
    `
    FROM python:3.13
    RUN useradd -m app
    CMD ["su", "app", "-c", "python main.py"]
    `,
    `
    FROM python:3.13
    RUN useradd -m app
    ENTRYPOINT ["/docker-entrypoint.sh"]
    `,
    'FROM debian:13\nRUN useradd app\nUSER app\nCMD ["/usr/bin/app"]',
    'FROM debian:13\nRUN useradd app\nUSER 1000\nCMD ["/usr/bin/app"]',
    'FROM debian:13\nRUN useradd app',
    'FROM debian:13\nCMD ["/usr/bin/app"]',
    // Something changes to it.
    'FROM debian:13\nRUN useradd app\nCMD ["gosu", "app", "/usr/bin/app"]',
    'FROM debian:13\nRUN useradd app\nENTRYPOINT ["/docker-entrypoint.sh"]',
    'FROM debian:13\nRUN useradd app\nCMD ["su", "app", "-c", "/usr/bin/app"]',
    'FROM debian:13\nRUN useradd app\nCMD ["/usr/bin/app", "--user", "app"]',
    'FROM debian:13\nRUN useradd app\nENV RUN_AS=app\nCMD ["/usr/bin/app"]',
    'FROM debian:13\nRUN useradd nginx\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nRUN useradd a && useradd b\nCMD ["/usr/bin/app"]',
    // Another stage, another base, or an image to work in.
    'FROM debian:13 AS a\nRUN useradd app\nFROM debian:13\nCMD ["/usr/bin/app"]',
    'FROM example.org/a\nRUN useradd app\nCMD ["/usr/bin/app"]',
    'FROM debian:13 AS dev\nRUN useradd app\nCMD ["/usr/bin/app"]',
    'FROM debian:13\nRUN useradd $NAME\nCMD ["/usr/bin/app"]',
    'FROM debian:13\nRUN useradd app\nCMD ["bash"]',
  ],
  invalid: [
    `
    FROM python:3.13
    RUN useradd -m app
        ^^^^^^^ No USER names \`app\`: the container runs as root.
    COPY . /app
    CMD ["python", "/app/main.py"]
    `,
    `
    FROM debian:13
    RUN useradd --system app
        ^^^^^^^ No USER names \`app\`: the container runs as root.
    CMD ["/usr/bin/app"]
    `,
    `
    FROM alpine:3.22
    RUN addgroup -S app && adduser -S -G app app
                           ^^^^^^^ No USER names \`app\`: the container runs as root.
    COPY app /app
    ENTRYPOINT ["/app"]
    `,
    `
    FROM node:24 AS base
    run groupadd -r web \\
      && useradd -r -g web web
         ^^^^^^^ No USER names \`web\`: the container runs as root.
    FROM base
    cmd node server.js
    `,
    `
    FROM alpine:3.22
    RUN adduser -u 1001 -SHG mc mc
        ^^^^^^^ No USER names \`mc\`: the container runs as root.
    ENV HOME=/home/mc
    ENTRYPOINT [ "mc" ]
    `,
    `
    FROM python:3.14
    ARG U=app
    RUN useradd $U
        ^^^^^^^ No USER names \`app\`: the container runs as root.
    COPY --chown=app . /app
    CMD ["python", "/app/a.py"]
    `,
    `
    FROM golang:1.27 AS build
    RUN useradd build
    FROM debian:13
    RUN ["useradd", "app"]
          ^^^^^^^ No USER names \`app\`: the container runs as root.
    ENTRYPOINT ["/usr/bin/app"]
    CMD ["--port=80"]
    `,
  ],
});
