import { testRule } from '../../../test/test-rule.js';

testRule('sh-c-drops-args', {
  valid: [
    'FROM node:24\nCMD ["sh", "-c", "node server.js"]',
    'FROM node:24\nENTRYPOINT ["sh", "-c", "node server.js"]',
    // The script uses them.
    'FROM node:24\nENTRYPOINT ["sh", "-c", "exec node server.js \\"$@\\"", "--"]\nCMD ["--port", "80"]',
    'FROM node:24\nCMD ["bash", "-c", "echo $1", "x", "y"]',
    'FROM node:24\nENTRYPOINT ["/bin/sh", "-c", "exec $0 ${@}"]\nCMD ["a"]',
    // The name of the script.
    'FROM node:24\nCMD ["bash", "-c", "a", "bash"]',
    'FROM node:24\nCMD ["bash", "-c", "a", "--"]',
    // No script of a shell.
    'FROM node:24\nCMD ["node", "-c", "a", "b"]',
    'FROM node:24\nCMD ["sh", "run.sh", "a", "b"]',
    'FROM node:24\nCMD sh -c a b',
    'FROM node:24\nENTRYPOINT ["sh"]\nCMD ["run.sh"]',
    // CMD is the script.
    'FROM node:24\nENTRYPOINT ["sh", "-c"]\nCMD ["node server.js"]',
    // Nothing is added.
    'FROM node:24\nENTRYPOINT ["sh", "-c", "a"]\nCMD []',
    'FROM node:24\nENTRYPOINT ["sh", "-c", "a"]\nONBUILD CMD ["b"]',
    'FROM node:24 AS a\nENTRYPOINT ["sh", "-c", "a"]\nFROM node:24\nCMD ["b"]',
    'FROM node:24\nHEALTHCHECK NONE\n# CMD ["sh", "-c", "a", "b"]',
  ],
  invalid: [
    `
    FROM node:24
    CMD ["sh", "-c", "node", "server.js"]
                             ^^^^^^^^^^^ \`sh -c\` runs only \`node\`: what stands behind it is dropped.
    `,
    `
    from node:24
    run ["/bin/bash", "-o", "pipefail", "-c", "npm", "ci", "--omit=dev"]
                                                     ^^^^^^^^^^^^^^^^^^ \`bash -c\` runs only \`npm\`: what stands behind it is dropped.
    `,
    `
    FROM node:24
    ENTRYPOINT ["tini", "--", "sh", "-c", "node server.js"]
    CMD ["--port", "8080"]
         ^^^^^^^^^^^^^^^^ \`sh -c\` runs only \`node server.js\`: what stands behind it is dropped.
    `,
    `
    FROM node:24 AS base
    ENTRYPOINT ["sh", "-c", "java $JAVA_OPTS -Djava.security.egd=file:/dev/./urandom -jar app.jar"]
    FROM base
    CMD ["-x"]
         ^^^^ \`sh -c\` runs only \`java $JAVA_OPTS -Djava.security.egd=f...\`: what stands behind it is dropped.
    `,
    // The words of CMD are one script and what follows it.
    `
    FROM node:24
    ENTRYPOINT ["sh", "-c"]
    CMD ["node", "server.js"]
                 ^^^^^^^^^^^ \`sh -c\` runs only \`node\`: what stands behind it is dropped.
    `,
    `
    FROM node:24
    ONBUILD HEALTHCHECK CMD ["sh", "-c", "curl", "-f", "http://localhost"]
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^ \`sh -c\` runs only \`curl\`: what stands behind it is dropped.
    `,
    'FROM node:24\r\nCMD ["sh", "-c", "node", \\\r\n  "server.js"]\r\n  ^^^^^^^^^^^ `sh -c` runs only `node`: what stands behind it is dropped.\r\n',
    {
      text: `
    FROM node:24
    RUN ["sh", "-c", "npm", "ci", "--omit=dev"]
                            ^^^^^^^^^^^^^^^^^^ \`sh -c\` runs only \`npm\`: what stands behind it is dropped.
    ENTRYPOINT ["tini", "--", "sh", "-c", "cd /app && exec node server.js"]
    CMD ["--port", "8080"]
         ^^^^^^^^^^^^^^^^ \`sh -c\` runs only \`cd /app && exec node server.js\`: what stands behind it is dropped.
    `,
      fixed: `
    FROM node:24
    RUN ["sh", "-c", "npm ci --omit=dev"]
    ENTRYPOINT ["tini", "--", "sh", "-c", "cd /app && exec node server.js \\"$@\\"", "--"]
    CMD ["--port", "8080"]
    `,
    },
    {
      text: `
    FROM node:24
    ENTRYPOINT ["sh", "-c"]
    CMD ["node", "server.js"]
                 ^^^^^^^^^^^ \`sh -c\` runs only \`node\`: what stands behind it is dropped.
    `,
      fixed: 'FROM node:24\nENTRYPOINT ["sh", "-c"]\nCMD ["node server.js"]\n',
    },
    // Words that would need quotes, and a script that ends with something else.
    {
      text: `
    FROM node:24
    RUN ["sh", "-c", "echo", "a b"]
                             ^^^^^ \`sh -c\` runs only \`echo\`: what stands behind it is dropped.
    ENTRYPOINT ["sh", "-c", "node server.js | tee /log"]
    CMD ["--port", "8080"]
         ^^^^^^^^^^^^^^^^ \`sh -c\` runs only \`node server.js | tee /log\`: what stands behind it is dropped.
    `,
      fixed: `
    FROM node:24
    RUN ["sh", "-c", "echo", "a b"]
    ENTRYPOINT ["sh", "-c", "node server.js | tee /log"]
    CMD ["--port", "8080"]
    `,
    },
  ],
});
