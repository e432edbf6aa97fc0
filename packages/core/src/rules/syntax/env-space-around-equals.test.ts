import { testRule } from '../../../test/test-rule.js';

testRule('env-space-around-equals', {
  valid: [
    'FROM debian:13\nENV A=b',
    'FROM debian:13\nENV A b',
    'FROM debian:13\nENV A="= b"',
    'FROM debian:13\nENV A b = c',
    'FROM debian:13\nLABEL a="b = c"',
    'FROM debian:13\nRUN A = b',
    'FROM debian:13\n# ENV A = b',
    // What BuildKit rejects is an error of its own.
    'FROM debian:13\nENV A= b',
    'FROM debian:13\nARG A = b',
    'FROM debian:13\nENV A ${B}',
  ],
  invalid: [
    {
      text: `
    FROM debian:13
    ENV A = b
        ^^^^^ \`A\` is set to \`= b\`, with the sign.
    `,
      fixed: 'FROM debian:13\nENV A=b\n',
    },
    {
      text: `
    FROM debian:13
    LABEL name =value
          ^^^^^^^^^^^ \`name\` is set to \`=value\`, with the sign.
    `,
      fixed: 'FROM debian:13\nLABEL name=value\n',
    },
    {
      text: `
    FROM debian:13
    env A  =  "b c"
        ^^^^^^^^^^^ \`A\` is set to \`=  "b c"\`, with the sign.
    `,
      fixed: 'FROM debian:13\nenv A="b c"\n',
    },
    {
      text: `
    FROM debian:13
    ENV A = b c
        ^^^^^^^ \`A\` is set to \`= b c\`, with the sign.
    ENV A = b B = c
        ^^^^^^^^^^^ \`A\` is set to \`= b B = c\`, with the sign.
    ENV A = it's
        ^^^^^^^^ \`A\` is set to \`= it's\`, with the sign.
    `,
      fixed: `
    FROM debian:13
    ENV A="b c"
    ENV A = b B = c
    ENV A = it's
    `,
    },
    `
    FROM debian:13
    ONBUILD ENV A = b
                ^^^^^ \`A\` is set to \`= b\`, with the sign.
    `,
    'FROM debian:13\r\nENV A = b\r\n    ^^^^^ `A` is set to `= b`, with the sign.\r\nUSER app\r\n',
  ],
});
