import { testRule } from '../../../test/test-rule.js';

const found = 'Anyone on the way can change what comes from `example.com` over plain http.';

testRule('http-url-fetch', {
  valid: [
    `
    FROM debian:13
    RUN curl http://localhost:8080/health
    `,
    `
    FROM debian:13
    HEALTHCHECK CMD curl -f http://127.0.0.1/ || exit 1
    `,
    `
    FROM debian:13
    RUN curl -O http://example.com/a.tgz && echo "24454f  a.tgz" | sha256sum -c -
    `,
    `
    FROM debian:13
    RUN curl -x http://proxy.example.com:3128 -O https://example.com/a.tgz
    `,
    `
    FROM debian:13
    RUN echo "deb http://deb.example.com/debian trixie main" > /etc/apt/sources.list
    `,
    `
    FROM debian:13
    RUN gpg --keyserver hkp://keyserver.ubuntu.com:80 --recv-keys 9DA31620334BD75D9DCB49F368818C72E52529D4
    `,
    `
    FROM debian:13
    RUN curl http://169.254.169.254/latest/meta-data || true
    `,
    'FROM debian:13\nRUN curl -O https://example.com/x && wget https://example.com/http://x',
    'FROM debian:13\nRUN curl http://localhost:8080/x && wget -qO- http://127.0.0.1/ && curl http://10.0.0.3/x',
    'FROM debian:13\nRUN curl http://db:8080/x && curl http://nexus.internal/x && curl "http://$HOST/x"',
    'FROM debian:13\nHEALTHCHECK CMD curl -f http://example.com/health',
    // Packages are signed, and names in documents are no downloads.
    'FROM debian:13\nRUN echo "deb http://deb.debian.org/debian trixie main" > /etc/apt/sources.list',
    'FROM debian:13\nRUN sed -i s,http://archive.ubuntu.com,http://mirror.example.com, /etc/apt/sources.list',
    'FROM debian:13\nLABEL schema=http://label-schema.org/\nENV http_proxy=http://proxy.example.com:3128',
    'FROM debian:13\nRUN curl -x http://proxy.example.com:3128 -e http://example.com https://example.com/x -o x',
    // A checksum or a signature says what it has to be.
    'FROM debian:13\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d http://example.com/x /x',
    'FROM debian:13\nRUN wget http://example.com/x.tgz && echo "$SUM x.tgz" | sha256sum -c - && tar xf x.tgz',
    'FROM debian:13\nRUN curl -O http://example.com/x.tgz -O http://example.com/x.tgz.asc && gpg --batch --verify x.tgz.asc x.tgz',
    'FROM debian:13\n# RUN curl http://example.com/x',
    // A later RUN compares it.
    `
    FROM debian:13
    RUN wget http://example.com/x.tgz

    RUN sha256sum -c x.tgz.sha256
    `,
  ],
  invalid: [
    `
    FROM debian:13
    RUN curl -O http://example.com/a.tgz
                ^^^^^^^^^^^^^^^^^^^^^^^^ Anyone on the way can change what comes from \`example.com\` over plain http.
    `,
    `
    FROM debian:13
    ADD http://example.com/a.tgz /tmp/
        ^^^^^^^^^^^^^^^^^^^^^^^^ Anyone on the way can change what comes from \`example.com\` over plain http.
    `,
    `
    FROM debian:13
    RUN git clone http://example.com/a.git
                  ^^^^^^^^^^^^^^^^^^^^^^^^ Anyone on the way can change what comes from \`example.com\` over plain http.
    `,
    `
    FROM debian:13
    ENV BASE=http://example.com
    RUN wget $BASE/a.tgz
             ^^^^^^^^^^^ Anyone on the way can change what comes from \`example.com\` over plain http.
    `,
    {
      text: `
      FROM debian:13
      RUN curl -fsSLO http://example.com/x.tgz && wget -qO- "http://example.com/$V" | tar xz
                      ^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
                                                            ^^^^^^^^^^^^^^^^^^^^^^^ ${found}
      `,
      fixed: `
      FROM debian:13
      RUN curl -fsSLO https://example.com/x.tgz && wget -qO- "https://example.com/$V" | tar xz
      `,
    },
    {
      text: `
      from debian:13
      add http://example.com/x /x
          ^^^^^^^^^^^^^^^^^^^^ ${found}
      `,
      fixed: `
      from debian:13
      add https://example.com/x /x
      `,
    },
    `
    FROM debian:13
    RUN git clone http://example.com/x.git
                  ^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    CMD curl http://example.com/start
             ^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13
    RUN <<EOF
    wget \\
      http://example.com/x
      ^^^^^^^^^^^^^^^^^^^^ ${found}
    EOF
    ONBUILD RUN ["curl", "-O", "http://example.com/x"]
                                ^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13
    RUN wget http://example.com/x.tgz http://example.com/y.tgz && sha256sum x.tgz && sha256sum -c x.tgz.sha
                                      ^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
  ],
});
