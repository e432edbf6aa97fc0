import { testRule } from '../../../test/test-rule.js';

testRule('cache-stale-network-run', {
  valid: [
    // A tag, a commit, or a version in the address.
    'FROM debian:13\nRUN git clone --branch v1.4.2 --depth 1 https://example.com/app.git',
    'FROM debian:13\nRUN git clone https://example.com/app.git /app && git -C /app checkout 4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    'FROM debian:13\nRUN git clone https://example.com/app.git /app\nWORKDIR /app\nRUN git reset --hard v1.4.2',
    'FROM debian:13\nARG REF\nRUN git clone -b "$REF" https://example.com/app.git',
    'FROM debian:13\nRUN curl -fsSLO https://example.com/latest/app-1.4.2.tar.gz && curl -fsSLO https://example.com/app/v1/x.tgz',
    'FROM debian:13\nARG V=latest\nRUN curl -fsSLO https://example.com/$V/app.tar.gz',
    'FROM debian:13\nRUN wget https://deb.example.com/pool/main/o/openssl/openssl_3.0_amd64.deb https://example.com/main/keys/latest.asc',
    // What is fetched anew, or meant to be.
    'FROM debian:13\nADD https://example.com/app.git /app\nADD https://example.com/latest/app.zip /',
    'FROM debian:13\nARG CACHEBUST=1\nRUN git clone https://example.com/app.git',
    'FROM debian:13\nENV REFRESHED_AT=2026-11-01\nRUN apt-get update && apt-get upgrade -y',
    'FROM debian:13\nARG BUILD_DATE\nRUN apt-get update && apt-get upgrade -y',
    'FROM debian:13\nADD https://api.github.com/repos/x/y/git/refs/heads/main /ref.json\nRUN git clone https://github.com/x/y',
    'FROM debian:13\nCOPY . .\nRUN git clone https://example.com/app.git',
    // Not from the net, or not a fetch.
    'FROM debian:13\nRUN git clone /src/app.git /app && git config --global a.b c && echo git clone https://example.com/x',
    'FROM debian:13\nRUN curl -fsSL https://example.com/latest/install | bash -s -- -y',
    'FROM debian:13\nRUN apt-get update && apt-get install -y nginx && yum update -y nginx',
    'FROM debian:13\nONBUILD RUN git clone https://example.com/app.git\nCMD git clone https://example.com/app.git',
    'FROM debian:13\nCMD curl https://example.com/latest/x && apt-get upgrade\n# RUN apt-get upgrade',
    'FROM python:3.14\nRUN pip install git+https://example.com/x/y@v1 git+https://example.com/x/z.git@$REF ./git+x',
  ],
  invalid: [
    `
    FROM debian:13
    RUN apt-get update && apt-get upgrade -y && rm -rf /var/lib/apt/lists/*
                                  ^^^^^^^ This layer is cached with what \`apt-get upgrade\` fetched once: later upgrades do not get in.
  `,
    `
    from alpine:3.22 as build
    run apk add git && git clone --depth=1 --branch main https://example.com/app.git /app
                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This layer is cached with what \`git clone\` fetched once: no commit or tag is named.
    from alpine:3.22
    run apk -U upgrade
               ^^^^^^^ This layer is cached with what \`apk upgrade\` fetched once: later upgrades do not get in.
  `,
    `
    FROM debian:13
    RUN curl -fsSL https://github.com/x/y/releases/latest/download/y.tar.gz | tar xz -C /opt \\
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This layer is cached with what \`curl\` fetched once: its address names no version.
        && wget https://raw.githubusercontent.com/x/y/main/y.conf
  `,
    `
    FROM fedora:42
    RUN <<EOF
    dnf -y update
           ^^^^^^ This layer is cached with what \`dnf update\` fetched once: later upgrades do not get in.
    git clone git@example.com:x/y.git
    EOF
  `,
    `
    FROM debian:13 AS base
    RUN ["git", "clone", "https://example.com/a.git"]
                          ^^^^^^^^^^^^^^^^^^^^^^^^^ This layer is cached with what \`git clone\` fetched once: no commit or tag is named.
    FROM base
    RUN wget -qO- "https://example.com/app-latest.tgz" | tar xz
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This layer is cached with what \`wget\` fetched once: its address names no version.
  `,
    'FROM debian:13\r\nRUN cd /opt && \\\r\n  wget https://github.com/x/y/archive/refs/heads/master.zip\r\n       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This layer is cached with what `wget` fetched once: its address names no version.\r\n',
    `
    FROM python:3.14
    RUN pip install flask "y @ git+https://example.com/x/y.git"
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This layer is cached with what \`pip install\` fetched once: no commit or tag is named.
  `,
  ],
});
