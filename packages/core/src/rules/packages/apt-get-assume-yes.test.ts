import { testRule } from '../../../test/test-rule.js';

testRule('apt-get-assume-yes', {
  valid: [
    'FROM debian:13\nRUN apt-get install -y curl',
    'FROM debian:13\nRUN apt-get -y install curl && apt-get --assume-yes remove curl && apt-get autoremove --yes',
    'FROM debian:13\nRUN apt-get install -qy curl && apt-get -yqq install git',
    'FROM debian:13\nRUN apt-get -qq install curl && apt-get install -q -q curl && apt-get install -q=2 curl',
    'FROM debian:13\nRUN apt-get install --force-yes curl',
    'FROM debian:13\nRUN apt-get -o APT::Get::Assume-Yes=true install curl',
    'FROM debian:13\nRUN apt-get install -o "APT::Get::Assume-Yes=1" curl',
    'FROM debian:13\nRUN echo \'APT::Get::Assume-Yes "true";\' > /etc/apt/apt.conf.d/90yes\nRUN apt-get install curl',
    'FROM debian:13 AS base\nRUN echo \'APT::Get::Assume-Yes "true";\' > /etc/apt/apt.conf.d/90yes\nFROM base\nRUN apt-get install curl',
    'FROM debian:13\nCOPY 90yes /etc/apt/apt.conf.d/\nRUN apt-get install curl',
    'FROM debian:13\nRUN yes | apt-get install curl',
    'FROM debian:13\nRUN yes | (apt-get update && apt-get install curl)',
    'FROM debian:13\nRUN echo y | sudo apt-get install curl',
    'FROM debian:13\nRUN cat /answers | apt-get install curl\nRUN apt-get install git < /answers',
    'FROM debian:13\nRUN apt-get install --dry-run curl && apt-get -s upgrade && apt-get install --print-uris curl',
    'FROM debian:13\nRUN apt-get install --download-only -y curl',
    'FROM debian:13\nRUN apt-get $OPTIONS install curl && apt-get install $APT_FLAGS curl',
    'FROM debian:13\nRUN apt-get update && apt-get clean && apt-get autoclean',
    'FROM debian:13\nRUN echo apt-get install curl # apt-get install curl\n# RUN apt-get install curl',
    'FROM debian:13\nRUN <<EOF\napt-get install -y \\\n  curl\nEOF',
    'FROM debian:13\nCMD apt-get install curl',
    { text: 'FROM debian:13\nRUN apt install git && aptitude install curl', options: { programs: 'apt-get' } },
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN apt-get update && \\
          apt-get install curl
                  ^^^^^^^ \`apt-get install\` may ask for confirmation, which nobody gives in a build.
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && \\
          apt-get install -y curl
      `,
    },
    // It silences the questions of packages only; one -q says less, but still asks.
    {
      text: `
      FROM debian:13
      ENV DEBIAN_FRONTEND=noninteractive
      RUN apt-get install -q --no-install-recommends curl
                  ^^^^^^^ \`apt-get install\` may ask for confirmation, which nobody gives in a build.
      `,
      fixed: `
      FROM debian:13
      ENV DEBIAN_FRONTEND=noninteractive
      RUN apt-get install -q --no-install-recommends -y curl
      `,
    },
    {
      text: `
      FROM debian:13
      run ["apt-get", "remove", "curl"]
                       ^^^^^^ \`apt-get remove\` may ask for confirmation, which nobody gives in a build.
      `,
      fixed: `
      FROM debian:13
      run ["apt-get", "remove", "-y", "curl"]
      `,
    },
    `
    FROM debian:13
    RUN <<EOF
    sudo apt-get upgrade
                 ^^^^^^^ \`apt-get upgrade\` may ask for confirmation, which nobody gives in a build.
    env A=b apt-get purge curl
                    ^^^^^ \`apt-get purge\` may ask for confirmation, which nobody gives in a build.
    apt-get autoremove
            ^^^^^^^^^^ \`apt-get autoremove\` may ask for confirmation, which nobody gives in a build.
    EOF
    `,
    `
    FROM debian:13 AS build
    RUN apt install gcc
            ^^^^^^^ \`apt install\` may ask for confirmation, which nobody gives in a build.
    RUN xargs apt-get install < packages.txt
                      ^^^^^^^ \`apt-get install\` may ask for confirmation, which nobody gives in a build.
    FROM alpine:3.22
    `,
    `
    FROM debian:13
    RUN apt-get install -o APT::Get::Assume-Yes=false curl
                ^^^^^^^ \`apt-get install\` may ask for confirmation, which nobody gives in a build.
    RUN apt-get install $PACKAGES
                ^^^^^^^ \`apt-get install\` may ask for confirmation, which nobody gives in a build.
    `,
    // What is copied later says nothing here.
    `
    FROM debian:13
    RUN apt-get install curl
                ^^^^^^^ \`apt-get install\` may ask for confirmation, which nobody gives in a build.

    COPY 90yes /etc/apt/apt.conf.d/
    RUN apt-get install git
    `,
  ],
});
