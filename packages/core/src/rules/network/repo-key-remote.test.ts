import { testRule } from '../../../test/test-rule.js';

const found = 'This key is trusted as it comes from the server.';

testRule('repo-key-remote', {
  valid: [
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
  ],
});
