import { testRule } from '../../../test/test-rule.js';

testRule('dnf-pin-versions', {
  valid: [
    'FROM fedora:43\nRUN dnf install -y httpd\nUSER root\nRUN dnf versionlock add httpd',
    'FROM fedora:43\nRUN dnf install -y httpd-2.4.65 httpd-2.4.65-1.fc43 "httpd = 2.4" "httpd >= 2.4"',
    'FROM fedora:43\nARG V=1\nRUN microdnf install -y "mysql-shell-$V" $PACKAGES',
    'FROM photon:5.0\nRUN tdnf install -y httpd-2.4.65',
    'FROM fedora:43\nRUN dnf install -y ./a.rpm https://example.org/b.rpm @development-tools @nodejs:20/common /usr/bin/gcc',
    'FROM fedora:43\nRUN dnf group install -y x && dnf groupinstall -y x && dnf module install -y nodejs:20 && dnf module enable -y nodejs',
    'FROM fedora:43\nRUN dnf install -y --repo updates --advisory FEDORA-1 --disableplugin x httpd-2.4.65',
    'FROM fedora:43\nRUN dnf upgrade -y httpd && dnf rei -y tzdata && dnf remove -y httpd && dnf builddep -y x && dnf download x',
    'FROM fedora:43\nRUN dnf install -y python3-dnf-plugin-versionlock && dnf versionlock add httpd-2.4.65\nRUN dnf install -y httpd',
    { text: 'FROM fedora:43\nRUN dnf install -y ca-certificates', options: { allow: ['ca-certificates'] } },
    'FROM fedora:43\nRUN echo dnf install httpd # dnf install httpd\nCMD dnf install httpd',
    'FROM centos:7\nRUN yum install -y httpd',
  ],
  invalid: [
    `
    FROM fedora:43
    RUN dnf install -y httpd
                       ^^^^^ \`httpd\` has no version.
    `,
    `
    from fedora:43 as build
    run dnf5 in -y httpd-2.4.65 \\
        python3-devel gcc
        ^^^^^^^^^^^^^ \`python3-devel\` and 1 more have no version.
    from scratch
    `,
    `
    FROM registry.access.redhat.com/ubi9-minimal
    RUN ["microdnf", "install", "-y", "--nodocs", "httpd"]
                                                   ^^^^^ \`httpd\` has no version.
    `,
    `
    FROM fedora:43
    RUN <<EOF
    sudo dnf module install -y nodejs/common
                               ^^^^^^^^^^^^^ \`nodejs\` has no version.
    tdnf install -y httpd
                    ^^^^^ \`httpd\` has no version.
    EOF
    `,
    {
      options: { allow: ['gcc'] },
      text: `
      FROM fedora:43
      ONBUILD RUN dnf install -y gcc httpd
                                     ^^^^^ \`httpd\` has no version.
      `,
    },
  ],
});
