import { testRule } from '../../../test/test-rule.js';

testRule('volume-missing-for-database', {
  valid: [
    'FROM debian:13\nVOLUME /var/lib/mysql\nCMD ["mysqld"]',
    'FROM debian:13\nVOLUME ["/var/lib"]\nCMD ["mysqld"]',
    'FROM debian:13\nVOLUME /data/db\nCMD ["mongod"]',
    'FROM debian:13 AS base\nVOLUME /var/lib/mysql\nFROM base\nCMD ["mysqld"]',
    // The base has it, or has decided not to.
    'FROM mysql:8.4\nCMD ["mysqld", "--skip-log-bin"]',
    'FROM mariadb:12\nCMD ["mariadbd"]',
    'FROM postgres:18\nRUN true',
    'FROM elasticsearch:9.4.5\nCMD ["elasticsearch"]',
    'FROM example.org/base:1\nCMD ["mysqld"]',
    // Another folder may be the one of its configuration, or of a variable.
    'FROM debian:13\nVOLUME /srv/pg\nCMD ["postgres", "-c", "config_file=/etc/pg.conf"]',
    'FROM debian:13\nVOLUME /srv/pg\nCMD ["postgres", "-D", "/srv/pg"]',
    'FROM debian:13\nARG DATA\nVOLUME $DATA\nCMD ["mysqld"]',
    'FROM debian:13\nCMD exec postgres -D "$PGDATA"',
    // No data of their own, or none that matters.
    'FROM debian:13\nCMD ["memcached"]',
    'FROM debian:13\nCMD ["varnishd", "-F"]',
    'FROM debian:13\nCMD ["redis-server", "--save", "", "--appendonly", "no"]',
    'FROM debian:13\nCMD redis-server --save ""',
    'FROM debian:13\nCMD mongod --storageEngine ephemeralForTest',
    'FROM debian:13\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nCMD ["mongos", "--configdb", "a"]',
    'FROM debian:13\nCMD redis-sentinel /etc/sentinel.conf',
    // For tests: something else runs with it.
    'FROM debian:13\nCMD mongod --fork --logpath /tmp/mongod && npm test',
    'FROM debian:13\nCMD mysqld & redis-server',
    'FROM debian:13\nRUN mysqld & make test\nCMD ["app"]',
    // Not what is started, or not known.
    'FROM debian:13\nCMD ["mysqld", "--version"]',
    'FROM debian:13\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["mysqld"]',
    'FROM debian:13\nCMD ["mysqld"]\nFROM debian:13\nCMD ["app"]',
    { text: 'FROM debian:13\nCMD ["redis-server"]', options: { allow: ['redis'] } },
  ],
  invalid: [
    {
      text: `
      FROM debian:13
           ^^^^^^^^^ The container starts \`mysql\`, but the image has no VOLUME for its data.
      RUN apt-get update && apt-get install -y mysql-server
      # in the foreground
      CMD ["/usr/sbin/mysqld", "--user=mysql"]
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y mysql-server
      VOLUME /var/lib/mysql
      # in the foreground
      CMD ["/usr/sbin/mysqld", "--user=mysql"]
      `,
    },
    {
      text: `
      FROM debian:13 AS base
      VOLUME /var/log/postgresql
      FROM base
           ^^^^ The container starts \`postgres\`, but the image has no VOLUME for its data.
      ENTRYPOINT ["gosu", "postgres", "postgres"]
      CMD ["-D", "/srv/pg"]
      `,
      fixed: `
      FROM debian:13 AS base
      VOLUME /var/log/postgresql
      FROM base
      VOLUME /srv/pg
      ENTRYPOINT ["gosu", "postgres", "postgres"]
      CMD ["-D", "/srv/pg"]
      `,
    },
    {
      text: `
      FROM debian:13
           ^^^^^^^^^ The container starts \`redis\`, but the image has no VOLUME for its data.
      CMD exec redis-server --appendonly yes
      `,
      fixed: 'FROM debian:13\nCMD exec redis-server --appendonly yes\n',
    },
    {
      text: `
      FROM alpine:3.22
           ^^^^^^^^^^^ The container starts \`mongodb\`, but the image has no VOLUME for its data.
      cmd mkdir -p /srv/db && mongod --dbpath=/srv/db
      `,
      fixed: 'FROM alpine:3.22\nVOLUME /srv/db\ncmd mkdir -p /srv/db && mongod --dbpath=/srv/db\n',
    },
    {
      text: `
      FROM debian:13
           ^^^^^^^^^ The container starts \`mariadb\`, but the image has no VOLUME for its data.
      CMD ["mariadbd", "--defaults-file=/etc/my.cnf"]
      `,
      fixed: 'FROM debian:13\nCMD ["mariadbd", "--defaults-file=/etc/my.cnf"]\n',
    },
    {
      text: `
      FROM debian:13
           ^^^^^^^^^ The container starts \`cockroachdb\`, but the image has no VOLUME for its data.
      CMD ["cockroach", "start", "--store=data"]
      `,
      fixed: 'FROM debian:13\nCMD ["cockroach", "start", "--store=data"]\n',
    },
    `
    FROM scratch
         ^^^^^^^ The container starts \`etcd\`, but the image has no VOLUME for its data.
    COPY etcd /
    ENTRYPOINT ["/etcd"]
    `,
    // For another user its folder has to be made first.
    {
      text: `
      FROM debian:13
           ^^^^^^^^^ The container starts \`postgres\`, but the image has no VOLUME for its data.
      USER postgres
      CMD ["postgres", "-D", "/data"]
      `,
      fixed: 'FROM debian:13\nUSER postgres\nCMD ["postgres", "-D", "/data"]\n',
    },
  ],
});
