import { testRule } from '../../../test/test-rule.js';
testRule('insecure-server-setting', {
  valid: [
    `
    FROM postgres:17
    ENV POSTGRES_HOST_AUTH_METHOD=scram-sha-256
    `,
    `
    FROM redis:8
    CMD ["redis-server", "--protected-mode", "yes", "--requirepass", "x"]
    `,
    'FROM debian:13\nCMD ["curl", "--insecure", "https://a"]',
    'FROM redis:8\nRUN redis-server --protected-mode no --daemonize yes && ./seed.sh',
    'FROM postgres:18\nENV POSTGRES_HOST_AUTH_METHOD=scram-sha-256',
    'FROM mysql:8.4 AS test\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes',
    'FROM mysql:8.4\nENV MYSQL_ALLOW_EMPTY_PASSWORD=',
    'FROM redis:8\nCMD ["redis-server", "--protected-mode", "yes"]',
    "FROM debian:13\nRUN sed -i 's/PermitRootLogin yes/PermitRootLogin no/' /etc/ssh/sshd_config",
    "FROM debian:13\nRUN sed -i 's/#PermitRootLogin.*/PermitRootLogin prohibit-password/' /etc/ssh/sshd_config",
    'FROM elasticsearch:9.1.5\nENV xpack.security.enabled=true',
    'FROM mysql:8.4 AS seed\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes\nFROM debian:13',
    'FROM debian:13\nENV NODE_TLS_REJECT_UNAUTHORIZED=0 FLASK_DEBUG=1',
    'FROM debian:13\nRUN grep -q "PermitRootLogin yes" /etc/ssh/sshd_config',
    {
      text: 'FROM postgres:18\nENV POSTGRES_HOST_AUTH_METHOD=trust',
      options: { allow: ['POSTGRES_HOST_AUTH_METHOD'] },
    },
    'FROM debian:13\nRUN echo "# PermitRootLogin yes" >> /etc/ssh/sshd_config',
    'FROM cockroachdb/cockroach:v25.3.0\nCMD ["start", "--certs-dir=/certs"]',
  ],
  invalid: [
    `
    FROM mysql:8.4 AS base
    ARG EMPTY=no
    ENV MYSQL_ALLOW_EMPTY_PASSWORD=$EMPTY
    ARG EMPTY=yes
    ENV MYSQL_ALLOW_EMPTY_PASSWORD=$EMPTY
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`MYSQL_ALLOW_EMPTY_PASSWORD=yes\` lets everybody in who reaches the server.
    FROM base
    ARG EMPTY=yes
    `,
    `
    FROM postgres:17
    ENV POSTGRES_HOST_AUTH_METHOD=trust
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`POSTGRES_HOST_AUTH_METHOD=trust\` lets everybody in who reaches the server.
    `,
    `
    FROM redis:8
    CMD ["redis-server", "--protected-mode", "no"]
                          ^^^^^^^^^^^^^^^^^^^^^^ \`--protected-mode no\` lets everybody in who reaches the server.
    `,
    `
    FROM elasticsearch:9.0.0
    ENV xpack.security.enabled=false
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`xpack.security.enabled=false\` lets everybody in who reaches the server.
    `,
    `
    FROM mysql:9.4
    ENV MYSQL_ALLOW_EMPTY_PASSWORD=yes
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`MYSQL_ALLOW_EMPTY_PASSWORD=yes\` lets everybody in who reaches the server.
    `,
    `
    FROM postgres:17
    RUN echo "host all all 0.0.0.0/0 trust" >> /usr/share/postgresql/pg_hba.conf
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`host all all 0.0.0.0/0 trust\` lets everybody in who reaches the server.
    `,
    `
    FROM quay.io/jupyter/base-notebook:2025-01-01
    CMD ["start-notebook.sh", "--NotebookApp.token=''"]
                               ^^^^^^^^^^^^^^^^^^^^^^ \`--NotebookApp.token=\` lets everybody in who reaches the server.
    `,
    `
    FROM redis:8
    RUN echo "protected-mode no" >> /usr/local/etc/redis/redis.conf
             ^^^^^^^^^^^^^^^^^^^ \`protected-mode no\` lets everybody in who reaches the server.
    `,
    `
    FROM redis:8
    RUN sed -i 's/protected-mode yes/protected-mode no/' /etc/redis/redis.conf
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`protected-mode no\` lets everybody in who reaches the server.
    `,
    `
    FROM mysql:9.4
    CMD ["mysqld", "--skip-grant-tables"]
                    ^^^^^^^^^^^^^^^^^^^ \`--skip-grant-tables\` lets everybody in who reaches the server.
    `,
    `
    FROM eclipse-mosquitto:2
    RUN printf 'listener 1883\\nallow_anonymous true\\n' > /mosquitto/config/mosquitto.conf
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`allow_anonymous true\` lets everybody in who reaches the server.
    `,
    `
    FROM mysql:8.4
    ENTRYPOINT ["docker-entrypoint.sh", "mysqld"]
    CMD ["--skip-grant-tables"]
          ^^^^^^^^^^^^^^^^^^^ \`--skip-grant-tables\` lets everybody in who reaches the server.
    `,
    `
    FROM cockroachdb/cockroach:v25.3.0
    ENTRYPOINT ["cockroach", "start-single-node", "--insecure"]
                                                   ^^^^^^^^^^ \`--insecure\` lets everybody in who reaches the server.
    `,
    `
    FROM postgres:18
    ENV POSTGRES_DB=a POSTGRES_HOST_AUTH_METHOD=trust
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`POSTGRES_HOST_AUTH_METHOD=trust\` lets everybody in who reaches the server.
    `,
    `
    FROM mysql:8.4
    CMD ["mysqld", "--skip-grant-tables"]
                    ^^^^^^^^^^^^^^^^^^^ \`--skip-grant-tables\` lets everybody in who reaches the server.
    `,
    `
    FROM redis:8
    cmd redis-server --protected-mode no --port 6379
                     ^^^^^^^^^^^^^^^^^^^ \`--protected-mode no\` lets everybody in who reaches the server.
    `,
    `
    FROM debian:13
    RUN sed -i 's/#\\?PermitRootLogin.*/PermitRootLogin yes/' /etc/ssh/sshd_config && \\
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`PermitRootLogin yes\` lets everybody in who reaches the server.
        echo "PermitEmptyPasswords yes" >> /etc/ssh/sshd_config
             ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`PermitEmptyPasswords yes\` lets everybody in who reaches the server.
    `,
    `
    FROM elasticsearch:9.1.5
    ENV discovery.type=single-node xpack.security.enabled=false
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`xpack.security.enabled=false\` lets everybody in who reaches the server.
    `,
    `
    FROM python:3.13
    CMD ["jupyter", "lab", "--ip=0.0.0.0", "--NotebookApp.token=''"]
                                            ^^^^^^^^^^^^^^^^^^^^^^ \`--NotebookApp.token=\` lets everybody in who reaches the server.
    `,
    `
    FROM mysql:8.4
    ENV MYSQL_ALLOW_EMPTY_PASSWORD 1
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`MYSQL_ALLOW_EMPTY_PASSWORD=1\` lets everybody in who reaches the server.
    `,
    `
    FROM redis:8
    COPY <<EOF /etc/redis.conf
         ^^^^^ \`protected-mode no\` lets everybody in who reaches the server.
    protected-mode no
    EOF
    `,
    `
    FROM bitnami/zookeeper:3.9
    ENV ALLOW_ANONYMOUS_LOGIN=yes
        ^^^^^^^^^^^^^^^^^^^^^^^^^ \`ALLOW_ANONYMOUS_LOGIN=yes\` lets everybody in who reaches the server.
    `,
  ],
});
