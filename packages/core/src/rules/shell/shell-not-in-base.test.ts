import { testRule } from '../../../test/test-rule.js';

const bash = '#!/bin/bash\nset -e\nexec "$@"\n';

testRule('shell-not-in-base', {
  valid: [
    'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN x',
    'FROM alpine:3.24\nSHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nRUN x',
    'FROM alpine:3.24\nRUN sh -c "x" && ash -c "x"',
    'FROM mycorp/base:1\nSHELL ["/bin/bash", "-c"]\nRUN x',
    'ARG BASE\nFROM $BASE\nRUN bash -c x',
    // Installed above, in time.
    'FROM alpine:3.24\nRUN apk add --no-cache bash\nSHELL ["/bin/bash", "-c"]\nRUN x',
    'FROM alpine:3.24 AS a\nRUN apk add --no-cache bash\nFROM a\nRUN bash -c x',
    'FROM alpine:3.24\nRUN apk add --no-cache bash git && bash -c x\nCMD ["bash", "-c", "x"]',
    'FROM alpine:3.24\nCOPY --from=bash:5 /usr/local/bin/bash /bin/bash\nRUN bash -c x',
    'FROM alpine:3.24\nRUN apk add --no-cache $PACKAGES\nRUN bash -c x',
    'FROM bash:5\nRUN bash -c x',
    // Not run, or only if it is there.
    'FROM alpine:3.24\nSHELL ["/bin/bash", "-c"]',
    'FROM alpine:3.24\nSHELL ["/bin/bash", "-c"]\nRUN ["true"]',
    'FROM alpine:3.24\nRUN if [ -x /bin/bash ]; then bash -c x; fi',
    'FROM alpine:3.24\nCMD ["bash", "-c", "x"]\nCMD ["x"]',
    'FROM alpine:3.24\nONBUILD RUN bash -c x',
    'FROM alpine:3.24\nENTRYPOINT ["x"]\nCMD ["bash", "-c", "x"]',
    // Another rule's.
    'FROM alpine:3.24\nRUN bash x.sh',
    'FROM scratch\nSHELL ["/bin/bash", "-c"]\nRUN x',
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nSHELL ["bash", "-c"]\nRUN x',
    'FROM alpine:3.24\nCOPY <<EOF /etc/x\n#!/bin/bash\nEOF\nRUN cat /etc/x',
    // The scripts of the context.
    { text: 'FROM debian:13\nCOPY a.sh /\nENTRYPOINT ["/a.sh"]', files: { 'a.sh': bash } },
    { text: 'FROM alpine:3.24\nCOPY a.sh /\nENTRYPOINT ["/a.sh"]', files: { 'a.sh': '#!/bin/sh\nx\n' } },
    { text: 'FROM alpine:3.24\nCOPY a.sh /\nENTRYPOINT ["sh", "/a.sh"]', files: { 'a.sh': bash } },
    { text: 'FROM alpine:3.24\nRUN apk add bash\nCOPY a.sh /\nENTRYPOINT ["/a.sh"]', files: { 'a.sh': bash } },
    'FROM alpine:3.24\nCOPY a.sh /\nENTRYPOINT ["/a.sh"]',
    { text: 'FROM alpine:3.24\nCOPY a.sh /\nRUN apk add bash && /a.sh', files: { 'a.sh': bash } },
    { text: 'FROM alpine:3.24\nCOPY a.sh /\nRUN sh /a.sh', files: { 'a.sh': bash } },
  ],
  invalid: [
    {
      text: `
    FROM alpine:3.24
    SHELL ["/bin/bash", "-o", "pipefail", "-c"]
            ^^^^^^^^^ \`bash\` is not in \`alpine:3.24\`, and nothing above installs it.
    RUN apk add --no-cache bash
    RUN x | y
    `,
      fixed: `
    FROM alpine:3.24
    SHELL ["/bin/ash", "-o", "pipefail", "-c"]
    RUN apk add --no-cache bash
    RUN x | y
    `,
    },
    // The ash of BusyBox has no such option, and in a RUN the script may be one for bash.
    {
      text: `
    FROM alpine:3.24
    SHELL ["/bin/bash", "-O", "extglob", "-c"]
            ^^^^^^^^^ \`bash\` is not in \`alpine:3.24\`, and nothing above installs it.
    RUN x
    SHELL ["/bin/sh", "-c"]
    RUN bash -c "x"
        ^^^^ \`bash\` is not in \`alpine:3.24\`, and nothing above installs it.
    `,
      fixed: `
    FROM alpine:3.24
    SHELL ["/bin/bash", "-O", "extglob", "-c"]
    RUN x
    SHELL ["/bin/sh", "-c"]
    RUN bash -c "x"
    `,
    },
    `
    FROM node:20-alpine
    WORKDIR /app
    run set -e; bash -c "npm ci && x"
                ^^^^ \`bash\` is not in \`node:20-alpine\`, and nothing above installs it.
    `,
    `
    FROM python:3.14-alpine AS base
    FROM base
    ENTRYPOINT ["/bin/bash", "-c", "python x.py"]
                 ^^^^^^^^^ \`bash\` is not in \`python:3.14-alpine\`, and nothing above installs it.
    `,
    `
    FROM busybox:1.38
    RUN <<EOF
    #!/usr/bin/env bash
    ^^^^^^^^^^^^^^^^^^^ \`bash\` is not in \`busybox:1.38\`, and nothing above installs it.
    x
    EOF
    `,
    `
    FROM alpine:3.24
    RUN ["bash", "-c", "x"]
          ^^^^ \`bash\` is not in \`alpine:3.24\`, and nothing above installs it.
    HEALTHCHECK CMD bash -c 'x' || exit 1
                    ^^^^ \`bash\` is not in \`alpine:3.24\`, and nothing above installs it.
    `,
    {
      files: { 'entrypoint.sh': bash },
      text: `
      FROM alpine:3.24
      COPY --chmod=755 entrypoint.sh /usr/local/bin/
      ENTRYPOINT ["/usr/local/bin/entrypoint.sh"]
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`entrypoint.sh\` is a script for \`bash\`, which is not in \`alpine:3.24\`.
      `,
    },
    {
      files: { 'build.sh': '#!/usr/bin/env bash\r\nx\r\n' },
      text: `
      FROM alpine:3.24
      WORKDIR /src
      COPY . .
      RUN ./build.sh
          ^^^^^^^^^^ \`build.sh\` is a script for \`bash\`, which is not in \`alpine:3.24\`.
      `,
    },
    `
    FROM alpine:3.24
    COPY --chmod=755 <<EOF /start
    #!/bin/bash
    exec app
    EOF
    CMD ["/start"]
          ^^^^^^ \`start\` is a script for \`bash\`, which is not in \`alpine:3.24\`.
    `,
  ],
});
