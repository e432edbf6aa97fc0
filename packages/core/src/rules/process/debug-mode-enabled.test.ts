import { testRule } from '../../../test/test-rule.js';

const mode = (text: string) => `\`${text}\` puts the program into debug mode.`;
const flag = (text: string) => `\`${text}\` lets a debugger in.`;

testRule('debug-mode-enabled', {
  valid: [
    `
    FROM python:3.13
    ENV FLASK_DEBUG=0 DEBUG=false NODE_ENV=production
    CMD ["flask", "run"]
    `,
    `
    FROM node:24 AS dev
    ENV NODE_ENV=development
    CMD ["npm", "run", "dev"]
    FROM node:24
    ENV NODE_ENV=production
    CMD ["node", "a.js"]
    `,
    'FROM node:24\nENV NODE_ENV=production\nCMD ["node", "a.js"]',
    'FROM python:3.14\nENV FLASK_DEBUG=0 DEBUG=false APP_DEBUG=',
    'FROM php:8.4\nENV XDEBUG_MODE=off',
    'FROM node:24\nENV DEBUG=app:*\nCMD ["node", "a.js"]',
    'FROM debian:13\nENV DEBUG=1\nENTRYPOINT ["mdp"]',
    'FROM python:3.14\nENV MY_DEBUG=1 DEBUGGING=1',
    // Set to something else below, or by whoever builds.
    'FROM node:24 AS base\nENV NODE_ENV=development\nFROM base\nENV NODE_ENV=production',
    'FROM node:24\nARG NODE_ENV=development\nENV NODE_ENV=$NODE_ENV',
    // To work in, or not shipped.
    'FROM node:24 AS dev\nENV NODE_ENV=development',
    'FROM node:24 AS build\nENV NODE_ENV=development\nFROM node:24\nCMD ["node", "a.js"]',
    'FROM mcr.microsoft.com/devcontainers/base:trixie\nENV DEBUG=1',
    'FROM node:24\nONBUILD ENV NODE_ENV=development',
    // For one command.
    'FROM node:24\nRUN NODE_ENV=development npm ci && node --inspect a.js\n# ENV DEBUG=1\nCMD ["node", "a.js"]',
    'FROM node:24\nCMD ["node", "a.js", "inspect"]',
    'FROM eclipse-temurin:21\nENV JAVA_OPTS="-Xmx1g -Dx=debug"\nCMD ["java", "-jar", "a.jar"]',
    'FROM python:3.14\nCMD ["python", "-m", "http.server"]',
  ],
  invalid: [
    `
    FROM python:3.13
    ENV FLASK_DEBUG=1
        ^^^^^^^^^^^^^ \`FLASK_DEBUG=1\` puts the program into debug mode.
    CMD ["flask", "run"]
    `,
    `
    FROM python:3.13
    ENV DJANGO_DEBUG=True
        ^^^^^^^^^^^^^^^^^ \`DJANGO_DEBUG=True\` puts the program into debug mode.
    CMD ["gunicorn", "a.wsgi"]
    `,
    `
    FROM python:3.13
    CMD ["flask", "run", "--debug", "--host=0.0.0.0"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--debug\` lets a debugger in.
    `,
    `
    FROM node:24
    CMD ["node", "--inspect=0.0.0.0:9229", "server.js"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--inspect=0.0.0.0:9229\` lets a debugger in.
    `,
    `
    FROM eclipse-temurin:21
    ENV JAVA_TOOL_OPTIONS="-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`JAVA_TOOL_OPTIONS=-agentlib:jdwp=transport=dt_socket,se...\` puts the program into debug mode.
    CMD ["java", "-jar", "/app.jar"]
    `,
    `
    FROM php:8.4-apache
    ENV APP_DEBUG=true
        ^^^^^^^^^^^^^^ \`APP_DEBUG=true\` puts the program into debug mode.
    `,
    `
    FROM python:3.14
    ENV PYTHONUNBUFFERED=1 FLASK_DEBUG=1
                           ^^^^^^^^^^^^^ ${mode('FLASK_DEBUG=1')}
    `,
    `
    from node:24 as base
    env NODE_ENV development
        ^^^^^^^^^^^^^^^^^^^^ ${mode('NODE_ENV=development')}
    from base
    cmd ["node", "a.js"]
    `,
    `
    FROM mcr.microsoft.com/dotnet/aspnet:10.0
    ENV ASPNETCORE_ENVIRONMENT="Development"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${mode('ASPNETCORE_ENVIRONMENT=Development')}
    `,
    `
    FROM node:24
    ENV DEBUG=true
        ^^^^^^^^^^ ${mode('DEBUG=true')}
    CMD ["node", "--inspect=0.0.0.0:9229", "a.js"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${flag('--inspect=0.0.0.0:9229')}
    `,
    `
    FROM eclipse-temurin:21
    ENV JAVA_TOOL_OPTIONS="-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${mode('JAVA_TOOL_OPTIONS=-agentlib:jdwp=transport=dt_socket,se...')}
    ENTRYPOINT exec java -Xrunjdwp:server=y -jar a.jar
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${flag('-Xrunjdwp:server=y')}
    `,
    `
    FROM python:3.14
    ENTRYPOINT ["python", "-m", "debugpy", "--listen", "5678", "app.py"]
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${flag('-m debugpy')}
    `,
    `FROM php:8.4\r\nENV A=b \\\r\n  XDEBUG_MODE=debug,develop\r\n  ^^^^^^^^^^^^^^^^^^^^^^^^^ ${mode('XDEBUG_MODE=debug,develop')}\r\n`,
  ],
});
