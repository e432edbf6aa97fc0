import { testRule } from '../../../test/test-rule.js';

testRule('instruction-casing', {
  valid: [
    'FROM debian:13\nRUN id',
    'from debian:13\nrun id',
    // What stands above the first FROM is not looked at, nor is a trigger.
    'arg V=1\nFROM debian:13\nRUN id',
    'FROM debian:13\nONBUILD run id\nONBUILD Copy . .',
    'FROM debian:13\nRUN <<EOF\nrun id\nEOF',
    'FROM debian:13\n# run id\nRUN id',
    'FROM debian:13 as base',
  ],
  invalid: [
    {
      text: `
    FROM debian:13
    run id
    ^^^ Most instructions are in upper case, and \`run\` is not.
    USER app
    Cmd ["a"]
    ^^^ Most instructions are in upper case, and \`Cmd\` is not.
    `,
      fixed: 'FROM debian:13\nRUN id\nUSER app\nCMD ["a"]\n',
    },
    `
    from debian:13
    RUN id
    ^^^ Most instructions are in lower case, and \`RUN\` is not.
    user app
    `,
    // As many of both: capitals.
    `
    FROM debian:13
    run id
    ^^^ Most instructions are in upper case, and \`run\` is not.
    `,
    `
    From debian:13
    ^^^^ Most instructions are in upper case, and \`From\` is not.
    `,
    `
    from debian:13 as a
    run id
    FROM a
    ^^^^ Most instructions are in lower case, and \`FROM\` is not.
    onbuild RUN id
    `,
  ],
});
