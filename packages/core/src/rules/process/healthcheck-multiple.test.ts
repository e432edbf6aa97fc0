import { testRule } from '../../../test/test-rule.js';

testRule('healthcheck-multiple', {
  valid: [
    'FROM debian:13\nHEALTHCHECK CMD true',
    'FROM debian:13\nHEALTHCHECK NONE',
    'FROM debian:13 AS a\nHEALTHCHECK CMD a\nFROM a\nHEALTHCHECK CMD b',
    'FROM nginx:1.31\nHEALTHCHECK CMD true',
    'FROM debian:13\nONBUILD HEALTHCHECK CMD a\nHEALTHCHECK CMD b',
    'FROM debian:13\n# HEALTHCHECK CMD a\nHEALTHCHECK CMD b',
    'FROM debian:13\nCMD a\nHEALTHCHECK CMD b',
    'FROM debian:13\nRUN <<EOF\nHEALTHCHECK CMD a\nHEALTHCHECK CMD b\nEOF',
  ],
  invalid: [
    `
    FROM debian:13
    HEALTHCHECK CMD a
    ^^^^^^^^^^^^^^^^^ This \`HEALTHCHECK\` never runs: another one below overrides it.
    HEALTHCHECK CMD b
    `,
    `
    FROM debian:13
    healthcheck --interval=5s CMD a
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This \`HEALTHCHECK\` never runs: another one below overrides it.
    HEALTHCHECK NONE
    ^^^^^^^^^^^^^^^^ This \`HEALTHCHECK\` never runs: another one below overrides it.
    HEALTHCHECK CMD b
    FROM debian:13
    HEALTHCHECK CMD c
    `,
    {
      options: { report: 'overriding' },
      text: `
    FROM debian:13
    HEALTHCHECK CMD a
    HEALTHCHECK NONE
    ^^^^^^^^^^^ This \`HEALTHCHECK\` overrides another one above.
    `,
    },
    {
      options: { triggers: 'run' },
      text: `
    FROM debian:13 AS a
    ONBUILD HEALTHCHECK CMD a
    FROM a
         ^ This \`HEALTHCHECK\` never runs: another one below overrides it.
    HEALTHCHECK CMD b
    `,
    },
    `
    FROM debian:13 AS a
    HEALTHCHECK CMD a \\
    ^^^^^^^^^^^^^^^^^^^… This \`HEALTHCHECK\` never runs: another one below overrides it.
      && b
    HEALTHCHECK CMD a
    `,
  ],
});
