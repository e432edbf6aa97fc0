import { testRule } from '../../../test/test-rule.js';

const options = { report: 'every' };

testRule('user-numeric', {
  valid: [
    'FROM debian:13\nUSER 10001',
    'FROM debian:13\nuser 10001:app',
    'FROM debian:13\nUSER "10001"',
    "FROM debian:13\nUSER '10001:0'",
    'FROM debian:13\nUSER app\nRUN make\nUSER 10001',
    // Root is the matter of another rule.
    'FROM debian:13\nUSER root',
    'FROM debian:13\nUSER root:app',
    // Nobody is set here.
    'FROM node:24\nCMD ["node", "a.js"]',
    'FROM debian:13\nRUN useradd app\n# USER app',
    // The build gives it, the file says a number, or nobody knows.
    'FROM debian:13\nARG UID=app\nUSER $UID',
    'FROM debian:13\nARG NAME\nUSER a${NAME}',
    'FROM debian:13\nENV UID=1000\nUSER $UID:app',
    'FROM example.org/notebook:1\nUSER ${NB_UID}',
    'FROM debian:13\nUSER ${UID:-app}',
    // Only the image that is built.
    'FROM debian:13 AS build\nUSER app\nFROM debian:13\nUSER 1000',
    { text: 'FROM debian:13 AS one\nUSER 1\nFROM one\nUSER app', target: 'one' },
    'FROM debian:13\nUSER 1\nONBUILD USER app',
    'FROM debian:13 AS base\nONBUILD USER app\nFROM base',
    // Windows has no numbers.
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER ContainerUser',
    { text: 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER ContainerUser', options },
    { text: 'FROM debian:13\nONBUILD USER app\nARG NAME\nUSER $NAME\nUSER 0', options },
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN groupadd -g 10001 app && useradd -m --uid=10001 -g app app
      USER app:app
           ^^^^^^^ \`app\` is a name, which \`runAsNonRoot\` of Kubernetes does not take.
      `,
      fixed: `
      FROM debian:13
      RUN groupadd -g 10001 app && useradd -m --uid=10001 -g app app
      USER 10001:app
      `,
    },
    {
      text: `
      from alpine:3.22
      run adduser -D -u 405 app
      user app
           ^^^ \`app\` is a name, which \`runAsNonRoot\` of Kubernetes does not take.
      `,
      fixed: `
      from alpine:3.22
      run adduser -D -u 405 app
      user 405
      `,
    },
    // Two of that name, a number that is not known, a name in quotes: no fix.
    {
      text: `
      FROM debian:13
      ARG UID
      RUN useradd -u $UID one; useradd -u 1 app; useradd -u 2 app
      USER app
           ^^^ \`app\` is a name, which \`runAsNonRoot\` of Kubernetes does not take.
      `,
      fixed: `
      FROM debian:13
      ARG UID
      RUN useradd -u $UID one; useradd -u 1 app; useradd -u 2 app
      USER app
      `,
    },
    {
      text: `
      FROM debian:13
      ARG UID
      RUN useradd -u $UID one
      USER "one"
           ^^^^^ \`one\` is a name, which \`runAsNonRoot\` of Kubernetes does not take.
      `,
      fixed: `
      FROM debian:13
      ARG UID
      RUN useradd -u $UID one
      USER "one"
      `,
    },
    // The base has it, or a build argument gives it.
    {
      text: `
      FROM node:24 AS base
      USER node:node
           ^^^^^^^^^ \`node\` is a name, which \`runAsNonRoot\` of Kubernetes does not take.
      FROM base
      CMD ["node", "a.js"]
      `,
      fixed: 'FROM node:24 AS base\nUSER 1000:node\nFROM base\nCMD ["node", "a.js"]\n',
    },
    {
      text: `
      FROM debian:13
      ARG app_uid=185
      RUN groupadd --system --gid=\${app_uid} app && useradd --system --uid=\${app_uid} --gid=app app
      USER app
           ^^^ \`app\` is a name, which \`runAsNonRoot\` of Kubernetes does not take.
      `,
      fixed: `
      FROM debian:13
      ARG app_uid=185
      RUN groupadd --system --gid=\${app_uid} app && useradd --system --uid=\${app_uid} --gid=app app
      USER \${app_uid}
      `,
    },
    {
      text: 'FROM alpine:3.22\r\nUSER nobody\r\n     ^^^^^^ `nobody` is a name, which `runAsNonRoot` of Kubernetes does not take.\r\n',
      fixed: 'FROM alpine:3.22\r\nUSER 65534\r\n',
    },
    ...['RUN usermod -u 1001 node', 'COPY passwd /etc/', 'RUN useradd node'].map((line) => ({
      text: `FROM node:24\n${line}\nUSER node\n     ^^^^ \`node\` is a name, which \`runAsNonRoot\` of Kubernetes does not take.\n`,
      fixed: `FROM node:24\n${line}\nUSER node\n`,
    })),
    {
      text: `
      FROM debian:13 AS a
      ARG UID=1000
      RUN useradd -u $UID app
      FROM a
      USER app
           ^^^ \`app\` is a name, which \`runAsNonRoot\` of Kubernetes does not take.
      `,
    },
    `
    FROM debian:13
    ENV NAME=app
    USER \${NAME}:1000
         ^^^^^^^^^^^^ \`app\` is a name, which \`runAsNonRoot\` of Kubernetes does not take.
    `,
    {
      options,
      text: `
      FROM debian:13 AS build
      USER root
           ^^^^ \`root\` is a name, which \`runAsNonRoot\` of Kubernetes does not take.
      USER \\
        app
        ^^^ \`app\` is a name, which \`runAsNonRoot\` of Kubernetes does not take.
      FROM debian:13
      USER 1
      `,
    },
  ],
});
