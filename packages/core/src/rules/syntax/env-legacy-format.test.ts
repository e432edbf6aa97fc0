import { testRule } from '../../../test/test-rule.js';

testRule('env-legacy-format', {
  valid: [
    'FROM debian:13\nENV A=1',
    'FROM debian:13\nENV A="b c" D=e',
    'FROM debian:13\nLABEL a="b c"',
    'FROM debian:13\nENV A=1 \\\n    B=2',
    // ARG never had it.
    'FROM debian:13\nARG a b',
    // The matter of another rule.
    'FROM debian:13\nENV A = b',
    // What the parser rejects.
    'FROM debian:13\nENV A',
    'FROM debian:13\nENV A=1 B',
    { options: { triggers: 'run' }, text: 'FROM debian:13\nONBUILD ENV a b' },
  ],
  invalid: [
    {
      text: `
    FROM debian:13
    ENV A b
        ^^^ \`ENV name value\` is the old form.
    LABEL a b c
          ^^^^^ \`LABEL name value\` is the old form.
    `,
      fixed: 'FROM debian:13\nENV A=b\nLABEL a="b c"\n',
    },
    {
      text: `
    FROM debian:13
    env PATH /x:$PATH
        ^^^^^^^^^^^^^ \`ENV name value\` is the old form.
    ENV Q "b c"
        ^^^^^^^ \`ENV name value\` is the old form.
    `,
      fixed: 'FROM debian:13\nenv PATH=/x:$PATH\nENV Q="b c"\n',
    },
    // With quotes inside it would not stay the same.
    {
      text: `
    FROM debian:13
    ENV A it's
        ^^^^^^ \`ENV name value\` is the old form.
    ENV B "$X" 'c d'
        ^^^^^^^^^^^^ \`ENV name value\` is the old form.
    `,
      fixed: "FROM debian:13\nENV A it's\nENV B \"$X\" 'c d'\n",
    },
    {
      text: `
    FROM debian:13
    ENV A c:\\\\d
        ^^^^^^^ \`ENV name value\` is the old form.
    ENV B b\\ c
        ^^^^^^ \`ENV name value\` is the old form.
    LABEL a the "big" $5.00
          ^^^^^^^^^^^^^^^^^ \`LABEL name value\` is the old form.
    LABEL b the "big" \\$5
          ^^^^^^^^^^^^^^^ \`LABEL name value\` is the old form.
    `,
      fixed: 'FROM debian:13\nENV A=c:\\\\d\nENV B=b\\ c\nLABEL a the "big" $5.00\nLABEL b="the big \\$5"\n',
    },
    // In the author's lines.
    {
      text: `
    FROM debian:13
    ENV A b \\
        ^^^^^… \`ENV name value\` is the old form.
      # why
      c
    ONBUILD ENV A b
                ^^^ \`ENV name value\` is the old form.
    ENV PACKAGES \\
        ^^^^^^^^^^… \`ENV name value\` is the old form.
        autoconf \\

        dpkg-dev
    ENV C \\
        ^^^… \`ENV name value\` is the old form.
      # why
      d
    `,
      fixed: `
    FROM debian:13
    ENV A="b \\
      # why
      c"
    ONBUILD ENV A=b
    ENV PACKAGES="autoconf \\

        dpkg-dev"
    ENV C \\
      # why
      d
    `,
    },
    {
      text: '# escape=`\r\nFROM debian:13\r\nENV A C:\\a b\r\n    ^^^^^^^^ `ENV name value` is the old form.\r\n',
      fixed: '# escape=`\r\nFROM debian:13\r\nENV A="C:\\a b"\r\n',
    },
    {
      options: { triggers: 'run' },
      text: `
    FROM debian:13 AS a
    ONBUILD ENV A b
    FROM a
         ^ \`ENV name value\` is the old form.
    FROM debian:13
    COPY --from=1 /a /a
    `,
    },
  ],
});
