import { testRule } from '../../../test/test-rule.js';

testRule('copy-chown-writable-executable', {
  valid: [
    'FROM node:24\nCOPY a.js /app/\nUSER node',
    'FROM node:24\nCOPY --chown=root a.js /app/\nUSER node',
    'FROM node:24\nCOPY --chown=node a.js /app/',
    'FROM node:24\nCOPY --chown=node a.js /app/\nUSER root',
    'FROM node:24\nCOPY --chown=1000 a.js /app/\nUSER node',
    'FROM node:24 AS a\nCOPY --chown=node a /a\nFROM node:24\nUSER node',
    'FROM node:24\nARG U\nCOPY --chown=$U a /a\nUSER node',
    'FROM node:24\nONBUILD COPY --chown=node a /a\nUSER node',
    'FROM node:24\n# COPY --chown=node a /a\nUSER node',
  ],
  invalid: [
    `
    FROM node:24
    COPY --chown=node a.js /app/
         ^^^^^^^^^^^^ What is copied belongs to \`node\`, which the container runs as.
    USER node
    `,
    `
    FROM node:24
    USER node:node
    ADD --chown=node:node . /app
        ^^^^^^^^^^^^^^^^^ What is copied belongs to \`node\`, which the container runs as.
    `,
    `
    FROM node:24 AS a
    copy --chown=1000:1000 a /a
         ^^^^^^^^^^^^^^^^^ What is copied belongs to \`1000\`, which the container runs as.
    FROM a
    user 1000
    `,
    `
    FROM node:24
    ENV U=node
    COPY --chown=$U:$U \\
         ^^^^^^^^^^^^^ What is copied belongs to \`node\`, which the container runs as.
      a /a
    USER node
    `,
    `
    FROM node:24
    COPY --from=x --chown=node a /a
                  ^^^^^^^^^^^^ What is copied belongs to \`node\`, which the container runs as.
    USER node
    `,
  ],
});
