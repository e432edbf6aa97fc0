import { testRule } from '../../../test/test-rule.js';

testRule('apt-get-no-upgrade', {
  valid: [
    'FROM debian:13\nRUN apt-get install curl',
    'FROM debian:13\nRUN apt-get upgrade curl',
    'FROM debian:13\nRUN echo apt-get upgrade',
    'FROM debian:13\n# RUN apt-get upgrade',
    'FROM debian:13\nCMD ["apt-get", "upgrade"]',
    'FROM debian:13\nRUN ./upgrade',
    'FROM debian:13\nRUN other upgrade',
    'FROM debian:13\nRUN apt-get --version',
  ],
  invalid: [
    `
    FROM debian:13
    RUN apt-get upgrade
                ^^^^^^^ \`apt-get upgrade\` upgrades all that the base image has.
    `,
    `
    FROM debian:13
    RUN set -e; \\
        apt-get upgrade -y && true
                ^^^^^^^ \`apt-get upgrade\` upgrades all that the base image has.
    `,
    `
    FROM debian:13
    RUN ["apt-get", "upgrade", "-y"]
                     ^^^^^^^ \`apt-get upgrade\` upgrades all that the base image has.
    `,
    `
    FROM debian:13 AS build
    run <<EOF
    sudo apt-get -y upgrade
                    ^^^^^^^ \`apt-get upgrade\` upgrades all that the base image has.
    EOF
    FROM scratch
    COPY --from=build /a /a
    `,
    `
    FROM debian:13
    ONBUILD RUN apt-get upgrade
                        ^^^^^^^ \`apt-get upgrade\` upgrades all that the base image has.
    `,
  ],
});
