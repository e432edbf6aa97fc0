import { testRule } from '../../../test/test-rule.js';

testRule('cmd-exec-form', {
  valid: [
    'FROM debian:13\nCMD ["node", "server.js"]',
    'FROM debian:13\nENTRYPOINT [ "node" , "server.js" ]',
    'FROM debian:13\nCMD []',
    'FROM debian:13\nCMD [\'node\', \'server.js\']\nENTRYPOINT ["node", "server.js",]',
    'FROM debian:13\nCMD ["sh", "-c", "node $FILE"]',
    'FROM debian:13\nENTRYPOINT ["node", \\\n  # the file\n  "server.js"]',
    // A shell that somebody chose, here or in a stage above.
    'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nCMD node server.js',
    'FROM debian:13 AS base\nSHELL ["/bin/bash", "-c"]\nFROM base\nENTRYPOINT node server.js',
    // Windows has no signals to pass on.
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCMD app.exe',
    '# escape=`\nFROM example.org/windows/app:1\nCMD app.exe',
    'FROM mcr.microsoft.com/dotnet/framework/runtime:4.8.1\nENTRYPOINT app.exe',
    // The shell is needed, and gives its place to the program.
    'FROM debian:13\nCMD exec node $FILE',
    'FROM debian:13\nENTRYPOINT cd /app && exec java $JAVA_OPTS -jar app.jar',
    'FROM debian:13\nCMD if [ -n "$DEBUG" ]; then exec node --inspect app.js; else exec node app.js; fi',
    'FROM debian:13\nCMD exec node \\\n  --port="$PORT"',
    // Not what the container starts with.
    'FROM debian:13\nHEALTHCHECK CMD curl -f http://localhost/',
    'FROM debian:13\nHEALTHCHECK NONE',
    'FROM debian:13\nRUN node build.js',
    'FROM debian:13\n# CMD node server.js',
    'FROM debian:13\nRUN <<EOF\nCMD node server.js\nEOF',
    { options: { shells: 'default' }, text: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nCMD node server.js' },
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      CMD node server.js
          ^^^^^^^^^^^^^^ \`CMD\` is in shell form.
      `,
      fixed: `
      FROM debian:13
      CMD ["node", "server.js"]
      `,
    },
    // The author's quotes, lines and comments; \`exec\` is not needed any more.
    {
      text: `
      from debian:13
      entrypoint exec  node \\
                 ^^^^^^^^^^^^…  \`ENTRYPOINT\` is in shell form.
        # where it is
        "/app/my server.js" \\
        --name='a "b" \\d'
      `.replace('…  ', '… '),
      fixed: `
      from debian:13
      entrypoint ["node", \\
        # where it is
        "/app/my server.js", \\
        "--name=a \\"b\\" \\\\d"]
      `,
    },
    // A shell is needed: it makes room for the program at the end.
    ...[
      ['', 'node $FILE'],
      ['cd /app && ', 'node server.js'],
      ['', 'node *.js'],
      ['', 'node "$(cat file)"'],
      ['A=1 ', 'node x'],
    ].map(([start = '', program = '']) => ({
      text: `FROM debian:13\nCMD ${start}${program}\n    ${'^'.repeat((start + program).length)} \`CMD\` is in shell form.\n`,
      fixed: `FROM debian:13\nCMD ${start}exec ${program}\n`,
    })),
    {
      text: `
      FROM debian:13
      CMD cp -n /defaults/* /etc/app/ && \\
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^… \`CMD\` is in shell form.
        # the server
        node $FILE
      `,
      fixed: `
      FROM debian:13
      CMD cp -n /defaults/* /etc/app/ && \\
        # the server
        exec node $FILE
      `,
    },
    {
      options: { exec: 'report' },
      text: `
      FROM debian:13
      CMD node $FILE
          ^^^^^^^^^^ \`CMD\` is in shell form.
      `,
      fixed: 'FROM debian:13\nCMD node $FILE\n',
    },
    // No program that could take its place: no fix.
    ...['node server.js | tee log', 'node a &'].map((text) => ({
      text: `FROM debian:13\nCMD ${text}\n    ${'^'.repeat(text.length)} \`CMD\` is in shell form.\n`,
      fixed: `FROM debian:13\nCMD ${text}\n`,
    })),
    ...['source x', 'cd /app', 'sh -c "node x"', 'until node x; do sleep 1; done', '(node x)'].map((text) => ({
      text: `FROM debian:13\nENTRYPOINT ${text}\n           ${'^'.repeat(text.length)} \`ENTRYPOINT\` is in shell form.\n`,
      fixed: `FROM debian:13\nENTRYPOINT ${text}\n`,
    })),
    // exec in the middle helps nobody.
    `
    FROM debian:13
    CMD exec node $FILE | tee /log
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`CMD\` is in shell form.
    `,
    // No valid JSON is the matter of cmd-malformed-json, unless asked for.
    {
      options: { malformed: 'report' },
      text: `
      FROM debian:13
      CMD ['node', 'server.js']
          ^^^^^^^^^^^^^^^^^^^^^ \`CMD\` is no valid JSON array, so it is in shell form.
      ENTRYPOINT ["node", "server.js",]
                 ^^^^^^^^^^^^^^^^^^^^^^ \`ENTRYPOINT\` is no valid JSON array, so it is in shell form.
      `,
      fixed: `
      FROM debian:13
      CMD ['node', 'server.js']
      ENTRYPOINT ["node", "server.js",]
      `,
    },
    `
    FROM scratch
    CMD
    ^^^ \`CMD\` is in shell form.
    `,
    // A shell that is set below, or in another stage, is not in force.
    `
    FROM debian:13 AS build
    SHELL ["/bin/bash", "-c"]
    FROM example.org/base:1
    CMD node server.js
        ^^^^^^^^^^^^^^ \`CMD\` is in shell form.
    SHELL ["/bin/bash", "-c"]
    `,
    {
      text: `
      FROM debian:13
      ONBUILD CMD tini -- node server.js
                  ^^^^^^^^^^^^^^^^^^^^^^ \`CMD\` is in shell form.
      `,
      fixed: `
      FROM debian:13
      ONBUILD CMD ["tini", "--", "node", "server.js"]
      `,
    },
    {
      options: { shells: 'any', exec: 'report', healthcheck: true },
      text: `
      FROM debian:13
      SHELL ["/bin/bash", "-c"]
      CMD exec node $FILE
          ^^^^^^^^^^^^^^^ \`CMD\` is in shell form.
      HEALTHCHECK --interval=5s CMD curl -f http://localhost/
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ \`HEALTHCHECK\` is in shell form.
      `,
    },
    {
      options: { shells: 'default' },
      text: `
      FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
      CMD app.exe
          ^^^^^^^ \`CMD\` is in shell form.
      `,
      fixed: `
      FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
      CMD app.exe
      `,
    },
    {
      text: `
      FROM debian:13
      CMD "my app" --port 80
          ^^^^^^^^^^^^^^^^^^ \`CMD\` is in shell form.
      `,
      fixed: `
      FROM debian:13
      CMD "my app" --port 80
      `,
    },
  ],
});
