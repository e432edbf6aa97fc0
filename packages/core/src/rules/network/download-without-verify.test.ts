import { testRule } from '../../../test/test-rule.js';

const found = 'What is downloaded here is used without a check.';

testRule('download-without-verify', {
  valid: [
    `
    FROM debian:13
    RUN curl -fsSLO https://example.com/a-1.0.tar.gz && echo "24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d  a-1.0.tar.gz" | sha256sum -c - && tar xf a-1.0.tar.gz
    `,
    `
    FROM debian:13
    RUN curl -fsSLO https://example.com/a-1.0.tar.gz && sha256sum --check --strict <<<"24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d  a-1.0.tar.gz" && tar xf a-1.0.tar.gz
    `,
    `
    FROM debian:13
    RUN wget https://example.com/a-1.0.tar.gz
    COPY SHA256SUMS .
    RUN sha256sum -c SHA256SUMS --ignore-missing
    RUN tar xf a-1.0.tar.gz
    `,
    `
    FROM debian:13
    RUN curl -fsSLO https://example.com/a-1.0.tar.gz && [ "$(openssl dgst -sha256 a-1.0.tar.gz | awk '{print $2}')" = "24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d" ] && tar xf a-1.0.tar.gz
    `,
    `
    FROM debian:13
    RUN curl -fsSLO https://example.com/a-1.0.tar.gz; test "$(sha256sum a-1.0.tar.gz | cut -d' ' -f1)" = 24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d; tar xf a-1.0.tar.gz
    `,
    `
    FROM debian:13
    RUN curl -fsSLO https://example.com/a-1.0.tar.gz && curl -fsSLO https://example.com/a-1.0.tar.gz.asc && gpg --batch --verify a-1.0.tar.gz.asc a-1.0.tar.gz && tar xf a-1.0.tar.gz
    `,
    `
    FROM debian:13
    RUN curl -fsSLO https://example.com/a-1.0.tar.gz && curl -fsSLO https://example.com/a-1.0.tar.gz.sig && gpgv --keyring /k.gpg a-1.0.tar.gz.sig a-1.0.tar.gz && tar xf a-1.0.tar.gz
    `,
    `
    FROM debian:13
    RUN curl -fsSLO https://example.com/a-1.0.tar.gz && cosign verify-blob --bundle b.json a-1.0.tar.gz && tar xf a-1.0.tar.gz
    `,
    `
    FROM debian:13
    RUN curl -fsSLO https://example.com/a-1.0.tar.gz && minisign -Vm a-1.0.tar.gz -P RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3 && tar xf a-1.0.tar.gz
    `,
    `
    FROM debian:13
    RUN curl -fsSLO https://example.com/a-1.0.tar.gz && echo "24454f  a-1.0.tar.gz" | shasum -a 256 -c && tar xf a-1.0.tar.gz
    `,
    `
    FROM debian:13
    RUN curl -fsSLO https://example.com/a-1.0.tar.gz && echo "24454f  a-1.0.tar.gz" | b2sum --check && tar xf a-1.0.tar.gz
    `,
    `
    FROM debian:13
    RUN curl -fsSLO https://example.com/a-1.0.tar.gz && echo "24454f *a-1.0.tar.gz" | sha256sum -wc - && tar xf a-1.0.tar.gz
    `,
    `
    FROM debian:13
    RUN curl -fsSLO --compressed "https://nodejs.org/dist/v20.0.0/node-v20.0.0-linux-x64.tar.xz" && curl -fsSLO --compressed "https://nodejs.org/dist/v20.0.0/SHASUMS256.txt.asc" && grep " node-v20.0.0-linux-x64.tar.xz\\$" SHASUMS256.txt | sha256sum -c - && tar -xJf "node-v20.0.0-linux-x64.tar.xz" -C /usr/local
    `,
    `
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    SHELL ["powershell", "-Command"]
    RUN Invoke-WebRequest https://example.com/a.zip -OutFile a.zip; if ((Get-FileHash a.zip -Algorithm sha256).Hash -ne 'ABC') { exit 1 }; Expand-Archive a.zip
    `,
    `
    FROM alpine:3.22
    RUN set -eux; check() { echo "$1  $2" | sha256sum -c -; }; wget -O a.tgz https://example.com/a-1.0.tgz; check 24454f a.tgz; tar xzf a.tgz
    `,
    `
    FROM debian:13
    ENV SHA=24454f
    RUN curl -fsSL -o /tmp/a.tar.gz https://example.com/a-1.0.tar.gz \\
     && echo "\${SHA} /tmp/a.tar.gz" | sha512sum -c \\
     && tar xf /tmp/a.tar.gz
    `,
    `
    FROM debian:13
    ENV PHP_SHA256=abc
    RUN set -eux; curl -fsSL -o php.tar.xz "https://www.php.net/distributions/php-8.4.0.tar.xz"; if [ -n "$PHP_SHA256" ]; then echo "$PHP_SHA256 *php.tar.xz" | sha256sum -c -; fi; tar xf php.tar.xz
    `,
    `
    FROM debian:13
    RUN curl -fsSL http://localhost:8080/a.tar.gz | tar xz
    `,
    `
    FROM python:3.13
    RUN curl -fsSLO https://example.com/a-1.0.tar.gz && python -c "import hashlib;assert hashlib.sha256(open('a-1.0.tar.gz','rb').read()).hexdigest()=='2445'" && tar xf a-1.0.tar.gz
    `,
    `
    FROM debian:13
    RUN curl -fsSL https://api.example.com/v1/data.json -o /data.json
    `,
    `
    FROM debian:13
    RUN wget https://example.com/a.tar.gz https://example.com/a.tar.gz.md5 && md5sum -c a.tar.gz.md5 && tar xf a.tar.gz
    `,
    `
    FROM debian:13
    RUN curl -L https://github.com/a/b/archive/9f2b1c0d8e7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c.tar.gz | tar xz
    `,
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
    RUN curl -Lo /usr/local/bin/kubectl https://dl.example.com/release/v1.33.0/bin/linux/amd64/kubectl && chmod +x /usr/local/bin/kubectl
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ What is downloaded here is used without a check.
    `,
    `
    FROM debian:13
    RUN wget -q https://example.com/a-1.0.tar.gz && tar xzf a-1.0.tar.gz
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ What is downloaded here is used without a check.
    `,
    `
    FROM debian:13
    RUN curl -fsSLo /tmp/a.deb https://example.com/a_1.0_amd64.deb && dpkg -i /tmp/a.deb
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ What is downloaded here is used without a check.
    `,
    `
    FROM debian:13
    RUN wget https://example.com/a_1.0_amd64.deb && apt-get install -y ./a_1.0_amd64.deb
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ What is downloaded here is used without a check.
    `,
    `
    FROM debian:13
    RUN curl -fsSLO https://example.com/a-1.0.tar.gz && sha256sum a-1.0.tar.gz && tar xf a-1.0.tar.gz
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ What is downloaded here is used without a check.
    `,
    `
    FROM debian:13
    ENV V=1.0
    ENV URL=https://example.com/a-\${V}.tar.gz
    RUN curl -fsSL $URL | tar xz -C /opt
                   ^^^^ What is downloaded here is used without a check.
    `,
    `
    FROM debian:13
    RUN curl -fsSLo tool https://example.com/tool-linux-amd64 && install -m 0755 tool /usr/local/bin/tool
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ What is downloaded here is used without a check.
    `,
    `
    FROM debian:13
    RUN <<EOF
    set -e
    curl -fsSLO https://example.com/a-1.0.tar.gz
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ What is downloaded here is used without a check.
    tar xf a-1.0.tar.gz
    EOF
    `,
    `
    FROM debian:13
    RUN wget -O /tmp/awscliv2.zip https://dl.example.com/awscli-exe-linux-x86_64-2.27.0.zip && unzip /tmp/awscliv2.zip && ./aws/install
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ What is downloaded here is used without a check.
    `,
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
