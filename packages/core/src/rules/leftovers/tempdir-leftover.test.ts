import { testRule } from '../../../test/test-rule.js';

const left = 'The folder that this makes stays in the image.';

testRule('tempdir-leftover', {
  valid: [
    // Deleted, by its name or with all of /tmp.
    'FROM debian:13\nRUN D="$(mktemp -d)" && cd "$D" && make && rm -rf "$D"',
    'FROM debian:13\nRUN export GNUPGHOME="$(mktemp -d)"; gpg --import x; rm -r "${GNUPGHOME}"',
    'FROM debian:13\nRUN D=$(mktemp -d) && cp x "$D" && rm -rf /tmp/*',
    'FROM debian:13\nRUN D=$(mktemp -d) && cp x "$D" && rm -rf /tmp/tmp.*',
    'FROM debian:13\nRUN cd "$(mktemp -d)" && make && rm -rf "$PWD"',
    'FROM debian:13\nRUN D=$(mktemp -d) && W=$D/x && mkdir "$W" && rm -rf "$W" "$D"',
    // At the end, or by something that nobody can read here.
    'FROM debian:13\nRUN D=$(mktemp -d); trap \'rm -rf "$D"\' EXIT; cp x "$D"',
    'FROM debian:13\nRUN D=$(mktemp -d) && ./setup.sh "$D"',
    'FROM debian:13\nRUN D=$(mktemp -d) && find "$D" -delete',
    'FROM debian:13\nRUN D=$(mktemp -d) && cp x "$D" && mv "$D" /opt/x',
    'FROM debian:13\nRUN D=$(mktemp -d) && cp x "$D" && ls "$D" | xargs rm -rf',
    // Not in the layer, or elsewhere.
    'FROM debian:13\nRUN --mount=type=tmpfs,target=/tmp D=$(mktemp -d) && cp x "$D"',
    'FROM debian:13\nRUN --mount=type=cache,target=/tmp,sharing=locked cd $(mktemp -d) && make install',
    'FROM debian:13\nRUN D=$(mktemp -d /var/lib/app.XXXX) && cp x "$D"',
    // A file, a builder, a trigger, only text.
    'FROM debian:13\nRUN F=$(mktemp) && curl -o "$F" https://example.com/x',
    'FROM debian:13 AS build\nRUN D=$(mktemp -d) && cp x "$D"\nFROM debian:13\nCOPY --from=build /x /x',
    'FROM debian:13\nONBUILD RUN D=$(mktemp -d) && cp x "$D"',
    'FROM debian:13\nRUN echo "mktemp -d"\nCMD D=$(mktemp -d) && app "$D"',
    'FROM debian:13\nRUN echo "$(mktemp -d)" > /dir',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN D="$(mktemp -d)" \\
               ^^^^^^^^^ ${left}
       && curl -o "$D/x" https://example.com/x \\
       && install "$D/x" /usr/local/bin/x
      `,
      fixed: `
      FROM debian:13
      RUN D="$(mktemp -d)" \\
       && curl -o "$D/x" https://example.com/x \\
       && install "$D/x" /usr/local/bin/x \\
       && rm -rf "$D"
      `,
    },
    {
      text: `
      from debian:13
      run cd $(mktemp -d) && curl -O https://example.com/x && make install && rm -rf /root/.cache
               ^^^^^^^^^ ${left}
      `,
      fixed:
        'from debian:13\nrun cd $(mktemp -d) && curl -O https://example.com/x && make install && rm -rf /root/.cache\n',
    },
    {
      text: `
      FROM debian:13 AS base
      RUN export GNUPGHOME="$(mktemp -d)"; gpg --batch --recv-keys X && rm -rf /var/lib/apt/lists/*
                              ^^^^^^^^^ ${left}
      FROM base
      `,
      fixed: `
      FROM debian:13 AS base
      RUN export GNUPGHOME="$(mktemp -d)"; gpg --batch --recv-keys X && rm -rf /var/lib/apt/lists/* && rm -rf "$GNUPGHOME"
      FROM base
      `,
    },
    {
      text: `
      FROM debian:13
      RUN dir="$(mktemp -d /tmp/x.XXXXXX)" && cp x "$dir"; exit 0
                 ^^^^^^^^^^^^^^^^^^^^^^^ ${left}
      `,
      fixed: 'FROM debian:13\nRUN dir="$(mktemp -d /tmp/x.XXXXXX)" && cp x "$dir"; exit 0\n',
    },
    `
    FROM debian:13
    RUN <<EOF
    set -e
    work=\`mktemp --directory -t build.XXXX\`
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${left}
    cp x "$work"
    EOF
    `,
    {
      text: `FROM debian:13\r\nRUN D=$(mktemp -d) && \\\r\n        ^^^^^^^^^ ${left}\r\n  cp "$D" /x\r\n`,
      fixed: 'FROM debian:13\r\nRUN D=$(mktemp -d) && \\\r\n  cp "$D" /x && \\\r\n  rm -rf "$D"\r\n',
    },
  ],
});
