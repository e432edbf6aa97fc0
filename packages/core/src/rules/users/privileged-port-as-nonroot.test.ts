import { testRule } from '../../../test/test-rule.js';

testRule('privileged-port-as-nonroot', {
  valid: [
    'FROM node:24\nUSER node\nEXPOSE 8080',
    'FROM node:24\nEXPOSE 80',
    'FROM node:24\nUSER root\nEXPOSE 80',
    'FROM node:24\nUSER 0:0\nEXPOSE 443',
    // The right is given.
    'FROM node:24\nRUN setcap cap_net_bind_service=+ep /usr/local/bin/node\nUSER node\nEXPOSE 80',
    'FROM node:24\nARG U\nUSER $U\nEXPOSE 80',
    'FROM node:24\nUSER node\nARG PORT\nEXPOSE $PORT',
    // Not the image, or somebody else.
    'FROM node:24 AS a\nUSER node\nEXPOSE 80\nFROM node:24\nEXPOSE 80',
    'FROM example.org/a:1\nEXPOSE 80',
    'FROM node:24\nUSER node\nEXPOSE 1024/udp 65535',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nUSER ContainerUser\nEXPOSE 80',
    'FROM node:24\nUSER node\nONBUILD EXPOSE 80',
  ],
  invalid: [
    `
    FROM node:24
    USER node
    EXPOSE 80
           ^^ \`node\` is not root, and may not listen on port 80 everywhere.
    `,
    `
    FROM node:24
    EXPOSE 8080 443/tcp
                ^^^^^^^ \`1000:1000\` is not root, and may not listen on port 443 everywhere.
    USER 1000:1000
    `,
    `
    FROM node:24 AS base
    expose 53/udp
           ^^^^^^ \`node\` is not root, and may not listen on port 53 everywhere.
    FROM base
    user node
    `,
    `
    FROM gcr.io/distroless/static-debian12:nonroot
    EXPOSE 80
           ^^ \`65532\` is not root, and may not listen on port 80 everywhere.
    `,
    `
    FROM node:24
    ENV PORT=81
    EXPOSE \${PORT}
           ^^^^^^^ \`node\` is not root, and may not listen on port 81 everywhere.
    USER node
    `,
    `
    FROM example.org/a:1
    USER app
    EXPOSE 80-82
           ^^^^^ \`app\` is not root, and may not listen on port 80 everywhere.
    `,
  ],
});
