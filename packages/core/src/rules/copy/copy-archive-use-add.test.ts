import { testRule } from '../../../test/test-rule.js';

const found = 'The archive is copied and then unpacked, so it is in the image twice.';

testRule('copy-archive-use-add', {
  valid: [
    'FROM debian:13\nADD site.tar.gz /srv\nRUN tar -xzf /srv/other.tar.gz',
    'FROM debian:13\nCOPY site.tar.gz /srv/\nRUN ls /srv',
    // A part of it, or laid out in another way.
    'FROM debian:13\nCOPY a.tgz /tmp/\nRUN tar -xzf /tmp/a.tgz -C /srv --strip-components=1',
    'FROM debian:13\nCOPY a.tgz /tmp/\nRUN tar xzf /tmp/a.tgz bin/app && tar -xzf /tmp/a.tgz --exclude "*.md"',
    'FROM debian:13\nCOPY a.tgz /tmp/\nRUN tar -xOf /tmp/a.tgz > /b',
    // Looked at before it is trusted, or used again.
    'FROM debian:13\nCOPY a.tgz SHA256SUMS /tmp/\nRUN cd /tmp && sha256sum a.tgz && tar -xzf a.tgz',
    'FROM debian:13\nCOPY a.tgz /tmp/\nRUN gpg --verify a.sig /tmp/a.tgz\nRUN tar -xzf /tmp/a.tgz',
    'FROM debian:13\nCOPY a.tgz /tmp/\nRUN tar -xzf /tmp/a.tgz -C /a && tar -xzf /tmp/a.tgz -C /b',
    // ADD does not unpack these.
    'FROM debian:13\nCOPY a.zip /tmp/\nRUN unzip /tmp/a.zip',
    'FROM debian:13\nCOPY a.sql.gz b.7z c.tar.lz /tmp/\nRUN gunzip /tmp/a.sql.gz && 7z x /tmp/b.7z && tar -xf /tmp/c.tar.lz',
    'FROM debian:13\nCOPY a.sql.gz /tmp/\nRUN zcat /tmp/a.sql.gz | psql',
    // A builder's layers are thrown away.
    'FROM debian:13 AS build\nCOPY a.tgz /tmp/\nRUN tar -xzf /tmp/a.tgz\nFROM debian:13\nCOPY --from=build /a /a',
    // Another stage, a later copy, another file.
    'FROM debian:13 AS build\nCOPY a.tgz /tmp/\nFROM debian:13\nCOPY --from=build /tmp/a.tgz /tmp/\nRUN tar -xzf /tmp/a.tgz',
    'FROM debian:13\nRUN tar -xzf /tmp/a.tgz\nCOPY a.tgz /tmp/',
    'FROM debian:13\nCOPY a.tgz /tmp/b.tgz\nRUN tar -xzf /tmp/a.tgz && tar -czf /tmp/b.tgz .',
    'FROM debian:13\nCOPY a.tgz /tmp/\nRUN echo tar -xzf a.tgz # tar -xzf a.tgz\n# RUN tar -xzf a.tgz',
    'FROM debian:13\nONBUILD COPY a.tgz /tmp/\nONBUILD RUN tar -xzf /tmp/a.tgz',
  ],
  invalid: [
    `
    FROM debian:13
    COPY site.tar.gz /tmp/
    ^^^^ ${found}
    RUN tar -xzf /tmp/site.tar.gz -C /srv
    `,
    `
    from debian:13
    copy --chown=app a.tgz \\
    ^^^^ ${found}
      # and this
      conf /tmp/
    run cd /tmp && \\
      sudo tar xf a.tgz && \\
      rm -f a.tgz
    `,
    `
    FROM debian:13 AS build
    ARG VERSION=1
    ARG OTHER
    COPY app-$VERSION.tar /opt
    ^^^^ ${found}
    COPY ["app-$OTHER.tar.xz", "/opt/other"]
    ^^^^ ${found}
    COPY x /opt/y.tar
    ^^^^ ${found}
    RUN <<EOF
    tar --extract --file=/opt/app-1.tar --directory /srv
    tar -C /srv -xJf "/opt/app-\${OTHER}.tar.xz"
    tar -xf/opt/y.tar
    EOF
    FROM build
    `,
    `
    FROM debian:13
    COPY *.tar.gz /tmp/
    ^^^^ ${found}
    RUN ["tar", "-xzf", "/tmp/*.tar.gz"]
    COPY b.tar.gz /tmp/
    ^^^^ ${found}
    RUN zcat /tmp/b.tar.gz | tar x -C /srv
    `,
    {
      options: { unpacked: 'any' },
      text: `
      FROM debian:13
      COPY a.tgz /tmp/
      ^^^^ ${found}
      RUN sha256sum -c /tmp/a.tgz && tar -xzf /tmp/a.tgz --strip-components 1
      COPY b.tar.gz /tmp/
      ^^^^ ${found}
      RUN gunzip /tmp/b.tar.gz
      `,
    },
    `FROM debian:13\r\nCOPY a.tar \\\r\n^^^^ ${found}\r\n  /tmp/\r\nRUN tar -xf /tmp/a.tar\r\n`,
    {
      text: `
      FROM debian:13
      # the site
      copy --chown=1 site.tar.gz \\
      ^^^^ ${found}
        /tmp/
      WORKDIR /srv
      run mkdir -p /srv && \\
        tar xzf /tmp/site.tar.gz && \\
        rm /tmp/site.tar.gz
      EXPOSE 80
      `,
      fixed: `
      FROM debian:13
      # the site
      add --chown=1 site.tar.gz \\
        /srv
      WORKDIR /srv
      EXPOSE 80
      `,
    },
    {
      text: `FROM debian:13\r\nCOPY a.tar /tmp/\r\n^^^^ ${found}\r\nRUN tar -xf /tmp/a.tar -C /opt`,
      fixed: 'FROM debian:13\r\nADD a.tar /opt',
    },
    // A pattern, more work in the RUN, a comment that would go with it.
    {
      text: `
      FROM debian:13
      COPY *.tar.gz /tmp/
      ^^^^ ${found}
      RUN tar -xzf /tmp/*.tar.gz -C /srv
      COPY b.tar.gz /tmp/
      ^^^^ ${found}
      RUN tar -xzf /tmp/b.tar.gz -C /srv && make -C /srv
      COPY c.tar.gz /tmp/
      ^^^^ ${found}
      # the data
      RUN tar -xzf /tmp/c.tar.gz -C /srv
      `,
      fixed: `
      FROM debian:13
      COPY *.tar.gz /tmp/
      RUN tar -xzf /tmp/*.tar.gz -C /srv
      COPY b.tar.gz /tmp/
      RUN tar -xzf /tmp/b.tar.gz -C /srv && make -C /srv
      COPY c.tar.gz /tmp/
      # the data
      RUN tar -xzf /tmp/c.tar.gz -C /srv
      `,
    },
  ],
});
