import { testRule } from '../../../test/test-rule.js';

testRule('entrypoint-multiple', {
  valid: [
    'FROM debian:13\nENTRYPOINT ["nginx"]',
    'FROM debian:13\nENTRYPOINT ["nginx"]\nCMD ["-g", "daemon off;"]\nCMD ["x"]',
    // One in each stage, also where a stage builds on another, or an image brings one.
    'FROM debian:13 AS a\nENTRYPOINT ["a"]\nFROM debian:13\nENTRYPOINT ["b"]',
    'FROM debian:13 AS a\nENTRYPOINT ["a"]\nFROM a\nENTRYPOINT ["b"]',
    'FROM nginx:1.31\nENTRYPOINT ["nginx-debug"]',
    // Triggers run in another stage, and HEALTHCHECK is none.
    'FROM debian:13\nONBUILD ENTRYPOINT ["a"]\nENTRYPOINT ["b"]\nONBUILD ENTRYPOINT ["c"]',
    'FROM debian:13\nHEALTHCHECK CMD true\nENTRYPOINT ["b"]',
    'FROM debian:13\n# ENTRYPOINT ["a"]\nENTRYPOINT ["b"]',
    'FROM debian:13\nRUN <<EOF\nENTRYPOINT a\nENTRYPOINT b\nEOF\nENTRYPOINT ["b"]',
    // Above the first FROM: an error of its own.
    'ENTRYPOINT ["a"]\nFROM debian:13\nENTRYPOINT ["b"]',
  ],
  invalid: [
    `
    FROM debian:13
    ENTRYPOINT ["a"]
    ^^^^^^^^^^^^^^^^ This \`ENTRYPOINT\` never runs: another one below overrides it.
    ENTRYPOINT ["b"]
    `,
    `
    from debian:13
    entrypoint a \\
    ^^^^^^^^^^^^^^… This \`ENTRYPOINT\` never runs: another one below overrides it.
      b
    CMD ["x"]
    ENTRYPOINT b
    ^^^^^^^^^^^^ This \`ENTRYPOINT\` never runs: another one below overrides it.
    ENTRYPOINT []
    `,
    // In each stage of its own.
    `
    FROM debian:13 AS a
    ENTRYPOINT a
    ^^^^^^^^^^^^ This \`ENTRYPOINT\` never runs: another one below overrides it.
    ENTRYPOINT b
    FROM a
    ENTRYPOINT c
    ^^^^^^^^^^^^ This \`ENTRYPOINT\` never runs: another one below overrides it.
    ENTRYPOINT d
    `,
    // The same twice.
    'FROM debian:13\r\nENTRYPOINT a\r\n^^^^^^^^^^^^ This `ENTRYPOINT` never runs: another one below overrides it.\r\nENTRYPOINT a\r\n',
    {
      options: { report: 'overriding' },
      text: `
      FROM debian:13
      ENTRYPOINT a
      ENTRYPOINT b
      ^^^^^^^^^^ This \`ENTRYPOINT\` overrides another one above.
      entrypoint c
      ^^^^^^^^^^ This \`ENTRYPOINT\` overrides another one above.
      FROM debian:13
      ENTRYPOINT d
      `,
    },
  ],
});
