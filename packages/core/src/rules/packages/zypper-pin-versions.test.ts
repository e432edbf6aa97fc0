import { testRule } from '../../../test/test-rule.js';

testRule('zypper-pin-versions', {
  valid: [
    "FROM opensuse/leap:15.6\nRUN zypper -n in 'httpd=2.4' 'httpd>=2.4' httpd-2.4.58 httpd=$V $PACKAGES",
    'FROM opensuse/leap:15.6\nRUN zypper -n in -t pattern devel_basis && zypper -n in --type=patch x && zypper -n in pattern:devel_basis',
    'FROM opensuse/leap:15.6\nRUN zypper -n in ./a.rpm https://example.org/b.rpm *.rpm',
    'FROM opensuse/leap:15.6\nRUN zypper -n in --repo updates --from x -r y --download only httpd=2.4',
    "FROM opensuse/leap:15.6\nRUN zypper -n in '!vim' httpd=2.4 && zypper -n rm vim && zypper -n up httpd && zypper -n si httpd",
    'FROM opensuse/leap:15.6\nRUN zypper -n install-new-recommends && zypper -n install',
    { text: 'FROM opensuse/leap:15.6\nRUN zypper -n in vim', options: { allow: ['vim'] } },
    'FROM opensuse/leap:15.6\nRUN zypper --plus-repo http://example.org -n in httpd=2.4',
    'FROM opensuse/leap:15.6\nRUN echo zypper in httpd # zypper in httpd\nCMD zypper in httpd',
  ],
  invalid: [
    `
    FROM opensuse/leap:15.6
    RUN zypper -n install httpd
                          ^^^^^ \`httpd\` has no version.
    `,
    `
    from opensuse/leap:15.6 as build
    run zypper -n in --no-recommends httpd=2.4 \\
        vim gcc-c++
        ^^^ \`vim\` and 1 more have no version.
    from scratch
    `,
    `
    FROM opensuse/leap:15.6
    RUN ["zypper", "-n", "in", "--from", "updates", "httpd"]
                                                     ^^^^^ \`httpd\` has no version.
    `,
    `
    FROM opensuse/leap:15.6
    RUN <<EOF
    sudo zypper -n in -t package python311-pip
                                 ^^^^^^^^^^^^^ \`python311-pip\` has no version.
    EOF
    `,
    {
      options: { allow: ['vim'] },
      text: `
      FROM opensuse/leap:15.6
      ONBUILD RUN zypper -n in vim httpd
                                   ^^^^^ \`httpd\` has no version.
      `,
    },
  ],
});
