import { testRule } from '../../../test/test-rule.js';

const build = 'FROM golang:1.26 AS builder\nFROM debian:13\n';

testRule('copy-from-unknown', {
  valid: [
    `${build}COPY --from=builder /app /app`,
    `${build}COPY --from=BUILDER /app /app`,
    `${build}COPY --from=0 /app /app`,
    `${build}COPY app /app`,
    // Images.
    `${build}COPY --from=nginx:1.31 /etc/nginx /etc/nginx`,
    `${build}COPY --from=ghcr.io/astral-sh/uv /uv /bin/`,
    `${build}COPY --from=team/builder /app /app`,
    'FROM busybox:1.37 AS bashh\nFROM debian:13\nCOPY --from=bash /bin/bash /bin/',
    // A context of the build, named on the command line.
    `${build}COPY --from=sources /app /app`,
    'FROM golang:1.26 AS deps\nFROM debian:13\nCOPY --from=dist /app /app',
    'FROM golang:1.26 AS dev\nFROM debian:13\nCOPY --from=dep /app /app',
    // Errors of their own: the stage itself, a later one, a number without a stage, a variable.
    'FROM golang:1.26 AS builder\nCOPY --from=builder /app /app',
    'FROM golang:1.26 AS builder\nCOPY --from=final /app /app\nFROM debian:13 AS final',
    `${build}COPY --from=9 /app /app`,
    `${build}COPY --from=$BUILD /app /app`,
    // Similar only to a stage that stands below.
    'FROM debian:13\nCOPY --from=build /app /app\nFROM golang:1.26 AS builder',
    'FROM golang:1.26 AS builder\nONBUILD COPY --from=build /app /app',
    `${build}# COPY --from=build /app /app`,
    { options: { names: 'all' }, text: 'FROM golang:1.26 AS a\nCOPY --from=a /a /a\nFROM a\nCOPY --from=1 /a /a' },
    {
      text: `${build}COPY --from=nginx:1.31 /a /a\nCOPY --from=x@sha256:1 /a /a\nCOPY --from=0 /a /a`,
      options: { names: 'all' },
    },
  ],
  invalid: [
    {
      options: { names: 'all' },
      text: `
      FROM golang:1.26 AS builder
      COPY --from=final /app /app
                  ^^^^^ There is no stage \`final\` above.
      COPY --from=9 /app /app
                  ^ There is no stage \`9\` above.
      FROM debian:13 AS final
      COPY --from=$BUILD /app /app
                  ^^^^^^ There is no stage \`$BUILD\` above.
      `,
    },
    `
    FROM golang:1.26 AS builder
    FROM debian:13
    COPY --from=buidler /app /app
                ^^^^^^^ There is no stage \`buidler\` above.
    `,
    // The longer and the shorter form.
    `
    FROM golang:1.26 AS build
    FROM debian:13
    COPY --from=builder /app /app
                ^^^^^^^ There is no stage \`builder\` above.
    FROM debian:13 AS assets-1
    FROM debian:13
    copy --chown=1 --from="assets" \\
                          ^^^^^^^^ There is no stage \`assets\` above.
      /app /app
    `,
    `
    FROM golang:1.26 AS Build_Stage
    FROM debian:13
    COPY --from=Build-Stage /app /app
                ^^^^^^^^^^^ There is no stage \`build-stage\` above.
    `,
    `
    FROM golang:1.26 AS build1
    FROM debian:13
    COPY --from=build2 /app /app
                ^^^^^^ There is no stage \`build2\` above.
    `,
    {
      options: { names: 'all' },
      text: `
      FROM golang:1.26 AS builder
      FROM debian:13
      COPY --from=nginx /etc/nginx /etc/nginx
                  ^^^^^ There is no stage \`nginx\` above.
      COPY --from=team/app /app /app
                  ^^^^^^^^ There is no stage \`team/app\` above.
      `,
    },
    {
      text: 'FROM a:1 AS build\r\nFROM b:1\r\nCOPY --from=bulid /a /a\r\n            ^^^^^ There is no stage `bulid` above.\r\n',
      fixed: 'FROM a:1 AS build\r\nFROM b:1\r\nCOPY --from=build /a /a\r\n',
    },
  ],
});
