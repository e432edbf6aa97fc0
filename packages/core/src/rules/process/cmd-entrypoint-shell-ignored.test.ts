import { testRule } from '../../../test/test-rule.js';

testRule('cmd-entrypoint-shell-ignored', {
  valid: [
    'FROM debian:13\nENTRYPOINT ["a"]\nCMD ["--b"]',
    'FROM debian:13\nENTRYPOINT ["a"]\nCMD b',
    'FROM debian:13\nENTRYPOINT a --b',
    'FROM debian:13\nCMD a --b',
    // The script asks for them.
    'FROM debian:13\nENTRYPOINT exec java $0 $@\nCMD ["-jar", "a.jar"]',
    'FROM debian:13\nENTRYPOINT exec a "${@}"\nCMD ["--b"]',
    // Nothing is added, or in another stage, or in another build.
    'FROM debian:13\nENTRYPOINT a\nCMD []',
    'FROM nginx:1.31\nENTRYPOINT nginx-debug',
    'FROM debian:13 AS a\nENTRYPOINT a\nFROM debian:13\nCMD ["b"]',
    'FROM debian:13\nENTRYPOINT a\nONBUILD CMD ["--b"]',
    'FROM debian:13\nENTRYPOINT a\n# CMD ["--b"]\nRUN <<EOF\nCMD b\nEOF',
    'FROM example.org/a:1\nCMD ["--b"]',
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nENTRYPOINT a\nCMD b',
  ],
  invalid: [
    `
    FROM python:3.14
    ENTRYPOINT python app.py
    CMD ["--port", "8080"]
    ^^^^^^^^^^^^^^^^^^^^^^ This \`CMD\` has no effect: the \`ENTRYPOINT\` is in shell form and takes no arguments.
    `,
    `
    from python:3.14
    cmd -p 8080
    ^^^^^^^^^^^ This \`CMD\` has no effect: the \`ENTRYPOINT\` is in shell form and takes no arguments.
    entrypoint exec python $APP
    `,
    `
    FROM python:3.14 AS base
    ENTRYPOINT python app.py
    FROM base
    CMD ["--port", "8080"]
    ^^^^^^^^^^^^^^^^^^^^^^ This \`CMD\` has no effect: the \`ENTRYPOINT\` is in shell form and takes no arguments.
    `,
    // An array that is none.
    `
    FROM python:3.14
    ENTRYPOINT ['python', 'app.py']
    CMD ["--port", "8080"]
    ^^^^^^^^^^^^^^^^^^^^^^ This \`CMD\` has no effect: the \`ENTRYPOINT\` is in shell form and takes no arguments.
    `,
    'FROM example.org/a:1\r\nENTRYPOINT a\r\nCMD ["--b", \\\r\n^^^^^^^^^^^^^… This `CMD` has no effect: the `ENTRYPOINT` is in shell form and takes no arguments.\r\n  "c"]\r\n',
    {
      text: `
      FROM python:3.14
      ENTRYPOINT python \\
        # the program
        app.py
      CMD ["--port", "8080"]
      ^^^^^^^^^^^^^^^^^^^^^^ This \`CMD\` has no effect: the \`ENTRYPOINT\` is in shell form and takes no arguments.
      `,
      fixed: `
      FROM python:3.14
      ENTRYPOINT ["python", \\
        # the program
        "app.py"]
      CMD ["--port", "8080"]
      `,
    },
    // A shell has to expand it.
    {
      text: `
      FROM python:3.14
      ENTRYPOINT python $APP
      CMD ["--port", "8080"]
      ^^^^^^^^^^^^^^^^^^^^^^ This \`CMD\` has no effect: the \`ENTRYPOINT\` is in shell form and takes no arguments.
      `,
      fixed: 'FROM python:3.14\nENTRYPOINT python $APP\nCMD ["--port", "8080"]\n',
    },
  ],
});
