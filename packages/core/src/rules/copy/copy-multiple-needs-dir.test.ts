import { testRule } from '../../../test/test-rule.js';

testRule('copy-multiple-needs-dir', {
  valid: [
    'FROM node:24\nCOPY package.json /app\nCOPY *.json /app',
    'FROM node:24\nCOPY package.json package-lock.json /app/\nCOPY a b "/app/"\nCOPY ["a", "b", "/app/"]',
    // Folders by their names.
    'FROM node:24\nWORKDIR /app\nCOPY a b .\nCOPY a b ./\nCOPY a b ..\nCOPY a b /app/.\nCOPY a b "."\nCOPY a b /',
    // Flags are no sources.
    'FROM node:24\nCOPY --link --chown=node:node --from=x a /app\nCOPY --parents --exclude=b a /app',
    // Variables.
    'ARG DIR=/app/\nFROM node:24\nARG DIR=/app/\nCOPY a b $DIR\nCOPY a b ${OTHER:-/x/}',
    'ARG BASE\nFROM $BASE\nARG DIR\nCOPY a b ${DIR}\nCOPY a b $UNKNOWN',
    // Not COPY, or not there.
    'FROM node:24\nADD a b /app\nRUN cp a b /app\n# COPY a b /app',
    'FROM node:24\nCOPY <<EOF /app\nhi\nEOF',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["cmd"]\nCOPY a b C:/app/',
    '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nCOPY a b C:\\app\\',
  ],
  invalid: [
    {
      text: `
      FROM node:24
      COPY package.json package-lock.json /app
                                          ^^^^ 2 sources need a folder, and \`/app\` does not end with a slash.
      `,
      fixed: 'FROM node:24\nCOPY package.json package-lock.json /app/\n',
    },
    {
      text: `
      from node:24 as build
      workdir /app
      copy --chown=node \\
        # the list
        a b \\
        c src
          ^^^ 3 sources need a folder, and \`src\` does not end with a slash.
      FROM node:24
      COPY --from=build ["a", "b", "/my app"]
                                   ^^^^^^^^^ 2 sources need a folder, and \`/my app\` does not end with a slash.
      COPY a b "/x"
               ^^^^ 2 sources need a folder, and \`/x\` does not end with a slash.
      `,
      fixed: `
      from node:24 as build
      workdir /app
      copy --chown=node \\
        # the list
        a b \\
        c src/
      FROM node:24
      COPY --from=build ["a", "b", "/my app/"]
      COPY a b "/x/"
      `,
    },
    {
      text: `
      FROM node:24
      ARG DIR=/app
      COPY a b \${DIR}
               ^^^^^^ 2 sources need a folder, and \`/app\` does not end with a slash.
      ONBUILD COPY a b /app
                       ^^^^ 2 sources need a folder, and \`/app\` does not end with a slash.
      `,
      fixed: 'FROM node:24\nARG DIR=/app\nCOPY a b ${DIR}/\nONBUILD COPY a b /app/\n',
    },
    {
      text: `
      FROM node:24
      COPY a <<EOF /app
                   ^^^^ 2 sources need a folder, and \`/app\` does not end with a slash.
      hi
      EOF
      COPY *.json b /app
                    ^^^^ 2 sources need a folder, and \`/app\` does not end with a slash.
      `,
      fixed: 'FROM node:24\nCOPY a <<EOF /app/\nhi\nEOF\nCOPY *.json b /app/\n',
    },
    {
      text: 'FROM node:24\r\nCOPY a b \\\r\n  /app\r\n  ^^^^ 2 sources need a folder, and `/app` does not end with a slash.\r\n',
      fixed: 'FROM node:24\r\nCOPY a b \\\r\n  /app/\r\n',
    },
  ],
});
