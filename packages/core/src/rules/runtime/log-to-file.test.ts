import { testRule } from '../../../test/test-rule.js';

testRule('log-to-file', {
  valid: [
    'FROM debian:13\nCMD ["app"]',
    'FROM python:3.14\nCMD ["gunicorn", "--access-logfile", "-", "--error-logfile=-", "app:app"]',
    'FROM python:3.14\nCMD ["gunicorn", "--access-logfile", "/dev/stdout", "--log-level", "info", "app:app"]',
    'FROM debian:13\nCMD app > /srv/out.json',
    // The base links them.
    'FROM nginx:1.31\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM httpd:2.4\nCMD ["httpd-foreground"]',
    'FROM example.org/base:1\nCMD ["nginx", "-g", "daemon off;"]',
    // So does the file.
    'FROM debian:13\nRUN ln -sf /dev/stdout /var/log/nginx/access.log && ln -sf /dev/stderr /var/log/nginx/error.log\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nCOPY nginx.conf /etc/nginx/\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nRUN sed -i s/a/b/ /etc/apache2/apache2.conf\nCMD ["apache2ctl", "-DFOREGROUND"]',
    'FROM debian:13\nCOPY rootfs /\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nCMD ["nginx", "-g", "daemon off; error_log stderr;"]',
    'FROM debian:13\nCMD ["nginx", "-c", "/srv/nginx.conf"]',
    // Not what runs.
    'FROM debian:13\nRUN app > /var/log/app.log\nCMD ["app"]',
    'FROM debian:13\nCMD ["nginx"]\nFROM debian:13\nCMD ["app"]',
  ],
  invalid: [
    `
    FROM python:3.14
    CMD ["gunicorn", "--access-logfile", "/var/log/access.log", "app:app"]
                                          ^^^^^^^^^^^^^^^^^^^ The log goes to the file \`/var/log/access.log\`.
    `,
    `
    FROM debian:13
    WORKDIR /srv
    cmd exec app >> logs/app 2>&1
                    ^^^^^^^^ The log goes to the file \`/srv/logs/app\`.
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y nginx
    CMD ["nginx", "-g", "daemon off;"]
          ^^^^^ \`nginx\` logs to files in \`/var/log/nginx\`.
    `,
    `
    FROM debian:13 AS base
    RUN apt-get update && apt-get install -y apache2
    FROM base
    ENTRYPOINT ["tini", "--"]
    CMD ["apache2ctl", "-DFOREGROUND"]
          ^^^^^^^^^^ \`apache\` logs to files in \`/var/log/apache2\`.
    `,
    `
    FROM rockylinux:9
    RUN dnf install -y httpd
    CMD mkdir -p /tmp/a && exec httpd -DFOREGROUND
                                ^^^^^ \`apache\` logs to files in \`/var/log/httpd\`.
    `,
    'FROM mongo:8\r\nCMD ["mongod", "--logpath=/var/log/mongo.log"]\r\n                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The log goes to the file `/var/log/mongo.log`.\r\n',
  ],
});
