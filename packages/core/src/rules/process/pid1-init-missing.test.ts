import { testRule } from '../../../test/test-rule.js';

const message = (name: string) =>
  `\`${name}\` is the first process of the container, without an init process in front.`;

testRule('pid1-init-missing', {
  valid: [
    'FROM node:24\nENTRYPOINT ["tini", "--"]\nCMD ["node", "a.js"]',
    'FROM node:24\nENTRYPOINT ["/usr/bin/dumb-init", "--", "docker-entrypoint.sh"]\nCMD ["node", "a.js"]',
    'FROM node:24\nCMD ["tini", "--", "node", "a.js"]',
    'FROM node:24\nCMD exec dumb-init node $FILE',
    'FROM node:24 AS base\nENTRYPOINT ["tini", "--"]\nFROM base\nCMD ["node", "a.js"]',
    // Programs of their own.
    'FROM nginx:1.31\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM scratch\nCOPY app /\nCMD ["/app"]',
    'FROM debian:13\nCMD ["supervisord", "-n"]',
    // Not known, or not of this file.
    'FROM example.org/node:1\nCMD ["node", "a.js"]',
    'FROM phusion/baseimage:noble-1.0.0\nCMD ["/sbin/my_init"]',
    'FROM python:3.14',
    'FROM node:24\nONBUILD CMD ["node", "a.js"]',
    'FROM debian:13\nCMD $PROGRAM',
  ],
  invalid: [
    `
    FROM node:24
    CMD ["node", "a.js"]
          ^^^^ ${message('node')}
    `,
    `
    from python:3.14
    entrypoint cd /app && exec python3.14 app.py
                               ^^^^^^^^^^ ${message('python3.14')}
    `,
    `
    FROM debian:13
    ENTRYPOINT ["/app/start.sh"]
                 ^^^^^^^^^^^^^ ${message('start.sh')}
    CMD ["a"]
    `,
    `
    FROM node:24
    ENTRYPOINT ["gosu", "node", "npm"]
                                 ^^^ ${message('npm')}
    CMD ["start"]
    `,
    `FROM node:24\r\nCMD ["sh", "-c", "node $FILE"]\r\n                  ^^^^ ${message('node')}\r\n`,
  ],
});
