import { testRule } from '../../../test/test-rule.js';

testRule('variable-modifier-invalid', {
  valid: [
    'ARG A=1\nFROM debian:13\nARG A\nENV B=${A:-x} C=${A-x} D=${A:+x} E=${A+x} F=${A:?} G=${A?}',
    'FROM debian:13\nENV A=abc\nENV B=${A#a*} C=${A##a*} D=${A%c} E=${A%%c} F=${A/b/x} G=${A//b/x} H=${A/\\//x}',
    'FROM debian:13\nENV A="${B:-${C:-x}}" D=\'${\' E=\\${ F=$ G=$$ H=$(',
    // The shell expands it.
    'FROM debian:13\nRUN echo ${A^^} ${B:0:1} ${C:?} ${#D} "${E[@]}" ${\nCMD echo ${A^^}\nENTRYPOINT exec ${A,,}',
    'FROM debian:13\nHEALTHCHECK CMD curl ${A^^}\nSHELL ["sh", "${A^^}"]',
    'FROM debian:13\nRUN <<EOF\necho ${A^^}\nEOF',
    "FROM debian:13\nCOPY <<'EOF' /a\n${A^^}\nEOF",
    'FROM debian:13\nCOPY <<EOF /a\nit\'s \\${A^^} "\nEOF',
    'FROM debian:13\nCOPY --from=${A^^} /a /b',
    'FROM debian:13\nCOPY --exclude=${A^^} a /b',
    // The value may come from outside.
    'ARG A\nARG B=${A:?}\nFROM debian:${A?}',
    'FROM debian:13\nARG A\nENV B=${A:?}',
    'FROM example.org/base:1\nENV B=${A:?} C=${A?}',
    { text: 'ARG A=${B^^}\nFROM debian:13', buildArgs: { A: '1' } },
    { text: 'ARG A=\nARG B=${A:?}\nFROM debian:13', buildArgs: { A: '1' } },
    'FROM debian:13\nARG A=1 B=${A:?}\nENV PATH=${PATH:?}:/x',
    // Triggers of another build.
    'FROM debian:13\nONBUILD ENV B=${A:?}',
    'FROM debian:13\nLABEL a=b\\"c d=it\\\'s',
    '# ENV A=${B^^}\nFROM debian:13',
    // BuildKit sets it in front of all ARGs.
    'ARG A=${TARGETARCH:?}\nARG B=1\nARG TARGETARCH=amd64\nFROM debian:13',
  ],
  invalid: [
    // What stands above a change is known, above the stages too.
    {
      options: { bases: 'none' },
      text: `
      ARG A=1
      ARG B=\${A:?}
      ARG C=\${A:?}\${D:?}
                  ^^^^^^ \`D\` is not set here, and the \`?\` asks for a value.
      FROM debian:13
      ARG A
      ENV E=\${A:?} F=\${E:?}
                     ^^^^^^ \`E\` is not set here, and the \`?\` asks for a value.
      ENV G=\${E:?}
      `,
    },
    `
    ARG A=1
    ARG B=x\${A^^}
           ^^^^^^ BuildKit has no modifier \`^\`.
    FROM debian:\${A:1}
                ^^^^^^ BuildKit has no modifier \`:1\`.
    FROM --platform=\${A,,} debian:13
                    ^^^^^^ BuildKit has no modifier \`,\`.
    `,
    `
    FROM debian:13
    ENV A=\${B C=x\${D:-y
          ^^^ The brace of \`\${B\` is not closed.
                 ^^^^^^ The brace of \`\${D\` is not closed.
    LABEL a="b\${c:#d}" \\
              ^^^^^^^ BuildKit has no modifier \`:#\`.
      \${e=f}=g
      ^^^ The brace of \`\${e\` is not closed.
    WORKDIR /\${}/\${:-x}
             ^^^ There is no name behind \`\${\`.
    `,
    `
    FROM debian:13
    ENV A=it's
            ^^ The quote ' is not closed.
    USER "app
         ^^^^ The quote " is not closed.
    COPY ["it's", "/x\${A"]
             ^^ The quote ' is not closed.
                     ^^^ The brace of \`\${A\` is not closed.
    `,
    `
    FROM debian:13
    ENV EMPTY=""
    EXPOSE 80 \${PORT:?}
              ^^^^^^^^^ \`PORT\` is not set here, and the \`?\` asks for a value.
    VOLUME /data \${EMPTY:?no value}
                 ^^^^^^^^^^^ The brace of \`\${EMPTY\` is not closed.
    STOPSIGNAL \${EMPTY:?}
               ^^^^^^^^^^ \`EMPTY\` is empty here, and the \`?\` asks for a value.
    VOLUME ["/x\${EMPTY:?no value}"]
               ^^^^^^^^^^^^^^^^^^ \`EMPTY\` is empty here, and the \`?\` asks for a value.
    ARG X=\${EMPTY?} Y=\${X#\\q}
                      ^^^^^^^ The pattern has an escape that BuildKit does not know.
    `,
    `
    FROM debian:13
    ADD --chown=\${A:y} a /\${B//c}
                ^^^^^^ BuildKit has no modifier \`:y\`.
                          ^^^^^^^ The brace of \`\${B\` is not closed.
    RUN --mount=type=cache,target=/x\${A^} echo \${A^}
                                    ^^^^^ BuildKit has no modifier \`^\`.
    COPY <<EOF /x
    it's \${A
         ^^^ The brace of \`\${A\` is not closed.
    EOF
    `,
    // Triggers, as they are written.
    `
    FROM debian:13
    ONBUILD ENV A=\${B^^}
                  ^^^^^^ BuildKit has no modifier \`^\`.
    `,
    {
      options: { bases: 'none', triggers: 'run' },
      text: `
      ARG A
      ARG B=\${A:?}
            ^^^^^^ \`A\` is not set here, and the \`?\` asks for a value.
      FROM example.org/base:1 AS base
      ARG C
      ENV D=\${C?}\${E?}
            ^^^^^ \`C\` is not set here, and the \`?\` asks for a value.
      ONBUILD ENV F=\${E?}
      FROM base
           ^^^^ \`E\` is not set here, and the \`?\` asks for a value.
      `,
    },
    'FROM a:1\r\nENV A=${B^^}\r\n      ^^^^^^ BuildKit has no modifier `^`.\r\n',
  ],
});
