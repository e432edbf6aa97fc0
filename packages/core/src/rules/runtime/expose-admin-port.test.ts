import { testRule } from '../../../test/test-rule.js';

testRule('expose-admin-port', {
  valid: [
    'FROM debian:13\nEXPOSE 22\nUSER git\nRUN gitea --version',
    `
    FROM debian:13
    EXPOSE 2222 8022 220
    `,
    `
    FROM debian:13
    EXPOSE 22/udp
    `,
    'FROM debian:13\nEXPOSE 80 443 2222 8022',
    'FROM debian:13\nEXPOSE 22/udp',
    // What such ports are the purpose of.
    'FROM gitlab/gitlab-ce:17.0.0-ce.0\nEXPOSE 22',
    'FROM alpine:3.22\nRUN apk add git openssh\nCOPY gitea /app/gitea/\nEXPOSE 22 3000\nENTRYPOINT ["/app/gitea/gitea"]',
    'FROM selenium/node-chrome:4.34.0\nEXPOSE 5900',
    'FROM debian:13\n# for SFTP only\nRUN apt-get install -y openssh-server\nEXPOSE 22',
    'FROM alpine:3.22\nRUN apk add git openssh && adduser -D -s /usr/bin/git-shell git\nEXPOSE 22',
    // All ports, and not this one.
    'FROM debian:13\nEXPOSE 1-65535',
    'FROM debian:13\nARG PORT\nEXPOSE $PORT',
    // Not in the image that is built.
    'FROM debian:13 AS test\nEXPOSE 22\nFROM debian:13\nEXPOSE 80',
    'FROM debian:13\nONBUILD EXPOSE 22',
    { text: 'FROM debian:13\nEXPOSE 22', options: { ports: ['23'] } },
    'FROM debian:13\nEXPOSE ssh',
  ],
  invalid: [
    `
    FROM debian:13
    ARG P=3389
    EXPOSE $P
           ^^ Port 3389 is for remote desktops.
    `,
    `
    FROM debian:13
    EXPOSE 8080 5900/tcp
                ^^^^^^^^ Port 5900 is for VNC.
    `,
    `
    FROM debian:13
    EXPOSE 22
           ^^ Port 22 is for SSH.
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y openssh-server
    EXPOSE 80 22/tcp 443
              ^^^^^^ Port 22 is for SSH.
    CMD ["/usr/sbin/sshd", "-D"]
    `,
    `
    FROM ubuntu:24.04
    expose 3389 \\
           ^^^^ Port 3389 is for remote desktops.
      5900
      ^^^^ Port 5900 is for VNC.
    `,
    `
    FROM example.org/base:1 AS base
    ENV TELNET=23
    EXPOSE $TELNET
           ^^^^^^^ Port 23 is for Telnet.
    FROM base
    `,
    `
    # image: registry.gitlab.com/group/app
    FROM debian:13
    EXPOSE 2222:22
           ^^^^^^^ Port 22 is for SSH.
    `,
    {
      options: { ports: ['9229'] },
      text: `
      FROM node:24
      EXPOSE 22 9229
                ^^^^ Port 9229 is for administration.
      `,
    },
  ],
});
