import { testRule } from '../../../test/test-rule.js';

testRule('cron-in-container', {
  valid: [
    // A container of its own.
    'FROM debian:13\nRUN apt-get install -y cron\nCMD ["cron", "-f"]',
    'FROM alpine:3.22\nCMD ["crond", "-f", "-l", "2"]',
    'FROM debian:13\nRUN apt-get install -y cron\nCMD cron && tail -f /var/log/cron.log',
    'FROM debian:13\nRUN apt-get install -y cron\nCMD printenv > /etc/environment && crontab /jobs && cron -f',
    'FROM debian:13\nENTRYPOINT ["tini", "--"]\nCMD ["cron", "-f"]',
    // Not there, or taken away.
    'FROM debian:13\nCMD ["node", "a.js"]',
    'FROM debian:13\nRUN apt-get install -y cron && apt-get purge -y cron\nCMD ["node", "a.js"]',
    'FROM debian:13 AS build\nRUN apt-get install -y cron\nFROM debian:13\nCMD ["node", "a.js"]',
    'FROM alpine:3.22\nRUN apk add busybox\nCMD ["node", "a.js"]',
    // What starts is not said here.
    'FROM debian:13\nRUN apt-get install -y cron',
    'FROM example.org/a:1\nRUN apt-get install -y cron',
    'FROM debian:13\nONBUILD RUN apt-get install -y cron\nCMD ["a"]',
    'FROM debian:13\nRUN cron\n# CMD cron && a\nCMD ["a", "cron"]',
  ],
  invalid: [
    `
    FROM node:24
    CMD cron && exec node server.js
        ^^^^ A cron daemon runs beside \`node\`.
    `,
    `
    from alpine:3.22
    cmd ["sh", "-c", "crond -b -l 8 && exec nginx -g 'daemon off;'"]
                      ^^^^^^^^^^^^^ A cron daemon runs beside \`nginx\`.
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y nginx cron
                                                   ^^^^ A cron daemon is installed beside \`start.sh\`.
    ENTRYPOINT ["/start.sh"]
    `,
    `
    FROM almalinux:9 AS base
    RUN dnf install -y cronie
                       ^^^^^^ A cron daemon is installed beside \`node\`.
    FROM base
    CMD ["node", "a.js"]
    `,
    `FROM debian:13\r\nCMD service cron start && node a.js\r\n    ^^^^^^^^^^^^^^^^^^ A cron daemon runs beside \`node\`.\r\n`,
  ],
});
