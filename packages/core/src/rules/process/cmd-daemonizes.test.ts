import { testRule } from '../../../test/test-rule.js';

const message = (name: string) => `\`${name}\` goes to the background, and the container ends.`;

testRule('cmd-daemonizes', {
  valid: [
    'FROM debian:13\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nENTRYPOINT ["nginx"]\nCMD ["-g", "daemon off;"]',
    'FROM debian:13\nCMD ["apache2ctl", "-D", "FOREGROUND"]',
    'FROM httpd:2.4\nCMD ["httpd-foreground"]',
    'FROM debian:13\nCMD ["/usr/sbin/sshd", "-De"]',
    'FROM debian:13\nCMD ["crond", "-f", "-l", "2"]',
    'FROM tomcat:11\nCMD ["catalina.sh", "run"]',
    'FROM debian:13\nCMD ["redis-server", "--daemonize", "no"]',
    'FROM debian:13\nCMD ["gunicorn", "-b", ":80", "app:app"]',
    'FROM debian:13\nCMD ["squid", "-NYC"]',
    'FROM node:24\nCMD ["pm2-runtime", "app.js"]',
    'FROM node:24\nCMD ["pm2", "start", "app.js", "--no-daemon"]',
    // The configuration keeps it in front, or may do so.
    'FROM nginx:1.31',
    'FROM php:8.4-fpm\nCMD ["php-fpm"]',
    'FROM debian:13\nRUN echo "daemon off;" >> /etc/nginx/nginx.conf\nCMD ["nginx"]',
    'FROM nginx:1.31\nCOPY nginx.conf /etc/nginx/\nCMD ["nginx"]',
    'FROM nginx:1.31\nCOPY rootfs /\nCMD ["nginx"]',
    'FROM debian:13\nCMD ["nginx", "-c", "/app/nginx.conf"]',
    'FROM debian:13\nRUN sed -i "s/;daemonize = yes/daemonize = no/" /etc/php/8.4/fpm/php-fpm.conf\nCMD ["php-fpm8.4"]',
    'FROM example.org/nginx:1\nCMD ["nginx"]',
    'FROM debian:13\nCMD nginx $OPTIONS',
    // It only answers and ends, or another one stays.
    'FROM debian:13\nCMD ["nginx", "-t"]',
    'FROM debian:13\nCMD nginx && exec node server.js',
    'FROM debian:13\nCMD php-fpm8.4 -D; nginx -g "daemon off;"',
    // Other rules' matters.
    'FROM debian:13\nCMD service nginx start',
    'FROM debian:13\nCMD /etc/init.d/nginx start',
    'FROM debian:13\nCMD nginx && tail -f /var/log/nginx/access.log',
    // A script of the author's own name, other stages, other instructions.
    'FROM debian:13\nCMD ["/app/startup.sh"]',
    'FROM debian:13\nCMD node server.js & wait',
    'FROM debian:13 AS a\nCMD ["sshd"]\nFROM debian:13\nCMD ["sh"]',
    'FROM debian:13\nONBUILD CMD ["sshd"]',
    'FROM debian:13\nRUN nginx\nHEALTHCHECK CMD nginx\n# CMD nginx',
  ],
  invalid: [
    {
      text: `
    FROM debian:13
    RUN apt-get update && apt-get install -y nginx
    CMD ["nginx"]
          ^^^^^ ${message('nginx')}
    `,
      fixed: `
    FROM debian:13
    RUN apt-get update && apt-get install -y nginx
    CMD ["nginx", "-g", "daemon off;"]
    `,
    },
    {
      text: `
    from nginx:1.31
    copy site.conf /etc/nginx/conf.d/
    cmd nginx
        ^^^^^ ${message('nginx')}
    `,
      fixed: `
    from nginx:1.31
    copy site.conf /etc/nginx/conf.d/
    cmd nginx -g "daemon off;"
    `,
    },
    {
      text: `
    FROM debian:13
    ENTRYPOINT ["/usr/sbin/sshd"]
                 ^^^^^^^^^^^^^^ ${message('sshd')}
    `,
      fixed: `
    FROM debian:13
    ENTRYPOINT ["/usr/sbin/sshd", "-D"]
    `,
    },
    {
      text: `
    FROM debian:13
    CMD echo ready && apachectl -k start
                      ^^^^^^^^^^^^^^^^^^ ${message('apachectl')}
    `,
      fixed: `
    FROM debian:13
    CMD echo ready && apachectl -DFOREGROUND -k start
    `,
    },
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y php8.4-fpm
    CMD ["php-fpm8.4"]
          ^^^^^^^^^^ ${message('php-fpm8.4')}
    `,
    {
      text: `
    FROM php:8.4-fpm
    CMD ["php-fpm", "-D"]
          ^^^^^^^^^^^^^ ${message('php-fpm')}
    `,
      fixed: `
    FROM php:8.4-fpm
    CMD ["php-fpm"]
    `,
    },
    {
      text: `
    FROM redis:8
    ENTRYPOINT ["tini", "--"]
    CMD ["redis-server", "--daemonize", "yes"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('redis-server')}
    `,
      fixed: `
    FROM redis:8
    ENTRYPOINT ["tini", "--"]
    CMD ["redis-server"]
    `,
    },
    {
      text: `
    FROM python:3.14
    CMD gunicorn --daemon -b :$PORT app:app
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('gunicorn')}
    `,
      fixed: `
    FROM python:3.14
    CMD gunicorn -b :$PORT app:app
    `,
    },
    {
      text: `
    FROM tomcat:11
    CMD ["/usr/local/tomcat/bin/startup.sh"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('startup.sh')}
    `,
      fixed: `
    FROM tomcat:11
    CMD ["/usr/local/tomcat/bin/startup.sh"]
    `,
    },
    `
    FROM node:24
    CMD ["pm2", "start", "app.js"]
          ^^^^^^^^^^^^^^^^^^^^^^ ${message('pm2')}
    `,
    {
      text: `
    FROM alpine:3.22
    CMD ["sh", "-c", "crond"]
                      ^^^^^ ${message('crond')}
    `,
      fixed: `
    FROM alpine:3.22
    CMD ["sh", "-c", "crond -f"]
    `,
    },
    {
      text: `FROM mysql:8.4 AS a\r\nCMD mysqld_safe &\r\n    ^^^^^^^^^^^ ${message('mysqld_safe')}\r\nFROM a\r\n`,
      fixed: 'FROM mysql:8.4 AS a\r\nCMD mysqld_safe\r\nFROM a\r\n',
    },
  ],
});
