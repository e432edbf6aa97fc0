import { testRule } from '../../../test/test-rule.js';

const tail = 'lets packages in that nobody has vouched for.';

testRule('zypper-no-gpg-checks', {
  valid: [
    'FROM opensuse/leap:16.0\nRUN zypper -n install curl',
    'FROM opensuse/leap:16.0\nRUN zypper -n addrepo --gpgcheck-strict https://example.com x',
    'FROM opensuse/leap:16.0\nRUN rpm --import https://example.com/key && zypper -n refresh',
    'FROM opensuse/leap:16.0\nRUN echo "gpgcheck=1" >> /etc/zypp/repos.d/x.repo',
    'FROM opensuse/leap:16.0\nRUN echo "# gpgcheck=0" >> /etc/zypp/repos.d/x.repo',
    'FROM opensuse/leap:16.0\nRUN echo zypper --no-gpg-checks install curl\n# --no-gpg-checks',
    'FROM fedora:44\nRUN echo "gpgcheck=0" >> /etc/yum.repos.d/x.repo',
    'FROM debian:13\nRUN other --no-gpg-checks',
  ],
  invalid: [
    `
    FROM opensuse/leap:16.0
    RUN zypper --no-gpg-checks -n install tool
               ^^^^^^^^^^^^^^^ \`--no-gpg-checks\` ${tail}
    USER root
    CMD zypper --no-gpg-checks -n install tool
               ^^^^^^^^^^^^^^^ \`--no-gpg-checks\` ${tail}
    `,
    `
    FROM opensuse/leap:15.6
    RUN zypper --no-gpg-checks install -y foo
               ^^^^^^^^^^^^^^^ \`--no-gpg-checks\` lets packages in that nobody has vouched for.
    `,
    `
    FROM opensuse/leap:15.6
    RUN zypper addrepo -G https://example.com/repo e
               ^^^^^^^^^^ \`addrepo -G\` lets packages in that nobody has vouched for.
    `,
    `
    FROM opensuse/leap:15.6
    RUN zypper ar --no-gpgcheck https://example.com/repo e
                  ^^^^^^^^^^^^^ \`--no-gpgcheck\` lets packages in that nobody has vouched for.
    `,
    `
    FROM opensuse/leap:15.6
    RUN zypper in -y --allow-unsigned-rpm ./a.rpm
                     ^^^^^^^^^^^^^^^^^^^^ \`--allow-unsigned-rpm\` lets packages in that nobody has vouched for.
    `,
    `
    FROM opensuse/leap:15.6
    RUN echo "gpgcheck=0" >> /etc/zypp/repos.d/e.repo
             ^^^^^^^^^^^^ This line lets packages in that nobody has vouched for.
    `,
    `
    FROM opensuse/leap:16.0
    RUN zypper --non-interactive --no-gpg-checks install curl
                                 ^^^^^^^^^^^^^^^ \`--no-gpg-checks\` ${tail}
    `,
    `
    from opensuse/leap:16.0
    run zypper -n --gpg-auto-import-keys refresh
                  ^^^^^^^^^^^^^^^^^^^^^^ \`--gpg-auto-import-keys\` ${tail}
    `,
    `
    FROM opensuse/leap:16.0
    RUN zypper -n install --allow-unsigned-rpm x.rpm
                          ^^^^^^^^^^^^^^^^^^^^ \`--allow-unsigned-rpm\` ${tail}
    `,
    `
    FROM opensuse/leap:16.0
    RUN echo "gpgcheck=0" >> /etc/zypp/repos.d/x.repo
             ^^^^^^^^^^^^ This line ${tail}
    `,
    `
    FROM opensuse/leap:16.0
    RUN ["zypper", "-n", "--no-gpg-checks", "install", "curl"]
                          ^^^^^^^^^^^^^^^ \`--no-gpg-checks\` ${tail}
    `,
  ],
});
