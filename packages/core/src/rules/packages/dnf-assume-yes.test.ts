import { testRule } from '../../../test/test-rule.js';

testRule('dnf-assume-yes', {
  valid: [
    'FROM fedora:43\nCOPY dnf.conf /etc/dnf/\nUSER root\nRUN dnf install httpd',
    'FROM fedora:43\nRUN dnf install -y httpd',
    'FROM fedora:43\nRUN dnf -y install httpd && dnf5 in -y httpd && dnf --assumeyes upgrade && dnf rm -yq httpd',
    'FROM ubi9/ubi-minimal\nRUN microdnf install -y httpd && microdnf -y update',
    'FROM photon:5.0\nRUN tdnf install -y httpd',
    'FROM fedora:43\nRUN dnf --setopt=assumeyes=1 install httpd',
    "FROM fedora:43\nRUN echo 'assumeyes=True' >> /etc/dnf/dnf.conf && dnf install httpd",
    'FROM fedora:43\nRUN dnf config-manager --save --setopt assumeyes=1\nRUN echo "assumeyes=1" && dnf install httpd',
    'FROM fedora:43\nCOPY dnf.conf /etc/dnf/\nRUN dnf install httpd',
    'FROM fedora:43\nRUN dnf download httpd && dnf makecache && dnf clean all && dnf config-manager --set-enabled crb',
    'FROM fedora:43\nRUN dnf copr list && dnf module list && dnf repolist && dnf list installed',
    'FROM fedora:43\nRUN yes | dnf install httpd\nRUN dnf install $DNF_ARGS httpd',
    'FROM fedora:43\nRUN dnf builddep -y x.spec && dnf copr enable -y a/b && dnf module enable -y nodejs:20',
    'FROM fedora:43\nRUN <<EOF\ndnf install -y \\\n  httpd\nEOF\nCMD dnf install httpd',
    'FROM centos:7\nRUN yum install httpd',
  ],
  invalid: [
    `
    FROM fedora:43
    RUN dnf install httpd
            ^^^^^^^ \`dnf install\` may ask for confirmation, which nobody gives in a build.
    USER root
    RUN echo assumeyes=True >> /etc/dnf/dnf.conf
    COPY dnf.conf /etc/dnf/
    `,
    {
      text: `
      FROM fedora:43
      RUN dnf install --downloadonly httpd-2.4
              ^^^^^^^ \`dnf install\` may ask for confirmation, which nobody gives in a build.
      `,
      fixed: `
      FROM fedora:43
      RUN dnf install --downloadonly -y httpd-2.4
      `,
    },
    {
      text: `
      FROM fedora:43
      RUN dnf install httpd && \\
              ^^^^^^^ \`dnf install\` may ask for confirmation, which nobody gives in a build.
          dnf clean all
      `,
      fixed: `
      FROM fedora:43
      RUN dnf install -y httpd && \\
          dnf clean all
      `,
    },
    {
      text: `
      FROM registry.access.redhat.com/ubi9-minimal
      RUN microdnf install --nodocs --setopt install_weak_deps=0 httpd && microdnf clean all
                   ^^^^^^^ \`microdnf install\` may ask for confirmation, which nobody gives in a build.
      `,
      fixed: `
      FROM registry.access.redhat.com/ubi9-minimal
      RUN microdnf install --nodocs --setopt install_weak_deps=0 -y httpd && microdnf clean all
      `,
    },
    {
      text: `
      from photon:5.0
      run ["tdnf", "install", "httpd"]
                    ^^^^^^^ \`tdnf install\` may ask for confirmation, which nobody gives in a build.
      `,
      fixed: `
      from photon:5.0
      run ["tdnf", "install", "-y", "httpd"]
      `,
    },
    `
    FROM fedora:43 AS build
    RUN <<EOF
    dnf5 in httpd
         ^^ \`dnf5 in\` may ask for confirmation, which nobody gives in a build.
    sudo dnf builddep x.spec
             ^^^^^^^^ \`dnf builddep\` may ask for confirmation, which nobody gives in a build.
    dnf copr enable a/b
        ^^^^ \`dnf copr\` may ask for confirmation, which nobody gives in a build.
    dnf module enable nodejs:20
        ^^^^^^ \`dnf module\` may ask for confirmation, which nobody gives in a build.
    dnf module install nodejs:20
               ^^^^^^^ \`dnf install\` may ask for confirmation, which nobody gives in a build.
    EOF
    FROM scratch
    `,
    `
    FROM fedora:43
    RUN if true; then env A=b dnf autoremove; fi
                                  ^^^^^^^^^^ \`dnf autoremove\` may ask for confirmation, which nobody gives in a build.
    ONBUILD RUN bash -c "dnf upgrade"
                             ^^^^^^^ \`dnf upgrade\` may ask for confirmation, which nobody gives in a build.
    `,
  ],
});
