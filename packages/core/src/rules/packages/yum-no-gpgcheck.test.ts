import { testRule } from '../../../test/test-rule.js';

const tail = 'lets packages in that nobody has signed.';

testRule('yum-no-gpgcheck', {
  valid: [
    `
    FROM fedora:42
    RUN printf '[e]\\nbaseurl=https://example.com/rpm\\ngpgcheck=1\\nrepo_gpgcheck=0\\n' > /etc/yum.repos.d/e.repo
    `,
    `
    FROM fedora:42
    RUN dnf install -y --setopt=gpgcheck=1 foo
    `,
    'FROM fedora:44\nRUN dnf install -y curl',
    'FROM fedora:44\nRUN dnf install -y --setopt=gpgcheck=1 curl',
    'FROM fedora:44\nRUN printf "[x]\\nbaseurl=https://example.com\\ngpgcheck=1\\ngpgkey=https://example.com/key\\n" > /etc/yum.repos.d/x.repo',
    'FROM fedora:44\nRUN echo dnf install --nogpgcheck curl\n# --nogpgcheck',
    'FROM fedora:44\nRUN echo "# gpgcheck=0" >> /etc/yum.repos.d/x.repo',
    'FROM fedora:44\nRUN echo "gpgcheck=0" > notes.txt && grep gpgcheck=0 /etc/yum.repos.d/x.repo',
    'FROM fedora:44\nRUN sed -i "s/gpgcheck=0/gpgcheck=1/" /etc/yum.repos.d/x.repo',
    'FROM opensuse/leap:16.0\nRUN echo "gpgcheck=0" >> /etc/zypp/repos.d/x.repo',
    'FROM debian:13\nRUN other --nogpgcheck',
  ],
  invalid: [
    `
    FROM fedora:44
    RUN yum install -y --nogpgcheck tool
                       ^^^^^^^^^^^^ \`--nogpgcheck\` ${tail}
    USER root
    CMD yum install -y --nogpgcheck tool
                       ^^^^^^^^^^^^ \`--nogpgcheck\` ${tail}
    `,
    `
    FROM rockylinux:9
    RUN cat <<EOF > /etc/yum.repos.d/k8s.repo
    [kubernetes]
    baseurl=https://packages.example.com/yum
    gpgcheck=0
    ^^^^^^^^^^ This line lets packages in that nobody has signed.
    EOF
    `,
    `
    FROM centos:7
    RUN yum-config-manager --save --setopt=epel.gpgcheck=0
                                  ^^^^^^^^^^^^^^^^^^^^^^^^ \`--setopt=epel.gpgcheck=0\` lets packages in that nobody has signed.
    `,
    `
    FROM centos:7
    RUN yum install -y --nogpgcheck foo
                       ^^^^^^^^^^^^ \`--nogpgcheck\` lets packages in that nobody has signed.
    `,
    `
    FROM fedora:42
    RUN dnf install -y --no-gpgchecks foo
                       ^^^^^^^^^^^^^^ \`--no-gpgchecks\` lets packages in that nobody has signed.
    `,
    `
    FROM fedora:42
    COPY <<EOF /etc/yum.repos.d/e.repo
    [e]
    name=e
    baseurl=https://example.com/rpm
    enabled=1
    gpgcheck=0
    ^^^^^^^^^^ This line lets packages in that nobody has signed.
    EOF
    `,
    `
    FROM centos:7
    RUN echo -e "[mongodb]\\nname=x\\nbaseurl=https://example.com\\ngpgcheck=0\\nenabled=1" > /etc/yum.repos.d/m.repo
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line lets packages in that nobody has signed.
    `,
    `
    FROM fedora:42
    RUN dnf install -y --setopt=gpgcheck=0 foo
                       ^^^^^^^^^^^^^^^^^^^ \`--setopt=gpgcheck=0\` lets packages in that nobody has signed.
    `,
    `
    FROM centos:7
    RUN sed -i 's/gpgcheck=1/gpgcheck=0/' /etc/yum.conf
               ^^^^^^^^^^^^^^^^^^^^^^^^^^ This line lets packages in that nobody has signed.
    `,
    `
    FROM centos:7
    RUN sed -i -e 's/^gpgcheck=1$/gpgcheck=0/g' /etc/yum.repos.d/*.repo
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line lets packages in that nobody has signed.
    `,
    `
    FROM fedora:42
    RUN dnf config-manager --save --setopt=e.gpgcheck=0
                                  ^^^^^^^^^^^^^^^^^^^^^ \`--setopt=e.gpgcheck=0\` lets packages in that nobody has signed.
    `,
    `
    FROM fedora:42
    RUN dnf config-manager setopt e.gpgcheck=0
                           ^^^^^^^^^^^^^^^^^^^ \`setopt e.gpgcheck=0\` lets packages in that nobody has signed.
    `,
    `
    FROM redhat/ubi9-minimal:9.6
    RUN microdnf install -y --nogpgcheck foo
                            ^^^^^^^^^^^^ \`--nogpgcheck\` lets packages in that nobody has signed.
    `,
    `
    FROM fedora:42
    RUN printf '%s\\n' '[e]' 'baseurl=https://example.com/rpm' 'gpgcheck = 0' > /etc/yum.repos.d/e.repo
                                                              ^^^^^^^^^^^^^^ This line lets packages in that nobody has signed.
    `,
    `
    FROM fedora:42
    RUN { echo '[e]'; echo 'baseurl=https://example.com/rpm'; echo 'gpgcheck=0'; } > /etc/yum.repos.d/e.repo
                                                                   ^^^^^^^^^^^^ This line lets packages in that nobody has signed.
    `,
    `
    FROM fedora:44
    RUN dnf install -y --nogpgcheck curl
                       ^^^^^^^^^^^^ \`--nogpgcheck\` ${tail}
    `,
    `
    from fedora:44
    run sudo yum -y --setopt=gpgcheck=0 \\
                    ^^^^^^^^^^^^^^^^^^^ \`--setopt=gpgcheck=0\` ${tail}
          install curl && microdnf --setopt x.gpgcheck=false install x
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ \`--setopt x.gpgcheck=false\` ${tail}
    `,
    `
    FROM fedora:44
    RUN cat <<EOF > /etc/yum.repos.d/x.repo
    [x]
    baseurl=https://example.com
    gpgcheck=0
    ^^^^^^^^^^ This line ${tail}
    EOF
    `,
    `
    FROM fedora:44
    RUN echo "gpgcheck = 0" >> /etc/yum.conf
             ^^^^^^^^^^^^^^ This line ${tail}
    RUN sed -i 's/gpgcheck=1/gpgcheck=0/' /etc/yum.repos.d/x.repo
               ^^^^^^^^^^^^^^^^^^^^^^^^^^ This line ${tail}
    `,
    `
    FROM fedora:44
    RUN ["yum", "install", "-y", "--nogpgcheck", "curl"]
                                  ^^^^^^^^^^^^ \`--nogpgcheck\` ${tail}
    COPY <<EOF /etc/yum.repos.d/
    gpgcheck=0
    ^^^^^^^^^^ This line ${tail}
    EOF
    `,
  ],
});
