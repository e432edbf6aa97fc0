import { testRule } from '../../../test/test-rule.js';

const tail = 'turns off the check of certificates.';

testRule('tls-verify-off-other', {
  valid: [
    'FROM golang:1.27\nENV GOINSECURE="" GOPRIVATE=example.com GOFLAGS=-mod=vendor',
    'FROM php:8.4-cli\nRUN composer config -g secure-http true && composer config disable-tls false',
    'FROM debian:13\nRUN svn checkout https://example.com/x && aws s3 cp s3://a/b .',
    'FROM debian:13\nRUN skopeo copy --tls-verify=true docker://a docker://b',
    'FROM debian:13\nRUN skopeo inspect --tls-verify=false docker://localhost:5000/x',
    'FROM debian:13\nCMD kubectl get pods --insecure-skip-tls-verify=false',
    'FROM debian:13\nRUN echo "Acquire::https::Verify-Peer \\"true\\";" > /etc/apt/apt.conf.d/99x',
    'FROM debian:13\nRUN echo "--no-check-certificate" && openssl s_client -connect example.com:443 < /dev/null',
    'FROM debian:13\n# ENV GOINSECURE=example.com\nRUN conda config --set ssl_verify true',
    'FROM ruby:3.4\nRUN bundle config set ssl_verify_mode 1',
    'FROM debian:13\nRUN apt-get -o Acquire::https::Verify-Peer=true update',
    'FROM maven:3\nENV MAVEN_OPTS="-Xmx1g"\nRUN mvn -Dmaven.wagon.http.ssl.insecure=false package',
  ],
  invalid: [
    `
    FROM golang:1.27
    ENV GOINSECURE=example.com GOFLAGS="-insecure"
        ^^^^^^^^^^^^^^^^^^^^^^ \`GOINSECURE=example.com\` ${tail}
                               ^^^^^^^^^^^^^^^^^^^ \`GOFLAGS=-insecure\` ${tail}
    RUN go get -insecure example.com/x && go env -w GOINSECURE=example.com
               ^^^^^^^^^ \`-insecure\` ${tail}
                                                    ^^^^^^^^^^^^^^^^^^^^^^ \`GOINSECURE=example.com\` ${tail}
    `,
    `
    FROM php:8.4-cli
    RUN composer config -g disable-tls true && \\
                           ^^^^^^^^^^^^^^^^ \`disable-tls true\` ${tail}
        composer config --global secure-http false
                                 ^^^^^^^^^^^^^^^^^ \`secure-http false\` ${tail}
    `,
    `
    FROM debian:13
    RUN svn co --trust-server-cert https://example.com/x
               ^^^^^^^^^^^^^^^^^^^ \`--trust-server-cert\` ${tail}
    RUN apt-get -o "Acquire::https::Verify-Peer=false" update
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`-o Acquire::https::Verify-Peer=false\` ${tail}
    RUN echo 'Acquire::https::Verify-Peer "false";' > /etc/apt/apt.conf.d/99x
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The configuration ${tail}
    CMD ["helm", "upgrade", "--insecure-skip-tls-verify", "x"]
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--insecure-skip-tls-verify\` ${tail}
    `,
    `
    FROM maven:3
    ENV MAVEN_OPTS="-Dmaven.wagon.http.ssl.insecure=true -Dmaven.wagon.http.ssl.allowall=true"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`MAVEN_OPTS\` ${tail}
    RUN mvn -Dmaven.wagon.http.ssl.insecure=true package
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`-Dmaven.wagon.http.ssl.insecure=true\` ${tail}
    `,
    `
    FROM debian:13
    run conda config --set ssl_verify false && aws --no-verify-ssl s3 cp s3://a/b .
                           ^^^^^^^^^^^^^^^^ \`ssl_verify false\` ${tail}
                                                   ^^^^^^^^^^^^^^^ \`--no-verify-ssl\` ${tail}
    RUN openssl s_client -connect example.com:443 </dev/null | openssl x509 > /usr/local/share/ca-certificates/x.crt
                ^^^^^^^^ The certificate that a server shows is trusted without a check.
    `,
    `
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    SHELL ["powershell", "-Command"]
    RUN Invoke-WebRequest -SkipCertificateCheck https://example.com/x -OutFile x
                          ^^^^^^^^^^^^^^^^^^^^^ PowerShell is told not to check certificates.
    `,
  ],
});
