import { testRule } from '../../../test/test-rule.js';

testRule('copy-after-user-chown', {
  valid: [
    'FROM node:24\nUSER node\nCOPY --chown=node a.sh /app/\nRUN chmod +x /app/a.sh',
    'FROM node:24\nCOPY a.sh /app/\nRUN chmod +x /app/a.sh\nUSER node',
    'FROM node:24\nUSER node\nCOPY a.sh /app/\nRUN /app/a.sh',
    'FROM node:24\nUSER node\nCOPY --chmod=755 a.sh /app/\nRUN chmod +x /app/a.sh',
    'FROM node:24\nUSER node\nCOPY a.sh /app/\nUSER root\nRUN chmod +x /app/a.sh',
    'FROM node:24\nUSER node\nCOPY a.sh /app/\nRUN sudo chmod +x /app/a.sh',
    'FROM node:24\nUSER root\nCOPY a.sh /app/\nRUN chmod +x /app/a.sh',
    'FROM node:24\nUSER node\nCOPY a.sh /app/\nRUN chmod +x /app/b.sh',
    'FROM example.org/a\nCOPY a.sh /app/\nRUN chmod +x /app/a.sh',
    'FROM node:24\nUSER node\nCOPY a.sh /app/\nRUN chmod +x /app/a.sh || true',
    'FROM node:24\nUSER node\nCOPY a.sh /app/\nUSER root\nRUN chown node /app/a.sh\nUSER node\nRUN chmod +x /app/a.sh',
    'FROM node:24\nUSER node\nCOPY . /app\nCMD ["node", "/app/a.js"]',
    'FROM node:24\nARG U\nUSER $U\nCOPY a.sh /app/\nRUN chmod +x /app/a.sh',
  ],
  invalid: [
    `
    FROM node:24
    USER node
    COPY start.sh /app/start.sh
    ^^^^ \`/app/start.sh\` is root's, and \`node\` changes it.
    RUN chmod +x /app/start.sh
    `,
    `
    FROM example.org/a
    USER app
    WORKDIR /app
    COPY a.sh b.conf ./
    ^^^^ \`/app/a.sh\` is root's, and \`app\` changes it.
    RUN chmod 755 ./a.sh
    `,
    `
    FROM node:24
    user 1000:1000
    add app.conf /etc/app/
    ^^^ \`/etc/app/app.conf\` is root's, and \`1000:1000\` changes it.
    run sed -i s/a/b/ /etc/app/app.conf
    `,
    `
    FROM node:24 AS a
    USER node
    COPY entrypoint.sh /usr/local/bin/
    ^^^^ \`/usr/local/bin/entrypoint.sh\` is root's, and \`node\` changes it.
    RUN set -e; \\
      chmod +x /usr/local/bin/entrypoint.sh
    FROM a
    `,
    `
    FROM node:24
    USER node
    COPY app.conf /app/app.conf
    ^^^^ \`/app/app.conf\` is root's, and \`node\` changes it.
    CMD sed -i s/a/b/ /app/app.conf && node a.js
    `,
    // From where the user is another one.
    `
    FROM node:24 AS base
    COPY a.sh /app/a.sh
    USER node
    FROM base AS two
    COPY b.sh /app/b.sh
    ^^^^ \`/app/b.sh\` is root's, and \`node\` changes it.
    RUN chmod +x /app/a.sh /app/b.sh
    USER root
    COPY c.sh /app/c.sh
    RUN chmod +x /app/c.sh
  `,
  ],
});
