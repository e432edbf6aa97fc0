import { testRule } from '../../../test/test-rule.js';

const name = 'org.opencontainers.image.source';
const options = { labels: ['link'] };

testRule('label-url', {
  valid: [
    `FROM debian:13\nLABEL ${name}=https://example.org/a/b?c=d#e`,
    `FROM debian:13\nLABEL ${name}="http://[::1]:80/%20"`,
    `FROM debian:13\nLABEL ${name}='ssh://git@example.org:22/a.git'`,
    `FROM debian:13\nLABEL ${name} git+https://example.org`,
    `FROM debian:13\nLABEL ${name}=HTTPS://EXAMPLE.ORG/it's`,
    // Whoever builds gives the value.
    `FROM debian:13\nARG SOURCE=unknown\nLABEL ${name}=$SOURCE`,
    `FROM debian:13\nLABEL ${name}="https://example.org/\${NAME}"`,
    `FROM debian:13\nENV SOURCE=nowhere\nLABEL ${name}="$SOURCE"`,
    // Another label, a name that nobody knows, no LABEL.
    'FROM debian:13\nLABEL source=nowhere org.opencontainers.image.title=nowhere',
    'FROM debian:13\nARG NAME=org.opencontainers.image.url\nLABEL $NAME=nowhere',
    `FROM debian:13\nENV ${name}=nowhere`,
    `FROM debian:13\n# LABEL ${name}=nowhere`,
    `FROM debian:13\nRUN <<EOF\nLABEL ${name}=nowhere\nEOF`,
    { text: `FROM debian:13\nLABEL ${name}=nowhere LINK=nowhere`, options },
    { text: 'FROM debian:13\nLABEL link=a:', options },
    { text: 'FROM debian:13\nLABEL link=x', options: { labels: [] } },
  ],
  invalid: [
    `
    FROM debian:13
    LABEL org.opencontainers.image.source="github.com/example/app" \\
                                          ^^^^^^^^^^^^^^^^^^^^^^^^ The value of \`org.opencontainers.image.source\` is not a URL.
          org.opencontainers.image.documentation=git@example.org:app.git
                                                 ^^^^^^^^^^^^^^^^^^^^^^^ The value of \`org.opencontainers.image.documentation\` is not a URL.
    `,
    `
    from debian:13 as build
    label "org.opencontainers.image.url" a b
                                         ^^^ The value of \`org.opencontainers.image.url\` is not a URL.
    from scratch
    `,
    `
    FROM debian:13
    ONBUILD LABEL org.opencontainers.image.url=""
                                               ^^ The value of \`org.opencontainers.image.url\` is not a URL.
    `,
    {
      options,
      text: `
      FROM debian:13
      LABEL link=//example.org
                 ^^^^^^^^^^^^^ The value of \`link\` is not a URL.
      LABEL link="https://example.org/ü"
                 ^^^^^^^^^^^^^^^^^^^^^^^ The value of \`link\` is not a URL.
      LABEL link=https://example.org/%zz
                 ^^^^^^^^^^^^^^^^^^^^^^^ The value of \`link\` is not a URL.
      LABEL link="https://example.org/<app>"
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ The value of \`link\` is not a URL.
      LABEL link=https://example.org:80x/
                 ^^^^^^^^^^^^^^^^^^^^^^^^ The value of \`link\` is not a URL.
      LABEL link=1a:b
                 ^^^^ The value of \`link\` is not a URL.
      LABEL link=
                 ^ The value of \`link\` is not a URL.
      `,
    },
    'FROM debian:13\r\nLABEL org.opencontainers.image.url=x\r\n                                   ^ The value of `org.opencontainers.image.url` is not a URL.\r\n',
  ],
});
