import { testRule } from '../../../test/test-rule.js';

testRule('exec-form-single-string', {
  valid: [
    'FROM node:24\nCMD ["node", "server.js"]',
    'FROM node:24\nCMD ["node"]',
    'FROM node:24\nCMD ["sh", "-c", "node server.js"]',
    'FROM node:24\nCMD node server.js',
    'FROM node:24\nCMD [" node "]',
    // A path with a blank.
    'FROM debian:13\nCMD ["/opt/my program/run"]',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nCMD ["C:\\\\Program Files\\\\a.exe"]',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nCMD ["cmd /S /C a"]',
    // A script, or an argument, of what ENTRYPOINT names.
    'FROM debian:13\nENTRYPOINT ["sh", "-c"]\nCMD ["node server.js"]',
    'FROM debian:13\nENTRYPOINT ["echo"]\nCMD ["hello world"]',
    'FROM debian:13 AS a\nENTRYPOINT ["/a.sh"]\nFROM a\nCMD ["b c"]',
    'FROM example.org/app:1\nCMD ["hello world"]',
    'FROM debian:13\nONBUILD CMD ["hello world"]',
    'FROM debian:13\nCMD ["echo", "hello world"]\nHEALTHCHECK NONE',
    'FROM debian:13\nSHELL ["bash -c"]\n# CMD ["a b"]\nCMD []',
  ],
  invalid: [
    {
      text: `
      FROM nginx:1.31
      CMD ["nginx -g 'daemon off;'"]
            ^^^^^^^^^^^^^^^^^^^^^^ There is no program called \`nginx -g 'daemon off;'\`.
      `,
      fixed: 'FROM nginx:1.31\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
    {
      text: `
      from node:24
      entrypoint [ "node server.js" ]
                    ^^^^^^^^^^^^^^ There is no program called \`node server.js\`.
      `,
      fixed: 'from node:24\nentrypoint [ "node", "server.js" ]\n',
    },
    {
      text: `
      FROM node:24
      CMD ["node app.js", "--port=80"]
            ^^^^^^^^^^^ There is no program called \`node app.js\`.
      `,
      fixed: 'FROM node:24\nCMD ["node app.js", "--port=80"]\n',
    },
    // A shell is needed.
    {
      text: `
      FROM node:24
      RUN ["cd /app && npm ci"]
            ^^^^^^^^^^^^^^^^^ There is no program called \`cd /app && npm ci\`.
      HEALTHCHECK CMD ["curl -f http://localhost:$PORT/"]
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ There is no program called \`curl -f http://localhost:$PORT/\`.
      `,
      fixed: 'FROM node:24\nRUN ["cd /app && npm ci"]\nHEALTHCHECK CMD ["curl -f http://localhost:$PORT/"]\n',
    },
    {
      text: `
      FROM debian:13
      ENTRYPOINT ["tini", "--"]
      CMD ["/usr/bin/java -jar /app.jar"]
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ There is no program called \`/usr/bin/java -jar /app.jar\`.
      `,
      fixed: 'FROM debian:13\nENTRYPOINT ["tini", "--"]\nCMD ["/usr/bin/java", "-jar", "/app.jar"]\n',
    },
    {
      text: 'FROM debian:13\r\nONBUILD ENTRYPOINT ["a b"]\r\n                     ^^^ There is no program called `a b`.\r\n',
      fixed: 'FROM debian:13\r\nONBUILD ENTRYPOINT ["a", "b"]\r\n',
    },
  ],
});
