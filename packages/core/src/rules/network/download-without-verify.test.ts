import { testRule } from '../../../test/test-rule.js';

const found = 'What is downloaded here is used without a check.';

testRule('download-without-verify', {
  valid: [
    'FROM debian:13\nRUN curl -fsSLO https://example.com/x.tgz && echo "$SUM  x.tgz" | sha256sum -c - && tar xf x.tgz',
    'FROM debian:13\nRUN curl -o x.zip https://example.com/x.zip && [ "$(sha256sum x.zip | cut -d" " -f1)" = "$SUM" ] && unzip x.zip',
    'FROM debian:13\nRUN wget https://example.com/x.tgz\nRUN shasum -a 256 --check SUMS && tar xf x.tgz',
    'FROM debian:13\nRUN wget https://example.com/x.tgz https://example.com/x.tgz.asc && gpg --batch --verify x.tgz.asc x.tgz',
    'FROM debian:13\nRUN curl -fsSLO https://example.com/x.tgz && cosign verify-blob --key k x.tgz && tar xf x.tgz',
    'FROM debian:13\nRUN curl -fsSL https://example.com/x.tgz | tee x.tgz | sha256sum -c x.sum && tar xf x.tgz',
    'FROM debian:13\nRUN curl -o x.tgz https://example.com/x.tgz && echo "$SUM x.tgz" > s && sha512sum --quiet -c s',
    'FROM debian:13\nRUN curl -o x.tgz https://example.com/x.tgz && openssl dgst -sha256 -verify k.pem -signature x.sig x.tgz',
    'FROM debian:13\nRUN curl -o x.tgz https://example.com/x.tgz && verify_checksum x.tgz "$SUM"',
    // Keys, settings and answers are no programs, and a script in a pipe has a rule of its own.
    'FROM debian:13\nRUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/x.gpg',
    'FROM debian:13\nRUN curl -fsSL https://example.com/x.json | jq .version && curl -o x.conf https://example.com/x.conf',
    'FROM debian:13\nRUN curl -fsSL https://example.com/install.sh | sh',
    'FROM debian:13\nRUN curl -O http://localhost:8000/x.tgz\n# RUN curl -O https://example.com/x.tgz',
    'FROM debian:13\nRUN curl -L https://github.com/team/x/archive/817569dfad79732233fb86649c89e04387ce02e9.tar.gz | tar xz',
    'FROM debian:13\nRUN <<EOF\ncurl -O https://example.com/x.tgz\nsha256sum -c <<< "$SUM x.tgz"\nEOF',
  ],
  invalid: [
    `
    FROM debian:13
    RUN curl -fsSLO https://example.com/x-1.4.2.tgz && tar xf x-1.4.2.tgz
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13
    RUN wget -qO- https://example.com/x | tar xz -C /opt
                  ^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    from debian:13
    run curl -Lo /usr/local/bin/tool "https://example.com/tool-$VERSION" && \\
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
        chmod +x /usr/local/bin/tool
    RUN curl -o t https://example.com/t && install -m 755 t /opt/t
                  ^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13
    RUN wget https://example.com/a.deb https://example.com/b.deb && sha256sum -c a.deb.sha256 && dpkg -i *.deb
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13 AS build
    RUN sha256sum -c x.sum && curl -O https://example.com/x.zip && sha256sum x.zip
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    ONBUILD RUN curl https://example.com/download?id=1 > y.jar
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
  ],
});
