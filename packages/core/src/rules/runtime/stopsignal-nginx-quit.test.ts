import { testRule } from '../../../test/test-rule.js';

testRule('stopsignal-nginx-quit', {
  valid: [
    'FROM debian:13\nSTOPSIGNAL SIGQUIT\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nSTOPSIGNAL 3\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13 AS base\nSTOPSIGNAL QUIT\nFROM base\nCMD ["nginx", "-g", "daemon off;"]',
    // The base sets it.
    'FROM nginx:1.31\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM nginx:1.31-alpine\nCOPY site /usr/share/nginx/html',
    'FROM example.org/nginx:1\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nARG SIGNAL\nSTOPSIGNAL $SIGNAL\nCMD ["nginx", "-g", "daemon off;"]',
    // The matter of another rule.
    'FROM debian:13\nSTOPSIGNAL SIGKILL\nCMD ["nginx", "-g", "daemon off;"]',
    // Something else gets the signal, or nobody knows.
    'FROM debian:13\nCMD ["supervisord", "-n"]',
    'FROM debian:13\nCMD php-fpm -D && nginx -g "daemon off;"',
    'FROM debian:13\nCMD service php8.4-fpm start && nginx -g "daemon off;"',
    'FROM debian:13\nCMD nginx && exec app --config a.json',
    'FROM debian:13\nENTRYPOINT ["/start.sh"]\nCMD ["nginx"]',
    'FROM debian:13\nCMD ["nginx", "-t"]',
    // Not in the image that is built.
    'FROM debian:13\nCMD ["nginx", "-g", "daemon off;"]\nFROM debian:13\nCMD ["true"]',
    'FROM debian:13\nRUN nginx\nONBUILD CMD ["nginx", "-g", "daemon off;"]',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
           ^^^^^^^^^ The container starts \`nginx\`, and is stopped with \`SIGTERM\`.
      # in the foreground
      CMD ["nginx", "-g", "daemon off;"]
      `,
      fixed: `
      FROM debian:13
      STOPSIGNAL SIGQUIT
      # in the foreground
      CMD ["nginx", "-g", "daemon off;"]
      `,
    },
    {
      text: `
      FROM alpine:3.22
      STOPSIGNAL SIGTERM
                 ^^^^^^^ The container starts \`nginx\`, and is stopped with \`SIGTERM\`.
      ENTRYPOINT ["tini", "--"]
      CMD ["/usr/sbin/nginx", "-g", "daemon off;"]
      `,
      fixed: `
      FROM alpine:3.22
      STOPSIGNAL SIGQUIT
      ENTRYPOINT ["tini", "--"]
      CMD ["/usr/sbin/nginx", "-g", "daemon off;"]
      `,
    },
    `
    FROM node:24 AS build
    FROM debian:13-slim
         ^^^^^^^^^^^^^^ The container starts \`nginx\`, and is stopped with \`SIGTERM\`.
    cmd exec nginx -g "daemon off;"
    `,
    `
    FROM debian:13 AS base
    CMD ["nginx", "-g", "daemon off;"]
    FROM base
         ^^^^ The container starts \`nginx\`, and is stopped with \`SIGTERM\`.
    `,
    {
      text: 'FROM debian:13\r\n     ^^^^^^^^^ The container starts `nginx`, and is stopped with `SIGTERM`.\r\nENTRYPOINT ["nginx"]\r\n',
      fixed: 'FROM debian:13\r\nSTOPSIGNAL SIGQUIT\r\nENTRYPOINT ["nginx"]\r\n',
    },
  ],
});
