import { testRule } from '../../../test/test-rule.js';

testRule('multi-install-same-manager', {
  valid: [
    'FROM debian:13\nRUN apt-get update && apt-get install -y nginx curl',
    // Something between them that the second may need.
    'FROM debian:13\nRUN apt-get install -y curl && curl -o /etc/apt/sources.list.d/x.list https://example.com/x && apt-get install -y x',
    'FROM debian:13\nRUN apt-get install -y a && apt-get update && apt-get install -y b',
    'FROM debian:13\nRUN apt-get install -y a && ./add-repository && apt-get install -y b',
    'FROM fedora:42\nRUN dnf install -y epel-release && dnf install -y nginx',
    'FROM rockylinux:9\nRUN dnf install -y https://example.com/x.rpm && dnf install -y nginx',
    'FROM debian:13\nRUN apt-get install -y ca-certificates gnupg && apt-get install -y nginx',
    // Another kind of install.
    'FROM debian:13\nRUN apt-get install -y a && apt-get install -y --no-install-recommends b',
    'FROM debian:13\nRUN apt-get install -y a && apt-get install -y -t trixie-backports b',
    'FROM alpine:3.22\nRUN apk add --no-cache a && apk add --no-cache --virtual .build b',
    'FROM debian:13\nRUN apt-get install -y a; apt-get install -y $MORE; apt-get install -y ./x.deb',
    'FROM debian:13\nRUN apt-get install -y a || apt-get install -y b',
    'FROM debian:13\nRUN if [ -n "$A" ]; then apt-get install -y a; fi; if [ -n "$B" ]; then apt-get install -y b; fi',
    'FROM debian:13\nRUN apt-get install -y a \\\n# for the tests\n  && apt-get install -y b',
    // Two short RUNs side by side: `run-consecutive` says so.
    'FROM debian:13\nRUN apt-get update && apt-get install -y a\nRUN apt-get update && apt-get install -y b',
    // Apart for the cache, or for a reason that is written.
    'FROM debian:13\nRUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\nCOPY . /app\nRUN apt-get update && apt-get install -y b && rm -rf /var/lib/apt/lists/*',
    'FROM debian:13\nRUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\n# Changes often.\nRUN apt-get update && apt-get install -y b && rm -rf /var/lib/apt/lists/*',
    'FROM debian:13\nRUN apt-get update && apt-get install -y a && make && rm -rf /var/lib/apt/lists/*\nRUN apt-get update && apt-get install -y b && rm -rf /var/lib/apt/lists/*',
    'FROM debian:13\nRUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\nARG B=1\nRUN apt-get update && apt-get install -y b && rm -rf /var/lib/apt/lists/*',
    // Not in the image.
    'FROM debian:13 AS build\nRUN apt-get install -y a && apt-get install -y b\nFROM debian:13',
    'FROM debian:13\nRUN apt-get install -y a\nFROM debian:13\nRUN apt-get install -y b',
    'FROM debian:13\nONBUILD RUN apt-get install -y a && apt-get install -y b\n# RUN apt-get install -y a && apt-get install -y b',
    'FROM debian:13\nRUN apt-get install -y a && apk add b',
    'FROM python:3.14\nRUN pip install --upgrade pip && pip install flask\nRUN pip install cython && pip install x && pip install -r requirements.txt',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y nginx && apt-get install -y curl git
                                                                ^^^^^^^ \`apt-get install\` is called again for what the call before it could install.
    `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y nginx curl git
    `,
    },
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
    ENV A=1
    RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
                                  ^^^^^^^ \`apt-get install\` is called again for what the call before it could install.
  `,
    {
      text: `
      FROM debian:13
      RUN set -ex; \\
          apt-get update; \\
          apt-get install -y \\
            python3 \\
            python3-pip; \\
          apt-get install -yq \\
                  ^^^^^^^ \`apt-get install\` is called again for what the call before it could install.
            r-base=4 \\
            r-base-dev; \\
          rm -rf /var/lib/apt/lists/*
    `,
      fixed: `
      FROM debian:13
      RUN set -ex; \\
          apt-get update; \\
          apt-get install -y \\
            python3 \\
            python3-pip r-base=4 \\
            r-base-dev; \\
          rm -rf /var/lib/apt/lists/*
    `,
    },
    {
      text: `
      from alpine:3.22
      run apk add --no-cache a && apk --no-cache add b
                                                 ^^^ \`apk add\` is called again for what the call before it could install.
    `,
      fixed: `
      from alpine:3.22
      run apk add --no-cache a b
    `,
    },
    `
    FROM fedora:42
    RUN <<EOF
    dnf install -y a
    dnf install -y b
        ^^^^^^^ \`dnf install\` is called again for what the call before it could install.
    dnf clean all
    EOF
  `,
    'FROM ruby:3.4\r\nRUN gem install a -v 1 && \\\r\n  gem install -v 1 b && gem install c\r\n      ^^^^^^^ `gem install` is called again for what the call before it could install.\r\n',
    {
      text: `
      FROM debian:13
      RUN sudo apt-get update && sudo apt-get install -y a && sudo rm -rf /var/lib/apt/lists/*
      RUN sudo apt-get update && sudo apt-get install -y b && sudo rm -rf /var/lib/apt/lists/*
                                              ^^^^^^^ \`apt-get install\` is called again for what the call before it could install.
    `,
      fixed: `
      FROM debian:13
      RUN sudo apt-get update && sudo apt-get install -y a b && sudo rm -rf /var/lib/apt/lists/*
    `,
    },
    // The second updates again, and the first does not clean up.
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y a
      RUN apt-get update && apt-get install -y b && rm -rf /var/lib/apt/lists/*
                                    ^^^^^^^ \`apt-get install\` is called again for what the call before it could install.
    `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y a
      RUN apt-get update && apt-get install -y b && rm -rf /var/lib/apt/lists/*
    `,
    },
    {
      text: `
      FROM python:3.14-slim
      RUN pip install --no-cache-dir flask && pip install --no-cache-dir gunicorn
                                                  ^^^^^^^ \`pip install\` is called again for what the call before it could install.
    `,
      fixed: `
      FROM python:3.14-slim
      RUN pip install --no-cache-dir flask gunicorn
    `,
    },
  ],
});
