import { testRule } from '../../../test/test-rule.js';

const lost = 'This `ENTRYPOINT` takes the place of `docker-entrypoint.sh`, which would read what is set for it above.';
const background = (server: string) =>
  `The base image starts \`${server}\` in the foreground, and this \`CMD\` takes its place.`;

testRule('entrypoint-inherited-conflict', {
  valid: [
    'FROM postgres:18\nENV POSTGRES_DB=app\nCMD ["postgres", "-c", "max_connections=50"]',
    'FROM postgres:18\nENV POSTGRES_DB=app',
    'FROM postgres:18\nENTRYPOINT ["postgres", "-D", "/data"]',
    'FROM postgres:18\nENV PGDATA=/data LANG=C\nENTRYPOINT ["postgres"]',
    'FROM postgres:18\nENV POSTGRES_DB=app\nENTRYPOINT ["docker-entrypoint.sh", "postgres"]',
    // A script may call the other.
    'FROM postgres:18\nENV POSTGRES_DB=app\nENTRYPOINT ["/my-entrypoint.sh"]\nCMD ["postgres"]',
    'FROM mysql:8.4\nENV MYSQL_DATABASE=app\nENTRYPOINT /wait.sh && mysqld',
    // No image of a server.
    'FROM debian:13\nENV POSTGRES_DB=app\nENTRYPOINT ["postgres"]',
    'FROM example.org/postgres:1\nENV POSTGRES_DB=app\nENTRYPOINT ["postgres"]',
    'FROM postgres:18 AS db\nENV POSTGRES_DB=app\nFROM debian:13\nENTRYPOINT ["postgres"]',
    'FROM postgres:18\nENV POSTGRES_DB=app\nONBUILD ENTRYPOINT ["postgres"]',
    // The server stays in front.
    'FROM nginx:1.31\nCMD ["nginx", "-g", "daemon off; worker_processes 2;"]',
    'FROM redis:8\nCMD ["redis-server", "--daemonize", "no"]',
    'FROM nginx:1.31\nCMD service cron start && nginx -g "daemon off;"',
    'FROM nginx:1.31\nRUN service nginx start\n# CMD service nginx start',
  ],
  invalid: [
    `
    FROM postgres:18
    ENV POSTGRES_DB=app
    ENTRYPOINT ["postgres", "-c", "max_connections=50"]
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${lost}
    `,
    `
    from mariadb:12
    copy *.sql /docker-entrypoint-initdb.d/
    entrypoint exec mariadbd --user=mysql
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${lost}
    `,
    `
    FROM mysql:8.4 AS base
    ENV MYSQL_ROOT_PASSWORD_FILE=/run/secrets/root
    FROM base
    ENTRYPOINT ["mysqld"]
    ^^^^^^^^^^^^^^^^^^^^^ ${lost}
    `,
    `
    FROM nginx:1.31
    CMD service nginx start
    ^^^^^^^^^^^^^^^^^^^^^^^ ${background('nginx')}
    `,
    `
    FROM redis:8
    CMD ["redis-server", "--daemonize", "yes"]
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${background('redis')}
    `,
    `FROM httpd:2.4\r\nCMD ["httpd", \\\r\n^^^^^^^^^^^^^^^… ${background('apache')}\r\n  "-k", "start"]\r\n`,
    {
      text: `
      FROM postgres:18
      ENV POSTGRES_DB=app
      entrypoint ["postgres", "-c", "max_connections=50"]
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${lost}
      `,
      fixed: 'FROM postgres:18\nENV POSTGRES_DB=app\ncmd ["postgres", "-c", "max_connections=50"]\n',
    },
    // Its arguments are given apart.
    {
      text: `
      FROM postgres:18
      ENV POSTGRES_DB=app
      ENTRYPOINT ["postgres"]
      ^^^^^^^^^^^^^^^^^^^^^^^ ${lost}
      CMD ["-c", "max_connections=50"]
      `,
      fixed: 'FROM postgres:18\nENV POSTGRES_DB=app\nENTRYPOINT ["postgres"]\nCMD ["-c", "max_connections=50"]\n',
    },
  ],
});
