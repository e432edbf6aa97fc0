import { testRule } from '../../../test/test-rule.js';

const beside = ['maintainer-deprecated'];

testRule('unused-ignore', {
  valid: [
    { beside, text: 'FROM debian:13\n# plimsoll ignore=maintainer-deprecated\nMAINTAINER Ada' },
    { beside, text: 'FROM debian:13\n# hadolint ignore=DL4000\nMAINTAINER Ada' },
    { beside, text: 'FROM debian:13\n# hadolint ignore=DL3001\nUSER app' },
    { beside, text: 'FROM debian:13\n# check=skip=all\nUSER app' },
    // The rule does not run.
    'FROM debian:13\n# plimsoll ignore=maintainer-deprecated\nUSER app',
    { beside, text: 'FROM debian:13\n# plimsoll ignore=unused-ignore\nUSER app' },
    {
      beside,
      text: '# plimsoll global ignore=unused-ignore\nFROM debian:13\n# plimsoll ignore=maintainer-deprecated\nUSER app',
    },
  ],
  invalid: [
    {
      beside,
      text: `
      FROM debian:13
      # plimsoll ignore=maintainer-deprecated reason="gone since"
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment hides nothing.
      USER app
      `,
      fixed: 'FROM debian:13\nUSER app\n',
    },
    {
      beside: [...beside, 'expose-missing'],
      text: `
      FROM debian:13
      # plimsoll ignore=expose-missing,maintainer-deprecated
                        ^^^^^^^^^^^^^^ \`expose-missing\` hides nothing here.
      MAINTAINER Ada
      `,
    },
  ],
});
