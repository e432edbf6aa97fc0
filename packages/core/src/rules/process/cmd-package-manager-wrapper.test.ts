import { testRule } from '../../../test/test-rule.js';

const front = (text: string) => `\`${text}\` stays in front of the program, and may keep signals from it.`;
const compiles = (text: string) => `\`${text}\` compiles the program each time the container starts.`;

testRule('cmd-package-manager-wrapper', {
  valid: [
    'FROM node:24\nCMD ["node", "server.js"]',
    'FROM golang:1.27\nCMD ["/app"]',
    'FROM node:24\nENTRYPOINT ["npm"]',
    'FROM node:24\nCMD ["npm", "--version"]',
    // Tasks, and what cmd-dev-server speaks of.
    'FROM node:24\nCMD ["npm", "test"]',
    'FROM node:24\nCMD ["npm", "run", "test:e2e"]',
    'FROM node:24\nCMD yarn run lint',
    'FROM node:24\nCMD ["npm", "run", "dev"]',
    'FROM node:24 AS dev\nCMD ["npm", "start"]',
    'FROM node:24\nCMD npm run $SCRIPT',
    // They only prepare.
    'FROM node:24\nCMD npm run migrate && exec node server.js',
    'FROM node:24\nCMD npm start &',
    // An init process hands the signals on.
    'FROM node:24\nENTRYPOINT ["dumb-init", "--"]\nCMD ["npm", "start"]',
    'FROM node:24\nENTRYPOINT ["/usr/bin/tini", "--"]\nCMD ["yarn", "start"]',
    // Other commands of these tools.
    'FROM golang:1.27\nCMD ["go", "test", "./..."]',
    'FROM rust:1\nCMD ["cargo", "build"]',
    'FROM maven:3\nCMD ["mvn", "verify"]',
    'FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT ["dotnet", "App.dll"]',
    // Not what is started.
    'FROM node:24\nRUN npm run build\nHEALTHCHECK CMD npm run check\nCMD ["node", "a.js"]',
    'FROM node:24 AS a\nCMD ["npm", "start"]\nFROM node:24\nCMD ["node", "a.js"]',
    'FROM node:24\nONBUILD CMD ["npm", "start"]\n# CMD npm start',
    'FROM node:24\nCMD ["my-npm", "start"]',
  ],
  invalid: [
    `
    FROM node:24
    CMD ["npm", "start"]
          ^^^^^^^^^^^^ ${front('npm start')}
    `,
    `
    from node:24
    entrypoint npm --prefix /app run serve:prod
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${front('npm --prefix /app run')}
    `,
    `
    FROM node:24
    ENTRYPOINT ["yarn"]
                 ^^^^ ${front('yarn start')}
    CMD ["start"]
    `,
    `
    FROM example.org/node:1
    CMD ["sh", "-c", "node migrate.js && exec pnpm run start"]
                                              ^^^^^^^^^^^^^^ ${front('pnpm run start')}
    `,
    `
    FROM node:24
    CMD yarn start:prod
        ^^^^^^^^^^^^^^^ ${front('yarn start:prod')}
    `,
    `
    FROM golang:1.27
    CMD ["go", "run", "main.go"]
          ^^^^^^^^^^^^^^^^^^^^ ${compiles('go run main.go')}
    `,
    `
    FROM rust:1
    ENTRYPOINT ["tini", "--"]
    CMD cargo run --release --offline
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${compiles('cargo run --release --offline')}
    `,
    `
    FROM maven:3
    CMD ["./mvnw", "spring-boot:run"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^ ${compiles('mvnw spring-boot:run')}
    `,
    `
    FROM gradle:9
    CMD gradle :app:bootRun
        ^^^^^^^^^^^^^^^^^^^ ${compiles('gradle :app:bootRun')}
    `,
    `FROM mcr.microsoft.com/dotnet/sdk:10.0\r\nCMD ["dotnet", "run"]\r\n      ^^^^^^^^^^^^^ ${compiles('dotnet run')}\r\n`,
  ],
});
