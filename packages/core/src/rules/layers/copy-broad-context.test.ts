import { testRule } from '../../../test/test-rule.js';

testRule('copy-broad-context', {
  valid: [
    { text: 'FROM node:24\nCOPY . /app', files: { '.dockerignore': '.git\nnode_modules\n' } },
    { text: 'FROM node:24\nCOPY . /app', files: { 'Dockerfile.dockerignore': '.git\n' } },
    // What is named.
    'FROM node:24\nCOPY package.json package-lock.json ./\nCOPY src ./src\nCOPY *.js ./\nCOPY ./public ./public',
    'FROM node:24\nCOPY --from=build . /app\nCOPY --from=build / /app',
    'FROM nginx:1.30\nADD https://example.com/x.tgz /',
    // A builder.
    'FROM node:24 AS build\nCOPY . .\nRUN npm run build\nFROM nginx:1.30\nCOPY --from=build /app/dist /usr/share/nginx/html',
    'FROM node:24\nONBUILD COPY . /app\n# COPY . /app',
    'FROM node:24\nCOPY <<EOF /app/x\n.\nEOF',
    'FROM node:24\nRUN --mount=type=bind,target=/src cp /src/x /x',
  ],
  invalid: [
    `
    FROM node:24
    WORKDIR /app
    COPY . .
         ^ All of the build context gets into the image: there is no \`.dockerignore\`.
  `,
    {
      files: { '.dockerignore': '# nothing\n' },
      text: `
      from node:24 as base
      add --chown=1 ./ /app
                    ^^ All of the build context gets into the image: the ignore file is empty.
      from base
    `,
    },
    `
    FROM php:8.4
    COPY composer.json ./* /var/www/html/
                       ^^^ All of the build context gets into the image: there is no \`.dockerignore\`.
  `,
    `
    FROM node:24
    COPY ["/", "/app/"]
          ^^^ All of the build context gets into the image: there is no \`.dockerignore\`.
  `,
    'FROM node:24\r\nCOPY --link \\\r\n  . /app\r\n  ^ All of the build context gets into the image: there is no `.dockerignore`.\r\n',
    {
      files: { 'Dockerfile.dockerignore': '', '.dockerignore': '.git\n' },
      text: `
      FROM node:24
      COPY . /app
           ^ All of the build context gets into the image: the ignore file is empty.
    `,
    },
  ],
});
