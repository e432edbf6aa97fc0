import { testRule } from '../../../test/test-rule.js';

testRule('maintainer-deprecated', {
  valid: [
    'FROM debian:13\nLABEL maintainer="Ada"',
    'FROM debian:13\n# MAINTAINER Ada',
    'FROM debian:13\nRUN <<EOF\nMAINTAINER Ada\nEOF',
    // A forbidden trigger is an error of its own.
    'FROM debian:13\nONBUILD MAINTAINER Ada',
  ],
  invalid: [
    // That the name is missing is another matter.
    `
    FROM debian:13
    MAINTAINER
    ^^^^^^^^^^ \`MAINTAINER\` is deprecated.
    `,
    {
      text: `
      FROM debian:13
      MAINTAINER Ada <ada@example.com>
      ^^^^^^^^^^ \`MAINTAINER\` is deprecated.
      `,
      fixed: `
      FROM debian:13
      LABEL org.opencontainers.image.authors="Ada <ada@example.com>"
      `,
    },
    {
      text: `
      from debian:13
        maintainer "Ada"
        ^^^^^^^^^^ \`MAINTAINER\` is deprecated.
      `,
      fixed: `
      from debian:13
        label org.opencontainers.image.authors="Ada"
      `,
    },
    {
      text: `
      FROM debian:13
      MAINTAINER Ada "the \\first" $USER
      ^^^^^^^^^^ \`MAINTAINER\` is deprecated.
      `,
      fixed: `
      FROM debian:13
      LABEL org.opencontainers.image.authors="Ada \\"the \\\\first\\" \\$USER"
      `,
    },
    // Over several lines there is no fix.
    `
    FROM debian:13
    MAINTAINER Ada \\
    ^^^^^^^^^^ \`MAINTAINER\` is deprecated.
      Lovelace
    `,
  ],
});
