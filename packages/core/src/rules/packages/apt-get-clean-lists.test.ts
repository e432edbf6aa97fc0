import { testRule } from '../../../test/test-rule.js';

const found = 'The package lists that this fetches stay in the layer.';

testRule('apt-get-clean-lists', {
  valid: [
    'FROM debian:13\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
    'FROM debian:13\nRUN apt-get update; apt-get install -y curl; rm -r -f /var/cache/apt "/var/lib/apt/lists"; true',
    'FROM debian:13\nRUN apt-get update && rm -rf /tmp/* /var/lib/apt/lists/*.* && rm -rf /var/lib/apt',
    'FROM debian:13\nRUN apt update && sudo rm -rf /var/lib/apt/*',
    'FROM debian:13\nRUN apt-get update && rm -rf /var/lib/{apt,dpkg,cache}/ {/tmp/*,/x}',
    'FROM debian:13\nRUN apt-get update && find /var/lib/apt/lists -type f -delete',
    'FROM debian:13\nRUN apt-get update && find /var/lib/apt/lists/ -mindepth 1 -exec rm -r {} +',
    'FROM debian:13\nRUN apt-get update && apt-get install -y curl && apt-get dist-clean',
    'FROM debian:13\nRUN apt-get update && apt-get distclean',
    'FROM debian:13\nRUN cleanup() { rm -rf /var/lib/apt/lists/*; }; apt-get update; apt-get install -y curl; cleanup',
    "FROM debian:13\nRUN trap 'rm -rf /var/lib/apt/lists/*' EXIT; apt-get update; apt-get install -y curl",
    'FROM debian:13\nRUN <<EOF\napt-get update\napt-get install -y curl\nrm -rf /var/lib/apt/lists/*\nEOF',
    'FROM debian:13\nRUN ["bash", "-c", "apt-get update && rm -rf /var/lib/apt/lists/*"]',
    'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt/lists,sharing=locked apt-get update',
    'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,dst=/var/lib/apt apt-get update',
    'FROM debian:13\nRUN --mount=type=tmpfs,target=/var/lib/apt/lists/ apt-get update',
    'FROM debian:13\nARG LISTS=/var/lib/apt/lists\nRUN --mount=type=cache,target=$LISTS apt-get update',
    // A builder's layers are thrown away.
    'FROM debian:13 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM alpine:3.22\nCOPY --from=build /a /a',
    // A script may do it.
    'FROM debian:13\nRUN apt-get update && bash /tmp/library-scripts/common-debian.sh',
    'FROM debian:13\nRUN apt-get update && apt-get install -y curl && /tmp/cleanup',
    'FROM debian:13\nRUN apt-get update && ./install.sh && apt-get clean',
    'FROM debian:13\nRUN apt-get update && $SCRIPT',
    'FROM debian:13\nRUN apt-get update && rm -rf $APT_LISTS',
    'FROM debian:13\nRUN apt-get -o Dir::State::Lists=/tmp/lists update',
    'FROM debian:13\nRUN apt-get install -y curl && apt-get clean',
    'FROM debian:13\nRUN echo apt-get update # apt-get update\nCMD apt-get update',
  ],
  invalid: [
    `
    FROM debian:13 AS base
    ONBUILD RUN apt-get update
                        ^^^^^^ The package lists that this fetches stay in the layer.
    FROM alpine:3.22
    `,
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y curl
                  ^^^^^^ ${found}
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
      `,
    },
    {
      text: `
      FROM debian:13
      RUN set -x \\
          && apt-get update \\
                     ^^^^^^ ${found}
          # the tools
          && apt-get install -y \\
              curl \\
              git \\
          && apt-get clean
      USER app
      `,
      fixed: `
      FROM debian:13
      RUN set -x \\
          && apt-get update \\
          # the tools
          && apt-get install -y \\
              curl \\
              git \\
          && apt-get clean \\
          && rm -rf /var/lib/apt/lists/*
      USER app
      `,
    },
    {
      text: `
      FROM debian:13
      RUN apt-get update && \\
                  ^^^^^^ ${found}
          apt-get install -y curl
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && \\
          apt-get install -y curl && \\
          rm -rf /var/lib/apt/lists/*
      `,
    },
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y \\
                  ^^^^^^ ${found}
        curl
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y \\
        curl \\
        && rm -rf /var/lib/apt/lists/*
      `,
    },
    {
      text: `FROM debian:13\r\nRUN apt-get update && apt-get install -y \\\r\n            ^^^^^^ ${found}\r\n  curl\r\n`,
      fixed:
        'FROM debian:13\r\nRUN apt-get update && apt-get install -y \\\r\n  curl \\\r\n  && rm -rf /var/lib/apt/lists/*\r\n',
    },
    // In the way of its author.
    {
      text: `
      FROM debian:13
      RUN set -eux; \\
          apt-get update; \\
                  ^^^^^^ ${found}
          # the client
          apt-get install -y curl;
      RUN <<EOF
      set -e
      apt-get update
              ^^^^^^ ${found}
      apt-get install -y curl
      EOF
      RUN ["bash", "-c", "apt-get update && apt-get install -y curl"]
                                  ^^^^^^ ${found}
      USER app
      RUN sudo apt-get update && \\
                       ^^^^^^ ${found}
        sudo apt-get install -y curl
      `,
      fixed: `
      FROM debian:13
      RUN set -eux; \\
          apt-get update; \\
          # the client
          apt-get install -y curl; \\
          rm -rf /var/lib/apt/lists/*;
      RUN <<EOF
      set -e
      apt-get update
      apt-get install -y curl
      rm -rf /var/lib/apt/lists/*
      EOF
      RUN ["bash", "-c", "apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*"]
      USER app
      RUN sudo apt-get update && \\
        sudo apt-get install -y curl && \\
        sudo rm -rf /var/lib/apt/lists/*
      `,
    },
    // Nothing needs what a lone update fetches, unless a comment says so.
    {
      text: `
      FROM debian:13
      RUN apt-get update
                  ^^^^^^ ${found}
      # for the plugins
      RUN apt-get update
                  ^^^^^^ ${found}
      `,
      fixed: `
      FROM debian:13
      # for the plugins
      RUN apt-get update
      `,
    },
    {
      text: `
      FROM debian:13
      RUN apt update -q && apt-get install -y curl && exit 0
              ^^^^^^ ${found}
      FROM debian:13
      RUN apt update -q && apt-get install -y curl
              ^^^^^^ ${found}
      COPY . .
      RUN make && apt-get install -y jq
      FROM debian:13
      RUN apt-get update && apt-get install -y curl
                  ^^^^^^ ${found}
      COPY . .
      RUN apt-cache show jq
      `,
      options: { stages: 'all' },
      fixed: `
      FROM debian:13
      RUN apt update -q && apt-get install -y curl && exit 0
      FROM debian:13
      RUN apt update -q && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
      COPY . .
      RUN make && apt-get update -q && apt-get install -y jq && rm -rf /var/lib/apt/lists/*
      FROM debian:13
      RUN apt-get update && apt-get install -y curl
      COPY . .
      RUN apt-cache show jq
      `,
    },
    // Where nobody knows whether another RUN needs the lists, a person must look.
    {
      text: `
      FROM debian:13
      RUN apt-get update; apt-get install -y curl
                  ^^^^^^ ${found}
      RUN if true; then apt-get update && apt-get install -y curl; fi
                                ^^^^^^ ${found}
      RUN <<EOF
      apt-get update
              ^^^^^^ ${found}
      apt-get install -y curl
      EOF
      RUN ["apt-get", "update"]
                       ^^^^^^ ${found}
      RUN sudo apt-get update && sudo apt-get install -y curl
                       ^^^^^^ ${found}
      RUN apt-get update && apt-get install -y curl # why
                  ^^^^^^ ${found}
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update; apt-get install -y curl && rm -rf /var/lib/apt/lists/*
      RUN if true; then apt-get update && apt-get install -y curl; fi && rm -rf /var/lib/apt/lists/*
      RUN <<EOF
      apt-get update
      apt-get install -y curl && rm -rf /var/lib/apt/lists/*
      EOF
      RUN ["apt-get", "update"]
      RUN sudo apt-get update && sudo apt-get install -y curl && rm -rf /var/lib/apt/lists/*
      RUN apt-get update && apt-get install -y curl # why
      `,
    },
    {
      text: `
      FROM debian:13 AS base
      RUN apt-get update && apt-get install -y curl
                  ^^^^^^ ${found}
      FROM base
      RUN apt-get install -y git
      `,
      fixed: `
      FROM debian:13 AS base
      RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
      FROM base
      RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
      `,
    },
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y curl
                  ^^^^^^ ${found}
      RUN ./install.sh
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y curl
      RUN ./install.sh
      `,
    },
    `
    FROM debian:13
    ONBUILD RUN apt-get update && apt-get install -y curl
                        ^^^^^^ ${found}
    `,
    // Too early, in a later layer, or something else.
    `
    FROM debian:13
    RUN rm -rf /var/lib/apt/lists/* && apt-get update && apt-get clean && rm -rf /tmp/* "$GNUPGHOME"
                                               ^^^^^^ ${found}
    RUN rm -rf /var/lib/apt/lists/*
    RUN --mount=type=cache,target=/var/cache/apt --mount=type=bind,target=/var/lib/apt apt-get update
                                                                                               ^^^^^^ ${found}
    `,
    // A script before an install has left the lists there; \`configure\` is no such script.
    `
    FROM example.org/base
    run apt-get update && curl https://example.org/setup | bash - && ./setup.sh && apt-get install -y nodejs
                ^^^^^^ ${found}
    RUN apt-get update && apt-get install -y gcc && ./autogen.sh && ./configure && make install
                ^^^^^^ ${found}
    RUN apt-get install --update -y gcc
                ^^^^^^^ ${found}
    `,
    {
      options: { scripts: 'ignore' },
      text: `
      FROM debian:13
      RUN apt-get update && ./clean.sh && $SCRIPT
                  ^^^^^^ ${found}
      RUN apt-get update && ./install.sh && rm -rf /var/lib/apt/lists/*
      `,
    },
    {
      options: { stages: 'all' },
      text: `
      FROM debian:13 AS build
      RUN apt-get update && rm -rf /var/lib/apt/lists/* && aptitude update
                                                                    ^^^^^^ ${found}
      FROM scratch
      `,
    },
    // The base sets a SHELL, and the file another one below.
    `
    FROM odoo:17.0
    RUN apt-get update && apt-get install -y curl
                ^^^^^^ ${found}
    EXPOSE 80
    SHELL ["/bin/sh", "-c"]
    `,
  ],
});
