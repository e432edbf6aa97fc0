import { testRule } from '../../../test/test-rule.js';

const found = '`apt-get update` stands in another `RUN` than the `apt-get install` that needs its index.';

testRule('package-update-alone', {
  valid: [
    'FROM debian:13\nRUN apt-get update && apt-get install -y curl',
    'FROM debian:13\nRUN apt-get update; apt-get upgrade -y; apt install -y curl\nRUN apt-get install -y git',
    'FROM debian:13\nRUN apt-get update\nRUN apt-get update && apt-get install -y curl',
    'FROM debian:13\nRUN apt-get update\nRUN make',
    'FROM debian:13\nRUN apt-get update\nFROM debian:13\nRUN apt-get install -y curl',
    'FROM debian:13\nRUN apt-get update\nRUN dpkg -i a.deb && apt-get install -y ./b.deb && apt-get install -f -y',
    'FROM debian:13\nRUN apt-get install -y curl\nRUN apt-get update',
    // A cache keeps the lists for all.
    'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\nRUN --mount=type=cache,target=/var/lib/apt apt-get install -y curl',
    'FROM alpine:3.22\nRUN apk update\nRUN --mount=type=cache,target=/var/cache/apk apk add curl',
    // Something that may install, or update once more.
    'FROM debian:13\nRUN apt-get update && ./install.sh\nRUN apt-get install -y curl',
    'FROM debian:13\nRUN apt-get update && bash /tmp/library-scripts/common-debian.sh\nRUN apt-get install -y curl',
    'FROM debian:13\nRUN apt-get update\nRUN curl https://example.org/setup | bash -\nRUN apt-get install -y nodejs',
    'FROM debian:13\nRUN apt-get update && apt-get build-dep -y curl\nRUN apt-get install -y git',
    // These fetch the index themselves.
    'FROM alpine:3.22\nRUN apk update\nRUN apk add --no-cache curl && apk add -U git',
    'FROM archlinux:latest\nRUN pacman -Sy\nRUN pacman -Sy --noconfirm curl',
    'FROM alpine:3.22\nRUN apk update && apk upgrade',
    'FROM debian:13\nONBUILD RUN apt-get update\nRUN apt-get install -y curl',
    'FROM debian:13\nRUN <<EOF\napt-get update\napt-get install -y curl\nEOF',
    'FROM debian:13\nRUN echo apt-get update\nRUN apt-get install -y curl',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN apt-get update
                  ^^^^^^ ${found}
      RUN apt-get install -y nginx
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y nginx
      `,
    },
    {
      text: `
      FROM debian:13
      # fetch
        RUN sudo apt-get -qq update
                             ^^^^^^ ${found}
      WORKDIR /app
      RUN cd /x \\
       && apt-get install -y \\
          curl
      RUN yes | apt-get install git
      `,
      fixed: `
      FROM debian:13
      # fetch
      WORKDIR /app
      RUN cd /x \\
       && sudo apt-get -qq update && apt-get install -y \\
          curl
      RUN sudo apt-get -qq update && yes | apt-get install git
      `,
    },
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get upgrade -y
                  ^^^^^^ ${found}
      # the server
      RUN apt-get install -y nginx
      FROM debian:13
      RUN apt-get update
                  ^^^^^^ ${found}
      RUN apt-get install -y curl
      RUN apt-get install -y git
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get upgrade -y && \\
          # the server
          apt-get install -y nginx
      FROM debian:13
      RUN apt-get update
      RUN apt-get install -y curl
      RUN apt-get install -y git
      `,
    },
    // An upgrade makes it no fresher; a child stage has the same lists.
    {
      text: `
      from debian:13 as base
      run apt-get update && apt-get upgrade -y
                  ^^^^^^ ${found}
      from base as build
      run apt-get install -y gcc
      from base
      run true || apt-get install -y git
      `,
      fixed: `
      from debian:13 as base
      run apt-get update && apt-get upgrade -y
      from base as build
      run apt-get install -y gcc
      from base
      run true || apt-get install -y git
      `,
    },
    {
      text: `
      FROM debian:13
      RUN ["apt-get", "update"]
                       ^^^^^^ ${found}
      RUN <<EOF
      apt-get install -y curl
      EOF
      `,
      fixed: `
      FROM debian:13
      RUN ["apt-get", "update"]
      RUN <<EOF
      apt-get install -y curl
      EOF
      `,
    },
    `
    FROM alpine:3.22 AS build
    RUN apk update
            ^^^^^^ \`apk update\` stands in another \`RUN\` than the \`apk add\` that needs its index.
    RUN xargs apk add < packages
    FROM fedora:42
    RUN dnf makecache
            ^^^^^^^^^ \`dnf makecache\` stands in another \`RUN\` than the \`yum install\` that needs its index.
    RUN yum install -y curl
    FROM opensuse/leap:15.6
    RUN zypper --non-interactive refresh
                                 ^^^^^^^ \`zypper refresh\` stands in another \`RUN\` than the \`zypper in\` that needs its index.
    RUN zypper in -y curl
    FROM archlinux:latest
    RUN pacman -Sy
               ^^^ \`pacman -Sy\` stands in another \`RUN\` than the \`pacman -S\` that needs its index.
    RUN pacman -S --noconfirm curl
    `,
  ],
});
