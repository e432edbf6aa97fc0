import { testRule } from '../../../test/test-rule.js';

testRule('healthcheck-option-value', {
  valid: [
    'FROM debian:13\nHEALTHCHECK --interval=1m30s --timeout=3s --start-period=1.5h --start-interval=500ms --retries=3 CMD true',
    'FROM debian:13\nhealthcheck --interval=0 --retries=0 cmd ["true"]',
    'FROM debian:13\nHEALTHCHECK --interval= --retries= CMD true',
    'FROM debian:13\nHEALTHCHECK --interval="5s" CMD true',
    'FROM debian:13\nHEALTHCHECK NONE',
    // BuildKit does not look at them.
    'FROM debian:13\nHEALTHCHECK --interval=5 NONE',
    'FROM debian:13\nHEALTHCHECK CMD check --interval=5 --retries=x',
    // Errors of their own.
    'FROM debian:13\nHEALTHCHECK CMD',
    'FROM debian:13\nHEALTHCHECK --intreval=5s CMD true',
    'FROM debian:13\nONBUILD HEALTHCHECK --interval=5 CMD true',
    'FROM debian:13\n# HEALTHCHECK --interval=5 CMD true',
  ],
  invalid: [
    `
    FROM debian:13
    HEALTHCHECK --interval=30 --timeout=3s CMD true
                           ^^ \`30\` is no duration.
    `,
    `
    FROM debian:13
    HEALTHCHECK --interval=5s \\
      # too often
      --timeout=1d \\
                ^^ \`1d\` is no duration.
      --start-period=100us \\
                     ^^^^^ \`--start-period\` cannot be shorter than a millisecond.
      --retries=three \\
                ^^^^^ \`--retries\` needs a whole number from 0 on.
      CMD true
    `,
    // No variables here.
    `
    FROM debian:13
    ENV INTERVAL=5s
    HEALTHCHECK --interval=$INTERVAL --retries=-1 CMD true
                           ^^^^^^^^^ \`$INTERVAL\` is no duration.
                                               ^^ \`--retries\` needs a whole number from 0 on.
    `,
    // Not twice for one blank.
    `
    FROM debian:13
    HEALTHCHECK --interval 5s CMD true
                ^^^^^^^^^^ \`--interval\` needs a value.
    `,
    {
      text: `
      FROM debian:13
      HEALTHCHECK --interval=5s curl -f http://localhost/
                                ^^^^ HEALTHCHECK has no type \`CURL\`.
      `,
      fixed: 'FROM debian:13\nHEALTHCHECK --interval=5s CMD curl -f http://localhost/\n',
    },
    {
      text: `
      FROM debian:13
      healthcheck cdm cdm
                  ^^^ HEALTHCHECK has no type \`CDM\`.
      `,
      fixed: 'FROM debian:13\nhealthcheck CMD cdm\n',
    },
    // In a stage that is not built.
    {
      target: 'b',
      text: `
      FROM debian:13 AS a
      HEALTHCHECK --interval=99999999h CMD true
                             ^^^^^^^^^ \`99999999h\` is no duration.
      FROM debian:13 AS b
      `,
    },
    'FROM debian:13\r\nHEALTHCHECK --timeout=3 CMD true\r\n                      ^ `3` is no duration.\r\n',
    {
      text: `
      FROM debian:13
      HEALTHCHECK --interval=30 --timeout=3x CMD true
                             ^^ \`30\` is no duration.
                                          ^^ \`3x\` is no duration.
      `,
      fixed: 'FROM debian:13\nHEALTHCHECK --interval=30s --timeout=3x CMD true\n',
    },
  ],
});
