import { testRule } from '../../../test/test-rule.js';

testRule('add-use-copy', {
  valid: [
    'FROM debian:13\nCOPY . /app',
    // Archives are unpacked, whatever their suffix and case.
    ...[
      'rootfs.tar',
      'a.tar.gz',
      'a.tgz',
      'a.tar.bz2',
      'a.tbz2',
      'a.tbz',
      'a.tar.xz',
      'a.txz',
      'a.tar.zst',
      'a.tzst',
      'A.TAR.GZ',
      'a.gz',
      'a.tar.lzma',
      'a.tar.Z',
    ].map((name) => `FROM scratch\nADD ${name} /`),
    'FROM scratch\nADD ["root fs.tar.gz", "/"]',
    'FROM scratch\nADD --chown=1:1 rootfs.tar.xz \\\n  # everything\n  /',
    // Globs and variables that may be one.
    'FROM debian:13\nADD *.tar.gz /app/',
    'FROM debian:13\nADD dist/* /app/',
    'FROM debian:13\nADD app-?.?.? /app/',
    'FROM debian:13\nADD app[0-9] /app/',
    'ARG FILE=a.tar.gz\nFROM debian:13\nARG FILE\nADD $FILE /app',
    'FROM debian:13\nARG FILE=rootfs\nADD ${FILE}.tar.xz /',
    'FROM debian:13\nARG FILE\nADD $FILE /app',
    'FROM debian:13\nARG FILE\nADD dist/$FILE /app',
    'FROM debian:13\nARG BASE\nADD ${BASE}/app.jar /app.jar',
    { text: 'FROM debian:13\nARG FILE=app.jar\nADD $FILE /app', buildArgs: { FILE: 'https://example.org/app.jar' } },
    // From elsewhere.
    'FROM debian:13\nADD https://example.org/app.jar /app.jar',
    'FROM debian:13\nADD HTTPS://example.org/app.jar /app.jar',
    'FROM debian:13\nARG V=1\nADD "https://example.org/app-${V}.jar" /app.jar',
    'FROM debian:13\nADD git@github.com:team/app.git /app',
    'FROM debian:13\nADD ssh://git@example.org/team/app /app',
    'FROM debian:13\nADD https://example.org/team/app.git#main:src /app',
    'FROM debian:13\nADD github.com/team/app /app',
    'FROM debian:13\nADD example.org/team/app.git /app',
    'FROM debian:13\nARG S\nADD http${S}://example.org/app.jar /app',
    'FROM debian:13\nARG V\nADD git@example.org:app-$V.jar /app',
    // Flags that COPY has not.
    'FROM debian:13\nADD --unpack=false app.bin /app',
    'FROM debian:13\nADD --keep-git-dir=true app /app',
    `FROM debian:13\nADD --checksum=sha256:${'0'.repeat(64)} app /app`,
    // Heredocs, and beside something that needs ADD.
    'FROM debian:13\nADD <<EOF /app/config\na=b\nEOF',
    'FROM debian:13\nADD rootfs.tar config.json /app/',
    'FROM debian:13\nADD https://example.org/a.txt b.txt /app/',
    // Nothing to copy is an error of its own.
    'FROM debian:13\nADD app',
    'FROM debian:13\nRUN <<EOF\nADD app /app\nEOF',
    'FROM debian:13\n# ADD app /app\nRUN echo ADD app /app',
  ],
  invalid: [
    {
      options: { sources: 'any' },
      text: `
      FROM debian:13
      ADD a.txt b.tar.gz /x/
      ^^^ \`ADD\` does nothing that \`COPY\` does not with one of its sources.
      ADD b.tar.gz https://example.com/a /x/
      `,
    },
    {
      text: `
      FROM debian:13
      ADD . /app
      ^^^ \`ADD\` does nothing here that \`COPY\` does not.
      `,
      fixed: `
      FROM debian:13
      COPY . /app
      `,
    },
    {
      text: `
      from debian:13
        add --chown=1:1 --chmod=755 package.json \\
        ^^^ \`ADD\` does nothing here that \`COPY\` does not.
          server.js /app/
      `,
      fixed: `
      from debian:13
        copy --chown=1:1 --chmod=755 package.json \\
          server.js /app/
      `,
    },
    `
    FROM debian:13
    ADD ["my file.txt", "/app/"]
    ^^^ \`ADD\` does nothing here that \`COPY\` does not.
    ADD app.zip .git target.jar /app/
    ^^^ \`ADD\` does nothing here that \`COPY\` does not.
    ADD archives.tar/ /app/
    ^^^ \`ADD\` does nothing here that \`COPY\` does not.
    `,
    // Globs and variables whose end says enough.
    `
    FROM debian:13
    ARG JAR=target/*.jar
    ARG VERSION
    ADD $JAR app.jar
    ^^^ \`ADD\` does nothing here that \`COPY\` does not.
    ADD target/app-\${VERSION}.jar "./lib/$VERSION/x.txt" lib-$VERSION.so /app/
    ^^^ \`ADD\` does nothing here that \`COPY\` does not.
    ADD src*/main.py *.txt /app/
    ^^^ \`ADD\` does nothing here that \`COPY\` does not.
    `,
    {
      text: `
      FROM debian:13
      ONBUILD ADD . /app
              ^^^ \`ADD\` does nothing here that \`COPY\` does not.
      `,
      fixed: `
      FROM debian:13
      ONBUILD COPY . /app
      `,
    },
    // A heredoc does not hide the file beside it.
    `
    FROM debian:13
    ADD <<EOF app.js /app/
    ^^^ \`ADD\` does nothing here that \`COPY\` does not.
    EOF
    `,
    'FROM debian:13\r\nADD a b\r\n^^^ `ADD` does nothing here that `COPY` does not.\r\n',
    // With `COPY` a flag that `ADD` has not would mean something.
    {
      text: `
      FROM debian:13
      ADD --from=b a /a
      ^^^ \`ADD\` does nothing here that \`COPY\` does not.
      ADD --chmod=644 --link a /a
      ^^^ \`ADD\` does nothing here that \`COPY\` does not.
      `,
      fixed: `
      FROM debian:13
      ADD --from=b a /a
      COPY --chmod=644 --link a /a
      `,
    },
  ],
});
