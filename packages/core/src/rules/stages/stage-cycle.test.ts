import { testRule } from '../../../test/test-rule.js';

testRule('stage-cycle', {
  valid: [
    'FROM golang:1.26 AS build\nFROM debian:13\nCOPY --from=build /app /app',
    'FROM golang:1.26 AS build\nFROM debian:13\nCOPY --from=0 /app /app\nRUN --mount=from=build,target=/x ls',
    // An image has the name of no stage.
    'FROM debian:13\nCOPY --from=nginx /a /a\nFROM golang:1.26 AS build',
    // The stage itself is the matter of another rule.
    'FROM golang:1.26 AS build\nCOPY --from=build /app /app',
    'FROM golang:1.26\nCOPY --from=0 /app /app',
    // A number in a mount is an image.
    'FROM debian:13\nRUN --mount=from=1,target=/x ls\nFROM debian:13',
    // Images that are copied or mounted from count as stages.
    'FROM debian:13\nCOPY --from=nginx:1.31 /a /a\nCOPY --from=1 /a /a',
    'FROM debian:13\nRUN --mount=type=cache,target=/x ls\nCOPY --from=1 /a /a',
    // Too long for a number.
    'FROM debian:13\nCOPY --from=99999999999999999999 /a /a',
    // The parent stands above in any case.
    'FROM debian:13 AS a\nFROM a AS b\nCOPY --from=a /a /a',
    // Nobody builds the stage.
    {
      text: 'FROM debian:13 AS a\nCOPY --from=c /a /a\nFROM debian:13 AS b\nFROM debian:13 AS c',
      target: 'b',
    },
    // No stage runs the trigger.
    'FROM debian:13 AS a\nONBUILD COPY --from=c /a /a\nFROM debian:13 AS c',
    'FROM debian:13 AS a\nCOPY --from=$X /a /a\nFROM debian:13 AS x',
    'FROM debian:13 AS a\nADD --from=b /a /a\nFROM debian:13 AS b',
  ],
  invalid: [
    `
    FROM debian:13
    COPY --from=build /app /app
                ^^^^^ The stage \`build\` stands below.
    FROM golang:1.26 AS build
    `,
    `
    from debian:13
    copy --chown=1 --from=Build \\
                          ^^^^^ The stage \`Build\` stands below.
      /app /app
    run --mount=type=bind,from=build,target=/x ls
                               ^^^^^ The stage \`build\` stands below.
    from golang:1.26 as build
    `,
    `
    FROM debian:13
    COPY --from=1 /app /app
                ^ The stage \`1\` stands below.
    COPY --from=+2 /app /app
                ^^ There is no stage +2: they go from 0 to 1.
    COPY --from=-1 /app /app
                ^^ There is no stage -1: they go from 0 to 1.
    FROM golang:1.26 AS build
    `,
    // Of stages with one name the last is meant.
    `
    FROM golang:1.26 AS build
    FROM debian:13
    COPY --from=build /app /app
                ^^^^^ The stage \`build\` stands below.
    FROM golang:1.25 AS build
    `,
    // A circle fails whatever is built.
    {
      text: `
      FROM debian:13 AS a
      COPY --from=b /a /a
                  ^ The stage \`b\` needs this one, and this one needs it.
      FROM debian:13 AS b
      RUN --mount=from=a,target=/a ls
      FROM debian:13 AS c
      COPY --from=d /a /a
      FROM debian:13 AS d
      FROM debian:13
      `,
      target: 'b',
    },
    `
    FROM debian:13 AS a
    COPY --from=b /a /a
                ^ The stage \`b\` needs this one, and this one needs it.
    FROM debian:13 AS b
    COPY --from=c /a /a
                ^ The stage \`c\` needs this one, and this one needs it.
    FROM debian:13 AS c
    COPY --from=a /a /a
    `,
    // The number is counted at its place.
    `
    FROM debian:13
    COPY --from=1 /a /a
                ^ There is no stage 1: the only one is 0.
    COPY --from=nginx:1.31 /a /a
    `,
    `
    FROM debian:13 AS base
    ONBUILD COPY --from=tools /a /a
    FROM base
         ^^^^ The stage \`tools\` stands below.
    FROM debian:13 AS tools
    FROM debian:13
    COPY --from=1 /a /a
    `,
    `
    FROM debian:13
    RUN --mount=type=cache,target=/a --mount=type=bind,target=/b ls
                ^^^^^^^^^^^^^^^^^^^^ The stage \`scratch\` stands below.
    FROM debian:13 AS scratch
    `,
    'FROM a:1\r\nCOPY --from=b /a /a\r\n            ^ The stage `b` stands below.\r\nFROM b:1 AS b\r\n',
  ],
});
