import { testRule } from '../../../test/test-rule.js';

const none = { allow: 'none' };

testRule('inline-ignore-policy', {
  valid: [
    'FROM debian:13\n# plimsoll ignore=user-root-last reason="gosu"\nUSER root',
    'FROM debian:13\n# plimsoll ignore=user-root-last, apt-* reason=gosu\nUSER root',
    '# plimsoll global ignore=user-root-last reason="gosu"\nFROM debian:13\nUSER root',
    'FROM debian:13\n# hadolint ignore=DL3002,DL3004 # gosu\nUSER root',
    '# hadolint stage ignore=DL3002#gosu\nFROM debian:13',
    '# check=skip=JSONArgsRecommended the entrypoint needs a shell\nFROM debian:13',
    'FROM debian:13\n# check=skip=JSONArgsRecommended the entrypoint needs a shell\nCMD a',
    // These hide nothing: prose, other options, and what other rules report.
    { text: 'FROM debian:13\n# plimsoll ignores case, hadolint ignore too\nUSER root', options: none },
    { text: '# check=error=true\nFROM debian:13\n# check=error=true\nUSER root', options: none },
    { text: 'FROM debian:13\n# hadolint ignore=DL3002 because\nUSER root', options: none },
    { text: 'FROM debian:13\n# hadolint ignore: DL3002\n# hadolint shell=bash\nUSER root', options: none },
    { text: 'FROM debian:13\n# plimsoll ignore=\n# plimsoll ignore=reason="x"\nUSER root', options: none },
    // hadolint reads no comments inside an instruction, and what stands in a script is no comment.
    { text: 'FROM debian:13\nRUN a && \\\n  # hadolint ignore=DL3002\n  b', options: none },
    { text: 'FROM debian:13\nRUN <<EOF\n# hadolint ignore=DL3002\nEOF\nRUN a # plimsoll ignore=x', options: none },
    {
      text: '# check=skip=all\n# hadolint global ignore=DL3002\nFROM debian:13\n# hadolint stage ignore=DL3004\nUSER root',
      options: { allow: 'none', ranges: 'instruction' },
    },
  ],
  invalid: [
    `
    FROM debian:13
    # plimsoll ignore=user-root-last
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment does not say why it is there.
    USER root
    # hadolint ignore=DL3002,DL3004
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment does not say why it is there.
    USER 0
    # check=skip=JSONArgsRecommended
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment does not say why it is there.
    CMD a
    `,
    `
    # check=skip=all;error=true
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment does not say why it is there.
    # plimsoll global ignore = a , b
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment does not say why it is there.
    #hadolint global ignore=DL3002 #
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment does not say why it is there.
    FROM debian:13
    `,
    `
    FROM debian:13
    RUN a && \\
      # plimsoll ignore=no-sudo reason=""
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment does not say why it is there.
      sudo b
    `,
    {
      options: none,
      text: `
      # hadolint global ignore=DL3002 # gosu
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Ignore comments are not allowed.
      FROM debian:13
      # plimsoll ignore=user-root-last reason="gosu"
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Ignore comments are not allowed.
      USER root
      `,
    },
    {
      options: { allow: 'none', ranges: 'instruction' },
      text: 'FROM debian:13\r\n\t# hadolint ignore=DL3002\r\n\t^^^^^^^^^^^^^^^^^^^^^^^^ Ignore comments are not allowed.\r\nUSER root\r\n',
    },
  ],
});
