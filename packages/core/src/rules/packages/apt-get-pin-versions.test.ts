import { testRule } from '../../../test/test-rule.js';

testRule('apt-get-pin-versions', {
  valid: [
    'FROM debian:13\nCOPY pins /etc/apt/preferences.d/pins\nUSER root\nRUN apt-get install -y curl',
    'FROM debian:13\nRUN apt-get reinstall -y tzdata',
    'FROM debian:13\nRUN apt-get install -y curl=8.14.1-2 "git=1:2.47*"',
    'FROM debian:13\nARG CURL\nRUN apt-get install -y curl=$CURL git=${GIT:-1}',
    'FROM debian:13\nRUN apt-get install -y $PACKAGES "${MORE[@]}" $(cat packages)',
    'FROM debian:13\nRUN apt-get install -y linux-headers-$(uname -r)',
    'FROM debian:13\nRUN apt-get install -y curl/trixie-backports',
    'FROM debian:13\nRUN apt-get install -y ./a.deb /tmp/b.deb ./*.deb',
    'FROM debian:13\nRUN apt-get install -y -t trixie-backports -o A::B="c d" curl=1',
    'FROM debian:13\nRUN apt-get install -y curl=1 exim4-',
    'FROM debian:13\nRUN apt-get -f install -y && apt-get update && apt-get remove -y curl',
    'FROM debian:13\nRUN echo "deb http://snapshot.debian.org/archive/debian/20250101T000000Z trixie main" > /etc/apt/sources.list\nRUN apt-get install -y curl',
    'FROM debian:13\nCOPY pins /etc/apt/preferences.d/pins\nRUN apt-get install -y curl',
    'FROM debian:13\nRUN printf "Package: curl\\nPin: version 8.*\\n" > /etc/apt/preferences.d/curl && apt-get install -y curl',
    { text: 'FROM debian:13\nRUN apt-get install -y ca-certificates', options: { allow: ['ca-certificates'] } },
    'FROM debian:13\nRUN echo apt-get install curl # apt-get install curl',
    'FROM debian:13\nRUN xargs apt-get install -y < packages',
    'FROM debian:13\nCMD apt-get install -y curl',
    { text: 'FROM debian:13\nRUN apt install -y git && aptitude install -y curl', options: { programs: 'apt-get' } },
  ],
  invalid: [
    `
    FROM debian:13
    RUN apt-get update && \\
        apt-get install -y --no-install-recommends \\
          # what we need
          git=1:2.47 \\
          curl \\
          ^^^^ \`curl\` and 2 more have no version.
          g++ \\
          libc6:i386
    `,
    `
    from debian:13 as build
    run ["apt-get", "install", "-y", "curl"]
                                      ^^^^ \`curl\` has no version.
    from alpine:3.22
    `,
    `
    FROM debian:13
    RUN <<EOF
    set -e
    sudo apt-get -y install -t trixie-backports "curl"
                                                ^^^^^^ \`curl\` has no version.
    env A=b apt install -y git
                           ^^^ \`git\` has no version.
    EOF
    `,
    // This keeps packages out, and fixes no version.
    `
    FROM debian:13
    RUN printf "Package: php*\\nPin: release *\\nPin-Priority: -1" > /etc/apt/preferences.d/no-php
    RUN apt-get install -y curl
                           ^^^^ \`curl\` has no version.
    `,
    `
    ARG BASE
    FROM $BASE
    RUN bash -c "apt-get install -y curl $MORE"
                                    ^^^^ \`curl\` has no version.
    `,
    {
      options: { allow: ['curl'] },
      text: `
      FROM debian:13
      RUN apt-get install -y curl git && apt-get install --reinstall -y vim
                                  ^^^ \`git\` has no version.
                                                                        ^^^ \`vim\` has no version.
      `,
    },
  ],
});
