import { testRule } from '../../../test/test-rule.js';

testRule('exec-form-no-expansion', {
  valid: [
    'FROM debian:13\nENV PORT=1\nCMD python3 app.py $PORT',
    // A shell reads it.
    'FROM debian:13\nENTRYPOINT ["sh", "-c", "app $PORT && x"]',
    'FROM debian:13\nCMD ["/bin/bash", "-lc", "exec app --port ${PORT}"]',
    'FROM debian:13\nENTRYPOINT ["/bin/sh", "-c"]\nCMD ["app $PORT"]',
    'FROM debian:13\nENTRYPOINT exec app\nCMD ["$PORT"]',
    'FROM debian:13\nENTRYPOINT ["tini", "--", "bash", "-c", "app $PORT"]',
    // The program expands it itself, or may.
    'FROM nginx:1.31\nCMD ["nginx", "-g", "daemon off; env $PORT;"]',
    'FROM eclipse-temurin:21\nENTRYPOINT ["java", "-jar", "app.jar", "--server.port=${PORT}"]',
    'FROM debian:13\nCMD ["awk", "{print $NF}"]',
    'FROM debian:13\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["app", "$PORT"]',
    'FROM debian:13\nENTRYPOINT ["./start", "$PORT"]',
    'FROM debian:13\nCMD ["node", "-e", "console.log(`$HOME`); f()"]',
    'FROM debian:13\nCMD ["make", "$TARGET"]',
    // Operators of other programs.
    'FROM debian:13\nRUN ["find", "/x", "-exec", "rm", "{}", ";"]',
    'FROM debian:13\nRUN ["expr", "1", "|", "2"]',
    'FROM debian:13\nENTRYPOINT ["jq", "."]\nCMD ["|", "x"]',
    // A command line as one word.
    'FROM debian:13\nCMD ["app --port $PORT"]',
    // Not the name of a variable.
    'FROM debian:13\nCMD ["app", "^a$", "\\\\$HOME", "$1", "$uri", "$$X", "$(X)", "{$X"]',
    'FROM debian:13\nCMD ["app", "a&&b", "R&D"]',
    // Nobody knows what runs it, or nothing does.
    'FROM mycorp/base:1\nCMD ["app", "$PORT"]',
    'FROM debian:13\nCMD ["app", "$PORT"]\nCMD ["app", "1"]',
    'FROM debian:13\nHEALTHCHECK CMD ["curl", "x", "||", "exit", "1"]',
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCMD ["app", "$PORT"]',
    'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN a && b $X',
  ],
  invalid: [
    `
    FROM debian:13
    CMD ["echo", "$HOME"]
                  ^^^^^ \`$HOME\` stays as it is written here: a JSON array has no shell.
    `,
    `
    FROM debian:13
    RUN ["apt-get", "update", "&&", "apt-get", "install", "-y", "curl"]
                               ^^ \`&&\` stays as it is written here: a JSON array has no shell.
    `,
    `
    FROM eclipse-temurin:21
    ENTRYPOINT ["java", "$JAVA_OPTS", "-jar", "app.jar"]
                         ^^^^^^^^^^ \`$JAVA_OPTS\` stays as it is written here: a JSON array has no shell.
    `,
    `
    FROM debian:13
    ENTRYPOINT ["\${APP_HOME}/bin/start.sh"]
                 ^^^^^^^^^^^ \`\${APP_HOME}\` stays as it is written here: a JSON array has no shell.
    `,
    `
    FROM python:3.14
    ENTRYPOINT ["uvicorn", "app:app"]
    CMD ["--port", "\${PORT:-8000}"]
                    ^^^^^^^^^^^^^ \`\${PORT:-8000}\` stays as it is written here: a JSON array has no shell.
    `,
    `
    FROM node:24
    CMD [ "node", \\
      "server.js", "--host=0.0.0.0:$PORT" ]
                                   ^^^^^ \`$PORT\` stays as it is written here: a JSON array has no shell.
    `,
    `
    FROM postgres:18
    HEALTHCHECK CMD ["pg_isready", "-U", "$POSTGRES_USER"]
                                          ^^^^^^^^^^^^^^ \`$POSTGRES_USER\` stays as it is written here: a JSON array has no shell.
    `,
    `
    FROM debian:13
    ENTRYPOINT ["/usr/bin/app", "$@"]
                                 ^^ \`$@\` stays as it is written here: a JSON array has no shell.
    `,
    `
    FROM mycorp/base:1
    ENTRYPOINT ["app", ">", "/log"]
                        ^ \`>\` stays as it is written here: a JSON array has no shell.
    `,
    {
      text: `
    FROM debian:13
    RUN ["sh-like", "-x", "a b", "&&", "id"]
                                  ^^ \`&&\` stays as it is written here: a JSON array has no shell.
    CMD ["app", "--port=$PORT", "it is", "x"]
                        ^^^^^ \`$PORT\` stays as it is written here: a JSON array has no shell.
    HEALTHCHECK --interval=5s CMD ["check", "$PORT"]
                                             ^^^^^ \`$PORT\` stays as it is written here: a JSON array has no shell.
    `,
      fixed: `
    FROM debian:13
    RUN sh-like -x 'a b' && id
    CMD exec app "--port=$PORT" 'it is' x
    HEALTHCHECK --interval=5s CMD check "$PORT"
    `,
    },
    {
      text: `
    from eclipse-temurin:21
    entrypoint ["java", "$JAVA_OPTS", "-jar", "app.jar"]
                         ^^^^^^^^^^ \`$JAVA_OPTS\` stays as it is written here: a JSON array has no shell.
    cmd []
    `,
      fixed: 'from eclipse-temurin:21\nentrypoint exec java $JAVA_OPTS -jar app.jar\ncmd []\n',
    },
    // Arguments of another program, no shell, quotes of both kinds, several lines.
    {
      text: `
    FROM debian:13 AS a
    ENTRYPOINT ["app"]
    CMD ["--port", "$PORT"]
    FROM scratch AS b
    ENTRYPOINT ["/app", "$PORT"]
                         ^^^^^ \`$PORT\` stays as it is written here: a JSON array has no shell.
    FROM debian:13 AS c
    ENTRYPOINT ["app", \\
      "$PORT"]
       ^^^^^ \`$PORT\` stays as it is written here: a JSON array has no shell.
    FROM debian:13
    ENTRYPOINT ["app", "\\"it's\\"", "$PORT"]
                                    ^^^^^ \`$PORT\` stays as it is written here: a JSON array has no shell.
    `,
      fixed: `
    FROM debian:13 AS a
    ENTRYPOINT ["app"]
    CMD ["--port", "$PORT"]
    FROM scratch AS b
    ENTRYPOINT ["/app", "$PORT"]
    FROM debian:13 AS c
    ENTRYPOINT ["app", \\
      "$PORT"]
    FROM debian:13
    ENTRYPOINT ["app", "\\"it's\\"", "$PORT"]
    `,
    },
  ],
});
