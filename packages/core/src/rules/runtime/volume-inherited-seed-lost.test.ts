import { testRule } from '../../../test/test-rule.js';

const lost = (path: string) =>
  `The data goes to \`${path}\`, a VOLUME of the base: under a bind mount or in Kubernetes it is not there.`;

testRule('volume-inherited-seed-lost', {
  valid: [
    'FROM mysql:8.4\nCOPY seed.sql /docker-entrypoint-initdb.d/',
    'FROM postgres:18\nRUN echo x > /etc/postgresql.conf.sample',
    // Another folder, which no volume hides.
    'FROM mysql:8.4\nRUN mysqld --initialize-insecure --datadir=/srv/db && mysqld --datadir=/srv/db &',
    'FROM postgres:18\nENV PGDATA=/srv/db\nRUN initdb && pg_ctl start && psql -f /seed.sql',
    'FROM mysql:8.4\nRUN sed -i "s|^datadir.*|datadir=/srv/db|" /etc/my.cnf\nRUN mysqld --daemonize && mysql < /seed.sql',
    'FROM mongo:8\nRUN mongod --fork --dbpath /srv/db --logpath /dev/null && mongoimport /seed.json',
    // No data.
    'FROM mysql:8.4\nRUN mkdir -p /var/lib/mysql && chown -R mysql:mysql /var/lib/mysql && mysqld --version',
    'FROM mysql:8.4\nRUN rm -rf /var/lib/mysql/*',
    // No volume there, or nobody knows.
    'FROM debian:13\nRUN service mysql start && mysql < /seed.sql',
    'FROM example.org/mysql:8\nRUN tar -xf /seed.tar -C /var/lib/mysql',
    'FROM mysql:8.4\nARG DIR\nRUN tar -xf /seed.tar -C $DIR',
    // A stage that lends its files.
    'FROM mysql:8.4 AS seed\nRUN tar -xf /seed.tar -C /var/lib/mysql\nFROM debian:13\nCOPY --from=seed /var/lib/mysql /srv/db',
    'FROM mysql:8.4\nRUN --mount=type=tmpfs,target=/var/lib/mysql echo x > /var/lib/mysql/x',
    'FROM mysql:8.4\nONBUILD RUN tar -xf /seed.tar -C /var/lib/mysql',
  ],
  invalid: [
    `
    FROM mysql:8.4
    RUN mysqld --daemonize && mysql < /seed.sql
        ^^^^^^ ${lost('/var/lib/mysql')}
    USER root
    RUN sed -i "s|^datadir.*|datadir=/srv/db|" /etc/my.cnf
    `,
    `
    FROM mysql:8.4
    RUN tar -xf /seed.tar -C /var/lib/mysql
                             ^^^^^^^^^^^^^^ ${lost('/var/lib/mysql')}
    `,
    `
    FROM mongo:8
    RUN mongod --fork --logpath /dev/null && \\
        ^^^^^^ ${lost('/data/db')}
        mongoimport --file /seed.json
    `,
    `
    FROM mariadb:12 AS base
    RUN /etc/init.d/mariadb start && mariadb < /seed.sql
        ^^^^^^^^^^^^^^^^^^^ ${lost('/var/lib/mysql')}
    FROM base
    `,
    `
    FROM postgres:17
    run echo "host all all all trust" >> "$PGDATA/pg_hba.conf" && cp /seed/* /var/lib/postgresql/data/
                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^ ${lost('/var/lib/postgresql/data')}
    `,
    `
    FROM docker.io/library/mysql:8.4
    COPY seed.sql /seed.sql
    RUN <<EOF
    docker-entrypoint.sh mysqld &
    ^^^^^^^^^^^^^^^^^^^^ ${lost('/var/lib/mysql')}
    mysql < /seed.sql
    EOF
    `,
  ],
});
