import { testRule } from '../../../test/test-rule.js';

const tail = 'turns off the check of certificates.';

testRule('yum-sslverify-off', {
  valid: [
    `
    FROM fedora:42
    RUN dnf --setopt=sslverify=true install -y foo
    `,
    'FROM fedora:44\nRUN dnf install -y curl',
    'FROM fedora:44\nRUN dnf install -y --setopt=sslverify=1 curl',
    'FROM fedora:44\nRUN echo "sslverify=true" >> /etc/dnf/dnf.conf',
    'FROM fedora:44\nRUN echo "sslcacert=/ca.pem" >> /etc/dnf/dnf.conf',
    'FROM fedora:44\nRUN echo "# sslverify=0" >> /etc/dnf/dnf.conf\n# sslverify=0',
    'FROM fedora:44\nRUN echo "sslverify=0" > notes.txt',
    'FROM fedora:44\nRUN sed -i "s/sslverify=0/sslverify=1/" /etc/yum.repos.d/x.repo',
    'FROM fedora:44\nRUN git config http.sslverify false',
  ],
  invalid: [
    `
    FROM fedora:44
    RUN dnf install -y --setopt=sslverify=0 tool
                       ^^^^^^^^^^^^^^^^^^^^ \`--setopt=sslverify=0\` ${tail}
    USER root
    ENTRYPOINT dnf install -y --setopt=sslverify=0 tool
                              ^^^^^^^^^^^^^^^^^^^^ \`--setopt=sslverify=0\` ${tail}
    `,
    `
    FROM centos:7
    RUN yum-config-manager --save --setopt=\\*.sslverify=false
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--setopt=*.sslverify=false\` turns off the check of certificates.
    `,
    `
    FROM centos:7
    RUN yum --setopt=sslverify=false install -y foo
            ^^^^^^^^^^^^^^^^^^^^^^^^ \`--setopt=sslverify=false\` turns off the check of certificates.
    `,
    `
    FROM centos:7
    RUN echo "sslverify=false" >> /etc/yum.conf
             ^^^^^^^^^^^^^^^^^ This line turns off the check of certificates.
    `,
    `
    FROM fedora:42
    COPY <<EOF /etc/yum.repos.d/e.repo
    [e]
    baseurl=https://example.com/rpm
    sslverify = 0
    ^^^^^^^^^^^^^ This line turns off the check of certificates.
    EOF
    `,
    `
    FROM fedora:42
    RUN dnf --setopt sslverify=0 install -y foo
            ^^^^^^^^^^^^^^^^^^^^ \`--setopt sslverify=0\` turns off the check of certificates.
    `,
    `
    FROM fedora:44
    RUN dnf install -y --setopt=sslverify=false curl
                       ^^^^^^^^^^^^^^^^^^^^^^^^ \`--setopt=sslverify=false\` ${tail}
    `,
    `
    from fedora:44
    run echo "sslverify=false" >> /etc/yum.conf
             ^^^^^^^^^^^^^^^^^ This line ${tail}
    `,
    `
    FROM fedora:44
    RUN yum -y --setopt x.sslverify=0 install curl
               ^^^^^^^^^^^^^^^^^^^^^^ \`--setopt x.sslverify=0\` ${tail}
    `,
    `
    FROM fedora:44
    COPY <<EOF /etc/yum.repos.d/x.repo
    [x]
    sslverify = 0
    ^^^^^^^^^^^^^ This line ${tail}
    EOF
    `,
    `
    FROM fedora:44
    RUN printf '[x]\\nsslverify=0\\n' | tee /etc/yum.repos.d/x.repo
               ^^^^^^^^^^^^^^^^^^^^ This line ${tail}
    RUN ["yum-config-manager", "--setopt=sslverify=0", "--save"]
                                ^^^^^^^^^^^^^^^^^^^^ \`--setopt=sslverify=0\` ${tail}
    `,
  ],
});
