import { testRule } from '../../../test/test-rule.js';

testRule('apt-get-no-dist-upgrade', {
  valid: [
    'FROM debian:13\nRUN apt-get update && apt-get install -y curl',
    'FROM debian:13\nRUN apt-get upgrade -y',
    'FROM debian:13\nRUN apt-get install -y dist-upgrade',
    'FROM debian:13\nRUN echo apt-get dist-upgrade',
    'FROM debian:13\n# apt-get dist-upgrade\nRUN id',
    'FROM debian:13\nRUN do-release-upgrade',
    'FROM debian:13\nCMD apt-get dist-upgrade',
    'FROM alpine:3.22\nRUN apk upgrade --no-cache',
  ],
  invalid: [
    `
    FROM debian:13
    RUN apt-get update && apt-get dist-upgrade -y
                                  ^^^^^^^^^^^^ \`apt-get dist-upgrade\` upgrades all that the base image has.
    `,
    `
    FROM ubuntu:24.04
    RUN apt update && \\
        apt -y full-upgrade
               ^^^^^^^^^^^^ \`apt full-upgrade\` upgrades all that the base image has.
    `,
    `
    FROM debian:13
    RUN sudo apt-get -qq dist-upgrade
                         ^^^^^^^^^^^^ \`apt-get dist-upgrade\` upgrades all that the base image has.
    `,
    `
    FROM debian:13
    RUN ["apt-get", "dist-upgrade", "-y"]
                     ^^^^^^^^^^^^ \`apt-get dist-upgrade\` upgrades all that the base image has.
    `,
    `
    FROM debian:13
    RUN <<EOF
    apt-get dist-upgrade --yes
            ^^^^^^^^^^^^ \`apt-get dist-upgrade\` upgrades all that the base image has.
    EOF
    `,
  ],
});
