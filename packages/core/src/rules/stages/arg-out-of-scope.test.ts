import { testRule } from '../../../test/test-rule.js';

testRule('arg-out-of-scope', {
  valid: [
    'FROM debian:13\nARG V=1\nLABEL v=$V',
    'FROM debian:13\nARG V\nENV A=$V',
    'FROM debian:13\nENV A=1\nENV B=$A/${A}',
    // What the base sets: known, or not known at all.
    'FROM debian:13\nENV PATH=/x:$PATH',
    'FROM node:24\nLABEL v=$NODE_VERSION',
    'FROM mycorp/base:1\nWORKDIR $HOME_OF_APP',
    'ARG BASE\nFROM $BASE\nENV A=$B',
    // The shell's own, and what is not expanded.
    'FROM debian:13\nRUN echo $X ${Y:-1}',
    'FROM debian:13\nCMD echo $X\nENTRYPOINT ["$X"]\nHEALTHCHECK CMD echo $X\nSHELL ["$X"]\nEXPOSE $PORT',
    "FROM debian:13\nENV A='$X' B=\\$X",
    'FROM debian:13\nCOPY <<"EOF" /a\n$X\nEOF\nRUN <<EOF\n$X\nEOF',
    'FROM debian:13\nCOPY --exclude=$X a /a',
    // Set by the parent, or by the ARG itself.
    'FROM debian:13 AS a\nARG V=1\nENV E=1\nFROM a\nLABEL v=$V e=$E',
    'FROM debian:13\nARG A=1 B=$A',
    'FROM debian:13\nARG TARGETARCH\nCOPY bin-$TARGETARCH /a',
    // The text says what to take instead.
    'FROM debian:13\nENV A=/x${L:+:$L} B=${X:-} C=${X-y}',
    // In the same ENV it is the matter of another rule.
    'FROM debian:13\nENV A=1 B=$A',
    // A trigger's variables are those of another build.
    'FROM debian:13\nONBUILD ENV A=$X',
    'FROM debian:13 AS a\nONBUILD ENV A=$X\nFROM a AS b\nENV X=1\nFROM debian:13',
    // The matter of a rule about platforms.
    'FROM debian:13\nCOPY bin-$TARGETARCH /a',
    // A stage that is not built.
    { target: 'a', text: 'FROM debian:13 AS a\nRUN id\nFROM debian:13\nENV A=$X' },
    { buildArgs: { V: '2' }, text: 'FROM debian:13\nARG V=$NOTHING' },
    'FROM debian:13\nENV A=$',
    'FROM debian:13\nENV A=$(date)',
    'ARG A=$X\nFROM debian:13',
  ],
  invalid: [
    `
    FROM debian:13
    LABEL v=$V
            ^^ \`V\` is not set here.
    `,
    {
      text: `
    ARG V=1
    FROM debian:13
    # why
    COPY app-$V.jar /app/
             ^^ \`V\` is not set here: an ARG above the first FROM is not seen in a stage.
    ENV A=$V
          ^^ \`V\` is not set here: an ARG above the first FROM is not seen in a stage.
    from alpine:3.22
    label v=$V
            ^^ \`V\` is not set here: an ARG above the first FROM is not seen in a stage.
    `,
      fixed: `
    ARG V=1
    FROM debian:13
    ARG V
    # why
    COPY app-$V.jar /app/
    ENV A=$V
    from alpine:3.22
    arg V
    label v=$V
    `,
    },
    {
      text: 'ARG V\r\nFROM debian:13\r\nLABEL v=$V w=$W\r\n        ^^ `V` is not set here: an ARG above the first FROM is not seen in a stage.\r\n             ^^ `W` is not set here.\r\n',
      fixed: 'ARG V\r\nFROM debian:13\r\nARG V\r\nLABEL v=$V w=$W\r\n',
    },
    `
    ARG V=1
    FROM debian:13
    COPY app-\${V}.jar /app/\${V:-1}/
             ^^^^ \`V\` is not set here: an ARG above the first FROM is not seen in a stage.
    `,
    `
    FROM debian:13 AS a
    ARG V=1
    FROM debian:13
    ENV A="x $V"
             ^^ \`V\` is not set here.
    `,
    `
    FROM debian:13
    COPY --chown=$U:$G a b
                 ^^ \`U\` is not set here.
                    ^^ \`G\` is not set here.
    `,
    `
    FROM debian:13
    RUN --mount=type=cache,target=/c/$X true
                                     ^^ \`X\` is not set here.
    WORKDIR /a/$A
               ^^ \`A\` is not set here.
    USER $A
         ^^ \`A\` is not set here.
    VOLUME ["/v/$A"]
                ^^ \`A\` is not set here.
    STOPSIGNAL $A
               ^^ \`A\` is not set here.
    ARG B=$C C=1
          ^^ \`C\` is not set here.
    `,
    `
    FROM debian:13
    COPY <<EOF /a
    one
      \${X}
      ^^^^ \`X\` is not set here.
    EOF
    `,
    // Predefined, but not for BuildKit's own expansion.
    {
      options: { bases: 'none' },
      text: `
    FROM debian:13
    ENV P=$http_proxy
          ^^^^^^^^^^^ \`http_proxy\` is not set here.
    COPY bin-$TARGETARCH /a
             ^^^^^^^^^^^ \`TARGETARCH\` is not set here.
    `,
    },
    // Once for each text.
    `
    FROM debian:13
    ENV A=$X$X
          ^^ \`X\` is not set here.
    `,
    // A trigger that a stage runs stands at its FROM.
    `
    FROM debian:13 AS a
    ONBUILD ENV A=$X
    FROM a
         ^ \`X\` is not set here.
    `,
    // What a pair sets it cannot use itself.
    `
    FROM debian:13
    ENV J="$J -x" B=1
           ^^ \`J\` is not set here.
    `,
    {
      options: { substitutes: 'report' },
      text: `
    FROM debian:13
    ENV A=\${X:-1}
          ^^^^^^^ \`X\` is not set here.
    `,
    },
    {
      options: { bases: 'none' },
      text: `
    FROM mycorp/base:1
    ENV A=$X PATH=/x:$PATH
          ^^ \`X\` is not set here.
    FROM node:24
    LABEL v=$NODE_VERSION
            ^^^^^^^^^^^^^ \`NODE_VERSION\` is not set here.
    `,
    },
    // One ARG above the first of them serves both.
    `
    ARG V=1
    FROM debian:13
    LABEL v=$V
            ^^ \`V\` is not set here: an ARG above the first FROM is not seen in a stage.
    EXPOSE 80
    LABEL w=$V
            ^^ \`V\` is not set here: an ARG above the first FROM is not seen in a stage.
    `,
    // With the ARG the flag would have a value, too.
    {
      text: `
      ARG V=x
      FROM debian:13
      WORKDIR /$V
               ^^ \`V\` is not set here: an ARG above the first FROM is not seen in a stage.
      COPY --chmod=$V a /a
                   ^^ \`V\` is not set here: an ARG above the first FROM is not seen in a stage.
      `,
      fixed: `
      ARG V=x
      FROM debian:13
      WORKDIR /$V
      COPY --chmod=$V a /a
      `,
    },
  ],
});
