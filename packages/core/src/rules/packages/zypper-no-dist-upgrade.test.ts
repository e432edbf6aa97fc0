import { testRule } from '../../../test/test-rule.js';

const found = (verb: string): string => `\`zypper ${verb}\` upgrades the whole distribution below the image.`;

testRule('zypper-no-dist-upgrade', {
  valid: [
    'FROM opensuse/tumbleweed\nRUN zypper -n dup',
    'FROM registry.opensuse.org/opensuse/tumbleweed:latest AS base\nFROM base\nRUN zypper -n dist-upgrade',
    'FROM opensuse:tumbleweed\nRUN zypper -n dup',
    'ARG BASE=opensuse/tumbleweed\nFROM $BASE\nRUN zypper -n dup',
    'ARG BASE\nFROM $BASE\nRUN zypper -n dup',
    'FROM example.org/base:1\nRUN zypper -n dup',
    'FROM opensuse/leap:15.6\nRUN zypper -n update && zypper -n up && zypper -n patch',
    'FROM opensuse/leap:15.6\nRUN zypper -n dup --dry-run',
    'FROM opensuse/leap:15.6\nRUN zypper -n in dup && zypper search dist-upgrade',
    'FROM opensuse/leap:15.6\nRUN echo zypper dup # zypper dup\nCMD zypper dup',
    'FROM debian:13\nRUN apt-get dist-upgrade -y',
  ],
  invalid: [
    `
    FROM opensuse/leap:15.6
    RUN zypper ref && zypper -n dup
                                ^^^ ${found('dup')}
    `,
    `
    FROM registry.suse.com/bci/bci-base:15.6 AS base
    FROM base
    run ["zypper", "-n", "dist-upgrade"]
                          ^^^^^^^^^^^^ ${found('dist-upgrade')}
    `,
    `
    ARG VERSION=15.6
    FROM registry.opensuse.org/opensuse/leap:\${VERSION} AS build
    RUN <<EOF
    sudo zypper --non-interactive dup --allow-vendor-change \\
                                  ^^^ ${found('dup')}
      --from packman
    EOF
    FROM scratch
    `,
    `
    FROM opensuse:42.3
    ONBUILD RUN zypper -n dup
                          ^^^ ${found('dup')}
    `,
    `
    FROM registry.suse.com/suse/sle15:15.5
    RUN env A=b zypper -n dup
                          ^^^ ${found('dup')}
    `,
    {
      options: { bases: 'all' },
      text: `
      FROM opensuse/tumbleweed
      RUN zypper -n dup
                    ^^^ ${found('dup')}
      `,
    },
  ],
});
