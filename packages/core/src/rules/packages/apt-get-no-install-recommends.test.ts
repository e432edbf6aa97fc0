import { testRule } from '../../../test/test-rule.js';

testRule('apt-get-no-install-recommends', {
  valid: [
    'FROM debian:13\nRUN apt-get install -y --no-install-recommends curl',
    'FROM debian:13\nRUN apt-get --no-install-recommends -y install curl',
    'FROM debian:13\nRUN apt-get -o APT::Install-Recommends=0 install -y curl',
    'FROM debian:13\nRUN apt-get install -y -o APT::Install-Recommends=false curl',
    'FROM debian:13\nRUN echo \'APT::Install-Recommends "0";\' > /etc/apt/apt.conf.d/99x\nRUN apt-get install -y curl',
    'FROM debian:13 AS base\nRUN echo \'APT::Install-Recommends "false";\' > /etc/apt/apt.conf.d/99x\nFROM base\nRUN apt-get install -y curl',
    'FROM debian:13\nCOPY 99x /etc/apt/apt.conf.d/\nRUN apt-get install -y curl',
    'FROM debian:13\nRUN apt-get install -y $FLAGS curl',
    'FROM debian:13 AS build\nRUN apt-get install gcc\nFROM alpine:3.22\nCOPY --from=build /a /a',
    { text: 'FROM debian:13\nRUN apt-get install texlive', options: { allow: ['texlive'] } },
    'FROM debian:13\nRUN echo apt-get install curl',
    'FROM debian:13\n# RUN apt-get install curl\nRUN apt-get update',
    'FROM debian:13\nRUN apt-get -f install',
    'FROM debian:13\nRUN apt-get reinstall -y tzdata\nCMD apt-get install -y curl',
    'FROM debian:13\nRUN apt install -y --no-install-recommends curl && aptitude install -y -R curl',
    { text: 'FROM debian:13\nRUN apt install -y curl', options: { programs: 'apt-get' } },
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN apt install -y curl && apt-get install -y git
              ^^^^^^^ \`apt install\` also installs recommended packages.
                                         ^^^^^^^ \`apt-get install\` also installs recommended packages.
      `,
      fixed: `
      FROM debian:13
      RUN apt install -y --no-install-recommends curl && apt-get install -y --no-install-recommends git
      `,
    },
    {
      options: { unnamed: true },
      text: `
      FROM debian:13
      RUN dpkg -i x.deb || apt-get install -fy
                                   ^^^^^^^ \`apt-get install\` also installs recommended packages.
      `,
    },
    {
      text: `
      FROM debian:13
      RUN apt-get update && \\
          apt-get install -y curl
                  ^^^^^^^ \`apt-get install\` also installs recommended packages.
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && \\
          apt-get install -y --no-install-recommends curl
      `,
    },
    {
      text: `
      FROM debian:13
      RUN ["apt-get", "install", "curl"]
                       ^^^^^^^ \`apt-get install\` also installs recommended packages.
      `,
      fixed: `
      FROM debian:13
      RUN ["apt-get", "install", "--no-install-recommends", "curl"]
      `,
    },
    {
      options: { allow: ['texlive'] },
      text: `
      FROM debian:13
      RUN apt-get install texlive curl
                  ^^^^^^^ \`apt-get install\` also installs recommended packages.
      `,
    },
    {
      text: `
      FROM debian:13
      RUN <<EOF
      apt-get update
      sudo apt-get install -y \\
                   ^^^^^^^ \`apt-get install\` also installs recommended packages.
        curl
      EOF
      `,
    },
    // Not off before it is written.
    `
    FROM debian:13
    RUN apt-get install -y curl
                ^^^^^^^ \`apt-get install\` also installs recommended packages.
    RUN echo 'APT::Install-Recommends "0";' > /etc/apt/apt.conf.d/99x
    `,
    {
      options: { stages: 'all' },
      text: `
      FROM debian:13 AS build
      RUN apt-get install gcc
                  ^^^^^^^ \`apt-get install\` also installs recommended packages.
      FROM alpine:3.22
      `,
    },
    // What is copied later says nothing here.
    `
    FROM debian:13
    RUN apt-get install -y curl
                ^^^^^^^ \`apt-get install\` also installs recommended packages.

    COPY 99x /etc/apt/apt.conf.d/
    RUN apt-get install -y git
    `,
  ],
});
