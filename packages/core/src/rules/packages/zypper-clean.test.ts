import { testRule } from '../../../test/test-rule.js';

const found = (verb = 'install'): string => `\`zypper ${verb}\` leaves its cache in the layer.`;

testRule('zypper-clean', {
  valid: [
    'FROM opensuse/leap:15.6\nRUN zypper -n install httpd && zypper clean -a',
    'FROM opensuse/leap:15.6\nRUN zypper ref; zypper -n in httpd; zypper cc -a; true',
    'FROM opensuse/leap:15.6\nRUN zypper -n in httpd && zypper clean && zypper -n rm vim',
    'FROM opensuse/leap:15.6\nRUN zypper -n in httpd && rm -rf /var/cache/zypp\nRUN zypper -n in httpd && rm -rf "/var/cache/zypp"/*',
    'FROM opensuse/leap:15.6\nRUN zypper -n in httpd && rm -rf /var/log/* /var/cache/*',
    'FROM opensuse/leap:15.6\nRUN --mount=type=cache,target=/var/cache/zypp zypper -n in httpd',
    'FROM opensuse/leap:15.6\nARG C=/var/cache\nRUN --mount=type=tmpfs,target=$C zypper -n in httpd',
    'FROM opensuse/leap:15.6 AS build\nRUN zypper -n in gcc\nFROM scratch\nCOPY --from=build /a /a',
    'FROM opensuse/leap:15.6\nRUN zypper --installroot /out -n in httpd && zypper -C /tmp/c -n in httpd && zypper --root=/x -n in a',
    'FROM opensuse/leap:15.6\nRUN zypper addrepo https://example.org/x x && zypper -n rm vim && zypper search x && zypper al x',
    'FROM opensuse/leap:15.6\nRUN zypper -n in httpd && ./cleanup.sh',
    'FROM opensuse/leap:15.6\nRUN <<EOF\nzypper -n in httpd\nzypper clean -a\nEOF\nCMD zypper in httpd',
  ],
  invalid: [
    {
      text: `
      FROM opensuse/leap:15.6
      RUN zypper -n install httpd
                    ^^^^^^^ ${found()}
      `,
      fixed: `
      FROM opensuse/leap:15.6
      RUN zypper -n install httpd && zypper clean -a
      `,
    },
    {
      text: `
      from opensuse/leap:15.6
      run zypper cc -a && \\
          zypper -n in \\
                    ^^ ${found('in')}
            httpd && \\
          rm -rf /tmp/*
      run zypper cc -a
      `,
      fixed: `
      from opensuse/leap:15.6
      run zypper cc -a && \\
          zypper -n in \\
            httpd && \\
          rm -rf /tmp/* && \\
          zypper clean -a
      run zypper cc -a
      `,
    },
    {
      text: `
      FROM opensuse/leap:15.6
      RUN zypper ar -f https://example.org/x x && zypper --gpg-auto-import-keys ref
                                                                                ^^^ ${found('ref')}
      RUN ["zypper", "-n", "up"]
                            ^^ ${found('up')}
      `,
      fixed: `
      FROM opensuse/leap:15.6
      RUN zypper ar -f https://example.org/x x && zypper --gpg-auto-import-keys ref
      RUN ["zypper", "-n", "up"]
      `,
    },
    `
    FROM opensuse/leap:15.6 AS base
    RUN <<EOF
    sudo zypper -n patch
                   ^^^^^ ${found('patch')}
    EOF
    FROM base
    ONBUILD RUN zypper -n in httpd
                          ^^ ${found('in')}
    `,
    {
      options: { stages: 'all' },
      text: `
      FROM opensuse/leap:15.6 AS build
      RUN --mount=type=bind,target=/var/cache/zypp zypper -n in gcc
                                                             ^^ ${found('in')}
      FROM scratch
      `,
    },
  ],
});
