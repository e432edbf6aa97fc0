import { testRule } from '../../../test/test-rule.js';

testRule('noninteractive-prompt-hang', {
  valid: [
    'FROM ubuntu:24.04\nRUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata',
    'FROM ubuntu:24.04\nENV DEBIAN_FRONTEND=noninteractive\nRUN apt-get update && apt-get install -y tzdata',
    'FROM ubuntu:24.04\nARG DEBIAN_FRONTEND=noninteractive\nRUN apt-get update && apt-get install -y keyboard-configuration',
    'FROM ubuntu:24.04 AS a\nENV DEBIAN_FRONTEND noninteractive\nFROM a\nRUN apt-get install -y tzdata',
    'FROM ubuntu:24.04 AS a\nRUN echo UTC > /etc/timezone\nFROM a AS b\nRUN true\nFROM b\nRUN apt-get install -y tzdata',
    'FROM ubuntu:24.04\nRUN export DEBIAN_FRONTEND=noninteractive; apt-get update; apt-get install -y postfix',
    'FROM ubuntu:24.04\nRUN apt-get update && env DEBIAN_FRONTEND=noninteractive apt-get install -y postfix',
    "FROM ubuntu:24.04\nRUN echo 'debconf debconf/frontend select Noninteractive' | debconf-set-selections\nRUN apt-get install -y postfix",
    // The question is answered before.
    'FROM ubuntu:24.04\nENV TZ=UTC\nRUN ln -snf /usr/share/zoneinfo/$TZ /etc/localtime && echo $TZ > /etc/timezone\nRUN apt-get install -y tzdata',
    'FROM ubuntu:24.04\nRUN echo 6 | apt-get install -y tzdata',
    'FROM ubuntu:24.04\nRUN apt-get install -y tzdata < /answers',
    // They ask nothing, or are there.
    'FROM ubuntu:24.04\nRUN apt-get install -y locales mysql-server krb5-user curl tzdata-legacy',
    'FROM debian:12\nRUN apt-get update && apt-get install -y tzdata',
    'FROM python:3.14\nRUN apt-get update && apt-get install -y tzdata locales',
    // Nobody knows the base, or it may set it.
    'FROM mycorp/base:1\nRUN apt-get install -y tzdata',
    'ARG BASE\nFROM $BASE\nRUN apt-get install -y tzdata',
    'FROM nvidia/cuda:12.4.1-base-ubuntu22.04\nRUN apt-get install -y tzdata',
    // Other commands and systems.
    'FROM ubuntu:24.04\nRUN apt-get remove -y tzdata && apt-get install -d -y tzdata && apt-get -s install tzdata',
    'FROM alpine:3.24\nRUN apk add --no-cache tzdata',
    'FROM ubuntu:24.04\nONBUILD RUN apt-get install -y tzdata',
    'FROM ubuntu:24.04\nCMD apt-get install -y tzdata',
  ],
  invalid: [
    {
      text: `
      FROM ubuntu:24.04
      RUN apt-get update && apt-get install -y tzdata
                                               ^^^^^^ \`tzdata\` asks questions while it is installed, and \`-y\` does not answer them.
      `,
      fixed: 'FROM ubuntu:24.04\nRUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata\n',
    },
    {
      text: `
      FROM ubuntu AS base
      FROM base
      run apt-get update \\
       && apt-get install -yq --no-install-recommends \\
          curl \\
          keyboard-configuration=1.2 \\
          ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`keyboard-configuration\` asks questions while it is installed, and \`-y\` does not answer them.
          git
      `,
      fixed:
        'FROM ubuntu AS base\nFROM base\nrun apt-get update \\\n && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends \\\n    curl \\\n    keyboard-configuration=1.2 \\\n    git\n',
    },
    {
      text: `
      FROM debian:13
      RUN sudo -E apt install -y postfix
                                 ^^^^^^^ \`postfix\` asks questions while it is installed, and \`-y\` does not answer them.
      `,
      fixed: 'FROM debian:13\nRUN sudo -E DEBIAN_FRONTEND=noninteractive apt install -y postfix\n',
    },
    {
      text: `
      FROM ubuntu:22.04
      RUN ["apt-get", "install", "-y", "slapd"]
                                        ^^^^^ \`slapd\` asks questions while it is installed, and \`-y\` does not answer them.
      `,
      fixed: 'FROM ubuntu:22.04\nRUN ["apt-get", "install", "-y", "slapd"]\n',
    },
    {
      text: `
      FROM ubuntu:22.04
      RUN <<EOF
      apt-get update
      apt-get install -y iptables-persistent
                         ^^^^^^^^^^^^^^^^^^^ \`iptables-persistent\` asks questions while it is installed, and \`-y\` does not answer them.
      EOF
      ENV DEBIAN_FRONTEND=noninteractive
      `,
      fixed:
        'FROM ubuntu:22.04\nRUN <<EOF\napt-get update\nDEBIAN_FRONTEND=noninteractive apt-get install -y iptables-persistent\nEOF\nENV DEBIAN_FRONTEND=noninteractive\n',
    },
  ],
});
