import { testRule } from '../../../test/test-rule.js';

const several = (name: string) => `\`${name}\` runs several programs in one container.`;
const both = (one: string, other: string) => `\`${one}\` and \`${other}\` run in one container.`;

testRule('cmd-multiple-processes', {
  valid: [
    'FROM debian:13\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM node:24\nCMD npm run migrate && exec node server.js',
    'FROM node:24\nCMD node server.js',
    'FROM node:24\nCMD node server.js &',
    // One of them ends, or only helps.
    'FROM node:24\nCMD sleep 5 & exec node server.js',
    'FROM node:24\nCMD Xvfb :99 & DISPLAY=:99 exec node server.js',
    'FROM node:24\nCMD touch /log; tail -F /log & exec node server.js',
    'FROM node:24\nCMD node server.js & wait',
    'FROM debian:13\nCMD php-fpm8.4 -D && nginx -g "daemon off;"',
    'FROM debian:13\nCMD nginx && php-fpm8.4 -F',
    // The base is made for several, or the image is for those who work on it.
    'FROM lscr.io/linuxserver/nginx:latest\nENTRYPOINT ["/init"]',
    'FROM phusion/baseimage:noble-1.0.0\nCMD ["runsvdir", "/etc/service"]',
    'FROM node:24 AS dev\nCMD ["concurrently", "a", "b"]',
    // Other rules' matters.
    'FROM debian:13\nCMD service mysql start && nginx -g "daemon off;"',
    'FROM debian:13\nCMD nginx && tail -f /dev/null',
    'FROM debian:13\nCMD ["/sbin/init"]',
    'FROM debian:13\nENTRYPOINT ["/init"]',
    // No start.
    'FROM debian:13\nRUN redis-server & sleep 1 && redis-cli set a b',
    'FROM debian:13\nCMD ["supervisord", "--version"]',
    'FROM debian:13 AS a\nCMD ["supervisord"]\nFROM debian:13\nCMD ["a"]',
    'FROM debian:13\nONBUILD CMD ["supervisord"]\n# CMD a & b',
    'FROM debian:13\nCMD ["foreman", "check"]',
    'FROM debian:13\nENTRYPOINT ["tini", "--"]\nCMD ["gunicorn", "app:app"]',
  ],
  invalid: [
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y supervisor
    CMD ["/usr/bin/supervisord", "-n"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^ ${several('supervisord')}
    `,
    `
    from node:24
    cmd npx concurrently "npm:api" "npm:web"
        ^^^ x
    `
      .replace('npx concurrently', 'concurrently')
      .replace('^^^ x', `${'^'.repeat('concurrently "npm:api" "npm:web"'.length)} ${several('concurrently')}`),
    `
    FROM ruby:3.4
    CMD bundle exec sidekiq & bundle exec puma
        ^^^^^^^^^^^^^^^^^^^ ${both('sidekiq', 'puma')}
    `,
    `
    FROM debian:13
    CMD redis-server --daemonize yes && exec nginx -g "daemon off;"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${both('redis-server', 'nginx')}
    `,
    `
    FROM debian:13
    CMD ["bash", "-c", "cron && node server.js"]
                        ^^^^ ${both('cron', 'node')}
    `,
    `
    FROM debian:13
    CMD /app/worker & /app/server & wait
        ^^^^^^^^^^^ ${both('worker', 'server')}
    `,
    `
    FROM alpine:3.22
    ENTRYPOINT ["s6-svscan", "/etc/s6"]
                 ^^^^^^^^^^^^^^^^^^^^ ${several('s6-svscan')}
    `,
    `
    FROM node:24
    CMD ["npx", "concurrently", "npm:api", "npm:web"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${several('concurrently')}
    `,
    `
    FROM alpine:3.22
    ADD s6-overlay-x86_64.tar.xz /
    ENTRYPOINT ["/init"]
                 ^^^^^ ${several('init')}
    `,
    `FROM ruby:3.4\r\nCMD ["foreman", "start"]\r\n      ^^^^^^^^^^^^^^^^ ${several('foreman')}\r\n`,
  ],
});
