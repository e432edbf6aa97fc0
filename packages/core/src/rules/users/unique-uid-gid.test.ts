import { testRule } from '../../../test/test-rule.js';

testRule('unique-uid-gid', {
  valid: [
    `
    FROM debian:13
    RUN useradd -u 1001 a && useradd -o -u 1001 b
    `,
    `
    FROM node:24
    RUN userdel -r node && useradd -u 1000 app
    `,
    `
    FROM debian:13 AS a
    RUN useradd -u 1001 a
    FROM debian:13
    RUN useradd -u 1001 b
    `,
    `
    FROM debian:13
    RUN groupadd -g 1001 a && useradd -u 1001 -g 1001 a
    `,
    'FROM debian:13\nRUN useradd -u 1001 a && useradd -u 1002 b',
    'FROM debian:13\nRUN groupadd -g 1001 a && useradd -u 1001 -g 1001 a',
    'FROM debian:13\nRUN useradd -u 1001 a && useradd -o -u 1001 b',
    'FROM debian:13\nRUN useradd -u 1001 a || adduser -u 1001 b',
    'FROM debian:13 AS a\nRUN useradd -u 1001 a\nFROM debian:13\nRUN useradd -u 1001 b',
    'FROM debian:13\nRUN useradd -u 1001 a && userdel a && useradd -u 1001 b',
    'FROM ubuntu:24.04\nRUN userdel -r ubuntu && useradd -u 1000 app',
    'FROM node:24\nRUN deluser node && adduser -u 1000 app',
    'FROM node:24\nRUN usermod -u 1001 node && useradd -u 1000 app',
    'FROM ubuntu:22.04\nRUN useradd -u 1000 app',
    'FROM ubuntu:24.04\nRUN useradd -u 1001 app',
    'FROM debian:13\nARG UID=1001\nRUN useradd -u $UID a && if x; then useradd -u 1001 b; fi',
    'FROM node:24\nRUN useradd -u 1000 app || true',
    'FROM debian:13\nRUN useradd -u 1001 a\nRUN useradd -u "$X" b',
    'FROM node:24\nRUN groupadd -f -g 1000 app',
    'FROM node:24\nRUN <<EOF\nuserdel node\nEOF\nRUN useradd -u 1000 app',
    'FROM example.org/node\nRUN useradd -u 1000 app',
    'FROM debian:13\nONBUILD RUN useradd -u 1 a && useradd -u 1 b',
  ],
  invalid: [
    `
    FROM debian:13
    RUN useradd -u 1001 a && useradd -u 1001 b
                                        ^^^^ The user \`a\` has the number 1001 already.
    `,
    `
    FROM node:24
    RUN useradd -u 1000 app
                   ^^^^ The user \`node\` has the number 1000 already.
    `,
    `
    FROM debian:13
    RUN groupadd -g 2000 a && groupadd -g 2000 b
                                          ^^^^ The group \`a\` has the number 2000 already.
    `,
    `
    FROM alpine:3.22
    RUN adduser -D -u 1500 a && adduser -D -u 1500 b
                                              ^^^^ The user \`a\` has the number 1500 already.
    `,
    `
    FROM debian:13
    RUN useradd -u 1001 app
    RUN useradd -u 1001 worker
                   ^^^^ The user \`app\` has the number 1001 already.
    `,
    `
    FROM ubuntu:24.04
    RUN useradd --uid 1000 --create-home app
                      ^^^^ The user \`ubuntu\` has the number 1000 already.
    `,
    `
    FROM alpine:3.22
    RUN addgroup -g 1001 a && \\
      addgroup -g 1001 b
                  ^^^^ The group \`a\` has the number 1001 already.
    `,
    `
    FROM node:24-alpine
    run addgroup -g 1000 app && adduser -D -u 1000 -G app app
                    ^^^^ The group \`node\` has the number 1000 already.
                                              ^^^^ The user \`node\` has the number 1000 already.
    `,
    `
    FROM debian:13 AS a
    ARG UID=1001
    RUN useradd -u $UID a
    FROM a
    RUN useradd --uid=1001 b
                ^^^^^^^^^^ The user \`a\` has the number 1001 already.
    `,
    `
    FROM ubuntu:noble
    ARG GID=1000
    RUN groupadd -g \${GID} app
                    ^^^^^^ The group \`ubuntu\` has the number 1000 already.
    `,
  ],
});
