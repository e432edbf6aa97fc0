import { testRule } from '../../../test/test-rule.js';

testRule('apt-get-force-yes', {
  valid: [
    `
    FROM debian:13
    RUN apt-get install -y --allow-downgrades foo
    `,
    'FROM debian:13\nRUN apt-get install -y curl',
    'FROM debian:13\nRUN apt-get install --yes --allow-downgrades curl',
    'FROM debian:13\nRUN echo --force-yes',
    'FROM debian:13\n# --force-yes\nRUN apt-get install -y curl',
    'FROM debian:13\nRUN other --force-yes',
    'FROM debian:13\nCMD ["apt-get", "install", "--force-yes", "curl"]',
    'FROM debian:13\nLABEL a=--force-yes',
    'FROM debian:13\nRUN apt-get install $FLAGS curl',
  ],
  invalid: [
    `
    FROM debian:8
    RUN apt-get install -y --force-yes foo
                           ^^^^^^^^^^^ \`--force-yes\` installs packages without a valid signature too.
    `,
    `
    FROM debian:8
    RUN apt-get -y --force-yes install foo
                   ^^^^^^^^^^^ \`--force-yes\` installs packages without a valid signature too.
    `,
    `
    FROM ubuntu:14.04
    RUN DEBIAN_FRONTEND=noninteractive apt-get install --force-yes -yq a b
                                                       ^^^^^^^^^^^ \`--force-yes\` installs packages without a valid signature too.
    `,
    {
      text: `
    FROM debian:13
    RUN apt-get install --force-yes curl
                        ^^^^^^^^^^^ \`--force-yes\` installs packages without a valid signature too.
    `,
      fixed: 'FROM debian:13\nRUN apt-get install -y curl\n',
    },
    {
      text: `
    FROM debian:13
    RUN apt-get install -y --force-yes curl
                           ^^^^^^^^^^^ \`--force-yes\` installs packages without a valid signature too.
    `,
      fixed: 'FROM debian:13\nRUN apt-get install -y --force-yes curl\n',
    },
    `
    FROM debian:13
    RUN sudo apt --force-yes \\
                 ^^^^^^^^^^^ \`--force-yes\` installs packages without a valid signature too.
        install curl
    `,
    `
    FROM debian:13
    RUN <<EOF
    apt-get update --force-yes
                   ^^^^^^^^^^^ \`--force-yes\` installs packages without a valid signature too.
    EOF
    `,
    `
    FROM debian:13
    ONBUILD RUN apt-get install --force-yes curl
                                ^^^^^^^^^^^ \`--force-yes\` installs packages without a valid signature too.
    `,
  ],
});
