import { testRule } from '../../../test/test-rule.js';

testRule('apt-use-apt-get', {
  valid: [
    'FROM debian:13\nRUN apt-get update && apt-get install -y curl',
    'FROM debian:13\nRUN apt list --installed && apt search curl && apt show curl',
    'FROM debian:13\nRUN apt-mark hold curl && apt-key list && apt-cache policy && aptitude install -y curl',
    'FROM debian:13\nRUN rm -rf /etc/apt && ls apt && cd apt',
    'FROM debian:13\nRUN echo "apt install curl" && echo apt install',
    'FROM debian:13\nRUN command -v apt && which apt',
    'FROM debian:13\n# RUN apt install curl\nRUN true # apt install curl',
    'FROM debian:13\nRUN apt $VERB curl',
    'FROM debian:13\nCOPY <<EOF /x.sh\napt install curl\nEOF',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN apt install curl',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN apt update && \\
          ^^^ The command line of \`apt\` is not stable.
          apt install -y curl && \\
          ^^^ The command line of \`apt\` is not stable.
          /usr/bin/apt autoremove -y
          ^^^^^^^^^^^^ The command line of \`apt\` is not stable.
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && \\
          apt-get install -y curl && \\
          /usr/bin/apt-get autoremove -y
      `,
    },
    {
      text: `
      FROM debian:13
      run ["apt", "remove", "-y", "curl"]
            ^^^ The command line of \`apt\` is not stable.
      RUN sudo 'apt' purge -y git
               ^^^^^ The command line of \`apt\` is not stable.
      `,
      fixed: `
      FROM debian:13
      run ["apt-get", "remove", "-y", "curl"]
      RUN sudo 'apt-get' purge -y git
      `,
    },
    // Only the one installs new dependencies too.
    {
      text: `
      FROM debian:13
      RUN <<EOF
      apt -y upgrade
      ^^^ The command line of \`apt\` is not stable.
      EOF
      `,
      fixed: `
      FROM debian:13
      RUN <<EOF
      apt-get -y upgrade --with-new-pkgs
      EOF
      `,
    },
    // Without a fix.
    {
      text: `
      FROM debian:13
      RUN apt full-upgrade -y && apt clean
          ^^^ The command line of \`apt\` is not stable.
                                 ^^^ The command line of \`apt\` is not stable.
      RUN ap\\
          ^^^… The command line of \`apt\` is not stable.
      t install -y curl
      `,
      fixed: `
      FROM debian:13
      RUN apt full-upgrade -y && apt clean
      RUN ap\\
      t install -y curl
      `,
    },
    {
      options: { commands: 'all' },
      text: `
      FROM debian:13 AS build
      RUN apt list --installed | grep curl && apt $VERB
          ^^^ The command line of \`apt\` is not stable.
                                              ^^^ The command line of \`apt\` is not stable.
      FROM alpine:3.22
      `,
    },
  ],
});
