import { testRule } from '../../../test/test-rule.js';

const message = (shell = '`/bin/sh`, `-c`') => `The \`ENTRYPOINT\` gets the arguments ${shell} and this text.`;

testRule('cmd-shell-with-exec-entrypoint', {
  valid: [
    'FROM python:3.14\nENTRYPOINT ["python"]\nCMD ["app.py"]',
    'FROM python:3.14\nCMD python app.py',
    'FROM python:3.14\nENTRYPOINT python app.py\nCMD -p 80',
    // What runs its arguments.
    'FROM debian:13\nENTRYPOINT ["tini", "--"]\nCMD python app.py',
    'FROM debian:13\nENTRYPOINT ["/docker-entrypoint.sh"]\nCMD nginx -g "daemon off;"',
    'FROM debian:13\nENTRYPOINT ["dumb-init", "/usr/local/bin/docker-php-entrypoint"]\nCMD php app.php',
    'FROM debian:13\nENTRYPOINT ["/app/entrypoint"]\nCMD python app.py',
    'FROM debian:13\nENTRYPOINT ["/start.sh"]\nCMD python app.py',
    'FROM debian:13\nENTRYPOINT ["chamber", "exec", "prod", "--"]\nCMD python app.py',
    'FROM debian:13\nENTRYPOINT ["gosu", "app"]\nCMD python app.py',
    'FROM nginx:1.31\nCMD nginx -g "daemon off;"',
    'FROM example.org/app:1\nCMD python app.py',
    // Of another stage or build, and another rule's matter.
    'FROM debian:13 AS a\nENTRYPOINT ["python"]\nFROM debian:13\nCMD python app.py',
    'FROM debian:13\nENTRYPOINT ["python"]\nONBUILD CMD app.py',
    'FROM debian:13\nENTRYPOINT ["sh", "-c", "a"]\nCMD b',
    'FROM debian:13\nENTRYPOINT ["python"]\nCMD []\n# CMD app.py',
  ],
  invalid: [
    {
      text: `
    FROM python:3.14
    ENTRYPOINT ["python"]
    CMD app.py
        ^^^^^^ ${message()}
    `,
      fixed: 'FROM python:3.14\nENTRYPOINT ["python"]\nCMD ["app.py"]\n',
    },
    {
      text: `
    from python:3.14
    cmd serve \\
        ^^^^^^^… ${message()}
      # where
      --port "80"
    entrypoint ["/usr/local/bin/app"]
    `,
      fixed: `
    from python:3.14
    cmd ["serve", \\
      # where
      "--port", "80"]
    entrypoint ["/usr/local/bin/app"]
    `,
    },
    // Its own name again, or something for a shell: no fix.
    {
      text: `
    FROM python:3.14
    ENTRYPOINT ["python"]
    CMD python app.py
        ^^^^^^^^^^^^^ ${message()}
    `,
      fixed: 'FROM python:3.14\nENTRYPOINT ["python"]\nCMD python app.py\n',
    },
    {
      text: `
    FROM python:3.14
    ENTRYPOINT ["python"]
    CMD $FILE
        ^^^^^ ${message()}
    `,
      fixed: 'FROM python:3.14\nENTRYPOINT ["python"]\nCMD $FILE\n',
    },
    `
    FROM debian:13 AS base
    ENTRYPOINT ["/entrypoint.sh"]
    FROM base
    CMD -p 80
        ^^^^^ ${message()}
    `,
    {
      text: `
    FROM debian:13
    ENTRYPOINT ["/bin/sh", "-c"]
    CMD echo "hello $USER"
        ^^^^^^^^^^^^^^^^^^ ${message()}
    `,
      fixed: 'FROM debian:13\nENTRYPOINT ["/bin/sh", "-c"]\nCMD ["echo \\"hello $USER\\""]\n',
    },
    `
    FROM gcr.io/distroless/nodejs24-debian13
    CMD server.js
        ^^^^^^^^^ ${message()}
    `,
    `
    FROM debian:13
    SHELL ["/bin/bash", "-c"]
    ENTRYPOINT ["python"]
    CMD ['app.py']
        ^^^^^^^^^^ ${message('`/bin/bash`, `-c`')}
    `,
  ],
});
