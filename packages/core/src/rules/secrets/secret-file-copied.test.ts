import { testRule } from '../../../test/test-rule.js';
testRule('secret-file-copied', {
  valid: [
    `
    FROM node:24
    COPY .env.example /app/.env
    `,
    `
    FROM debian:13
    COPY id_rsa.pub ca.pem server.crt /etc/ssl/
    `,
    `
    FROM debian:13
    COPY tokenizer.json secrets.py /app/
    `,
    'FROM node:24\nCOPY .env.example .env.sample /app/',
    'FROM node:24\nCOPY .env.example /app/.env',
    'FROM debian:13\nCOPY certs/ca.pem server.crt fullchain.pem /etc/ssl/certs/',
    'FROM node:24\nCOPY .npmrc package.json ./',
    {
      text: 'FROM node:24\nCOPY .npmrc ./',
      files: { '.npmrc': 'registry=https://registry.example.org/\n//registry.example.org/:_authToken=${NPM_TOKEN}\n' },
    },
    {
      text: 'FROM node:24\nCOPY .env ./',
      files: { '.env': '# public\nPORT=3000\nVITE_API=https://api.example.org\n' },
    },
    'FROM debian:13\nCOPY docker.gpg.key /etc/apt/keyrings/docker.key\nCOPY nodesource.key /etc/apt/trusted.gpg.d/',
    'FROM node:24\n AS build\nCOPY .env ./\nRUN npm run build\nFROM nginx:1.29\nCOPY --from=build /app/dist /usr/share/nginx/html',
    'FROM debian:13\nCOPY src/credentials.js secrets.py environment.ts /app/',
    'FROM debian:13\nCOPY id_rsa.pub known_hosts /etc/ssh/',
    'FROM debian:13\nRUN --mount=type=bind,source=.env,target=/app/.env ./build.sh',
    { text: 'FROM debian:13\nCOPY .netrc /root/', options: { allow: ['.netrc'] } },
    'FROM debian:13\nCOPY <<EOF /app/.env\nPORT=80\nEOF',
    'FROM debian:13\nCOPY locales /app/locales\nCOPY keyboard.conf monkey.key.md /etc/',
  ],
  invalid: [
    `
    FROM node:24
    COPY .env /app/.env
         ^^^^ \`.env\` usually holds secrets, and the layer keeps it.
    `,
    `
    FROM debian:13
    COPY .aws/credentials /root/.aws/credentials
         ^^^^^^^^^^^^^^^^ \`.aws/credentials\` holds credentials, and the layer keeps it.
    `,
    `
    FROM debian:13
    COPY certs/server.key /etc/ssl/private/server.key
         ^^^^^^^^^^^^^^^^ \`certs/server.key\` is a private key, and the layer keeps it.
    `,
    `
    FROM debian:13
    ADD .kube/config /root/.kube/config
        ^^^^^^^^^^^^ \`.kube/config\` holds credentials, and the layer keeps it.
    `,
    `
    FROM debian:13
    COPY .netrc /root/
         ^^^^^^ \`.netrc\` holds credentials, and the layer keeps it.
    `,
    `
    FROM debian:13
    COPY .docker/config.json /root/.docker/config.json
         ^^^^^^^^^^^^^^^^^^^ \`.docker/config.json\` holds credentials, and the layer keeps it.
    `,
    `
    FROM debian:13
    COPY service-account.json /app/
         ^^^^^^^^^^^^^^^^^^^^ \`service-account.json\` holds credentials, and the layer keeps it.
    `,
    `
    FROM node:24
    WORKDIR /app
    COPY .env package.json ./
         ^^^^ \`.env\` usually holds secrets, and the layer keeps it.
    `,
    `
    FROM debian:13
    ADD config/.netrc /root/.netrc
        ^^^^^^^^^^^^^ \`config/.netrc\` holds credentials, and the layer keeps it.
    copy server.key /etc/nginx/tls/
         ^^^^^^^^^^ \`server.key\` is a private key, and the layer keeps it.
    `,
    `
    FROM debian:13
    COPY ["config/master.key", "/app/config/"]
          ^^^^^^^^^^^^^^^^^^^ \`config/master.key\` is a private key, and the layer keeps it.
    `,
    `
    FROM node:24
    COPY deploy/production /app/.env
         ^^^^^^^^^^^^^^^^^ \`/app/.env\` usually holds secrets, and the layer keeps it.
    `,
    {
      files: { '.npmrc': '//registry.acme.test/:_authToken=1f2e3d4c-aaaa-bbbb-cccc-5b6a7c8d9e0f\n' },
      text: `
      FROM node:24
      COPY .npmrc .
           ^^^^^^ \`.npmrc\` holds credentials, and the layer keeps it.
      `,
    },
    `
    FROM node:24 AS build
    WORKDIR /app
    COPY .env ./
         ^^^^ \`.env\` usually holds secrets, and the layer keeps it.
    FROM debian:13
    COPY --from=build /app /app
    `,
    `
    FROM debian:13
    COPY .aws /root/.aws
         ^^^^ \`.aws\` holds credentials, and the layer keeps it.
    COPY service-account.json kubeconfig /etc/app/
         ^^^^^^^^^^^^^^^^^^^^ \`service-account.json\` holds credentials, and the layer keeps it.
                              ^^^^^^^^^^ \`kubeconfig\` holds credentials, and the layer keeps it.
    `,
    {
      options: { stages: 'all' },
      text: `
      FROM node:24 AS build
      COPY .env.production ./
           ^^^^^^^^^^^^^^^ \`.env.production\` usually holds secrets, and the layer keeps it.
      FROM nginx:1.29
      COPY --from=build /dist /usr/share/nginx/html
      `,
    },
  ],
});
