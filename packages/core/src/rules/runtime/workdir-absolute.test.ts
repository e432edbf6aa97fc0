import { testRule } from '../../../test/test-rule.js';

testRule('workdir-absolute', {
  valid: [
    'FROM debian:13\nWORKDIR /app',
    'FROM debian:13\nWORKDIR "/my app"',
    // There is an absolute one before: in the stage, in one it is based on, in the base.
    'FROM debian:13\nWORKDIR /app\nRUN make\nWORKDIR src',
    'FROM debian:13 AS base\nWORKDIR /app\nFROM base AS next\nFROM next\nWORKDIR src',
    'FROM php:8.4-apache\nWORKDIR public',
    'FROM debian:13\nENV HOME=/srv\nWORKDIR $HOME\nWORKDIR src',
    // A base that nobody knows may set one.
    'FROM example.org/base:1\nWORKDIR src',
    'ARG BASE\nFROM $BASE\nWORKDIR src',
    // A value that nobody knows.
    'FROM debian:13\nARG DIR\nWORKDIR $DIR\nWORKDIR ${DIR}/src',
    'FROM example.org/base:1\nWORKDIR $APP_HOME',
    'FROM debian:13\nENV APP=/app\nWORKDIR ${APP}/src',
    // A drive is a root on Windows.
    '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nWORKDIR C:\\app',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nWORKDIR C:/app\nWORKDIR \\\\logs',
    'FROM example.org/base:1\nWORKDIR C:/app',
    'FROM debian:13\nONBUILD WORKDIR src',
    // Not set at all.
    'FROM debian:13\nWORKDIR $NOTHING\nWORKDIR src',
    { text: 'FROM debian:13\nWORKDIR /app\nWORKDIR src', options: { relativeTo: 'file' } },
    { text: 'FROM debian:13\nARG DIR\nWORKDIR $DIR/src', options: { relativeTo: 'nothing' } },
    { text: 'FROM debian:13\nARG DIR=app\nWORKDIR $DIR', buildArgs: { DIR: '/app' } },
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      WORKDIR app
              ^^^ \`app\` is a relative path.
      WORKDIR src
      `,
      fixed: 'FROM debian:13\nWORKDIR /app\nWORKDIR src\n',
    },
    {
      text: `
      FROM scratch AS base
      FROM base
      workdir "./app"
              ^^^^^^^ \`"./app"\` is a relative path.
      `,
      fixed: 'FROM scratch AS base\nFROM base\nworkdir "/app"\n',
    },
    {
      text: `
      FROM debian:13 AS one
      WORKDIR /one
      FROM debian:13
      ARG app=app
      WORKDIR $app
              ^^^^ \`$app\` is a relative path.
      `,
      fixed: 'FROM debian:13 AS one\nWORKDIR /one\nFROM debian:13\nARG app=app\nWORKDIR /app\n',
    },
    `
    FROM debian:13
    ARG NAME
    WORKDIR apps/$NAME
            ^^^^^^^^^^ \`apps/$NAME\` is a relative path.
    `,
    `
    FROM debian:13
    WORKDIR ~/app
            ^^^^^ \`~/app\` is a relative path.
    `,
    `
    FROM debian:13
    WORKDIR C:/app
            ^^^^^^ \`C:/app\` is a relative path.
    `,
    `
    FROM mcr.microsoft.com/windows/nanoserver:ltsc2022 AS base
    FROM base
    WORKDIR /app
    FROM mcr.microsoft.com/dotnet/sdk:9.0
    WORKDIR /app
    FROM debian:13
    WORKDIR ["/app"]
            ^^^^^^^^ \`["/app"]\` is a relative path.
    `,
    {
      options: { relativeTo: 'file' },
      text: `
      FROM php:8.4-apache
      WORKDIR public
              ^^^^^^ \`public\` is a relative path.
      FROM example.org/base:1
      WORKDIR src
              ^^^ \`src\` is a relative path.
      WORKDIR lib
      FROM debian:13
      WORKDIR $NOTHING
              ^^^^^^^^ \`$NOTHING\` is a relative path.
      `,
    },
    {
      options: { relativeTo: 'nothing' },
      text: `
      FROM debian:13
      WORKDIR /app
      WORKDIR src
              ^^^ \`src\` is a relative path.
      WORKDIR lib
              ^^^ \`lib\` is a relative path.
      `,
      fixed: 'FROM debian:13\nWORKDIR /app\nWORKDIR /app/src\nWORKDIR /app/src/lib\n',
    },
  ],
});
