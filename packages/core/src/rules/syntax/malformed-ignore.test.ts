import { testRule } from '../../../test/test-rule.js';

testRule('malformed-ignore', {
  valid: [
    'FROM debian:13\n# plimsoll ignore=maintainer-deprecated reason="history"\nMAINTAINER Ada',
    'FROM debian:13\n# plimsoll is a linter, and hadolint another\nUSER app',
    'FROM debian:13\n# hadolint ignore=DL3001,SC2086 # why\nRUN true',
    'FROM debian:13\n# check=skip=UndefinedVar why\nRUN true',
    'FROM debian:13\nRUN <<EOF\n# plimsoll ignore\nEOF',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      # plimsoll:ignore DL4000
      ^^^^^^^^^^^^^^^^^^^^^^^^ This comment is not read as an ignore, so it hides nothing.
      MAINTAINER Ada
      `,
      fixed: 'FROM debian:13\n# plimsoll ignore=DL4000\nMAINTAINER Ada\n',
    },
    {
      text: `
      FROM debian:13
      # plimsoll ignore=maintainer-depricated
                        ^^^^^^^^^^^^^^^^^^^^^ There is no rule \`maintainer-depricated\`.
      MAINTAINER Ada
      `,
      fixed: 'FROM debian:13\n# plimsoll ignore=maintainer-deprecated\nMAINTAINER Ada\n',
    },
    `
    FROM debian:13
    # hadolint ignore: DL4000
    ^^^^^^^^^^^^^^^^^^^^^^^^^ This comment is not read as an ignore by hadolint, so it hides nothing.
    MAINTAINER Ada
    `,
  ],
});
