import { testRule } from '../../../test/test-rule.js';

testRule('cmd-multiple', {
  valid: [
    'FROM debian:13\nCMD ["nginx"]',
    'FROM debian:13\nENTRYPOINT ["nginx"]\nCMD ["-g", "daemon off;"]',
    // One in each stage, also where a stage builds on another, or an image brings one.
    'FROM debian:13 AS a\nCMD ["a"]\nFROM debian:13\nCMD ["b"]',
    'FROM debian:13 AS a\nCMD ["a"]\nFROM a\nCMD ["b"]',
    'FROM nginx:1.31\nCMD ["nginx-debug"]',
    // Triggers run in another stage, and HEALTHCHECK is none.
    'FROM debian:13\nONBUILD CMD ["a"]\nCMD ["b"]\nONBUILD CMD ["c"]',
    'FROM debian:13\nHEALTHCHECK CMD true\nCMD ["b"]',
    'FROM debian:13\n# CMD ["a"]\nCMD ["b"]',
    'FROM debian:13\nRUN <<EOF\nCMD a\nCMD b\nEOF\nCMD ["b"]',
    // Above the first FROM: an error of its own.
    'CMD ["a"]\nFROM debian:13\nCMD ["b"]',
  ],
  invalid: [
    `
    FROM debian:13
    CMD ["a"]
    ^^^^^^^^^ This \`CMD\` never runs: another one below overrides it.
    CMD ["b"]
    `,
    `
    from debian:13
    cmd a \\
    ^^^^^^^… This \`CMD\` never runs: another one below overrides it.
      b
    ENTRYPOINT ["tini", "--"]
    CMD b
    ^^^^^ This \`CMD\` never runs: another one below overrides it.
    CMD []
    `,
    // In each stage of its own.
    `
    FROM debian:13 AS a
    CMD a
    ^^^^^ This \`CMD\` never runs: another one below overrides it.
    CMD b
    FROM a
    CMD c
    ^^^^^ This \`CMD\` never runs: another one below overrides it.
    CMD d
    `,
    // The same twice.
    'FROM debian:13\r\nCMD a\r\n^^^^^ This `CMD` never runs: another one below overrides it.\r\nCMD a\r\n',
    {
      options: { report: 'overriding' },
      text: `
      FROM debian:13
      CMD a
      CMD b
      ^^^ This \`CMD\` overrides another one above.
      cmd c
      ^^^ This \`CMD\` overrides another one above.
      FROM debian:13
      CMD d
      `,
    },
    {
      text: `
      FROM debian:13
      # first
      CMD ["a"]
      ^^^^^^^^^ This \`CMD\` never runs: another one below overrides it.
      RUN id
      cmd b \\
      ^^^^^^^… This \`CMD\` never runs: another one below overrides it.
        c
      CMD ["d"]
      `,
      fixed: `
      FROM debian:13
      # first
      RUN id
      CMD ["d"]
      `,
    },
    // A comment would go with it, or two steps would be one.
    {
      text: `
      FROM debian:13
      CMD ["a", \\
      ^^^^^^^^^^^… This \`CMD\` never runs: another one below overrides it.
        # why
        "b"]
      RUN id
      CMD b
      ^^^^^ This \`CMD\` never runs: another one below overrides it.
      RUN id
      CMD c
      `,
      fixed: `
      FROM debian:13
      CMD ["a", \\
        # why
        "b"]
      RUN id
      CMD b
      RUN id
      CMD c
      `,
    },
  ],
});
