import { testRule } from '../../../test/test-rule.js';

const found = 'This archive stays in the image as it is downloaded.';

testRule('add-remote-url', {
  valid: [
    'FROM debian:13\nADD https://example.com/tool /usr/local/bin/tool',
    'FROM debian:13\nADD --unpack https://example.com/tool.tgz /opt',
    'FROM debian:13\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/tool.tgz /opt',
    'FROM debian:13 AS build\nADD https://example.com/tool.tgz /tmp/\nFROM debian:13\nCOPY --from=build /opt /opt',
    'FROM debian:13\nADD tool.tgz /opt\nADD ./https/tool.zip /opt',
    'FROM debian:13\nADD https://github.com/team/app.git#v1 /app',
    'FROM debian:13\nRUN curl https://example.com/tool.tgz | tar xz\n# ADD https://example.com/tool.tgz /opt',
    'FROM debian:13\nONBUILD ADD https://example.com/tool.tgz /opt',
    'FROM debian:13\nARG URL\nADD $URL /x',
  ],
  invalid: [
    `
    FROM debian:13
    ADD https://example.com/tool-1.4.2.tar.gz /tmp/
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    RUN tar xf /tmp/tool-1.4.2.tar.gz
    `,
    `
    from debian:13
    add --chown=1000 \\
      "https://example.com/tool.zip" /tmp/
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13
    ARG VERSION
    ADD https://example.com/tool-$VERSION.deb /tmp/
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13 AS base
    ADD https://example.com/a.txt https://example.com/b.tgz?x=1 /tmp/
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    FROM base
    `,
    `
    FROM debian:13
    ARG URL=https://example.com/tool.tar.xz
    ADD $URL /tmp/
        ^^^^ ${found}
    `,
  ],
});
