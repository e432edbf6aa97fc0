import { testRule } from '../../../test/test-rule.js';

testRule('dnf-no-update', {
  valid: [
    'FROM fedora:43\nRUN dnf install curl',
    'FROM fedora:43\nRUN dnf upgrade curl',
    'FROM fedora:43\nRUN echo dnf upgrade',
    'FROM fedora:43\n# RUN dnf upgrade',
    'FROM fedora:43\nCMD ["dnf", "upgrade"]',
    'FROM fedora:43\nRUN ./upgrade',
    'FROM fedora:43\nRUN other upgrade',
    'FROM fedora:43\nRUN dnf --version',
  ],
  invalid: [
    `
    FROM centos:7
    RUN dnf install -y curl
    USER root
    RUN yum4 upgrade -y
             ^^^^^^^ \`yum4 upgrade\` upgrades all that the base image has.
    `,
    `
    FROM fedora:43
    RUN dnf upgrade
            ^^^^^^^ \`dnf upgrade\` upgrades all that the base image has.
    `,
    `
    FROM fedora:43
    RUN set -e; \\
        dnf upgrade -y && true
            ^^^^^^^ \`dnf upgrade\` upgrades all that the base image has.
    `,
    `
    FROM fedora:43
    RUN ["dnf", "upgrade", "-y"]
                 ^^^^^^^ \`dnf upgrade\` upgrades all that the base image has.
    `,
    `
    FROM fedora:43 AS build
    run <<EOF
    sudo dnf -y upgrade
                ^^^^^^^ \`dnf upgrade\` upgrades all that the base image has.
    EOF
    FROM scratch
    COPY --from=build /a /a
    `,
    `
    FROM fedora:43
    ONBUILD RUN dnf upgrade
                    ^^^^^^^ \`dnf upgrade\` upgrades all that the base image has.
    `,
  ],
});
