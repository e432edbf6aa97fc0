import { testRule } from '../../../test/test-rule.js';

const started = 'An SSH server is started in the container.';
const installed = 'An SSH server is installed in the image.';

testRule('sshd-in-container', {
  valid: [
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y openssh-client
    `,
    `
    FROM alpine:3.22
    RUN apk add --no-cache openssh-client git
    `,
    'FROM debian:13\nRUN apt-get install -y openssh-client\nCMD ["a"]',
    'FROM alpine:3.22\nRUN apk add --no-cache git openssh\nCMD ["a"]',
    'FROM alpine:3.22\nRUN apk add openssh-client openssh-keygen\nCMD ["a"]',
    // Taken away again, or only in a builder.
    'FROM debian:13\nRUN apt-get install -y openssh-server && apt-get purge -y openssh-server\nCMD ["a"]',
    'FROM debian:13 AS build\nRUN apt-get install -y openssh-server\nFROM debian:13\nCMD ["a"]',
    // Made for it.
    'FROM debian:13 AS bastion\nRUN apt-get install -y openssh-server\nCMD ["/usr/sbin/sshd", "-D"]',
    'FROM debian:13 AS dev\nRUN apt-get install -y openssh-server\nCMD ["/usr/sbin/sshd", "-D"]',
    'FROM mcr.microsoft.com/devcontainers/base:trixie\nRUN apt-get install -y openssh-server',
    'FROM example.org/ssh-base:1\nCMD ["/usr/sbin/sshd", "-D"]',
    // Not started, not installed.
    'FROM debian:13\nRUN apt-get remove -y openssh-server\nCMD ["ssh", "host"]',
    'FROM debian:13\nONBUILD RUN apt-get install -y openssh-server',
    'FROM debian:13\nRUN echo openssh-server\n# RUN apt-get install openssh-server\nCMD ["a", "sshd"]',
    'FROM debian:13\nCOPY sshd_config /etc/ssh/\nCMD ["a"]',
  ],
  invalid: [
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y openssh-server
    EXPOSE 22
    CMD ["/usr/sbin/sshd", "-D"]
          ^^^^^^^^^^^^^^^^^^^^ An SSH server is started in the container.
    `,
    `
    FROM alpine:3.22
    RUN apk add --no-cache openssh
    CMD ["/usr/sbin/sshd","-D"]
          ^^^^^^^^^^^^^^^^^^^ An SSH server is started in the container.
    `,
    `
    FROM alpine:3.22
    RUN apk add --no-cache dropbear
    CMD ["dropbear", "-F"]
          ^^^^^^^^^^^^^^ An SSH server is started in the container.
    `,
    `
    FROM fedora:42
    RUN dnf install -y openssh-server && dnf clean all
    CMD ["/usr/sbin/sshd", "-D"]
          ^^^^^^^^^^^^^^^^^^^^ An SSH server is started in the container.
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y openssh-server
    CMD ["/usr/sbin/sshd", "-D"]
          ^^^^^^^^^^^^^^^^^^^^ ${started}
    `,
    `
    from node:24
    run apt-get update && \\
      apt-get install -y nginx openssh-server
                               ^^^^^^^^^^^^^^ ${installed}
    cmd ["node", "a.js"]
    `,
    `
    FROM alpine:3.22
    RUN apk add --no-cache openssh && ssh-keygen -A
                           ^^^^^^^ ${installed}
    EXPOSE 22
    CMD ["/start.sh"]
    `,
    `
    FROM debian:13
    CMD service ssh start && node server.js
        ^^^^^^^^^^^^^^^^^ ${started}
    `,
    `
    FROM almalinux:9 AS base
    RUN dnf install -y openssh-server
                       ^^^^^^^^^^^^^^ ${installed}
    FROM base
    CMD ["a"]
    `,
    `FROM debian:13\r\nENTRYPOINT ["sh", "-c", "/usr/sbin/sshd; exec node a.js"]\r\n                         ^^^^^^^^^^^^^^ ${started}\r\n`,
  ],
});
