import { testRule } from '../../../test/test-rule.js';

testRule('env-self-reference', {
  valid: [
    'FROM debian:13\nENV A=1\nENV B=$A',
    'FROM debian:13\nENV A=1\nENV A=2 B=$A',
    'FROM debian:13\nARG A=1\nENV A=2 B=$A',
    'FROM debian:13\nENV A=1 B=\\$A',
    "FROM debian:13\nENV A=1 B='$A'",
    'FROM debian:13\nENV PATH=/x:$PATH B=1',
    'FROM debian:13\nENV PATH=/x:$PATH B=$PATH',
    // The base may set it.
    'FROM mycorp/base\nENV A=1 B=$A',
    'FROM node:24\nENV NODE_VERSION=1 B=$NODE_VERSION',
    // Only names: the shell expands CMD.
    'FROM debian:13\nENV A=1 B=2\nCMD $A',
    // Alone, or not set anywhere: the matter of another rule.
    'FROM debian:13\nENV A=$A',
    'FROM debian:13\nENV A="$A -x" B=1',
    'FROM debian:13\nENV A=$X B=1',
    'FROM debian:13\nENV A $A',
    'FROM debian:13 AS a\nENV A=1\nFROM a\nENV A=2 B=$A',
    'FROM debian:13\nARG A=1 B=$A',
    'FROM debian:13\nLABEL A=1 B=$A'.replace('$A', '1'),
  ],
  invalid: [
    {
      text: `
    FROM debian:13
    ENV A=1 B=$A C=$B D=$A
              ^^ \`A\` is not set yet: this very ENV sets it.
                   ^^ \`B\` is not set yet: this very ENV sets it.
                        ^^ \`A\` is not set yet: this very ENV sets it.
    `,
      fixed: 'FROM debian:13\nENV A=1\nENV B=$A\nENV C=$B\nENV D=$A\n',
    },
    {
      text: `
    FROM debian:13
      env APP=/srv \\
        X=1 \\
        DATA="\${APP}/data" \\
              ^^^^^^ \`APP\` is not set yet: this very ENV sets it.
        # last
        Y=2
    `,
      fixed: `
    FROM debian:13
      env APP=/srv \\
        X=1
      env DATA="\${APP}/data" \\
        # last
        Y=2
    `,
    },
    {
      text:
        'FROM debian:13\r\nENV A=1 `\r\n  B=$A\r\n'.replace('`', '\\') +
        '    ^^ `A` is not set yet: this very ENV sets it.\r\n',
      fixed: 'FROM debian:13\r\nENV A=1\r\nENV B=$A\r\n',
    },
    // The second half would see another PATH, or a comment has no place.
    {
      text: `
    FROM debian:13
    ENV A=/a PATH=/b:$PATH B=$A/x:$PATH
                             ^^ \`A\` is not set yet: this very ENV sets it.
    ENV C=/c \\
      # why
      D=$C
        ^^ \`C\` is not set yet: this very ENV sets it.
    `,
      fixed: `
    FROM debian:13
    ENV A=/a PATH=/b:$PATH B=$A/x:$PATH
    ENV C=/c \\
      # why
      D=$C
    `,
    },
    `
    FROM scratch
    env A=$B B=\${A:-x}
          ^^ \`B\` is not set yet: this very ENV sets it.
               ^^^^^^^ \`A\` is not set yet: this very ENV sets it.
    `.replace('\\${A', '${A'),
    {
      options: { bases: 'none' },
      text: `
    FROM mycorp/base
    ENV A=1 B=$A
              ^^ \`A\` is not set yet: this very ENV sets it.
    `,
    },
    // In another stage.
    `
    FROM debian:13 AS a
    ENV A=1
    FROM debian:13
    ENV A=1 B=$A
              ^^ \`A\` is not set yet: this very ENV sets it.
    `,
  ],
});
