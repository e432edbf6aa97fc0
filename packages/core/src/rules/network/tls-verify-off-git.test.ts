import { testRule } from '../../../test/test-rule.js';

const tail = 'turns off the check of certificates for `git`.';

testRule('tls-verify-off-git', {
  valid: [
    `
    FROM debian:13
    RUN git config --global http.sslVerify true
    `,
    `
    FROM debian:13
    RUN git config --global --unset http.sslVerify
    `,
    `
    FROM debian:13
    RUN git config --global http.sslCAInfo /etc/ssl/ca.pem
    `,
    'FROM debian:13\nRUN git clone https://example.com/x.git',
    'FROM debian:13\nRUN git config --global http.sslVerify true',
    'FROM debian:13\nRUN git config --global --unset http.sslVerify',
    'FROM debian:13\nRUN git config --global http.sslCAInfo /ca.pem && git config --global http.proxySSLVerify x',
    'FROM debian:13\nRUN unset GIT_SSL_NO_VERIFY && git clone https://example.com/x.git',
    'FROM debian:13\nENV GIT_SSL_CAINFO=/ca.pem',
    'FROM debian:13\nRUN echo "git -c http.sslVerify=false"\n# GIT_SSL_NO_VERIFY=1',
    'FROM debian:13\nRUN git -c http.sslVerify=false clone https://localhost:3000/x.git',
    'FROM debian:13\nRUN git config user.name sslVerify && git commit -m "http.sslVerify false is bad"',
    'FROM debian:13\nARG GIT_SSL_NO_VERIFY',
  ],
  invalid: [
    `
    FROM debian:13
    RUN git config --file /root/.gitconfig http.sslVerify false
                                           ^^^^^^^^^^^^^^^^^^^^ \`http.sslVerify false\` turns off the check of certificates for \`git\`.
    `,
    `
    FROM debian:13
    RUN echo -e "[http]\\n\\tsslVerify = false" > ~/.gitconfig
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates for \`git\`.
    `,
    `
    FROM debian:13
    RUN { echo '[http]'; echo '  sslVerify = false'; } > /root/.gitconfig
                              ^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates for \`git\`.
    `,
    `
    FROM debian:13
    RUN git -c http.sslVerify=false clone https://example.com/a.git
               ^^^^^^^^^^^^^^^^^^^^ \`http.sslVerify=false\` turns off the check of certificates for \`git\`.
    `,
    `
    FROM debian:13
    ENV GIT_SSL_NO_VERIFY=1
        ^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=1\` turns off the check of certificates for \`git\`.
    `,
    `
    FROM debian:13
    RUN GIT_SSL_NO_VERIFY=true git clone https://example.com/a.git
        ^^^^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=true\` turns off the check of certificates for \`git\`.
    `,
    `
    FROM debian:13
    RUN export GIT_SSL_NO_VERIFY=1 && git clone https://example.com/a.git
               ^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=1\` turns off the check of certificates for \`git\`.
    `,
    `
    FROM debian:13
    RUN git config --global http."https://git.example.com/".sslVerify false
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`http.https://git.example.com/.sslVerify false\` turns off the check of certificates for \`git\`.
    `,
    `
    FROM debian:13
    RUN git config --system http.sslverify "false"
                            ^^^^^^^^^^^^^^^^^^^^^^ \`http.sslverify false\` turns off the check of certificates for \`git\`.
    `,
    `
    FROM debian:13
    COPY <<EOF /root/.gitconfig
    [http]
    	sslVerify = false
    	^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates for \`git\`.
    EOF
    `,
    `
    FROM debian:13
    ENV GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.sslVerify GIT_CONFIG_VALUE_0=false
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`GIT_CONFIG_KEY_0=http.sslVerify\` turns off the check of certificates for \`git\`.
    `,
    {
      text: `
    FROM debian:13
    ENV GIT_SSL_NO_VERIFY=1
        ^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=1\` ${tail}
    env A=b GIT_SSL_NO_VERIFY=false
            ^^^^^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=false\` ${tail}
    ENV GIT_SSL_NO_VERIFY true
        ^^^^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=true\` ${tail}
    ENV GIT_SSL_NO_VERIFY=1 \\
        ^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=1\` ${tail}
        # why
        B=c
    `,
      fixed: `
    FROM debian:13
    env A=b
    ENV GIT_SSL_NO_VERIFY=1 \\
        # why
        B=c
    `,
    },
    {
      text: `
    FROM debian:13
    RUN git config --global http.sslVerify false && \\
                            ^^^^^^^^^^^^^^^^^^^^ \`http.sslVerify false\` ${tail}
        git -c http.sslVerify=false clone https://example.com/x.git
               ^^^^^^^^^^^^^^^^^^^^ \`http.sslVerify=false\` ${tail}
    RUN git config --global http.sslVerify false
                            ^^^^^^^^^^^^^^^^^^^^ \`http.sslVerify false\` ${tail}
    RUN ["git", "-c", "http.sslVerify=false", "clone", "https://example.com/x.git"]
                       ^^^^^^^^^^^^^^^^^^^^ \`http.sslVerify=false\` ${tail}
    RUN git clone \\
          # for now
          -c http.sslVerify=false https://example.com/x.git
             ^^^^^^^^^^^^^^^^^^^^ \`http.sslVerify=false\` ${tail}
    `,
      fixed: `
    FROM debian:13
    RUN git clone https://example.com/x.git
    RUN ["git", "clone", "https://example.com/x.git"]
    RUN git clone \\
          # for now
          -c http.sslVerify=false https://example.com/x.git
    `,
    },
    {
      text: 'FROM debian:13\r\nRUN a && \\\r\n  git config http.sslVerify 0 && \\\r\n                            ^^ x\r\n  b\r\n'.replace(
        '                            ^^ x',
        `             ^^^^^^^^^^^^^^^^ \`http.sslVerify 0\` ${tail}`,
      ),
      fixed: 'FROM debian:13\r\nRUN a && \\\r\n  b\r\n',
    },
    {
      text: `
    FROM debian:13
    RUN A=1 GIT_SSL_NO_VERIFY=true git clone https://example.com/x.git
            ^^^^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=true\` ${tail}
    RUN export GIT_SSL_NO_VERIFY=1; git clone https://example.com/x.git
               ^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=1\` ${tail}
    RUN export A=1 GIT_SSL_NO_VERIFY=1
                   ^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=1\` ${tail}
    `,
      fixed: `
    FROM debian:13
    RUN A=1 git clone https://example.com/x.git
    RUN git clone https://example.com/x.git
    RUN export A=1
    `,
    },
    `
    FROM debian:13
    RUN GIT_SSL_NO_VERIFY=true git clone https://example.com/x.git
        ^^^^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=true\` ${tail}
    RUN export GIT_SSL_NO_VERIFY=1 && git clone https://example.com/x.git
               ^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=1\` ${tail}
    RUN env GIT_SSL_NO_VERIFY=1 git clone https://example.com/x.git
            ^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=1\` ${tail}
    `,
    `
    FROM debian:13
    RUN git config --system "http.https://git.example.com.sslverify" "false"
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`http.https://git.example.com.sslverify false\` ${tail}
    `,
    `
    FROM debian:13
    RUN printf '[http]\\n\\tsslVerify = false\\n' > /etc/gitconfig
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The configuration ${tail}
    COPY <<EOF /root/.gitconfig
    [http]
      sslVerify = false
      ^^^^^^^^^^^^^^^^^ The configuration ${tail}
    EOF
    `,
    // Without it the two below and above could be one.
    {
      text: `
      FROM debian:13
      RUN a
      ENV GIT_SSL_NO_VERIFY=1
          ^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=1\` ${tail}

      RUN b
      `,
      fixed: 'FROM debian:13\nRUN a\nENV GIT_SSL_NO_VERIFY=1\n\nRUN b\n',
    },
  ],
});
