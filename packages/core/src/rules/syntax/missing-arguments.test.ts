import { testRule } from '../../../test/test-rule.js';

testRule('missing-arguments', {
  valid: [
    'FROM debian:13 AS build\nCOPY app /bin/app\nADD ["app", "/bin/app"]',
    'FROM debian:13\nCOPY <<EOF /etc/motd\nHello\nEOF',
    // BuildKit takes these with nothing behind them.
    'FROM debian:13\nRUN\nCMD\nENTRYPOINT []',
    'FROM debian:13\nENV A= B=\nARG C\nLABEL a=',
    'FROM debian:13\nHEALTHCHECK NONE',
    'FROM debian:13\nCOPY app \\\n  # where to\n  /bin/app',
    // Whether the variable has a value is not known.
    'FROM debian:13\nARG DATA\nVOLUME $DATA',
    'FROM example.com/base:1\nVOLUME $DATA',
    'FROM debian:13\nENV DATA=/data\nVOLUME $DATA ${CACHE:-/cache}',
    { text: 'FROM debian:13\nARG DATA\nVOLUME $DATA', buildArgs: { DATA: '/data' } },
    // Not built.
    { text: 'FROM debian:13 AS a\nENV A=\nVOLUME $A\nFROM debian:13 AS b', target: 'b' },
    // Triggers have a rule of their own.
    'FROM debian:13\nONBUILD COPY app',
    // What the parser rejects is an error of its own.
    'FROM debian:13\nENV A',
    'FROM debian:13\nSHELL []',
  ],
  invalid: [
    `
    FROM
    ^^^^ FROM takes an image, or an image, \`AS\` and a name.
    FROM debian:13 AS
                   ^^ FROM takes an image, or an image, \`AS\` and a name.
    `,
    `
    FROM debian:13
    COPY app
    ^^^^ COPY needs a source and a destination.
    add --chown=1 \\
    ^^^ ADD needs a source and a destination.
      ["app"]
    COPY <<EOF
    ^^^^ COPY needs a source and a destination.
    Hello
    EOF
    `,
    `
    FROM debian:13
    COPY app <<EOF
             ^^^^^ COPY cannot write to a heredoc.
    Hello
    EOF
    `,
    `
    ARG
    ^^^ ARG needs an argument.
    FROM debian:13
    ENV
    ^^^ ENV needs an argument.
    USER
    ^^^^ USER needs an argument.
    WORKDIR
    ^^^^^^^ WORKDIR needs an argument.
    ONBUILD
    ^^^^^^^ ONBUILD needs an argument.
    HEALTHCHECK --interval=5s CMD
                              ^^^ HEALTHCHECK CMD needs a command.
    `,
    `
    FROM debian:13
    ENV A=1 =2
            ^^ A name stands before the \`=\`.
    LABEL =b
          ^^ A name stands before the \`=\`.
    `,
    `
    FROM debian:13
    VOLUME ["/data", ""]
                     ^^ A volume needs a path.
    ENV A=
    VOLUME /data $A
                 ^^ A volume needs a path, and this one is empty.
    `,
    // In a stage that nothing needs, where the words are enough.
    {
      target: 'b',
      text: `
      FROM debian:13 AS a
      VOLUME
      ^^^^^^ VOLUME needs an argument.
      FROM debian:13 AS b
      `,
    },
    // Where the base image has set nothing.
    {
      options: { bases: 'none' },
      text: `
      FROM example.com/base:1
      VOLUME $DATA
             ^^^^^ A volume needs a path, and this one is empty.
      `,
    },
    'FROM debian:13\r\nCOPY app\r\n^^^^ COPY needs a source and a destination.\r\n',
  ],
});
