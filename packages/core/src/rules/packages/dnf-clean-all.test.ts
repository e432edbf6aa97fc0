import { testRule } from '../../../test/test-rule.js';

const found = (verb = 'dnf install'): string => `\`${verb}\` leaves its cache in the layer.`;

testRule('dnf-clean-all', {
  valid: [
    'FROM fedora:43\nRUN dnf install -y httpd && dnf clean all',
    'FROM fedora:43\nRUN dnf upgrade -y; dnf5 install -y httpd; dnf -y clean all; true',
    'FROM fedora:43\nRUN dnf install -y httpd && yum clean all',
    'FROM photon:5.0\nRUN tdnf install -y httpd && tdnf clean all',
    'FROM fedora:43\nRUN dnf install -y httpd && rm -rf /var/cache/dnf /var/cache/yum',
    'FROM fedora:43\nRUN dnf install -y httpd && rm -rf /var/cache/libdnf5/*\nRUN dnf install -y httpd && rm -rf /var/cache/',
    'FROM fedora:43\nRUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y httpd',
    'FROM fedora:43\nRUN --mount=type=cache,target=/var/cache/dnf,sharing=locked dnf install -y httpd',
    'FROM fedora:43\nRUN --mount=type=cache,target=/root/.cache/libdnf5 dnf install -y httpd',
    'FROM fedora:43 AS build\nRUN dnf install -y gcc\nFROM scratch\nCOPY --from=build /a /a',
    'FROM fedora:43\nRUN dnf --installroot /out install -y httpd && dnf --setopt=cachedir=/x install -y httpd',
    'FROM fedora:43\nRUN dnf remove -y httpd && dnf config-manager --set-enabled crb && dnf copr enable -y a/b && dnf module enable -y x:1',
    'FROM fedora:43\nRUN dnf install -y httpd && bash /tmp/clean.sh\nRUN dnf install -y httpd && /usr/local/bin/cleanup',
    'FROM fedora:43\nRUN <<EOF\ndnf install -y httpd\ndnf clean all\nEOF\nCMD dnf install httpd',
    'FROM registry.access.redhat.com/ubi9-minimal\nRUN microdnf install -y httpd',
  ],
  invalid: [
    {
      options: { stages: 'all' },
      text: `
      FROM fedora:43
      RUN dnf --installroot /out install -y httpd
                                 ^^^^^^^ \`dnf install\` leaves its cache in the layer.
      `,
    },
    {
      text: `
      FROM fedora:43
      RUN dnf install -y httpd
              ^^^^^^^ ${found()}
      `,
      fixed: `
      FROM fedora:43
      RUN dnf install -y httpd && dnf clean all
      `,
    },
    {
      text: `
      FROM fedora:43
      RUN dnf clean all && \\
          dnf5 --setopt=keepcache=0 install -y httpd && \\
                                    ^^^^^^^ ${found('dnf5 install')}
          rm -rf /tmp/*
      RUN dnf clean all
      `,
      fixed: `
      FROM fedora:43
      RUN dnf clean all && \\
          dnf5 --setopt=keepcache=0 install -y httpd && \\
          rm -rf /tmp/* && \\
          dnf5 clean all
      RUN dnf clean all
      `,
    },
    {
      text: `
      from photon:5.0
      run tdnf install -y httpd
               ^^^^^^^ ${found('tdnf install')}
      `,
      fixed: `
      from photon:5.0
      run tdnf install -y httpd && tdnf clean all
      `,
    },
    `
    FROM fedora:43 AS base
    RUN ["dnf", "group", "install", "-y", "x"]
                          ^^^^^^^ ${found()}
    RUN <<EOF
    sudo dnf up -y
             ^^ ${found('dnf up')}
    EOF
    FROM base
    ONBUILD RUN dnf builddep -y x.spec
                    ^^^^^^^^ ${found('dnf builddep')}
    RUN --mount=type=bind,target=/var/cache/dnf dnf makecache
                                                    ^^^^^^^^^ ${found('dnf makecache')}
    `,
    {
      options: { stages: 'all' },
      text: `
      FROM fedora:43 AS build
      RUN dnf install -y gcc && dnf clean expire-cache
              ^^^^^^^ ${found()}
      FROM scratch
      `,
    },
  ],
});
