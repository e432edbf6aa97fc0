import { testRule } from '../../../test/test-rule.js';

testRule('workdir-over-cd', {
  valid: [
    'FROM debian:13\nWORKDIR /app\nRUN make',
    // In a subshell, a loop, a function, another shell.
    'FROM debian:13\nRUN (cd /app && make) && make',
    'FROM debian:13\nRUN for d in a b; do cd /app/$d; make; done',
    'FROM debian:13\nRUN f() { cd /app; make; }; f',
    'FROM debian:13\nRUN sh -c "cd /app && make" && X=$(cd /app && ls)',
    'FROM debian:13\nRUN ["sh", "-c", "cd /app && make"]',
    // In the middle, there and back, several.
    'FROM debian:13\nRUN git clone https://example.com/x /app && cd /app && make',
    'FROM debian:13\nRUN cd /app && make && cd - && make',
    'FROM debian:13\nRUN cd /a && make && cd /b && make',
    // Relative, home, or nobody knows.
    'FROM debian:13\nRUN cd app && make',
    'FROM debian:13\nRUN cd && make && ls',
    'FROM debian:13\nRUN cd ~/x && make',
    'ARG DIR\nFROM debian:13\nARG DIR\nRUN cd $DIR && make',
    'FROM debian:13\nRUN cd "$(mktemp -d)" && make',
    // Passed through, and taken away.
    'FROM debian:13\nRUN cd /tmp && wget https://example.com/x && tar xf x',
    'FROM debian:13\nRUN cd / && make',
    'FROM debian:13\nRUN cd /build && make install && rm -rf /build',
    'FROM debian:13\nRUN cd /app/build && make install && rm -rf ../build',
    // Alone it has another problem; what follows `||` does not need it.
    'FROM debian:13\nRUN cd /app',
    'FROM debian:13\nRUN cd /app || exit 1',
    // Not a build, or somebody else's.
    'FROM debian:13\nCMD cd /app && ./run\nONBUILD RUN cd /app && make',
    'FROM debian:13\nRUN echo cd /app && make\n# RUN cd /app && make',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN cd C:\\app && dir',
    { options: { cd: 'any' }, text: 'FROM debian:13\nRUN ["bash", "-c", "cd /a"]\nRUN bash -c "cd /a"' },
  ],
  invalid: [
    {
      text: `
    FROM debian:13
    # build
    RUN cd /app && make
        ^^ \`cd\` to \`/app\` holds for this \`RUN\` only.
    RUN apt-get update && rm -rf /var/lib/apt/lists/*
    COPY a /b
    CMD ["/app/run", "--fast"]
    `,
      fixed: `
    FROM debian:13
    WORKDIR /app
    # build
    RUN make
    RUN apt-get update && rm -rf /var/lib/apt/lists/*
    COPY a /b
    CMD ["/app/run", "--fast"]
    `,
    },
    {
      text: `
    from debian:13
    arg D=/app
    run <<EOF
      cd $D/src
      ^^ \`cd\` to \`/app/src\` holds for this \`RUN\` only.
      make
    EOF
    workdir /srv
    run npm ci
    `,
      fixed: `
    from debian:13
    arg D=/app
    workdir $D/src
    run <<EOF
      make
    EOF
    workdir /srv
    run npm ci
    `,
    },
    {
      text: 'FROM debian:13\r\nRUN cd /app \\\r\n && make\r\n'.replace(
        ' && make',
        `    ^^ \`cd\` to \`/app\` holds for this \`RUN\` only.\r\n && make`,
      ),
      fixed: 'FROM debian:13\r\nWORKDIR /app\r\nRUN make\r\n',
    },
    // Something below starts where this one did.
    ...[
      'RUN make',
      'COPY a b',
      'WORKDIR x',
      'CMD ["node", "server.js"]',
      'CMD ./run',
      'RUN rm -rf x',
      'ONBUILD RUN make',
    ].map((text) => ({
      text: `FROM debian:13\nRUN cd /app && make\n    ^^ \`cd\` to \`/app\` holds for this \`RUN\` only.\n${text}\n`,
      fixed: `FROM debian:13\nRUN cd /app && make\n${text}\n`,
    })),
    {
      text: `
    FROM example.org/base:1
    RUN cd /app && make
        ^^ \`cd\` to \`/app\` holds for this \`RUN\` only.
    FROM debian:13 AS a
    RUN cd /app && # there
        ^^ \`cd\` to \`/app\` holds for this \`RUN\` only.
    FROM a
    `.replace(' # there', ' make'),
      fixed: `
    FROM example.org/base:1
    WORKDIR /app
    RUN make
    FROM debian:13 AS a
    RUN cd /app && make
    FROM a
    `,
    },
    `
    from debian:13
    env HOME_DIR=/srv
    run --mount=type=cache,target=/x \\
      # there
      cd "$HOME_DIR/app/"; \\
      ^^ \`cd\` to \`/srv/app\` holds for this \`RUN\` only.
      make
    `,
    `
    FROM debian:13 AS base
    WORKDIR /srv
    FROM base
    RUN <<EOF
    cd /app
    ^^ \`cd\` to \`/app\` holds for this \`RUN\` only.
    make
    EOF
    `,
    {
      text: `
      FROM debian:13
      WORKDIR /srv
      WORKDIR app
      RUN cd /srv/app && \\
          ^^ \`cd\` is needless: the working directory already is \`/srv/app\`.
          make && make install
      RUN cd /srv/app && if x; then make; fi
          ^^ \`cd\` is needless: the working directory already is \`/srv/app\`.
      `,
      fixed: `
      FROM debian:13
      WORKDIR /srv
      WORKDIR app
      RUN make && make install
      RUN cd /srv/app && if x; then make; fi
      `,
    },
    {
      options: { cd: 'any' },
      text: `
      FROM debian:13
      RUN make && (cd x; make)
                   ^^ \`cd\` changes the working directory within one \`RUN\`.
      RUN cd /app
          ^^ \`cd\` changes the working directory within one \`RUN\`.
      CMD cd /app && ./run
      `,
    },
    'FROM debian:13\r\nRUN \\\r\n  cd /app && make\r\n  ^^ `cd` to `/app` holds for this `RUN` only.\r\n',
  ],
});
