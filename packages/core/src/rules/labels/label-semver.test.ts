import { testRule } from '../../../test/test-rule.js';

const name = 'org.opencontainers.image.version';
const options = { labels: ['release'] };
const label = (value: string) => ({ text: `FROM debian:13\nLABEL release="${value}"`, options });

testRule('label-semver', {
  valid: [
    `FROM debian:13\nLABEL ${name}=1.4.0`,
    `FROM debian:13\nLABEL ${name} 0.0.0`,
    label('1.4.0-rc.1'),
    label('1.4.0-0.a-b.--'),
    label('1.4.0-alpha+build.007'),
    label('1.4.0+001'),
    label('99999999999999999999.0.0'),
    // Whoever builds gives the value.
    `FROM debian:13\nARG VERSION=dev\nLABEL ${name}=$VERSION`,
    `FROM debian:13\nLABEL ${name}="1.4.\${PATCH}"`,
    `FROM debian:13\nENV VERSION=dev\nLABEL ${name}=$VERSION`,
    // Another label, no LABEL.
    'FROM debian:13\nLABEL version=1.0 Version=6',
    `FROM debian:13\nENV ${name}=1.0`,
    `FROM debian:13\n# LABEL ${name}=1.0`,
    { text: `FROM debian:13\nLABEL ${name}=1.0`, options },
  ],
  invalid: [
    `
    FROM debian:13
    LABEL org.opencontainers.image.version="v1.4.0"
                                           ^^^^^^^^ The value of \`org.opencontainers.image.version\` is not a semantic version.
    `,
    `
    from debian:13 as build
    label org.opencontainers.image.version 24.04
                                           ^^^^^ The value of \`org.opencontainers.image.version\` is not a semantic version.
    from scratch
    `,
    `
    FROM debian:13
    ONBUILD LABEL a=b \\
      org.opencontainers.image.version=''
                                       ^^ The value of \`org.opencontainers.image.version\` is not a semantic version.
    `,
    {
      options,
      text: `
      FROM debian:13
      LABEL release=1.2.3.4
                    ^^^^^^^ The value of \`release\` is not a semantic version.
      LABEL release=1.2.
                    ^^^^ The value of \`release\` is not a semantic version.
      LABEL release=2026.08.22
                    ^^^^^^^^^^ The value of \`release\` is not a semantic version.
      LABEL release=1.2.3-
                    ^^^^^^ The value of \`release\` is not a semantic version.
      LABEL release=1.2.3-a..b
                    ^^^^^^^^^^ The value of \`release\` is not a semantic version.
      LABEL release=1.2.3-01
                    ^^^^^^^^ The value of \`release\` is not a semantic version.
      LABEL release=1.2.3+a_b
                    ^^^^^^^^^ The value of \`release\` is not a semantic version.
      LABEL release=1.2.3+
                    ^^^^^^ The value of \`release\` is not a semantic version.
      LABEL release="1.2.3 "
                    ^^^^^^^^ The value of \`release\` is not a semantic version.
      LABEL release=1.2.x
                    ^^^^^ The value of \`release\` is not a semantic version.
      `,
    },
  ],
});
