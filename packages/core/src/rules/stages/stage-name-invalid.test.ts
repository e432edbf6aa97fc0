import { testRule } from '../../../test/test-rule.js';

testRule('stage-name-invalid', {
  valid: [
    'FROM debian:13',
    'FROM debian:13 AS build\nFROM debian:13 AS build-2.0_x',
    'FROM debian:13 AS Build',
    'from debian:13 as b',
    // Go takes the Kelvin sign for a letter when it makes it small.
    'FROM debian:13 AS \u212a',
    // Not a name.
    'FROM debian:13 AS',
    'FROM debian:13 1a',
    'FROM debian:13 AS 1a b',
    'FROM debian:13\n# FROM debian:13 AS 1a',
    'FROM debian:13\nRUN echo FROM debian:13 AS 1a',
  ],
  invalid: [
    `
    FROM debian:13 AS 1st
                      ^^^ \`1st\` cannot be the name of a stage.
    FROM debian:13 AS team/build
                      ^^^^^^^^^^ \`team/build\` cannot be the name of a stage.
    `,
    // No variables here.
    `
    ARG NAME=build
    FROM debian:13 AS $NAME
                      ^^^^^ \`$NAME\` cannot be the name of a stage.
    `,
    `
    from --platform=$BUILDPLATFORM debian:13 as \\
      _build
      ^^^^^^ \`_build\` cannot be the name of a stage.
    `,
    `
    FROM debian:13 AS "build"
                      ^^^^^^^ \`"build"\` cannot be the name of a stage.
    `,
    // Built or not.
    {
      target: 'b',
      text: `
      FROM debian:13 AS a:1
                        ^^^ \`a:1\` cannot be the name of a stage.
      FROM debian:13 AS b
      `,
    },
    'FROM debian:13 AS 1\r\n                  ^ `1` cannot be the name of a stage.\r\n',
  ],
});
