import { testRule } from '../../../test/test-rule.js';

const sum = 'sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d';
const found = 'Nothing says what this download has to be.';

testRule('add-remote-checksum', {
  valid: [
    `
    FROM debian:13
    ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/a.tgz /
    `,
    `
    FROM debian:13
    ADD https://example.com/a.tgz /tmp/a.tgz
    RUN echo "24454f  /tmp/a.tgz" | sha256sum -c -
    `,
    `
    FROM debian:13
    ADD https://github.com/a/b.git#9f2b1c0d8e7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c /src
    `,
    `FROM debian:13\nADD --checksum=${sum} https://example.com/tool-1.4.2 /tool`,
    'FROM debian:13\nADD app.tar.gz /app',
    // Repositories are named by commit.
    'FROM debian:13\nADD https://github.com/team/app.git#v1.4.2 /app\nADD git@github.com:team/app.git /app',
    // What changes has no checksum: an answer, the latest release, a branch.
    'FROM debian:13\nADD https://api.github.com/repos/team/app/git/refs/heads/main version.json',
    'FROM debian:13\nADD https://github.com/team/app/releases/latest/download/app /app',
    'FROM debian:13\nADD https://raw.githubusercontent.com/team/app/main/app.sh /app',
    // Checked later, in its stage or one that starts from it.
    'FROM debian:13\nADD https://example.com/tool-1.4.2 /tmp/tool\nRUN echo "$SUM /tmp/tool" | sha256sum -c -',
    'FROM debian:13 AS base\nADD https://example.com/tool.tgz https://example.com/tool.tgz.asc /tmp/\nFROM base\nRUN gpg --verify /tmp/tool.tgz.asc /tmp/tool.tgz',
    'FROM debian:13\nADD http://localhost:8000/x /x\n# ADD https://example.com/x /x',
    'FROM debian:13\nARG URL\nADD $URL /x',
    'FROM debian:13\nADD <<EOF /x\nhttps://example.com/x\nEOF',
  ],
  invalid: [
    `
    FROM debian:13
    ADD https://example.com:8443/a.tgz /tmp/
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing says what this download has to be.
    `,
    `
    FROM debian:13
    ARG V=1
    ADD https://example.com/a-\${V}.tgz /tmp/
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing says what this download has to be.
    `,
    `
    FROM debian:13
    ADD https://example.com/tool-1.4.2 /usr/local/bin/tool
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    from debian:13
    ARG VERSION=1.4.2
    add --chown=1000 --chmod=755 \\
      https://example.com/tool-\${VERSION}.tgz \\
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
      /tmp/
    `,
    `
    FROM debian:13
    ADD ["https://example.com/a b.zip", "/tmp/"]
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13
    ARG VERSION
    ADD https://example.com/a-$VERSION.zip https://example.com/b.zip /tmp/
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13
    ADD https://example.com/a.zip https://example.com/b.zip /tmp/
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    RUN echo "$SUM /tmp/a.zip" | sha256sum -c -
    FROM alpine:3.24
    ADD https://example.com/c.zip /
        ^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13
    ONBUILD ADD https://example.com/tool-1.4.2 /tool
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    RUN sha256sum /tool
    `,
  ],
});
