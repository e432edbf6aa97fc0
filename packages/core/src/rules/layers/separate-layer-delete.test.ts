import { testRule } from '../../../test/test-rule.js';

testRule('separate-layer-delete', {
  valid: [
    // In the layer that makes it.
    'FROM debian:13\nRUN wget -O /tmp/x.tgz https://example.com/x.tgz && tar xf /tmp/x.tgz && rm /tmp/x.tgz',
    'FROM debian:13\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*',
    'FROM debian:13\nRUN apt-get update\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*',
    // Nothing that this file made: the base's.
    'FROM nginx:1.30\nRUN rm /etc/nginx/conf.d/default.conf',
    'FROM nginx:1.30\nCOPY conf /etc/nginx/\nRUN rm /etc/nginx/conf.d/default.conf',
    'FROM debian:13\nRUN rm -rf /usr/bin/wget /var/lib/apt/lists/* /tmp/*',
    'FROM debian:13\nCOPY . /\nRUN rm -rf /usr/share/doc',
    // A builder is not shipped.
    'FROM debian:13 AS build\nCOPY x.tgz /tmp/\nRUN tar xf /tmp/x.tgz && rm /tmp/x.tgz\nFROM debian:13\nCOPY --from=build /x /x',
    // Mounts, and volumes.
    'FROM debian:13\nRUN --mount=type=cache,target=/tmp/c wget -O /tmp/c/x https://example.com/x\nRUN rm -rf /tmp/c/x',
    'FROM debian:13\nCOPY x /data/x.txt\nRUN --mount=type=tmpfs,target=/data rm -rf /data/*',
    'FROM debian:13\nCOPY x.txt /data/\nVOLUME /data\nRUN rm /data/x.txt',
    // Made again in its place.
    'FROM debian:13\nCOPY x.conf /etc/x.conf\nRUN rm /etc/x.conf && ln -s /data/x.conf /etc/x.conf && cp a.conf /etc/x.conf',
    // Made by the same RUN, as far as anybody knows.
    'FROM node:22\nCOPY . /app\nRUN cd /app && npm ci && npm run build && rm -rf /app/node_modules',
    // Another path, or one that nobody knows.
    'FROM debian:13\nCOPY x.tgz /tmp/\nRUN rm /opt/x.tgz && rm -rf "$DIR" ~/x.tgz',
    'FROM debian:13\nCOPY x.tgz /tmp/\nRUN cd "$DIR" && rm x.tgz',
    'FROM debian:13\nRUN (cd /a && wget https://example.com/x.tgz)\nRUN rm x.tgz',
    'FROM debian:13\nRUN mkdir /build\nRUN cd /build && make && rm -rf /build',
    'FROM debian:13\nCOPY x.tgz /tmp/\nCMD rm /tmp/x.tgz\nONBUILD RUN rm /tmp/x.tgz',
    'FROM debian:13\nCOPY x.tgz /tmp/\nRUN echo rm /tmp/x.tgz\n# RUN rm /tmp/x.tgz',
    // A volume that is declared at the end.
    'FROM debian:13\nCOPY a.bin b.bin /data/\nRUN rm /data/a.bin\nRUN rm /data/b.bin\nVOLUME /data',
  ],
  invalid: [
    `
    FROM debian:13
    COPY x.tgz y.tgz /tmp/
    RUN tar xf /tmp/x.tgz -C /opt && rm -f /tmp/x.tgz /tmp/z.tgz
                                           ^^^^^^^^^^ An earlier layer holds \`/tmp/x.tgz\`: deleting it here frees nothing.
    `,
    `
    from debian:13 as base
    workdir /src
    run apt-get update && apt-get install -y gcc
    run wget https://example.com/x.tgz && tar xf x.tgz
    from base
    run make \\
      && rm -rf /var/lib/apt/lists/* ./x.tgz
                ^^^^^^^^^^^^^^^^^^^^ An earlier layer holds \`/var/lib/apt/lists/*\`: deleting it here frees nothing.
                                     ^^^^^^^ An earlier layer holds \`./x.tgz\`: deleting it here frees nothing.
    `,
    `
    FROM debian:13
    COPY app.deb /tmp
    RUN dpkg -i /tmp/app.deb
    RUN rm -rf /tmp/*
               ^^^^^^ An earlier layer holds \`/tmp/*\`: deleting it here frees nothing.
    RUN git clone https://example.com/x /opt/x
    WORKDIR /opt
    RUN ["rm", "-rf", "x/.git"]
                       ^^^^^^ An earlier layer holds \`x/.git\`: deleting it here frees nothing.
    `,
    `
    ARG NAME=app
    FROM debian:13
    ARG NAME
    COPY . /app
    COPY --from=alpine:3.22 /etc/x.conf /opt/$NAME/x.conf
    ADD https://example.com/y.zip /opt/
    RUN rm -rf /app/tests /opt/$NAME
               ^^^^^^^^^^ An earlier layer holds \`/app/tests\`: deleting it here frees nothing.
                          ^^^^^^^^^^ An earlier layer holds \`/opt/$NAME\`: deleting it here frees nothing.
    RUN <<EOF
    cd /opt
    unzip y.zip
    rm y.zip
       ^^^^^ An earlier layer holds \`y.zip\`: deleting it here frees nothing.
    EOF
    `,
    `
    FROM fedora:42
    RUN dnf install -y nginx
    RUN dnf clean all && rm -rf /var/cache/dnf
                                ^^^^^^^^^^^^^^ An earlier layer holds \`/var/cache/dnf\`: deleting it here frees nothing.
    `,
    'FROM debian:13\r\nCOPY x.tgz /tmp/\r\nRUN make && \\\r\n  rm /tmp/x.tgz\r\n     ^^^^^^^^^^ An earlier layer holds `/tmp/x.tgz`: deleting it here frees nothing.\r\n',
    // RUNs that follow one another; a file that is copied for one or more of them.
    {
      text: `
      FROM debian:13
      RUN wget https://example.com/x.tgz
      # unpack
      RUN tar xf x.tgz
      RUN rm x.tgz
             ^^^^^ An earlier layer holds \`x.tgz\`: deleting it here frees nothing.
      # the installer
      COPY --from=tools ./setup.sh /tmp/
      RUN --network=none chmod +x /tmp/setup.sh
      RUN --network=none /tmp/setup.sh && rm -f /tmp/y.tgz \\
          /tmp/setup.sh
          ^^^^^^^^^^^^^ An earlier layer holds \`/tmp/setup.sh\`: deleting it here frees nothing.
      COPY app.deb /tmp/app.deb
      RUN dpkg -i /tmp/app.deb
      RUN rm /tmp/app.deb
             ^^^^^^^^^^^^ An earlier layer holds \`/tmp/app.deb\`: deleting it here frees nothing.
      `,
      fixed: `
      FROM debian:13
      RUN wget https://example.com/x.tgz && \\
          # unpack
          tar xf x.tgz && \\
          rm x.tgz
      # the installer
      RUN --network=none --mount=type=bind,from=tools,source=setup.sh,target=/tmp/setup.sh,rw chmod +x /tmp/setup.sh && \\
          /tmp/setup.sh && rm -f /tmp/y.tgz
      RUN --mount=type=bind,source=app.deb,target=/tmp/app.deb dpkg -i /tmp/app.deb
      `,
    },
    {
      text: 'FROM debian:13\r\nCOPY x.tgz /tmp/\r\nRUN tar xf /tmp/x.tgz && \\\r\n  rm /tmp/x.tgz\r\n     ^^^^^^^^^^ An earlier layer holds `/tmp/x.tgz`: deleting it here frees nothing.\r\n',
      fixed: 'FROM debian:13\r\nRUN --mount=type=bind,source=x.tgz,target=/tmp/x.tgz tar xf /tmp/x.tgz\r\n',
    },
    // A folder, another use, a change, a comment that would stay alone, something in between.
    {
      text: `
      FROM debian:13
      COPY src /tmp/src
      RUN make -C /tmp/src && rm -rf /tmp/src
                                     ^^^^^^^^ An earlier layer holds \`/tmp/src\`: deleting it here frees nothing.
      COPY y.sh /tmp/y.sh
      RUN sh /tmp/y.sh
      WORKDIR /srv
      RUN rm /tmp/y.sh
             ^^^^^^^^^ An earlier layer holds \`/tmp/y.sh\`: deleting it here frees nothing.
      # the installer
      COPY z.sh /tmp/z.sh
      ENV A=1
      RUN sh /tmp/z.sh && rm /tmp/z.sh
                             ^^^^^^^^^ An earlier layer holds \`/tmp/z.sh\`: deleting it here frees nothing.
      RUN wget -O /tmp/q https://example.com/q
      WORKDIR /x
      RUN ["rm", "/tmp/q"]
                  ^^^^^^ An earlier layer holds \`/tmp/q\`: deleting it here frees nothing.
      `,
      fixed: `
      FROM debian:13
      COPY src /tmp/src
      RUN make -C /tmp/src && rm -rf /tmp/src
      COPY y.sh /tmp/y.sh
      RUN sh /tmp/y.sh
      WORKDIR /srv
      RUN rm /tmp/y.sh
      # the installer
      COPY z.sh /tmp/z.sh
      ENV A=1
      RUN sh /tmp/z.sh && rm /tmp/z.sh
      RUN wget -O /tmp/q https://example.com/q
      WORKDIR /x
      RUN ["rm", "/tmp/q"]
      `,
    },
    // Through stages, and made anew in between.
    `
    FROM debian:13 AS base
    ARG DIR=/opt
    COPY a.bin /opt/sub/a.bin
    FROM base
    LABEL a=b
    RUN rm $DIR/sub/a.bin && echo x
           ^^^^^^^^^^^^^^ An earlier layer holds \`$DIR/sub/a.bin\`: deleting it here frees nothing.
    RUN curl -o /opt/sub/a.bin https://example.com/a && rm /opt/sub/a.bin
    RUN rm -r /opt/sub
              ^^^^^^^^ An earlier layer holds \`/opt/sub\`: deleting it here frees nothing.
  `,
  ],
});
