import { testRule } from '../../../test/test-rule.js';

testRule('cmd-service-start', {
  valid: [
    'FROM debian:13\nCMD ["nginx", "-g", "daemon off;"]',
    // Seeding a database: what is started is used, or stopped, in the same RUN.
    'FROM debian:13\nRUN service mysql start && mysql -e "CREATE DATABASE app" && service mysql stop',
    'FROM debian:13\nRUN /etc/init.d/postgresql start \\\n  && su postgres -c "psql -f /seed.sql"',
    'FROM debian:13\nRUN <<EOF\nservice mariadb start\nsleep 5\nmariadb < /seed.sql\nEOF',
    'FROM debian:13\nRUN bash -c "service redis-server start; redis-cli set a b"',
    'FROM debian:13\nRUN service mysql start && $SEED',
    'FROM debian:13\nRUN service mysql start && ./seed.sh && echo done',
    'FROM debian:13\nRUN if service mysql start; then ./seed.sh; fi',
    // Other verbs, and what only writes links.
    'FROM debian:13\nRUN service mysql stop',
    'FROM debian:13\nRUN systemctl enable nginx',
    'FROM debian:13\nCMD service nginx status',
    'FROM debian:13\nCMD /etc/init.d/nginx',
    // The words are arguments of another program, or of a script of one\'s own.
    'FROM debian:13\nRUN echo service nginx start',
    'FROM debian:13\nCMD ["./service", "start"]',
    'FROM debian:13\nCMD ["my-service", "nginx", "start"]',
    'FROM debian:13\nRUN apt-get install -y service',
    'FROM debian:13\nRUN echo "service nginx start" >> /start.sh',
    'FROM debian:13\nCMD ["/sbin/init"]',
    'FROM debian:13\nHEALTHCHECK CMD service nginx status',
    'FROM debian:13\n# CMD service nginx start',
    'FROM debian:13\nCMD service $NAME $VERB',
  ],
  invalid: [
    `
    FROM debian:13
    CMD service nginx start
        ^^^^^^^^^^^^^^^^^^^ \`nginx\` goes to the background, and the container ends or does not notice when it dies.
    `,
    `
    from debian:13
    entrypoint sudo /etc/init.d/ssh restart && \\
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`ssh\` goes to the background, and the container ends or does not notice when it dies.
      exec bash
    `,
    `
    FROM debian:13
    CMD ["service", "apache2", "start"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`apache2\` goes to the background, and the container ends or does not notice when it dies.
    `,
    `
    FROM debian:13
    ENTRYPOINT ["/bin/sh", "-c", "service cron start && node app.js"]
                                  ^^^^^^^^^^^^^^^^^^ \`cron\` goes to the background, and the container ends or does not notice when it dies.
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y nginx && service nginx start
                                                      ^^^^^^^^^^^^^^^^^^^ \`nginx\` is gone when this \`RUN\` ends.
    `,
    `
    FROM debian:13
    ONBUILD RUN systemctl enable nginx && systemctl --now restart
                                          ^^^^^^^^^^^^^^^^^^^^^^^ The service is gone when this \`RUN\` ends.
    `,
    `
    FROM debian:13
    RUN <<EOF
    service mysql start
    ^^^^^^^^^^^^^^^^^^^ \`mysql\` is gone when this \`RUN\` ends.
    rc-service sshd start
    ^^^^^^^^^^^^^^^^^^^^^ \`sshd\` is gone when this \`RUN\` ends.
    echo done
    EOF
    `,
    // What is behind a use is not used.
    `
    FROM debian:13
    RUN service mysql start && mysql < /seed.sql && service mysql stop && service nginx start
                                                                          ^^^^^^^^^^^^^^^^^^^ \`nginx\` is gone when this \`RUN\` ends.
    `,
    'FROM debian:13\r\nCMD service $NAME start\r\n    ^^^^^^^^^^^^^^^^^^^ The service goes to the background, and the container ends or does not notice when it dies.\r\n',
  ],
});
