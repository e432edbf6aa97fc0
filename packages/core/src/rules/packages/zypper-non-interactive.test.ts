import { testRule } from '../../../test/test-rule.js';

testRule('zypper-non-interactive', {
  valid: [
    'FROM opensuse/leap:15.6\nRUN zypper --non-interactive install httpd && zypper -n in httpd',
    'FROM opensuse/leap:15.6\nRUN zypper install -y httpd && zypper rm --no-confirm httpd && zypper up -y',
    'FROM opensuse/leap:15.6\nRUN zypper -nq --gpg-auto-import-keys in -t pattern devel_basis',
    'FROM opensuse/leap:15.6\nRUN zypper --root /out -n in httpd && zypper --gpg-auto-import-keys --non-interactive dup',
    'FROM opensuse/leap:15.6\nRUN zypper refresh && zypper ar -f https://example.org/x x && zypper clean -a && zypper search x',
    'FROM opensuse/leap:15.6\nRUN zypper install --dry-run httpd',
    'FROM opensuse/leap:15.6\nRUN yes | zypper install httpd',
    'FROM opensuse/leap:15.6\nRUN zypper $OPTIONS install httpd',
    'FROM opensuse/leap:15.6\nRUN <<EOF\nzypper -n \\\n  in httpd\nEOF',
    'FROM opensuse/leap:15.6\nRUN ["zypper", "-n", "install", "httpd"]\nCMD zypper install httpd',
    'FROM opensuse/leap:15.6\nRUN echo zypper install httpd # zypper install httpd',
  ],
  invalid: [
    `
    FROM opensuse/leap:15.6
    RUN zypper install httpd
               ^^^^^^^ \`zypper install\` may ask for confirmation, which nobody gives in a build.
    USER root
    RUN echo assumeyes=1 >> /etc/yum.conf
    `,
    {
      text: `
      FROM opensuse/leap:15.6
      RUN zypper refresh && \\
          zypper install httpd
                 ^^^^^^^ \`zypper install\` may ask for confirmation, which nobody gives in a build.
      `,
      fixed: `
      FROM opensuse/leap:15.6
      RUN zypper refresh && \\
          zypper --non-interactive install httpd
      `,
    },
    // Behind the verb it is for plain names.
    {
      text: `
      FROM opensuse/leap:15.6
      RUN zypper install -n httpd
                 ^^^^^^^ \`zypper install\` may ask for confirmation, which nobody gives in a build.
      `,
      fixed: `
      FROM opensuse/leap:15.6
      RUN zypper --non-interactive install -n httpd
      `,
    },
    {
      text: `
      from opensuse/leap:15.6 as build
      run ["zypper", "--root", "/out", "rm", "httpd"]
                                        ^^ \`zypper rm\` may ask for confirmation, which nobody gives in a build.
      from scratch
      `,
      fixed: `
      from opensuse/leap:15.6 as build
      run ["zypper", "--non-interactive", "--root", "/out", "rm", "httpd"]
      from scratch
      `,
    },
    {
      text: `
      FROM opensuse/leap:15.6
      RUN <<EOF
      sudo /usr/bin/zypper --quiet in httpd
                                   ^^ \`zypper in\` may ask for confirmation, which nobody gives in a build.
      env A=b zypper patch
                     ^^^^^ \`zypper patch\` may ask for confirmation, which nobody gives in a build.
      EOF
      `,
      fixed: `
      FROM opensuse/leap:15.6
      RUN <<EOF
      sudo /usr/bin/zypper --non-interactive --quiet in httpd
      env A=b zypper --non-interactive patch
      EOF
      `,
    },
    `
    FROM opensuse/leap:15.6
    ONBUILD RUN zypper source-install -d httpd; zypper update
                       ^^^^^^^^^^^^^^ \`zypper source-install\` may ask for confirmation, which nobody gives in a build.
                                                       ^^^^^^ \`zypper update\` may ask for confirmation, which nobody gives in a build.
    `,
  ],
});
