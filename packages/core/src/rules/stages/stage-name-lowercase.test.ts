import { testRule } from '../../../test/test-rule.js';

testRule('stage-name-lowercase', {
  valid: [
    'FROM debian:13 AS base',
    'FROM debian:13 as base-2_x.y',
    'FROM Debian:13',
    'from debian:13 as base',
    'FROM debian:13 AS one\nCOPY --from=ONE /a /a',
    // Two words are an error of their own.
    'FROM debian:13 Base',
    'FROM debian:13 AS Base more',
    'ARG Name=x\nFROM debian:13 AS name',
  ],
  invalid: [
    `
    FROM debian:13 AS Base
                      ^^^^ The stage name \`Base\` is not in lower case.
    `,
    {
      text: `
    FROM debian:13 as BASE
                      ^^^^ The stage name \`BASE\` is not in lower case.
    FROM debian:13 AS second
    COPY --from=Base /a /a
    `,
      fixed: 'FROM debian:13 as base\nFROM debian:13 AS second\nCOPY --from=Base /a /a\n',
    },
    `
    FROM --platform=$BUILDPLATFORM debian:13 \\
      AS myBuild
         ^^^^^^^ The stage name \`myBuild\` is not in lower case.
    `,
    `
    FROM debian:13 AS a
    FROM a AS B
              ^ The stage name \`B\` is not in lower case.
    FROM a AS C
              ^ The stage name \`C\` is not in lower case.
    `,
  ],
});
