import { testRule } from '../../../test/test-rule.js';

testRule('yum-no-update', {
  valid: [
    'FROM amazonlinux:2\nRUN yum install curl',
    'FROM amazonlinux:2\nRUN yum update curl',
    'FROM amazonlinux:2\nRUN echo yum update',
    'FROM amazonlinux:2\n# RUN yum update',
    'FROM amazonlinux:2\nCMD ["yum", "update"]',
    'FROM amazonlinux:2\nRUN ./update',
    'FROM amazonlinux:2\nRUN other update',
    'FROM amazonlinux:2\nRUN yum --version',
  ],
  invalid: [
    `
    FROM amazonlinux:2
    RUN yum update
            ^^^^^^ \`yum update\` upgrades all that the base image has.
    `,
    `
    FROM amazonlinux:2
    RUN set -e; \\
        yum update -y && true
            ^^^^^^ \`yum update\` upgrades all that the base image has.
    `,
    `
    FROM amazonlinux:2
    RUN ["yum", "update", "-y"]
                 ^^^^^^ \`yum update\` upgrades all that the base image has.
    `,
    `
    FROM amazonlinux:2 AS build
    run <<EOF
    sudo yum -y update
                ^^^^^^ \`yum update\` upgrades all that the base image has.
    EOF
    FROM scratch
    COPY --from=build /a /a
    `,
    `
    FROM amazonlinux:2
    ONBUILD RUN yum update
                    ^^^^^^ \`yum update\` upgrades all that the base image has.
    `,
  ],
});
