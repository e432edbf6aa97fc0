import { testRule } from '../../../test/test-rule.js';

const runs = (text: string) => `\`${text}\` runs each time a container starts.`;

testRule('install-at-startup', {
  valid: [
    'FROM node:24\nRUN npm ci\nCMD ["node", "a.js"]',
    'FROM node:24\nRUN npm ci\nCMD npm run migrate && exec node a.js',
    'FROM node:24\nCOPY . .\nRUN npm ci\nCMD ["npx", "next", "start"]',
    'FROM node:24 AS build\nRUN npm ci\nFROM node:24\nCOPY --from=build /app /app\nCMD ["npx", "next", "start"]',
    'FROM node:24\nCMD ["npx", "--no-install", "next", "start"]',
    'FROM python:3.14\nCMD ["pip", "list"]',
    'FROM python:3.14\nCMD pip install --no-index -r requirements.txt',
    // Questions to other containers, and data.
    'FROM debian:13\nCMD until curl -f http://backend/; do sleep 1; done; exec app',
    'FROM debian:13\nCMD curl -o /tmp/config.json http://config/ && exec app',
    // To work in.
    'FROM node:24 AS dev\nCMD npm install && npm run dev',
    'FROM mcr.microsoft.com/devcontainers/base:trixie\nCMD apt-get update && apt-get install -y vim',
    // Not what is started.
    'FROM node:24\nRUN npm install\nHEALTHCHECK CMD npm install\n# CMD npm install\nCMD ["node"]',
    'FROM node:24 AS a\nCMD ["npm", "install"]\nFROM node:24\nCMD ["node"]',
    'FROM node:24\nONBUILD CMD npm install',
    'FROM alpine/git\nCMD ["clone"]',
    {
      text: 'FROM node:24\nCOPY start.sh /\nCMD ["/start.sh"]',
      files: { 'start.sh': '#!/bin/sh\nnpm run migrate\nexec node a.js\n' },
    },
    'FROM node:24\nCOPY start.sh /\nCMD ["/start.sh"]',
  ],
  invalid: [
    `
    FROM python:3.14
    CMD pip install -r requirements.txt && exec python app.py
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${runs('pip install')}
    `,
    `
    from node:24
    entrypoint ["sh", "-c", "npm ci && exec node a.js"]
                             ^^^^^^ ${runs('npm ci')}
    `,
    `
    FROM debian:13
    CMD apt-get update && apt-get install -y nginx && exec nginx -g "daemon off;"
                          ^^^^^^^^^^^^^^^^^^^^^^^^ ${runs('apt-get install')}
    `,
    `
    FROM node:24
    CMD ["npx", "serve", "-s", "build"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${runs('npx serve')}
    `,
    `
    FROM node:24
    RUN npm ci
    CMD ["npx", "-y", "http-server@14", "/www"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${runs('npx http-server@14')}
    `,
    `
    FROM debian:13
    CMD git clone https://example.org/app.git && exec ./app/run
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${runs('git clone')}
    `,
    `
    FROM debian:13
    CMD curl -fsSLO https://example.org/app.tar.gz; exec app
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${runs('curl')}
    `,
    `
    FROM debian:13
    CMD curl -fsSL https://example.org/install | sh
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${runs('curl')}
    `,
    {
      text: `
      FROM node:24
      COPY start.sh /
      ENTRYPOINT ["/start.sh"]
                   ^^^^^^^^^ \`start.sh\` runs \`npm install\` each time a container starts.
      `,
      files: { 'start.sh': '#!/bin/sh\nset -e\nif [ ! -d node_modules ]; then npm install; fi\nexec node a.js\n' },
    },
    `FROM ruby:3.4\r\nCMD bundle install && bundle exec puma\r\n    ^^^^^^^^^^^^^^ ${runs('bundle install')}\r\n`,
  ],
});
