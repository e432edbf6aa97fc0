import { testRule } from '../../../test/test-rule.js';

testRule('from-as-casing', {
  valid: [
    'FROM debian:13 AS base',
    'from debian:13 as base',
    'FROM debian:13',
    // The keyword itself is the matter of another rule.
    'From debian:13 as base',
    'From debian:13 AS base',
    'FROM debian:13 AS as',
    'FROM as',
    'FROM --platform=linux/amd64 debian:13 AS base',
    'FROM debian:13\n# from x AS y\nRUN <<EOF\nfrom x AS y\nEOF',
  ],
  invalid: [
    `
    FROM debian:13 as base
                   ^^ \`as\` is written in another case than \`FROM\`.
    `,
    `
    from debian:13 AS base
                   ^^ \`AS\` is written in another case than \`from\`.
    `,
    {
      text: `
    FROM debian:13 As base
                   ^^ \`As\` is written in another case than \`FROM\`.
    from base aS next
              ^^ \`aS\` is written in another case than \`from\`.
    `,
      fixed: 'FROM debian:13 AS base\nfrom base as next\n',
    },
    `
    FROM --platform=$BUILDPLATFORM debian:13 \\
      # the base
      as base
      ^^ \`as\` is written in another case than \`FROM\`.
    `,
    'FROM debian:13 as base\r\n               ^^ `as` is written in another case than `FROM`.\r\nRUN id\r\n',
  ],
});
