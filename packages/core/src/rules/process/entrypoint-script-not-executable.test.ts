import { testRule } from '../../../test/test-rule.js';

const text = 'FROM node:24\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]';
// In the context of these tests a file with `#!` is executable.
const plain = { 'start.sh': 'exec node a.js\n' };
const good = { 'start.sh': '#!/bin/sh\nexec node a.js\n' };

testRule('entrypoint-script-not-executable', {
  valid: [
    { text, files: good },
    // A shell runs it.
    { text: 'FROM node:24\nCOPY start.sh /\nENTRYPOINT ["sh", "/start.sh"]', files: plain },
    { text: 'FROM node:24\nCOPY start.sh /\nCMD bash -x /start.sh', files: plain },
    // The mode is set on the way.
    { text: 'FROM node:24\nCOPY start.sh /\nRUN chmod +x /start.sh\nCMD /start.sh', files: plain },
    { text: 'FROM node:24\nCOPY start.sh /app/\nRUN chmod -R 755 /app\nCMD /app/start.sh', files: plain },
    {
      text: 'FROM node:24\nCOPY start.sh /app/\nRUN a && \\\n  chmod 755 \\\n  /app/start.sh\nCMD /app/start.sh',
      files: plain,
    },
    { text: 'FROM node:24\nCOPY --chmod=755 start.sh /\nCMD /start.sh', files: plain },
    { text: 'FROM node:24\nCOPY --chmod=a+x start.sh /\nCMD /start.sh', files: plain },
    { text: 'FROM node:24\nCOPY start.sh /\nRUN install -m 755 /start.sh /usr/bin/\nCMD /start.sh', files: plain },
    // So are the line ends.
    {
      text: 'FROM node:24\nCOPY start.sh /\nRUN dos2unix /start.sh\nCMD ["/start.sh"]',
      files: { 'start.sh': '#!/bin/sh\r\na\r\n' },
    },
    {
      text: 'FROM node:24\nCOPY start.sh /\nRUN sed -i \'s/\\r$//\' /start.sh\nCMD ["/start.sh"]',
      files: { 'start.sh': '#!/bin/sh\r\na\r\n' },
    },
    // A shell form tries a shell.
    { text: 'FROM node:24\nCOPY --chmod=755 start.sh /\nCMD /start.sh', files: plain },
    // Not known, not there, a program, of another stage.
    text,
    { text, files: {} },
    { text, files: { 'start.sh': '\u007fELF\0' } },
    { text: 'FROM node:24 AS a\nFROM node:24\nCOPY --from=a /start.sh /\nENTRYPOINT ["/start.sh"]', files: plain },
    { text: 'FROM node:24\nCOPY start.sh /\nENTRYPOINT ["node", "/start.sh"]', files: plain },
    { text: 'FROM node:24\nCOPY start.sh /\nONBUILD ENTRYPOINT ["/start.sh"]', files: plain },
  ],
  invalid: [
    {
      text: `
      FROM node:24
      COPY start.sh /
      ENTRYPOINT exec /start.sh
                      ^^^^^^^^^ \`start.sh\` must not be executed.
      `,
      files: plain,
      fixed: 'FROM node:24\nCOPY --chmod=0755 start.sh /\nENTRYPOINT exec /start.sh\n',
    },
    {
      text: `
      from node:24
      workdir /app
      copy --chown=node --chmod=644 bin/start.sh ./
      cmd ./start.sh
          ^^^^^^^^^^ \`start.sh\` must not be executed.
      `,
      files: { 'bin/start.sh': '#!/bin/sh\na\n' },
      fixed: 'from node:24\nworkdir /app\ncopy --chown=node --chmod=0755 bin/start.sh ./\ncmd ./start.sh\n',
    },
    {
      text: `
      FROM node:24
      COPY <<'EOF' /start.sh
      #!/bin/sh
      exec node a.js
      EOF
      CMD ["/start.sh"]
            ^^^^^^^^^ \`start.sh\` must not be executed.
      `,
      fixed: `
      FROM node:24
      COPY --chmod=0755 <<'EOF' /start.sh
      #!/bin/sh
      exec node a.js
      EOF
      CMD ["/start.sh"]
      `,
    },
    {
      text: `
      FROM node:24
      COPY . /app
      ENTRYPOINT ["sh", "/app/bin/start.sh"]
                         ^^^^^^^^^^^^^^^^^ \`start.sh\` has the line ends of Windows.
      `,
      files: { 'bin/start.sh': '#!/bin/sh\r\na\r\n' },
    },
    {
      text: `
      FROM node:24
      COPY --chmod=755 start.sh /
      ENTRYPOINT ["tini", "--", "/start.sh"]
                                 ^^^^^^^^^ \`start.sh\` has no \`#!\` line.
      `,
      files: plain,
    },
    {
      text: 'FROM node:24\r\nCOPY a.sh start.sh /\r\nCMD /start.sh\r\n    ^^^^^^^^^ `start.sh` must not be executed.\r\n',
      files: plain,
      fixed: 'FROM node:24\r\nCOPY a.sh start.sh /\r\nCMD /start.sh\r\n',
    },
  ],
});
