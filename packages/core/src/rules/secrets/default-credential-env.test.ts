import { testRule } from '../../../test/test-rule.js';
testRule('default-credential-env', {
  valid: [
    `
    FROM postgres:17
    ENV POSTGRES_PASSWORD_FILE=/run/secrets/pg
    `,
    `
    FROM node:24
    ENV POSTGRES_USER=app
    `,
    'FROM postgres:18\nENV POSTGRES_PASSWORD_FILE=/run/secrets/pg POSTGRES_DB=a',
    'FROM debian:13\nENV POSTGRES_PASSWORD=x',
    'FROM postgres:18\nENV POSTGRES_PASSWORD=',
    'FROM postgres:18\nARG POSTGRES_PASSWORD\nENV POSTGRES_PASSWORD=$POSTGRES_PASSWORD',
    'FROM postgres:18 AS dev\nENV POSTGRES_PASSWORD=x',
    'FROM postgres:18 AS seed\nENV POSTGRES_PASSWORD=x\nFROM debian:13\nCOPY --from=seed /a /a',
    'FROM neo4j:5\nENV NEO4J_AUTH=none',
    'FROM postgres:18\nARG POSTGRES_PASSWORD=x',
    'FROM postgres:18\nENV MYSQL_ROOT_PASSWORD=x PGDATA=/d',
    'FROM postgres:18\nENV POSTGRES_PASSWORD=__PASSWORD__',
  ],
  invalid: [
    `
    FROM postgres:17
    ENV POSTGRES_PASSWORD=postgres
                          ^^^^^^^^ Every container of this image starts \`postgres\` with the same \`POSTGRES_PASSWORD\`.
    `,
    `
    FROM rabbitmq:4
    ENV RABBITMQ_DEFAULT_USER=guest RABBITMQ_DEFAULT_PASS=guest
                                                          ^^^^^ Every container of this image starts \`rabbitmq\` with the same \`RABBITMQ_DEFAULT_PASS\`.
    `,
    `
    FROM mongo:8
    ENV MONGO_INITDB_ROOT_USERNAME=root MONGO_INITDB_ROOT_PASSWORD=example
                                                                   ^^^^^^^ Every container of this image starts \`mongodb\` with the same \`MONGO_INITDB_ROOT_PASSWORD\`.
    `,
    `
    FROM grafana/grafana:12.0.0
    ENV GF_SECURITY_ADMIN_PASSWORD=admin
                                   ^^^^^ Every container of this image starts \`grafana\` with the same \`GF_SECURITY_ADMIN_PASSWORD\`.
    `,
    `
    FROM mariadb:11
    ARG PW=secret
    ENV MARIADB_ROOT_PASSWORD=$PW
                              ^^^ Every container of this image starts \`mariadb\` with the same \`MARIADB_ROOT_PASSWORD\`.
    `,
    `
    FROM bitnami/postgresql:17
    ENV POSTGRESQL_PASSWORD=admin
                            ^^^^^ Every container of this image starts \`postgresql\` with the same \`POSTGRESQL_PASSWORD\`.
    `,
    `
    FROM postgres:18
    ENV POSTGRES_DB=shop POSTGRES_PASSWORD=shop
                                           ^^^^ Every container of this image starts \`postgres\` with the same \`POSTGRES_PASSWORD\`.
    `,
    `
    FROM mysql:8.4
    env MYSQL_ROOT_PASSWORD root
                            ^^^^ Every container of this image starts \`mysql\` with the same \`MYSQL_ROOT_PASSWORD\`.
    `,
    `
    FROM rabbitmq:4 AS base
    ENV RABBITMQ_DEFAULT_USER=app RABBITMQ_DEFAULT_PASS="app"
                                                        ^^^^^ Every container of this image starts \`rabbitmq\` with the same \`RABBITMQ_DEFAULT_PASS\`.
    FROM base
    `,
    `
    FROM mcr.microsoft.com/mssql/server:2022-latest
    ENV ACCEPT_EULA=Y \\
        MSSQL_SA_PASSWORD=Passw0rd!
                          ^^^^^^^^^ Every container of this image starts \`mssql\` with the same \`MSSQL_SA_PASSWORD\`.
    `,
    `
    FROM mongo:8
    ARG PW=admin
    ENV MONGO_INITDB_ROOT_PASSWORD=$PW
                                   ^^^ Every container of this image starts \`mongodb\` with the same \`MONGO_INITDB_ROOT_PASSWORD\`.
    `,
    `
    FROM grafana/grafana:12.2.0
    ENV GF_SECURITY_ADMIN_PASSWORD=admin
                                   ^^^^^ Every container of this image starts \`grafana\` with the same \`GF_SECURITY_ADMIN_PASSWORD\`.
    `,
  ],
});
