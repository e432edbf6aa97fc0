import { testRule } from '../../../test/test-rule.js';

const tail = 'turns off the check of certificates.';

testRule('tls-verify-off-other', {
  valid: [
    `
    FROM ruby:3.4
    RUN printf -- '---\\n:ssl_verify_mode: 1\\ninstall: --no-document\\n' > /root/.gemrc
    `,
    `
    FROM golang:1.25
    ENV GOPRIVATE=git.example.com GONOSUMDB=git.example.com GOSUMDB=sum.golang.org
    `,
    `
    FROM debian:13
    RUN apt-get -o Acquire::Retries=3 update
    `,
    `
    FROM debian:13
    RUN echo 'Acquire::https::Verify-Peer "true";' > /etc/apt/apt.conf.d/99secure
    `,
    `
    FROM continuumio/miniconda3:25.3.1-1
    RUN conda config --set ssl_verify /etc/ssl/certs/ca-certificates.crt
    `,
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
    FROM maven:3.9
    RUN mkdir -p .mvn && echo "-Dmaven.wagon.http.ssl.insecure=true" > .mvn/maven.config
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates.
    `,
    `
    FROM ruby:3.4
    COPY <<EOF /root/.gemrc
    ---
    :ssl_verify_mode: 0
    ^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates.
    EOF
    `,
    `
    FROM continuumio/miniconda3:25.3.1-1
    RUN printf 'channels:\\n  - defaults\\nssl_verify: false\\n' > /opt/conda/.condarc
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates.
    `,
    `
    FROM golang:1.25
    RUN go env -w GOPROXY=direct GOINSECURE='*' GONOSUMDB='*'
                                 ^^^^^^^^^^^^^^ \`GOINSECURE=*\` turns off the check of certificates.
                                                ^^^^^^^^^^^^^ \`GONOSUMDB=*\` lets Go take modules that no checksum database knows.
    `,
    `
    FROM debian:13
    COPY <<EOF /etc/apt/apt.conf.d/99verify-peer.conf
    Acquire {
      https {
        Verify-Peer "false";
        ^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates.
        Verify-Host "false";
        ^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates.
      }
    }
    EOF
    `,
    `
    FROM debian:13
    RUN touch /etc/apt/apt.conf.d/99verify-peer.conf && echo >>/etc/apt/apt.conf.d/99verify-peer.conf "Acquire { https::Verify-Peer false }"
                                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates.
    `,
    `
    FROM golang:1.25
    ENV GOINSECURE=*.example.com
        ^^^^^^^^^^^^^^^^^^^^^^^^ \`GOINSECURE=*.example.com\` turns off the check of certificates.
    `,
    `
    FROM golang:1.25
    RUN go env -w GOINSECURE=git.example.com
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`GOINSECURE=git.example.com\` turns off the check of certificates.
    `,
    `
    FROM golang:1.25
    ENV GOFLAGS="-mod=mod -insecure"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`GOFLAGS=-mod=mod -insecure\` turns off the check of certificates.
    `,
    `
    FROM golang:1.12
    RUN go get -insecure example.com/a
               ^^^^^^^^^ \`-insecure\` turns off the check of certificates.
    `,
    `
    FROM golang:1.25
    ENV GONOSUMDB=* GOFLAGS=-mod=mod
        ^^^^^^^^^^^ \`GONOSUMDB=*\` lets Go take modules that no checksum database knows.
    `,
    `
    FROM golang:1.25
    ENV GONOSUMCHECK=1
        ^^^^^^^^^^^^^^ \`GONOSUMCHECK=1\` lets Go take modules that no checksum database knows.
    `,
    `
    FROM golang:1.25
    RUN GOSUMDB=off go mod download
        ^^^^^^^^^^^ \`GOSUMDB=off\` lets Go take modules that no checksum database knows.
    `,
    `
    FROM ruby:3.4
    RUN echo ":ssl_verify_mode: 0" >> ~/.gemrc
             ^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates.
    `,
    `
    FROM ruby:3.4
    RUN bundle config set --global ssl_verify_mode 0
                                   ^^^^^^^^^^^^^^^^^ \`ssl_verify_mode 0\` turns off the check of certificates.
    `,
    `
    FROM ruby:3.4
    RUN bundle config ssl_verify_mode 0 && bundle install
                      ^^^^^^^^^^^^^^^^^ \`ssl_verify_mode 0\` turns off the check of certificates.
    `,
    `
    FROM ruby:3.4
    ENV BUNDLE_SSL_VERIFY_MODE=0
        ^^^^^^^^^^^^^^^^^^^^^^^^ \`BUNDLE_SSL_VERIFY_MODE=0\` turns off the check of certificates.
    `,
    `
    FROM maven:3.9
    RUN mvn -Dmaven.wagon.http.ssl.insecure=true -Dmaven.wagon.http.ssl.allowall=true package
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`-Dmaven.wagon.http.ssl.insecure=true\` turns off the check of certificates.
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`-Dmaven.wagon.http.ssl.allowall=true\` turns off the check of certificates.
    `,
    `
    FROM maven:3.9
    ENV MAVEN_OPTS="-Xmx512m -Dmaven.wagon.http.ssl.insecure=true"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`MAVEN_OPTS\` turns off the check of certificates.
    `,
    `
    FROM maven:3.9
    RUN ./mvnw -B -Dmaven.wagon.http.ssl.insecure=true package
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`-Dmaven.wagon.http.ssl.insecure=true\` turns off the check of certificates.
    `,
    `
    FROM debian:13
    RUN apt-get -o Acquire::https::Verify-Peer=false update
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`-o Acquire::https::Verify-Peer=false\` turns off the check of certificates.
    `,
    `
    FROM debian:13
    RUN apt-get update -o "Acquire::https::Verify-Peer=false" -o "Acquire::https::Verify-Host=false"
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`-o Acquire::https::Verify-Peer=false\` turns off the check of certificates.
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`-o Acquire::https::Verify-Host=false\` turns off the check of certificates.
    `,
    `
    FROM debian:13
    RUN echo 'Acquire::https::Verify-Peer "false";' > /etc/apt/apt.conf.d/99insecure
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates.
    `,
    `
    FROM debian:13
    RUN printf 'Acquire::https::packages.example.com::Verify-Peer "false";\\n' >> /etc/apt/apt.conf.d/80ssl
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates.
    `,
    `
    FROM debian:13
    RUN echo 'Acquire::https { Verify-Peer "false"; };' | tee /etc/apt/apt.conf.d/80ssl
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates.
    `,
    `
    FROM alpine:3.22
    RUN apk add --no-check-certificate --no-cache curl
                ^^^^^^^^^^^^^^^^^^^^^^ \`--no-check-certificate\` turns off the check of certificates.
    `,
    `
    FROM php:8.4
    RUN composer config -g secure-http false
                           ^^^^^^^^^^^^^^^^^ \`secure-http false\` turns off the check of certificates.
    `,
    `
    FROM continuumio/miniconda3:25.3.1-1
    RUN conda config --set ssl_verify false
                           ^^^^^^^^^^^^^^^^ \`ssl_verify false\` turns off the check of certificates.
    `,
    `
    FROM rust:1.90
    ENV CARGO_HTTP_CHECK_REVOKE=false
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`CARGO_HTTP_CHECK_REVOKE=false\` turns off the check of certificates.
    `,
    `
    FROM debian:13
    RUN svn co --non-interactive --trust-server-cert https://svn.example.com/a
                                 ^^^^^^^^^^^^^^^^^^^ \`--trust-server-cert\` turns off the check of certificates.
    `,
    `
    FROM debian:13
    RUN helm repo add x https://charts.example.com --insecure-skip-tls-verify
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--insecure-skip-tls-verify\` turns off the check of certificates.
    `,
    `
    FROM eclipse-temurin:21
    ENV JAVA_TOOL_OPTIONS="-Djdk.internal.httpclient.disableHostnameVerification=true"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`JAVA_TOOL_OPTIONS\` turns off the check of certificates.
    `,
    `
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    SHELL ["powershell", "-Command"]
    RUN [System.Net.ServicePointManager]::ServerCertificateValidationCallback = { $true }; Invoke-WebRequest https://example.com/a -OutFile a
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PowerShell is told not to check certificates.
    `,
    `
    FROM mcr.microsoft.com/powershell:7.5-debian-12
    RUN pwsh -c "Invoke-WebRequest -SkipCertificateCheck https://example.com/a -OutFile a"
                                   ^^^^^^^^^^^^^^^^^^^^^ PowerShell is told not to check certificates.
    `,
    `
    FROM debian:13
    RUN skopeo copy --src-tls-verify=false docker://r.example.com/a dir:/a
                    ^^^^^^^^^^^^^^^^^^^^^^ \`--src-tls-verify=false\` turns off the check of certificates.
    `,
    `
    FROM debian:13
    RUN openssl s_client -connect git.example.com:443 </dev/null | openssl x509 > /usr/local/share/ca-certificates/git.crt && update-ca-certificates
                ^^^^^^^^ The certificate that a server shows is trusted without a check.
    `,
    `
    FROM eclipse-temurin:21
    RUN openssl s_client -connect repo.example.com:443 -showcerts </dev/null 2>/dev/null | openssl x509 -outform PEM > /tmp/repo.pem && keytool -importcert -noprompt -file /tmp/repo.pem -cacerts -storepass changeit
                ^^^^^^^^ The certificate that a server shows is trusted without a check.
    `,
    `
    FROM amazon/aws-cli:2.27.0
    RUN aws --no-verify-ssl s3 cp s3://b/a .
            ^^^^^^^^^^^^^^^ \`--no-verify-ssl\` turns off the check of certificates.
    `,
    `
    FROM debian:13
    RUN ansible-galaxy install --ignore-certs -r requirements.yml
                               ^^^^^^^^^^^^^^ \`--ignore-certs\` turns off the check of certificates.
    `,
    `
    FROM php:8.4
    RUN composer config --global -- disable-tls true
                                    ^^^^^^^^^^^^^^^^ \`disable-tls true\` turns off the check of certificates.
    `,
    `
    FROM perl:5.42
    ENV PERL_LWP_SSL_VERIFY_HOSTNAME=0
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`PERL_LWP_SSL_VERIFY_HOSTNAME=0\` turns off the check of certificates.
    `,
    `
    FROM rust:1.90
    RUN mkdir -p ~/.cargo && printf '[http]\\ncheck-revoke = false\\n' > ~/.cargo/config.toml
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates.
    `,
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
    // Without it the two below and above could be one.
    {
      text: `
      FROM golang:1.27
      RUN a
      ENV GOINSECURE=*
          ^^^^^^^^^^^^ \`GOINSECURE=*\` ${tail}

      RUN b
      `,
      fixed: 'FROM golang:1.27\nRUN a\nENV GOINSECURE=*\n\nRUN b\n',
    },
    `
    FROM elixir:1.19
    ENV HEX_UNSAFE_HTTPS=1
        ^^^^^^^^^^^^^^^^^^ \`HEX_UNSAFE_HTTPS=1\` ${tail}
    `,
    `
    FROM python:3.14
    RUN ansible-galaxy install -c team.role
                               ^^ \`-c\` ${tail}
    `,
    `
    FROM python:3.14
    ENV ANSIBLE_GALAXY_IGNORE=1
        ^^^^^^^^^^^^^^^^^^^^^^^ \`ANSIBLE_GALAXY_IGNORE=1\` ${tail}
    `,
    `
    FROM python:3.14
    RUN echo "ignore_certs = true" >> /etc/ansible/ansible.cfg
             ^^^^^^^^^^^^^^^^^^^^^ The configuration ${tail}
    `,
    `
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    RUN powershell [Net.ServicePointManager]::ServerCertificateValidationCallback = \\
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^… PowerShell is told not to check certificates.
        {$true}; Get-Item x
    `,
  ],
});
