import { testRule } from '../../../test/test-rule.js';

const tail = 'lets packages in that nobody has signed.';

testRule('yum-no-gpgcheck', {
  valid: [
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
