import { testRule } from '../../../test/test-rule.js';

testRule('stopsignal-server-specific', {
  valid: [
    'FROM debian:13\nSTOPSIGNAL SIGWINCH\nCMD ["apache2", "-DFOREGROUND"]',
    'FROM debian:13\nSTOPSIGNAL SIGINT\nCMD ["postgres"]',
    // Another one that somebody chose.
    'FROM debian:13\nSTOPSIGNAL SIGQUIT\nCMD ["postgres"]',
    // The base sets it.
    'FROM httpd:2.4\nCMD ["httpd-foreground"]',
    'FROM php:8.4-fpm\nCMD ["php-fpm"]',
    'FROM php:8.4-apache\nCMD ["apache2-foreground"]',
    'FROM postgres:18\nCMD ["postgres", "-c", "shared_buffers=1GB"]',
    'FROM haproxy:3.2\nCMD ["haproxy", "-f", "/a.cfg"]',
    'FROM example.org/base:1\nCMD ["postgres"]',
    // Any signal will do, or another rule speaks.
    'FROM debian:13\nCMD ["redis-server"]',
    'FROM debian:13\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nSTOPSIGNAL SIGKILL\nCMD ["postgres"]',
    // Not alone, not known, not in the image.
    'FROM debian:13\nCMD php-fpm -F & nginx -g "daemon off;"',
    'FROM debian:13\nENTRYPOINT ["/start.sh"]\nCMD ["postgres"]',
    'FROM debian:13\nCMD ["postgres", "--version"]',
    'FROM debian:13\nCMD ["postgres"]\nFROM debian:13\nCMD ["true"]',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
           ^^^^^^^^^ The container starts \`postgres\`, and is stopped with \`SIGTERM\`.
      USER postgres
      CMD ["/usr/lib/postgresql/17/bin/postgres", "-D", "/data"]
      `,
      fixed: `
      FROM debian:13
      USER postgres
      STOPSIGNAL SIGINT
      CMD ["/usr/lib/postgresql/17/bin/postgres", "-D", "/data"]
      `,
    },
    {
      text: `
      FROM alpine:3.22
      STOPSIGNAL 15
                 ^^ The container starts \`apache\`, and is stopped with \`SIGTERM\`.
      cmd ["httpd", "-DFOREGROUND"]
      `,
      fixed: `
      FROM alpine:3.22
      STOPSIGNAL SIGWINCH
      cmd ["httpd", "-DFOREGROUND"]
      `,
    },
    `
    FROM alpine:3.22
         ^^^^^^^^^^^ The container starts \`php-fpm\`, and is stopped with \`SIGTERM\`.
    ENTRYPOINT ["dumb-init", "--"]
    CMD ["php-fpm84", "-F"]
    `,
    `
    FROM debian:13 AS base
    FROM base
         ^^^^ The container starts \`haproxy\`, and is stopped with \`SIGTERM\`.
    CMD exec haproxy -W -db -f /etc/haproxy/haproxy.cfg
    `,
    {
      text: 'FROM ruby:3.4\r\n     ^^^^^^^^ The container starts `unicorn`, and is stopped with `SIGTERM`.\r\nCMD ["bundle", "exec", "unicorn", "-p", "3000"]\r\n',
      fixed: 'FROM ruby:3.4\r\nSTOPSIGNAL SIGQUIT\r\nCMD ["bundle", "exec", "unicorn", "-p", "3000"]\r\n',
    },
  ],
});
