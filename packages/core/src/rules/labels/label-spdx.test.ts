import { testRule } from '../../../test/test-rule.js';

const name = 'org.opencontainers.image.licenses';
const identifier = { labels: ['license'], form: 'identifier' };

testRule('label-spdx', {
  valid: [
    `FROM debian:13\nLABEL ${name}=MIT`,
    `FROM debian:13\nLABEL ${name}="MIT OR Apache-2.0"`,
    `FROM debian:13\nLABEL ${name} (MIT AND BSD-3-Clause)`,
    `FROM debian:13\nLABEL ${name}='GPL-2.0-only WITH Classpath-exception-2.0'`,
    // Deprecated, in another case, or a name of their own.
    `FROM debian:13\nLABEL ${name}=GPL-2.0+`,
    `FROM debian:13\nLABEL ${name}=apache-2.0`,
    `FROM debian:13\nLABEL ${name}=LicenseRef-Example`,
    `FROM debian:13\nLABEL ${name}=NOASSERTION`,
    // Whoever builds gives the value.
    `FROM debian:13\nARG LICENSE=ours\nLABEL ${name}=$LICENSE`,
    `FROM debian:13\nLABEL ${name}="\${LICENSE} or later"`,
    `FROM debian:13\nENV LICENSE=ours\nLABEL ${name}=$LICENSE`,
    // Another label, no LABEL.
    'FROM debian:13\nLABEL license="Apache License 2.0" org.opencontainers.image.license=ours',
    `FROM debian:13\nENV ${name}=ours`,
    `FROM debian:13\n# LABEL ${name}=ours`,
    { text: 'FROM debian:13\nLABEL license=GPL-3.0-or-later license="0BSD"', options: identifier },
    { text: `FROM debian:13\nLABEL ${name}=ours`, options: identifier },
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      LABEL org.opencontainers.image.licenses="Apache 2.0"
                                              ^^^^^^^^^^^^ The value of \`org.opencontainers.image.licenses\` is not an SPDX license expression.
      `,
      fixed: `
      FROM debian:13
      LABEL org.opencontainers.image.licenses="Apache-2.0"
      `,
    },
    {
      text: `
      from debian:13
      label org.opencontainers.image.licenses BSD 3-Clause
                                              ^^^^^^^^^^^^ The value of \`org.opencontainers.image.licenses\` is not an SPDX license expression.
      `,
      fixed: `
      from debian:13
      label org.opencontainers.image.licenses BSD-3-Clause
      `,
    },
    // No identifier is like these.
    `
    FROM debian:13
    LABEL org.opencontainers.image.licenses="BSD" \\
                                            ^^^^^ The value of \`org.opencontainers.image.licenses\` is not an SPDX license expression.
          org.opencontainers.image.licenses='MIT, ISC' \\
                                            ^^^^^^^^^^ The value of \`org.opencontainers.image.licenses\` is not an SPDX license expression.
          org.opencontainers.image.licenses=MIT/ISC
                                            ^^^^^^^ The value of \`org.opencontainers.image.licenses\` is not an SPDX license expression.
    `,
    `
    FROM debian:13
    ONBUILD LABEL "org.opencontainers.image.licenses"="Proprietary"
                                                      ^^^^^^^^^^^^^ The value of \`org.opencontainers.image.licenses\` is not an SPDX license expression.
    LABEL org.opencontainers.image.licenses=
                                            ^ The value of \`org.opencontainers.image.licenses\` is not an SPDX license expression.
    `,
    {
      options: identifier,
      text: `
      FROM debian:13
      LABEL license=mit
                    ^^^ The value of \`license\` is not an SPDX license identifier.
      LABEL license="GPL-2.0"
                    ^^^^^^^^^ The value of \`license\` is not an SPDX license identifier.
      LABEL license="MIT OR ISC"
                    ^^^^^^^^^^^^ The value of \`license\` is not an SPDX license identifier.
      LABEL license=NONE
                    ^^^^ The value of \`license\` is not an SPDX license identifier.
      `,
    },
  ],
});
