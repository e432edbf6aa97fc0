import { testRule } from '../../../test/test-rule.js';

testRule('copy-from-self', {
  valid: [
    'FROM golang:1.26 AS build\nFROM debian:13\nCOPY --from=build /app /app',
    'FROM golang:1.26 AS build\nFROM debian:13\nCOPY --from=0 /app /app',
    'FROM golang:1.26 AS build\nCOPY app /app',
    // An image, or a context of the build, of another name.
    'FROM golang:1.26 AS build\nCOPY --from=build:1 /app /app',
    'FROM nginx:1.31\nCOPY --from=nginx /etc/nginx /etc/nginx',
    // A later stage of the same name is the one that is meant: that is another error.
    'FROM golang:1.26 AS build\nCOPY --from=build /app /app\nFROM debian:13 AS build',
    // A later stage, and none.
    'FROM golang:1.26 AS build\nCOPY --from=1 /app /app\nFROM debian:13',
    'FROM golang:1.26 AS build\nCOPY --from=7 /app /app',
    'FROM golang:1.26 AS build\nCOPY --from= /app /app',
    // Triggers run in another stage.
    'FROM golang:1.26 AS build\nONBUILD COPY --from=build /app /app\nFROM build AS app',
    'FROM golang:1.26 AS build\nONBUILD COPY --from=app /app /app\nFROM build AS app',
    // In a mount a number is an image.
    'FROM golang:1.26 AS build\nRUN --mount=from=0,target=/x ls',
    // Variables are an error of their own.
    'ARG X=build\nFROM golang:1.26 AS build\nCOPY --from=$X /app /app',
    'FROM golang:1.26 AS build\nRUN --mount=type=bind,target=/src --mount=type=cache,target=/build ls',
    'FROM golang:1.26 AS build\nFROM debian:13\nRUN --mount=from=build,target=/src ls',
    'FROM golang:1.26 AS build\n# COPY --from=build /app /app',
    'FROM golang:1.26 AS build\nRUN echo COPY --from=build /app /app',
  ],
  invalid: [
    `
    FROM golang:1.26 AS build
    COPY --from=build /app /app
                ^^^^^ \`build\` is the stage that is being built.
    `,
    // Whatever the case, beside other flags, in quotes, over lines.
    `
    from golang:1.26 as Build
    copy --chown=1:1 \\
      --from="BUILD" /app /app
             ^^^^^^^ \`BUILD\` is the stage that is being built.
    `,
    // By its number, with a name or without.
    `
    FROM debian:13
    FROM golang:1.26
    COPY --from=1 /app /app
                ^ \`1\` is the stage that is being built.
    FROM alpine:3.24 AS last
    COPY --from=2 ["/app", "/app"]
                ^ \`2\` is the stage that is being built.
    `,
    // An earlier stage of the same name does not help, and nor does a stage that nothing needs.
    `
    FROM golang:1.26 AS build
    FROM golang:1.26 AS build
    COPY --from=build /app /app
                ^^^^^ \`build\` is the stage that is being built.
    FROM debian:13
    `,
    `
    FROM golang:1.26 AS build
    RUN --mount=type=bind,from=build,target=/src \\
                               ^^^^^ \`build\` is the stage that is being built.
        --mount=target=/x,"from=Build" ls
                ^^^^^^^^^^^^^^^^^^^^^^ \`Build\` is the stage that is being built.
    `,
    'FROM golang:1.26 AS a\r\nCOPY --from=a /app /app\r\n            ^ `a` is the stage that is being built.\r\n',
  ],
});
