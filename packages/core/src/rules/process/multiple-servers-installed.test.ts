import { testRule } from '../../../test/test-rule.js';

const services = (one: string, other: string) => `The image holds two services, \`${one}\` and \`${other}\`.`;
const ports = 'The image exposes the ports of a web server and of a database.';

testRule('multiple-servers-installed', {
  valid: [
    'FROM debian:13\nRUN apt-get install -y nginx\nEXPOSE 80 443',
    'FROM debian:13\nRUN apt-get install -y nginx php8.4-fpm',
    'FROM debian:13\nRUN apt-get install -y apache2 libapache2-mod-php nginx',
    'FROM debian:13\nRUN apt-get install -y mariadb-server mysql-server',
    'FROM debian:13\nRUN apt-get install -y nginx prometheus-node-exporter',
    'FROM debian:13\nRUN apt-get install -y nginx cron supervisor openssh-server',
    // Clients.
    'FROM debian:13\nRUN apt-get install -y nginx postgresql-client default-mysql-client redis-tools',
    'FROM alpine:3.22\nRUN apk add --no-cache nginx mariadb-client postgresql-client',
    // Taken away again, in a builder, or in another build.
    'FROM debian:13\nRUN apt-get install -y nginx redis-server && apt-get purge -y redis-server',
    'FROM debian:13 AS build\nRUN apt-get install -y redis-server\nFROM nginx:1.31\nCOPY --from=build /a /a',
    'FROM nginx:1.31\nONBUILD RUN apt-get install -y redis-server',
    // To work with, or to test with.
    'FROM debian:13 AS test\nRUN apt-get install -y nginx redis-server',
    // Ports of one service.
    'FROM debian:13\nEXPOSE 80 443 8080 9000',
    'FROM debian:13\nEXPOSE 3306 33060',
    'FROM debian:13 AS a\nEXPOSE 3306\nFROM debian:13\nEXPOSE 80',
    'FROM debian:13\nEXPOSE 80\nONBUILD EXPOSE 3306',
  ],
  invalid: [
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y apache2 mariadb-server
                                                     ^^^^^^^^^^^^^^ ${services('apache2', 'mariadb-server')}
    `,
    `
    from nginx:1.31 as base
    run apt-get update && \\
      apt-get install -y \\
        curl \\
        redis-server
        ^^^^^^^^^^^^ ${services('nginx', 'redis-server')}
    from base
    cmd ["/start.sh"]
    `,
    `
    FROM alpine:3.22
    RUN apk add --no-cache nginx
    RUN apk add --no-cache postgresql17
                           ^^^^^^^^^^^^ ${services('nginx', 'postgresql17')}
    `,
    `
    FROM debian:13
    RUN apt-get install -y redis-server postgresql=17
                                        ^^^^^^^^^^^^^ ${services('redis-server', 'postgresql')}
    `,
    `
    FROM example.org/lamp:1
    EXPOSE 80 3306
              ^^^^ ${ports}
    `,
    `FROM debian:13\r\nARG DB=5432\r\nEXPOSE 443/tcp \\\r\n  $DB/tcp\r\n  ^^^^^^^ ${ports}\r\n`,
  ],
});
