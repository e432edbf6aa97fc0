import { testRule } from '../../../test/test-rule.js';

const off = '`--no-check-certificate` turns off the check of certificates for `wget`.';

testRule('tls-verify-off-wget', {
  valid: [
    `
    FROM debian:13
    HEALTHCHECK CMD wget --no-check-certificate -qO- https://localhost/ || exit 1
    `,
    `
    FROM debian:13
    RUN echo "do not use wget --no-check-certificate"
    `,
    'FROM debian:13\nRUN wget -qO /x https://example.com/x',
    'FROM debian:13\nRUN wget --ca-certificate=/ca.pem https://example.com/x',
    'FROM debian:13\nRUN echo wget --no-check-certificate\n# wget --no-check-certificate',
    'FROM debian:13\nHEALTHCHECK CMD wget --no-check-certificate -qO- https://localhost:8443/health || exit 1',
    'FROM debian:13\nHEALTHCHECK CMD ["wget", "--no-check-certificate", "--spider", "https://127.0.0.1/"]',
    'FROM debian:13\nRUN echo "check_certificate = on" >> ~/.wgetrc',
    'FROM debian:13\nRUN echo "# check_certificate = off" >> /etc/wgetrc',
    'FROM debian:13\nRUN echo "check_certificate = off" >> /etc/otherrc',
    'FROM debian:13\nRUN wget --check-certificate=on https://example.com/x',
  ],
  invalid: [
    `
    FROM debian:13
    RUN wget --no-check-certificate=quiet https://example.com/a.tgz
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--no-check-certificate=quiet\` turns off the check of certificates for \`wget\`.
    `,
    `
    FROM debian:13
    RUN wget -q --check-certificate=off https://example.com/a.tgz
                ^^^^^^^^^^^^^^^^^^^^^^^ \`--check-certificate=off\` turns off the check of certificates for \`wget\`.
    `,
    `
    FROM debian:13
    RUN echo "check_certificate = off" >> /etc/wgetrc
             ^^^^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates for \`wget\`.
    `,
    `
    FROM debian:13
    RUN printf 'check-certificate=off\\n' > ~/.wgetrc
               ^^^^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates for \`wget\`.
    `,
    `
    FROM alpine:3.22
    RUN busybox wget --no-check-certificate https://example.com/a.tgz
                     ^^^^^^^^^^^^^^^^^^^^^^ \`--no-check-certificate\` turns off the check of certificates for \`wget\`.
    `,
    `
    FROM debian:13
    RUN ["wget", "--no-check-certificate", "https://example.com/a.tgz"]
                  ^^^^^^^^^^^^^^^^^^^^^^ \`--no-check-certificate\` turns off the check of certificates for \`wget\`.
    `,
    `
    FROM debian:13
    ENV WGETOPTS="--no-check-certificate"
    RUN wget $WGETOPTS https://example.com/a.tgz
             ^^^^^^^^^ \`--no-check-certificate\` turns off the check of certificates for \`wget\`.
    `,
    {
      text: `
      FROM debian:13
      RUN wget --no-check-certificate -q https://example.com/x
               ^^^^^^^^^^^^^^^^^^^^^^ ${off}
      `,
      fixed: `
      FROM debian:13
      RUN wget -q https://example.com/x
      `,
    },
    `
    from debian:13
    run cd /tmp && \\
        sudo wget \\
          --no-check-certificate \\
          ^^^^^^^^^^^^^^^^^^^^^^ ${off}
          "$URL" | tar xz
    `,
    `
    FROM debian:13
    RUN ["wget", "--no-check-certificate", "https://example.com/x"]
                  ^^^^^^^^^^^^^^^^^^^^^^ ${off}
    ONBUILD RUN wget https://example.com/x --no-check-cert
                                           ^^^^^^^^^^^^^^^ \`--no-check-cert\` turns off the check of certificates for \`wget\`.
    `,
    `
    FROM debian:13
    RUN <<EOF
    wget -e check_certificate=off https://example.com/x
         ^^^^^^^^^^^^^^^^^^^^^^^^ \`-e check_certificate=off\` turns off the check of certificates for \`wget\`.
    echo "check_certificate = off" >> /etc/wgetrc
         ^^^^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates for \`wget\`.
    EOF
    `,
    `
    FROM debian:13
    COPY <<EOF /root/.wgetrc
    tries = 3
    check_certificate = off
    ^^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates for \`wget\`.
    EOF
    `,
    // Without it the two below and above could be one.
    {
      text: `
      FROM debian:13
      COPY a /a
      RUN wget config --no-check-certificate
                      ^^^^^^^^^^^^^^^^^^^^^^ ${off}

      COPY b /b
      `,
      fixed: 'FROM debian:13\nCOPY a /a\nRUN wget config --no-check-certificate\n\nCOPY b /b\n',
    },
  ],
});
