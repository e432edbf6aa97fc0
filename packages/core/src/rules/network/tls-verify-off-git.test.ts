import { testRule } from '../../../test/test-rule.js';

const tail = 'turns off the check of certificates for `git`.';

testRule('tls-verify-off-git', {
  valid: [
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
    ENV GIT_SSL_NO_VERIFY=1
        ^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=1\` ${tail}
    env A=b GIT_SSL_NO_VERIFY=false
            ^^^^^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=false\` ${tail}
    ENV GIT_SSL_NO_VERIFY true
        ^^^^^^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY=true\` ${tail}
    `,
    `
    FROM debian:13
    RUN git config --global http.sslVerify false && \\
                            ^^^^^^^^^^^^^^^^^^^^ \`http.sslVerify false\` ${tail}
        git -c http.sslVerify=false clone https://example.com/x.git
               ^^^^^^^^^^^^^^^^^^^^ \`http.sslVerify=false\` ${tail}
    `,
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
  ],
});
