import { testRule } from '../../../test/test-rule.js';

testRule('tls-verify-off-curl', {
  valid: [
    `
    FROM debian:13
    RUN curl -fsSL -H "X-k: -k" -o k https://example.com/k
    `,
    `
    FROM nginx:1.29
    HEALTHCHECK CMD curl -kf https://localhost:8443/health || exit 1
    `,
    `
    FROM debian:13
    RUN curl --keepalive-time 2 -fsSLo /k https://example.com/k
    `,
    `
    FROM debian:13
    RUN curl -fsSLok https://example.com/k
    `,
    `
    FROM debian:13
    RUN apt-get update \\
        # curl -k https://example.com
        && true
    `,
    'FROM debian:13\nRUN curl -fsSL https://example.com/x -o /x',
    // Values of other options, and options that only look alike.
    'FROM debian:13\nRUN curl -o k https://example.com/x && curl -H -k https://example.com/x && curl -sok https://example.com/x',
    'FROM debian:13\nRUN curl -K settings https://example.com/x && curl --config -k https://example.com/x',
    'FROM debian:13\nRUN curl --cacert /ca.pem https://example.com/x && curl --key -k https://example.com/x',
    // The container asks itself.
    'FROM debian:13\nHEALTHCHECK CMD curl -fk https://localhost:8443/health || exit 1',
    'FROM debian:13\nHEALTHCHECK CMD ["curl", "-k", "https://127.0.0.1/"]',
    'FROM debian:13\nHEALTHCHECK CMD curl -k "https://$HOST:8443/"',
    'FROM debian:13\nRUN service x start && curl -k https://user:pass@localhost/ && curl -k --url https://[::1]:1/',
    'FROM debian:13\nCMD curl -k "https://$(hostname):8443/"',
    // No call of curl.
    'FROM debian:13\nRUN echo curl -k https://example.com/x\n# RUN curl -k x',
    'FROM debian:13\nRUN apt-get install -y curl && tar -xkf x && grep -k curl x',
    // Other settings, other files.
    'FROM debian:13\nRUN echo "retry = 3" >> ~/.curlrc && echo insecure > ~/.netrc',
    'FROM debian:13\nRUN echo "# insecure is off" > ~/.curlrc && echo "user-agent = insecure" >> ~/.curlrc',
    'FROM debian:13\nCOPY <<EOF /root/.wgetrc\ninsecure\nEOF',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN curl.exe -k https://example.com/x',
  ],
  invalid: [
    `
    FROM debian:13
    ENV CURL_OPTS="-k"
    RUN curl $CURL_OPTS https://example.com/a -o /a
             ^^^^^^^^^^ \`$CURL_OPTS\` turns off the check of the server's certificate.
    `,
    `
    FROM debian:13
    ENTRYPOINT ["sh", "-c", "curl -k https://api.example.com/register && exec app"]
                                  ^^ \`-k\` turns off the check of the server's certificate.
    `,
    `
    FROM debian:13
    RUN curl -sSLk https://example.com/a -o /a
             ^^^^^ \`-k\` turns off the check of the server's certificate.
    `,
    `
    FROM debian:13
    ARG V=1
    RUN set -eux; \\
        curl --fail --silent \\
          --insecure \\
          ^^^^^^^^^^ \`--insecure\` turns off the check of the server's certificate.
          --output /tmp/x.tgz "https://example.com/x-\${V}.tgz"; \\
        tar xf /tmp/x.tgz
    `,
    `
    FROM debian:13
    RUN echo insecure >> ~/.curlrc
             ^^^^^^^^ The configuration turns off the check of the server's certificate for every \`curl\`.
    `,
    `
    FROM debian:13
    COPY <<EOF /root/.curlrc
    insecure
    ^^^^^^^^ The configuration turns off the check of the server's certificate for every \`curl\`.
    EOF
    `,
    `
    FROM debian:13
    RUN VERSION=$(curl -ks https://api.example.com/latest | jq -r .v) && echo $VERSION
                       ^^^ \`-k\` turns off the check of the server's certificate.
    `,
    `
    FROM debian:13
    RUN curl --proxy-insecure -x https://proxy.example.com https://example.com/a -o /a
             ^^^^^^^^^^^^^^^^ \`--proxy-insecure\` turns off the check of the server's certificate.
    `,
    `
    FROM debian:13
    RUN bash -c "curl -k https://example.com/install.sh -o /i.sh"
                      ^^ \`-k\` turns off the check of the server's certificate.
    `,
    `
    FROM debian:13
    RUN <<EOF
    set -e
    curl -kL https://example.com/a -o /a
         ^^^ \`-k\` turns off the check of the server's certificate.
    EOF
    `,
    `
    FROM debian:13
    RUN cat urls.txt | xargs -n1 curl -kO
                                      ^^^ \`-k\` turns off the check of the server's certificate.
    `,
    {
      text: `
      FROM debian:13
      RUN curl -k https://example.com/x -o /x && curl -sSkL https://example.com/y | tar xz
               ^^ \`-k\` turns off the check of the server's certificate.
                                                      ^^^^^ \`-k\` turns off the check of the server's certificate.
      `,
      fixed: `
      FROM debian:13
      RUN curl https://example.com/x -o /x && curl -sSL https://example.com/y | tar xz
      `,
    },
    `
    from debian:13
    run sudo env X=1 curl \\
          --insecure \\
          ^^^^^^^^^^ \`--insecure\` turns off the check of the server's certificate.
          "$URL" \\
          -sko /x
          ^^^^ \`-k\` turns off the check of the server's certificate.
    `,
    `
    FROM debian:13
    RUN ["curl", "-k", "https://example.com/x"]
                  ^^ \`-k\` turns off the check of the server's certificate.
    ONBUILD RUN VERSION=$(curl --proxy-insecure https://example.com/x)
                               ^^^^^^^^^^^^^^^^ \`--proxy-insecure\` turns off the check of the server's certificate.
    `,
    "FROM debian:13\r\nRUN a && \\\r\n  curl -k https://example.com/x\r\n       ^^ `-k` turns off the check of the server's certificate.\r\n",
    `
    FROM debian:13
    RUN <<EOF
    echo 'insecure' >> "$HOME/.curlrc"
         ^^^^^^^^^^ The configuration turns off the check of the server's certificate for every \`curl\`.
    printf 'retry = 1\\ninsecure\\n' | tee -a /etc/curlrc
           ^^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of the server's certificate for every \`curl\`.
    cat > ~/.curlrc <<X
    silent
    --insecure
    ^^^^^^^^^^ The configuration turns off the check of the server's certificate for every \`curl\`.
    X
    EOF
    COPY <<EOF /root/.curlrc
    -k
    ^^ The configuration turns off the check of the server's certificate for every \`curl\`.
    EOF
    `,
    // A local address beside another one.
    `
    FROM debian:13
    HEALTHCHECK CMD curl -k https://localhost/ https://example.com/
                         ^^ \`-k\` turns off the check of the server's certificate.
    `,
    `
    FROM debian:13
    ADD <<EOF /root/.curlrc
    insecure
    ^^^^^^^^ The configuration turns off the check of the server's certificate for every \`curl\`.
    EOF
    `,
  ],
});
