import { testRule } from '../../../test/test-rule.js';

const found = 'This key is trusted as it comes from the server.';

testRule('repo-key-remote', {
  valid: [
    `
    FROM debian:13
    RUN gpg --batch --keyserver hkps://keys.openpgp.org --recv-keys 9DA31620334BD75D9DCB49F368818C72E52529D4
    `,
    `
    FROM debian:13
    ENV GPG_KEY=9DA31620334BD75D9DCB49F368818C72E52529D4
    RUN gpg --keyserver hkps://keys.openpgp.org --recv-keys "$GPG_KEY"
    `,
    `
    FROM debian:13
    RUN curl -fsSLo /etc/apt/keyrings/k.asc https://example.com/key.asc && echo "24454f  /etc/apt/keyrings/k.asc" | sha256sum -c -
    `,
    `
    FROM debian:13
    RUN curl -fsSLo /tmp/k.asc https://example.com/key.asc && gpg --show-keys --with-fingerprint /tmp/k.asc | grep -q "9DC8 5822 9FC7 DD38 854A  E2D8 8D81 803C 0EBF CD88" && mv /tmp/k.asc /etc/apt/keyrings/
    `,
    `
    FROM debian:13
    COPY key.asc /etc/apt/keyrings/
    `,
    `
    FROM debian:13
    RUN curl -sL "https://keyserver.ubuntu.com/pks/lookup?op=get&search=0x2EE0EA64E40A89B84B2DF73499E82A75642AC823" | apt-key add -
    `,
    `
    FROM alpine:3.22
    RUN KEY_SHA512="abc *stdin" && wget -O /tmp/k.rsa.pub https://nginx.org/keys/nginx_signing.rsa.pub && if [ "$(openssl rsa -pubin -in /tmp/k.rsa.pub -text -noout | openssl sha512 -r)" = "$KEY_SHA512" ]; then mv /tmp/k.rsa.pub /etc/apk/keys/; else exit 1; fi
    `,
    'FROM debian:13\nCOPY key.gpg /usr/share/keyrings/',
    'FROM debian:13\nRUN curl -fsSL https://example.com/key.asc -o /tmp/key.asc && echo "$SUM /tmp/key.asc" | sha256sum -c - && gpg --dearmor -o /usr/share/keyrings/x.gpg /tmp/key.asc',
    'FROM debian:13\nRUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/x.gpg && gpg --show-keys /usr/share/keyrings/x.gpg | grep "$FINGERPRINT"',
    'FROM debian:13\nRUN curl -fsSL https://example.com/key.asc | apt-key add - && apt-key fingerprint 0EBFCD88 && gpg --fingerprint x',
    'FROM debian:13\nRUN gpg --keyserver keys.openpgp.org --recv-keys 9DC858229FC7DD38854AE2D88D81803C0EBFCD88',
    'FROM debian:13\nRUN apt-key adv --keyserver keys.openpgp.org --recv-keys 9DC858229FC7DD38854AE2D88D81803C0EBFCD88',
    'FROM debian:13\nRUN curl -fsSL https://example.com/x.list -o /etc/apt/sources.list.d/x.list',
    'FROM debian:13\nRUN curl -O https://example.com/x.asc && gpg --verify x.asc x',
    'FROM fedora:44\nRUN rpm --import /etc/pki/rpm-gpg/RPM-GPG-KEY-x && rpm -i https://example.com/x.rpm',
    'FROM debian:13\n# RUN curl https://example.com/key | apt-key add -\nRUN apt-key add key.asc',
  ],
  invalid: [
    `
    FROM debian:13
    RUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/example.gpg
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This key is trusted as it comes from the server.
    `,
    `
    FROM debian:13
    RUN curl -fsSL https://example.com/key.asc | apt-key add -
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This key is trusted as it comes from the server.
    `,
    `
    FROM debian:13
    RUN wget -qO /etc/apt/trusted.gpg.d/example.asc https://example.com/key.asc
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This key is trusted as it comes from the server.
    `,
    `
    FROM debian:13
    RUN install -m 0755 -d /etc/apt/keyrings && curl -fsSL https://download.example.com/linux/debian/gpg -o /etc/apt/keyrings/docker.asc && chmod a+r /etc/apt/keyrings/docker.asc
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This key is trusted as it comes from the server.
    `,
    `
    FROM fedora:42
    RUN rpm --import https://packages.example.com/keys/microsoft.asc
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This key is trusted as it comes from the server.
    `,
    `
    FROM alpine:3.22
    RUN wget -P /etc/apk/keys https://example.com/key.rsa.pub
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This key is trusted as it comes from the server.
    `,
    `
    FROM debian:13
    RUN wget -qO- https://example.com/key.asc | tee /etc/apt/trusted.gpg.d/example.asc
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This key is trusted as it comes from the server.
    `,
    `
    FROM debian:11
    RUN apt-key adv --fetch-keys https://example.com/key.asc
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This key is trusted as it comes from the server.
    `,
    `
    FROM debian:11
    RUN apt-key adv --keyserver keyserver.ubuntu.com --recv-keys E52529D4
                                                                 ^^^^^^^^ Anyone can make a key with the short id \`E52529D4\`.
    `,
    `
    FROM debian:13
    RUN gpg --keyserver hkps://keys.openpgp.org --recv-keys 0xE52529D4
                                                            ^^^^^^^^^^ Anyone can make a key with the short id \`0xE52529D4\`.
    `,
    `
    FROM debian:13
    RUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/x.gpg
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    from debian:13
    run wget -qO- https://example.com/key.asc | sudo apt-key add - && \\
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
        curl https://example.com/b.asc > /etc/apt/keyrings/b.asc
             ^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13
    RUN curl -o x.asc https://example.com/x.asc && apt-key add x.asc
                      ^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    ADD https://example.com/y.asc /etc/apt/keyrings/y.asc
        ^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM fedora:44
    RUN rpm --import https://example.com/key.asc
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM alpine:3.24
    RUN wget -O /etc/apk/keys/x.rsa.pub https://example.com/x.rsa.pub
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    RUN gpg --keyserver keys.openpgp.org --recv-keys 0EBFCD88
                                                     ^^^^^^^^ Anyone can make a key with the short id \`0EBFCD88\`.
    `,
    `
    FROM debian:13
    ADD https://example.com/key.gpg /etc/apt/keyrings/example.gpg
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
  ],
});
