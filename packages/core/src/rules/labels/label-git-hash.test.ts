import { testRule } from '../../../test/test-rule.js';

const name = 'org.opencontainers.image.revision';
const hash = '0123456789abcdef0123456789abcdef01234567';
const options = { labels: ['commit'] };

testRule('label-git-hash', {
  valid: [
    `FROM debian:13\nLABEL ${name}=${hash}`,
    // Git makes a short hash as long as the repository needs it; SHA-256 is longer.
    `FROM debian:13\nLABEL ${name}=0123456`,
    `FROM debian:13\nLABEL ${name}="0123456789ab"`,
    `FROM debian:13\nLABEL ${name} '${'0123456789abcdef'.repeat(4)}'`,
    // Whoever builds gives the value.
    `FROM debian:13\nARG REVISION=unknown\nLABEL ${name}=$REVISION`,
    `FROM debian:13\nLABEL ${name}="\${REVISION:-main}"`,
    `FROM debian:13\nENV REVISION=main\nLABEL ${name}=$REVISION`,
    // Another label, no LABEL.
    'FROM debian:13\nLABEL revision=main commit=main',
    `FROM debian:13\nENV ${name}=main`,
    `FROM debian:13\n# LABEL ${name}=main`,
    { text: `FROM debian:13\nLABEL ${name}=main`, options },
  ],
  invalid: [
    `
    FROM debian:13
    LABEL org.opencontainers.image.revision="main"
                                            ^^^^^^ The value of \`org.opencontainers.image.revision\` is not the hash of a commit.
    `,
    `
    from debian:13 as build
    label org.opencontainers.image.revision v1.2.3
                                            ^^^^^^ The value of \`org.opencontainers.image.revision\` is not the hash of a commit.
    from scratch
    `,
    `
    FROM debian:13
    ONBUILD LABEL a=b \\
      "org.opencontainers.image.revision"=
                                          ^ The value of \`org.opencontainers.image.revision\` is not the hash of a commit.
    `,
    {
      options,
      text: `
      FROM debian:13
      LABEL commit=012345
                   ^^^^^^ The value of \`commit\` is not the hash of a commit.
      LABEL commit=0123456789ABCDEF0123456789ABCDEF01234567
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The value of \`commit\` is not the hash of a commit.
      LABEL commit=0123456789abcdef0123456789abcdef012345678
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The value of \`commit\` is not the hash of a commit.
      LABEL commit=0123456z
                   ^^^^^^^^ The value of \`commit\` is not the hash of a commit.
      LABEL commit=" 0123456"
                   ^^^^^^^^^^ The value of \`commit\` is not the hash of a commit.
      `,
    },
  ],
});
