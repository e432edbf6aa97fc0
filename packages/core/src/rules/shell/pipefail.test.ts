import { testRule } from '../../../test/test-rule.js';

testRule('pipefail', {
  valid: [
    // Set for the stage, at any place of the words, here or in the stage it is based on.
    'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl https://example.com/x | tar xz',
    'FROM debian:13\nSHELL ["/usr/bin/bash", "-euxo", "pipefail", "-c"]\nRUN curl https://example.com/x | tar xz',
    'FROM alpine:3.22 AS base\nSHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nFROM base\nRUN wget -O- https://example.com/x | tar xz',
    // Set in the script, or for it.
    'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN set -euxo pipefail; curl https://example.com/x | tar xz',
    'FROM alpine:3.22\nRUN set -o pipefail && wget -O- https://example.com/x | tar xz',
    'FROM debian:13\nRUN bash -o pipefail -c "curl https://example.com/x | tar xz"',
    'FROM debian:13\nRUN bash -c "set -o pipefail; curl https://example.com/x | tar xz"',
    'FROM debian:13\nRUN ["/bin/bash", "-eo", "pipefail", "-c", "curl https://example.com/x | tar xz"]',
    'FROM debian:13\nRUN <<EOF\n#!/bin/bash -eo pipefail\ncurl https://example.com/x | tar xz\nEOF',
    'FROM debian:13\nRUN bash -eo pipefail <<EOF\ncurl https://example.com/x | tar xz\nEOF',
    'FROM debian:13\nRUN <<EOF bash\nset -eo pipefail\ncurl https://example.com/x | tar xz\nEOF',
    // Nothing in front of the pipe fails.
    'FROM debian:13\nRUN echo "x" | tee /x && printf a | sha256sum -c && true | cat && : | cat && uname -m | sed s/x/y/ | tr a b',
    'FROM debian:13\nRUN yes | unminimize && yes | sed s/y/n/ | sdkmanager --licenses',
    'FROM debian:13\nRUN cat <<X | tee /x\na\nX',
    'FROM debian:13\nRUN find / -name x | xargs -r dpkg-query --search | sort && dpkg -l | awk 1 && rpm -qa | sort',
    // The failure is looked after, or meant.
    'FROM debian:13\nRUN curl https://example.com/x | tar xz || true',
    'FROM debian:13\nRUN curl https://example.com/x | tar xz && make || exit 1',
    'FROM debian:13\nRUN dpkg -l | grep -q curl && curl x | egrep --quiet a',
    'FROM debian:13\nRUN if cat x | grep a; then make; fi && ! cat x | grep b && while cat x | grep c; do make; done',
    'FROM debian:13\nRUN cat x | y &',
    // Pipefail would change nothing: the shell does not look at this status.
    'FROM debian:13\nRUN apt-get install -y $(cat list | sort) && export A="$(cat a | sort)" && diff <(cat a | sort) b',
    // No pipe, or not of this shell.
    'FROM debian:13\nRUN a || b && echo "a | b" && grep \'a|b\' x',
    'FROM debian:13\nCMD curl x | sh\nHEALTHCHECK CMD curl x | grep a\nONBUILD RUN curl x | tar xz',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN type x | find "a"',
    'FROM mcr.microsoft.com/powershell:latest\nSHELL ["pwsh", "-Command"]\nRUN Get-Content x | Set-Content y',
    // What is looked for does not come where the first one fails.
    'FROM debian:13\nRUN gpg --fingerprint | grep ABCD && php -i | grep -i opcache',
  ],
  invalid: [
    `
    FROM debian:13
    RUN curl -fsSL https://example.com/x | grep -v '^#' > /x
        ^^^^ The pipe hides it when \`curl\` fails.
    `,
    {
      text: `
      FROM debian:13
      RUN make
      # twice
      RUN wget -qO- https://example.com/x | tar xz
          ^^^^ The pipe hides it when \`wget\` fails.
      RUN X=1 && \\
          VERSION=$(curl https://example.com/x | cut -d. -f1) && echo "$VERSION"
                    ^^^^ The pipe hides it when \`curl\` fails.
      `,
      fixed: `
      FROM debian:13
      RUN make
      SHELL ["/bin/bash", "-o", "pipefail", "-c"]
      # twice
      RUN wget -qO- https://example.com/x | tar xz
      RUN X=1 && \\
          VERSION=$(curl https://example.com/x | cut -d. -f1) && echo "$VERSION"
      `,
    },
    {
      text: `
      from alpine:3.22
      run --mount=type=cache,target=/x echo a | /usr/bin/gpg --dearmor | tee /k
                                                ^^^^^^^^^^^^ The pipe hides it when \`/usr/bin/gpg\` fails.
      `,
      fixed: `
      from alpine:3.22
      shell ["/bin/ash", "-o", "pipefail", "-c"]
      run --mount=type=cache,target=/x echo a | /usr/bin/gpg --dearmor | tee /k
      `,
    },
    {
      text: `
      FROM debian:13
      SHELL ["/bin/bash", "-c"]
      RUN curl https://example.com/x | tar xz
          ^^^^ The pipe hides it when \`curl\` fails.
      RUN <<EOF
      curl https://example.com/x |& tar xz
      ^^^^ The pipe hides it when \`curl\` fails.
      EOF
      `,
      fixed: `
      FROM debian:13
      SHELL ["/bin/bash", "-o", "pipefail", "-c"]
      RUN curl https://example.com/x | tar xz
      RUN <<EOF
      curl https://example.com/x |& tar xz
      EOF
      `,
    },
    // SHELL is not what reads these, and a base that nobody knows may have no bash.
    {
      text: `
      FROM debian:13
      RUN ["bash", "-c", "curl https://example.com/x | tar xz"]
                          ^^^^ The pipe hides it when \`curl\` fails.
      RUN su app -c "curl https://example.com/x | tar xz"
                     ^^^^ The pipe hides it when \`curl\` fails.
      FROM example.org/base:1
      RUN $FETCH https://example.com/x | tar xz
          ^^^^^^ The pipe hides it when \`$FETCH\` fails.
      `,
      fixed: `
      FROM debian:13
      RUN ["bash", "-c", "curl https://example.com/x | tar xz"]
      RUN su app -c "curl https://example.com/x | tar xz"
      FROM example.org/base:1
      RUN $FETCH https://example.com/x | tar xz
      `,
    },
    // What an unknown base is, its package manager says; a heredoc can set it itself.
    {
      text: `
      FROM example.org/base:1
      RUN apt-get update
      RUN curl https://example.com/x | tar xz
          ^^^^ The pipe hides it when \`curl\` fails.
      FROM example.org/other:1
      RUN if x; then apk add curl; fi
      RUN curl https://example.com/x | tar xz
          ^^^^ The pipe hides it when \`curl\` fails.
      FROM alpine:3.22
      RUN <<EOF
        curl https://example.com/x | tar xz
        ^^^^ The pipe hides it when \`curl\` fails.
      EOF
      RUN bash <<EOF
        curl https://example.com/x | tar xz
        ^^^^ The pipe hides it when \`curl\` fails.
      EOF
      RUN <<EOF
      #!/usr/bin/env bash
      set -eux
      curl https://example.com/x | tar xz
      ^^^^ The pipe hides it when \`curl\` fails.
      EOF
      RUN <<EOF
      #!/bin/bash
      # why
      curl https://example.com/x | tar xz
      ^^^^ The pipe hides it when \`curl\` fails.
      EOF
      RUN <<EOF
      #!/bin/sh
      curl https://example.com/x | tar xz
      ^^^^ The pipe hides it when \`curl\` fails.
      EOF
      `,
      fixed: `
      FROM example.org/base:1
      RUN apt-get update
      SHELL ["/bin/bash", "-o", "pipefail", "-c"]
      RUN curl https://example.com/x | tar xz
      FROM example.org/other:1
      RUN if x; then apk add curl; fi
      RUN curl https://example.com/x | tar xz
      FROM alpine:3.22
      SHELL ["/bin/ash", "-o", "pipefail", "-c"]
      RUN <<EOF
        curl https://example.com/x | tar xz
      EOF
      RUN bash <<EOF
        set -o pipefail
        curl https://example.com/x | tar xz
      EOF
      RUN <<EOF
      #!/usr/bin/env bash
      set -euxo pipefail
      curl https://example.com/x | tar xz
      EOF
      RUN <<EOF
      #!/bin/bash
      set -o pipefail
      # why
      curl https://example.com/x | tar xz
      EOF
      RUN <<EOF
      #!/bin/sh
      curl https://example.com/x | tar xz
      EOF
      `,
    },
    {
      options: { pipes: 'any' },
      text: `
      FROM example.org/base:1
      RUN echo a | cat || true
          ^^^^ The pipe hides it when \`echo\` fails.
      `,
    },
    {
      text: 'FROM debian:13\r\nRUN a && \\\r\n  curl x | sh\r\n  ^^^^ The pipe hides it when `curl` fails.\r\n',
      fixed: 'FROM debian:13\r\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\r\nRUN a && \\\r\n  curl x | sh\r\n',
    },
  ],
});
