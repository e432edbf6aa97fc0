import { testRule } from '../../../test/test-rule.js';

testRule('workdir-owner-root', {
  valid: [
    'FROM node:24\nUSER node\nWORKDIR /app\nRUN npm ci',
    'FROM node:24\nWORKDIR /app\nRUN npm ci\nUSER node',
    'FROM node:24\nWORKDIR /app\nRUN chown node /app\nUSER node\nRUN npm ci',
    'FROM node:24\nWORKDIR /app\nRUN chown -R node:node .\nUSER node\nRUN npm ci',
    'FROM node:24\nWORKDIR /home/node/app\nUSER node\nRUN npm ci',
    'FROM node:24\nWORKDIR /app\nUSER node\nCMD ["node", "a.js"]',
    'FROM example.org/a\nWORKDIR /app\nUSER node\nRUN npm ci',
    'FROM node:24\nRUN mkdir /app && chown node /app\nWORKDIR /app\nUSER node\nRUN npm ci',
    'FROM node:24\nWORKDIR /app\nUSER node\nRUN touch a || true',
    'FROM node:24\nWORKDIR /app\nUSER node\nRUN sudo npm ci && sudo touch a',
    'FROM node:24\nWORKDIR /app\nRUN mkdir node_modules && chown node node_modules\nUSER node\nRUN npm ci',
    'FROM node:24\nWORKDIR /app\nUSER root\nRUN npm ci',
    'FROM node:24\nWORKDIR /app\nUSER node\nRUN npm install -g pnpm',
    'FROM node:24\nWORKDIR /app\nCOPY --chown=node . .\nUSER node\nRUN npm ci',
    'FROM node:24\nWORKDIR /app\nUSER node\nRUN cd /tmp && touch a',
  ],
  invalid: [
    `
    FROM node:24
    WORKDIR /app
            ^^^^ \`/app\` is root's, and \`node\` writes there.
    USER node
    RUN npm ci
    `,
    `
    FROM debian:13
    WORKDIR /srv2/app
            ^^^^^^^^^ \`/srv2/app\` is root's, and \`1000\` writes there.
    USER 1000
    RUN touch a.txt && echo a > b.txt
    `,
    `
    FROM python:3.14 AS a
    workdir /app
            ^^^^ \`/app\` is root's, and \`nobody\` writes there.
    user nobody
    run python -m venv .venv
    `,
    `
    FROM node:24
    WORKDIR /app
            ^^^^ \`/app\` is root's, and \`node\` writes there.
    COPY package.json ./
    USER node
    RUN mkdir cache \\
      && yarn install
    `,
    `
    FROM node:24
    WORKDIR /app
            ^^^^ \`/app\` is root's, and \`node\` writes there.
    USER node
    CMD node a.js > out.log
    `,
    `
    FROM node:24
    ENV DIR=/app
    WORKDIR $DIR
            ^^^^ \`/app\` is root's, and \`node\` writes there.
    USER node
    RUN ["npm", "ci"]
    `,
    {
      text: `
    from node:24
    workdir /app
            ^^^^ \`/app\` is root's, and \`node\` writes there.
    # why
    copy package.json ./
    user node
    run npm ci
    `,
      fixed: `
    from node:24
    workdir /app
    run chown node /app
    # why
    copy package.json ./
    user node
    run npm ci
    `,
    },
    // Two steps that would be one, and a user who comes later.
    {
      text: `
    FROM node:24
    WORKDIR /app
            ^^^^ \`/app\` is root's, and \`node\` writes there.
    RUN id
    USER node
    RUN npm ci
    `,
      fixed: `
    FROM node:24
    WORKDIR /app
    RUN id
    USER node
    RUN npm ci
    `,
    },
    {
      text: `
    FROM debian:13
    WORKDIR /app
            ^^^^ \`/app\` is root's, and \`app\` writes there.
    COPY a /usr/bin/
    RUN useradd app
    USER app
    RUN touch x
    `,
      fixed: `
    FROM debian:13
    WORKDIR /app
    COPY a /usr/bin/
    RUN useradd app
    USER app
    RUN touch x
    `,
    },
  ],
});
