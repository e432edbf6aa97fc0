import { testRule } from '../../../test/test-rule.js';

const fails = (path: string) => `The container writes to \`${path}\`, which fails with \`--read-only\`.`;

testRule('readonly-unfriendly', {
  valid: [
    'FROM debian:13\nCMD ["app"]',
    'FROM debian:13\nVOLUME /data\nCMD mkdir -p /data/db && exec app',
    'FROM postgres:18\nCMD mkdir -p /var/lib/postgresql/x && exec postgres',
    'FROM debian:13\nCMD app > /tmp/out && cat /tmp/out > /dev/stdout',
    'FROM debian:13\nCMD ["gunicorn", "--access-logfile", "-", "--error-logfile=/dev/stderr", "app:app"]',
    'FROM debian:13\nCMD ["gunicorn", "--log-level", "info", "app:app"]',
    // In the build, and not in the container.
    'FROM debian:13\nRUN mkdir -p /run/app && chown 1000 /run/app\nCMD ["app"]',
    // Not known.
    'FROM debian:13\nCMD app > $LOG',
    'FROM example.org/base:1\nCMD mkdir -p /data/db && exec app',
    'FROM debian:13\nARG DIR\nVOLUME $DIR\nCMD mkdir -p /data/db && exec app',
    // Not what is built, or deleted only.
    'FROM debian:13\nCMD mkdir /x\nFROM debian:13\nCMD ["app"]',
    'FROM ruby:3.4\nWORKDIR /app\nCMD rm -f tmp/pids/server.pid && exec bin/rails server',
    'FROM debian:13\nONBUILD CMD mkdir /x && exec app',
    { text: 'FROM debian:13\nCMD mkdir -p /run/app && exec app', options: { allow: ['/run'] } },
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nCMD mkdir C:\\x',
  ],
  invalid: [
    `
    FROM debian:13
    CMD mkdir -p /run/app && chown app /run/app && exec app
                 ^^^^^^^^ ${fails('/run/app')}
    `,
    `
    FROM nginx:1.31
    CMD ["/bin/sh", "-c", "envsubst < /t > /etc/nginx/conf.d/default.conf && exec nginx -g 'daemon off;'"]
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${fails('/etc/nginx/conf.d/default.conf')}
    `,
    `
    FROM python:3.14
    WORKDIR /app
    ENTRYPOINT ["gunicorn"]
    CMD ["--access-logfile", "/var/log/access.log", "app:app"]
                              ^^^^^^^^^^^^^^^^^^^ ${fails('/var/log/access.log')}
    `,
    `
    FROM debian:13 AS base
    VOLUME /data
    FROM base
    workdir /srv
    cmd app --dir /data >> app.log 2>&1
                           ^^^^^^^ ${fails('/srv/app.log')}
    `,
    'FROM debian:13\r\nENTRYPOINT sed -i s/a/b/ /etc/app.conf && exec app\r\n                         ^^^^^^^^^^^^^ ' +
      fails('/etc/app.conf') +
      '\r\n',
    `
    FROM mongo:8
    CMD ["mongod", "--logpath=/var/log/mongo.log"]
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${fails('/var/log/mongo.log')}
    `,
  ],
});
