import { testRule } from '../../../test/test-rule.js';

const left = (name: string) => `\`${name}\` is unpacked, but the archive stays in the image.`;
const url = 'https://example.com/x.tgz';

testRule('archive-leftover', {
  valid: [
    // Deleted again: by name, with its folder, by a pattern, through a variable.
    `FROM debian:13\nRUN wget ${url} && tar xf x.tgz && rm x.tgz`,
    `FROM debian:13\nRUN curl -fsSL ${url} -o /tmp/x.tgz && tar -C /opt -xf /tmp/x.tgz && cd /tmp && rm -f ./*.tgz`,
    `FROM debian:13\nRUN mkdir /tmp/x && cd /tmp/x && wget ${url} && tar xf x.tgz && cd / && rm -rf /tmp/x`,
    `FROM debian:13\nRUN wget -P /tmp ${url} && tar xf /tmp/x.tgz -C /opt && rm -rf /tmp/* /var/tmp/*`,
    'FROM debian:13\nARG V=1\nRUN wget "https://example.com/x-${V}.tgz" && tar xf x-$V.tgz && rm x-1.tgz',
    'FROM debian:13\nRUN for f in a b; do wget https://example.com/$f.zip && unzip $f.zip && rm "$f.zip"; done',
    `FROM debian:13\nRUN F=/tmp/x.tgz; curl -o $F ${url}; tar xf $F; rm /tmp/x.tgz`,
    `FROM debian:13\nRUN cd "$(mktemp -d)" && wget ${url} && tar xf x.tgz -C /opt && rm -rf "$PWD"`,
    `FROM debian:13\nRUN wget -O /x/x.tgz ${url} && tar xf /x/x.tgz && find / -name '*.tgz' -exec rm {} +`,
    `FROM debian:13\nRUN wget -O /x/x.tgz ${url} && tar xf /x/x.tgz && find /x -name '*.tgz' -delete`,
    `FROM debian:13\nRUN trap 'rm -f /x.tgz' EXIT; wget -O /x.tgz ${url}; tar xf /x.tgz`,
    `FROM debian:13\nRUN set -e; trap 'rm -f /x.tgz' EXIT; (cd / && wget ${url}); tar xf /x.tgz; /cleanup.sh`,
    // Later: then the deletion is the problem.
    `FROM debian:13\nRUN wget ${url} && tar xf x.tgz\nRUN rm x.tgz`,
    // Never a file.
    `FROM debian:13\nRUN curl -fsSL ${url} | tar xz -C /opt && wget -qO- ${url} | tar xzf -`,
    'FROM debian:13\nRUN curl -O https://example.com/x.gz && gunzip x.gz',
    // Not in the layer.
    `FROM debian:13\nRUN --mount=type=cache,target=/dl wget -nc -P /dl ${url}; tar xf /dl/x.tgz`,
    `FROM debian:13\nRUN --mount=type=tmpfs,target=/tmp cd /tmp && wget ${url} && tar xf x.tgz -C /opt`,
    `FROM debian:13\nRUN --mount=type=bind,source=x.tgz,target=/x.tgz tar xf /x.tgz`,
    // A builder, a trigger, an image for tests.
    `FROM debian:13 AS test\nRUN wget ${url} && tar xf x.tgz`,
    `FROM debian:13 AS build\nRUN wget ${url} && tar xf x.tgz\nFROM debian:13\nCOPY --from=build /x /x`,
    `FROM debian:13\nONBUILD RUN wget ${url} && tar xf x.tgz`,
    // Not downloaded here, not unpacked, or moved away.
    'FROM debian:13\nCOPY x.tgz /\nRUN tar xf /x.tgz',
    'FROM debian:13\nADD x.tgz /opt/\nRUN tar xf /usr/src/php.tar.xz',
    `FROM debian:13\nRUN wget ${url} && tar tf x.tgz && wget https://example.com/model.zip`,
    `FROM debian:13\nRUN wget ${url} && tar xf x.tgz && mv x.tgz /var/www/`,
    // Nobody knows whether it is the same.
    `FROM debian:13\nRUN wget ${url} && tar xf "$FILE"`,
    `FROM debian:13\nRUN cd "$DIR" && wget ${url} && tar xf x.tgz && rm -rf "$OTHER"`,
    `FROM debian:13\nRUN if true; then cd /x; fi && wget ${url} && tar xf x.tgz`,
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN curl -o x.zip https://example.com/x.zip && tar xf x.zip',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN wget -q ${url} && \\
          tar xzf x.tgz -C /opt && \\
                  ^^^^^ ${left('x.tgz')}
          mv /opt/x-1 /opt/x
      `,
      fixed: `
      FROM debian:13
      RUN wget -q ${url} && \\
          tar xzf x.tgz -C /opt && \\
          mv /opt/x-1 /opt/x && \\
          rm x.tgz
      `,
    },
    {
      text: `
      from debian:13 as base
      arg VERSION
      run apt-get update && rm -rf /var/lib/apt/lists/* && curl -Lo "/tmp/x-$VERSION.zip" https://example.com/$VERSION.zip && unzip -d /opt "/tmp/x-\${VERSION}.zip"
                                                                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^ ${left('"/tmp/x-${VERSION}.zip"')}
      from base
      cmd ["x"]
      `,
      fixed: `
      from debian:13 as base
      arg VERSION
      run apt-get update && rm -rf /var/lib/apt/lists/* && curl -Lo "/tmp/x-$VERSION.zip" https://example.com/$VERSION.zip && unzip -d /opt "/tmp/x-\${VERSION}.zip" && rm "/tmp/x-\${VERSION}.zip"
      from base
      cmd ["x"]
      `,
    },
    // In two layers, or by ADD.
    `
    FROM debian:13
    WORKDIR /opt
    ADD https://example.com/y.tar.xz?x=1 .
    RUN wget ${url}
    RUN tar xf x.tgz && tar -xJf y.tar.xz && cd /opt/x && make
               ^^^^^ ${left('x.tgz')}
                                 ^^^^^^^^ ${left('y.tar.xz')}
    RUN rm -rf /opt/x /tmp/x.tgz
    `,
    // The address in a variable.
    `
    FROM debian:13
    ENV URL=https://example.com/z/app.tar.gz
    RUN cd /tmp && wget -q "$URL" && tar xzf app.tar.gz
                                             ^^^^^^^^^^ ${left('app.tar.gz')}
    `,
    // A pattern, a redirect, a subshell, packages.
    `
    FROM debian:13
    RUN <<EOF
    curl ${url} > /tmp/x.tgz
    (cd /opt; tar xf /tmp/*.tgz)
                     ^^^^^^^^^^ ${left('/tmp/*.tgz')}
    rm x.tgz
    wget https://example.com/y_1.deb
    sudo dpkg -i y_1.deb || apt-get install -fy
                 ^^^^^^^ ${left('y_1.deb')}
    EOF
    `,
    `
    FROM debian:13
    RUN cd /tmp && curl -O https://example.com/x.7z && (cd /opt && 7z x /tmp/x.7z)
                                                                        ^^^^^^^^^ ${left('/tmp/x.7z')}
    RUN curl -o /tmp/y.deb https://example.com/y.deb && apt-get update && apt-get install -y /tmp/y.deb
                                                                                             ^^^^^^^^^^ ${left('/tmp/y.deb')}
    `,
    {
      text: `FROM debian:13\r\nRUN wget ${url} \\\r\n  && tar xf x.tgz\r\n            ^^^^^ ${left('x.tgz')}\r\n`,
      fixed: `FROM debian:13\r\nRUN wget ${url} \\\r\n  && tar xf x.tgz \\\r\n  && rm x.tgz\r\n`,
    },
    // Right behind, where the folder is another at the end; with the RUN that downloads it.
    {
      text: `
      FROM debian:13
      RUN wget ${url} && \\
          tar xf x.tgz && \\
                 ^^^^^ ${left('x.tgz')}
          # the sources
          cd x && make
      RUN wget -O /tmp/y.tgz https://example.com/y
      # the data
      RUN cd /srv; tar xf /tmp/y.tgz; chown x .
                          ^^^^^^^^^^ ${left('/tmp/y.tgz')}
      RUN <<EOF
      set -e
      wget ${url.replace('x.tgz', 'z.tgz')}
      tar xf z.tgz
             ^^^^^ ${left('z.tgz')}
      cd z
      EOF
      `,
      fixed: `
      FROM debian:13
      RUN wget ${url} && \\
          tar xf x.tgz && \\
          rm x.tgz && \\
          # the sources
          cd x && make
      RUN wget -O /tmp/y.tgz https://example.com/y && \\
          # the data
          (cd /srv; tar xf /tmp/y.tgz && \\
          rm /tmp/y.tgz; chown x .)
      RUN <<EOF
      set -e
      wget ${url.replace('x.tgz', 'z.tgz')}
      tar xf z.tgz
      rm z.tgz
      cd z
      EOF
      `,
    },
    // Not over another instruction, or in a loop.
    {
      text: `
      FROM debian:13
      RUN wget ${url}
      WORKDIR /
      RUN tar xf x.tgz && cd /
                 ^^^^^ ${left('x.tgz')}
      RUN wget -O /tmp/y.tgz ${url} && for d in a b; do tar xf /tmp/y.tgz -C $d; cd $d; done; exit 0
                                                                                  ^^^^^^^^^^ ${left('/tmp/y.tgz')}
      `,
      fixed: `
      FROM debian:13
      RUN wget ${url}
      WORKDIR /
      RUN tar xf x.tgz && cd /
      RUN wget -O /tmp/y.tgz ${url} && for d in a b; do tar xf /tmp/y.tgz -C $d; cd $d; done; exit 0
      `,
    },
    // Named again later: only a person knows what for.
    {
      text: `
      FROM debian:13
      RUN wget ${url} && tar xf x.tgz
                                                   ^^^^^ ${left('x.tgz')}
      RUN sha256sum x.tgz > /sum
      `,
      fixed: `FROM debian:13\nRUN wget ${url} && tar xf x.tgz\nRUN sha256sum x.tgz > /sum\n`,
    },
  ],
});
