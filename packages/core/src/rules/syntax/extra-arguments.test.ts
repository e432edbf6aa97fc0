import { testRule } from '../../../test/test-rule.js';

testRule('extra-arguments', {
  valid: [
    'FROM debian:13',
    'FROM debian:13 AS build',
    'from --platform=$BUILDPLATFORM debian:13 as build',
    'FROM debian:13 \\\n  # a name\n  AS build',
    'FROM debian:13\nHEALTHCHECK NONE',
    'FROM debian:13\nHEALTHCHECK --interval=5s NONE',
    'FROM debian:13\nHEALTHCHECK CMD NONE of this',
    // One text, whatever it looks like.
    'FROM debian:13\nWORKDIR /my app\nUSER a b\nMAINTAINER A B',
    // Too few are an error of their own.
    'FROM debian:13 AS',
    'FROM',
    'FROM debian:13\nONBUILD HEALTHCHECK NONE x',
    'FROM debian:13\nRUN true # FROM a b',
  ],
  invalid: [
    `
    FROM debian:13 # the stable one
                   ^^^^^^^^^^^^^^^^ FROM takes an image, or an image, \`AS\` and a name.
    `,
    `
    FROM debian:13 AS build # the stable one
                            ^^^^^^^^^^^^^^^^ FROM takes an image, or an image, \`AS\` and a name.
    `,
    `
    FROM debian 13
                ^^ FROM takes an image, or an image, \`AS\` and a name.
    FROM debian:13 AS my build
                         ^^^^^ FROM takes an image, or an image, \`AS\` and a name.
    `,
    {
      text: `
      FROM debian:13 \\
        IS build
        ^^ FROM takes an image, or an image, \`AS\` and a name.
      `,
      fixed: 'FROM debian:13 \\\n  AS build\n',
    },
    `
    FROM debian:13
    HEALTHCHECK NONE CMD true
                     ^^^^^^^^ HEALTHCHECK NONE takes no arguments.
    `,
    `
    FROM debian:13
    healthcheck none ["true"]
                     ^^^^^^^^ HEALTHCHECK NONE takes no arguments.
    `,
    'FROM debian:13 build\r\n               ^^^^^ FROM takes an image, or an image, `AS` and a name.\r\n',
  ],
});
