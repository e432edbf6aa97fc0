import { testRule } from '../../../test/test-rule.js';

testRule('readonly-rootfs-plan', {
  valid: [
    'FROM nginx:1.31\nVOLUME /var/cache/nginx /var/run',
    'FROM nginx:1.31\nVOLUME ["/var/cache/nginx", "/run"]',
    'FROM nginx:1.31 AS base\nVOLUME /var\nVOLUME /run\nFROM base',
    // It writes nowhere, or to its data only.
    'FROM memcached:1.6\nCMD ["memcached"]',
    'FROM redis:8\nCMD ["redis-server"]',
    'FROM node:24\nCMD ["node", "server.js"]',
    // Not known.
    'FROM example.org/nginx:1\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nENTRYPOINT ["/start.sh"]\nCMD ["nginx"]',
    'FROM debian:13\nARG DIR\nVOLUME $DIR\nCMD ["nginx", "-g", "daemon off;"]',
    // Not the image that is built.
    'FROM nginx:1.31\nFROM node:24\nCMD ["node", "server.js"]',
    'FROM debian:13\nRUN nginx\nCMD ["app"]',
    'FROM debian:13\nCMD ["nginx", "-t"]',
  ],
  invalid: [
    `
    FROM nginx:1.31
         ^^^^^^^^^^ With \`--read-only\`, \`nginx\` cannot write to \`/var/cache/nginx\`, \`/run\`.
    `,
    `
    FROM debian:13
         ^^^^^^^^^ With \`--read-only\`, \`nginx\` cannot write to \`/run\`, \`/var/lib/nginx\`.
    RUN ln -sf /dev/stdout /var/log/nginx/access.log
    CMD ["nginx", "-g", "daemon off;"]
    `,
    `
    FROM postgres:18
         ^^^^^^^^^^^ With \`--read-only\`, \`postgres\` cannot write to \`/var/run/postgresql\`, \`/tmp\`.
    `,
    `
    FROM httpd:2.4
         ^^^^^^^^^ With \`--read-only\`, \`apache\` cannot write to \`/usr/local/apache2/logs\`.
    `,
    `
    FROM debian:13 AS base
    VOLUME /var/lock
    FROM base
         ^^^^ With \`--read-only\`, \`apache\` cannot write to \`/run/apache2\`, \`/var/log/apache2\`.
    cmd apache2ctl -DFOREGROUND
    `,
    `
    FROM mysql:8.4
         ^^^^^^^^^ With \`--read-only\`, \`mysql\` cannot write to \`/run/mysqld\`, \`/tmp\`.
    `,
  ],
});
