import { testRule } from '../../../test/test-rule.js';
testRule('proxy-in-env', {
  valid: [
    `
    FROM debian:13
    ARG HTTP_PROXY
    ARG NO_PROXY
    RUN true
    `,
    `
    FROM debian:13
    ENV http_proxy= https_proxy=
    `,
    'FROM debian:13\nENV no_proxy=localhost,.corp.example',
    'FROM debian:13\nENV http_proxy= HTTPS_PROXY=""',
    'FROM debian:13\nARG http_proxy=http://proxy.corp.example:3128',
    'FROM debian:13 AS build\nENV http_proxy=http://proxy.corp.example:3128\nFROM debian:13',
    'FROM debian:13\nRUN http_proxy=http://proxy.corp.example:3128 apt-get update',
    'FROM debian:13\nENV GOPROXY=https://proxy.golang.org PROXY_PORT=3128',
    'FROM debian:13\nENV http_proxy=http://127.0.0.1:8118',
    'FROM debian:13\nENV http_proxy=$UNDECLARED',
    'FROM debian:13\nONBUILD ENV http_proxy=http://proxy.corp.example:3128',
  ],
  invalid: [
    `
    FROM debian:13
    ENV http_proxy=http://proxy.corp.test:3128 https_proxy=http://proxy.corp.test:3128
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`http_proxy\` stays in the image, for containers that run elsewhere too.
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`https_proxy\` stays in the image, for containers that run elsewhere too.
    `,
    `
    FROM debian:13
    ARG HTTP_PROXY
    ENV HTTP_PROXY=$HTTP_PROXY
        ^^^^^^^^^^^^^^^^^^^^^^ \`HTTP_PROXY\` stays in the image, for containers that run elsewhere too.
    `,
    `
    FROM debian:13
    ENV http_proxy=http://proxy.corp.example:3128
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`http_proxy\` stays in the image, for containers that run elsewhere too.
    `,
    `
    FROM debian:13
    env HTTPS_PROXY http://proxy.corp.example:3128
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`HTTPS_PROXY\` stays in the image, for containers that run elsewhere too.
    `,
    `
    FROM debian:13
    ENV LANG=C \\
        all_proxy=socks5://ci:Zk4Rm8Pq@proxy.corp.example:1080
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`all_proxy\` stays in the image, with the password in it, for containers that run elsewhere too.
    `,
    `
    FROM debian:13
    ARG HTTP_PROXY
    ENV HTTP_PROXY=\${HTTP_PROXY}
        ^^^^^^^^^^^^^^^^^^^^^^^^ \`HTTP_PROXY\` stays in the image, for containers that run elsewhere too.
    `,
    `
    FROM debian:13 AS base
    ENV FTP_PROXY="http://10.0.0.1:8080"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`FTP_PROXY\` stays in the image, for containers that run elsewhere too.
    FROM base
    `,
    {
      text: `
      FROM debian:13
      ENV http_proxy=http://proxy.corp.example:3128 A=b
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`http_proxy\` stays in the image, for containers that run elsewhere too.
      ENV HTTPS_PROXY http://proxy.corp.example:3128
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`HTTPS_PROXY\` stays in the image, for containers that run elsewhere too.
      ENV LANG=C \\
          ftp_proxy=http://10.0.0.1:1 \\
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`ftp_proxy\` stays in the image, for containers that run elsewhere too.
          B=c
      `,
      fixed: `
      FROM debian:13
      ENV A=b
      ENV LANG=C \\
          B=c
      `,
    },
    // Two steps would be one, or a comment would go with it.
    {
      text: `
      FROM debian:13
      RUN a
      ENV HTTPS_PROXY=http://proxy.corp.example:3128
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`HTTPS_PROXY\` stays in the image, for containers that run elsewhere too.
      RUN b
      ENV A=b \\
        # there
        http_proxy=http://10.0.0.1:1
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`http_proxy\` stays in the image, for containers that run elsewhere too.
      `,
      fixed: `
      FROM debian:13
      RUN a
      ENV HTTPS_PROXY=http://proxy.corp.example:3128
      RUN b
      ENV A=b \\
        # there
        http_proxy=http://10.0.0.1:1
      `,
    },
  ],
});
