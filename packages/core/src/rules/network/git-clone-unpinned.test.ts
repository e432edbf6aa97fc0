import { testRule } from '../../../test/test-rule.js';

const found = 'This is whatever the branch holds on the day of the build.';

testRule('git-clone-unpinned', {
  valid: [
    `
    FROM debian:13
    RUN git clone --branch v1.2.3 --depth 1 https://example.com/a.git
    `,
    `
    FROM debian:13
    ARG VERSION=1.2.3
    RUN git clone -b v\${VERSION} --depth 1 https://example.com/a.git
    `,
    `
    FROM debian:13
    RUN git clone https://example.com/a.git && cd a && git checkout 9f2b1c0d8e7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c
    `,
    `
    FROM debian:13
    RUN git clone https://example.com/a.git /a
    RUN git -C /a checkout v1.2.3
    `,
    `
    FROM debian:13
    RUN git clone https://example.com/a.git /a && git -C /a reset --hard 9f2b1c0
    `,
    `
    FROM debian:13
    RUN git init /a && git -C /a fetch --depth 1 https://example.com/a.git 9f2b1c0d8e7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c && git -C /a checkout FETCH_HEAD
    `,
    'FROM debian:13\nRUN git clone --branch v1.4.2 --depth 1 https://example.com/a.git',
    'FROM debian:13\nRUN git clone -b "$VERSION" https://example.com/a.git',
    'FROM debian:13\nRUN git clone https://example.com/a.git && cd a && git checkout 1f2e3d4c',
    'FROM debian:13\nRUN git clone https://example.com/a.git /a\nWORKDIR /a\nRUN git -C /a checkout -q $COMMIT',
    'FROM debian:13\nRUN git clone https://example.com/a.git && cd a && git reset --hard v1.2',
    'FROM debian:13\nRUN git clone https://example.com/a.git a && git clone https://example.com/b.git b && git -C a checkout v1 && git -C b switch --detach v2',
    'FROM debian:13\nRUN git init && git fetch --depth 1 https://example.com/a.git 1f2e3d4c && git checkout FETCH_HEAD',
    'FROM debian:13\nRUN git clone --revision=1f2e3d4c https://example.com/a.git',
    // No server.
    'FROM debian:13\nRUN git clone /src /app && git clone ../a',
    'FROM debian:13\nRUN echo git clone https://example.com/a.git\n# git clone https://example.com/a.git\nCMD git clone https://example.com/a.git',
    'FROM debian:13\nADD https://github.com/team/a.git#v1.4.2 /a\nADD https://github.com/team/a.git?commit=1f2e3d4c /b\nADD https://github.com/team/a.git?tag=v1 /c',
    'FROM debian:13\nADD https://example.com/a.tgz /a',
  ],
  invalid: [
    `
    FROM debian:13
    RUN git clone --recurse-submodules --depth=1 https://example.com/a.git && make -C a
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ This is whatever the branch holds on the day of the build.
    `,
    `
    FROM debian:13
    RUN git clone https://example.com/a.git /a
                  ^^^^^^^^^^^^^^^^^^^^^^^^^ This is whatever the branch holds on the day of the build.
    `,
    `
    FROM debian:13
    RUN git clone -b main --depth 1 https://example.com/a.git /a
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ This is whatever the branch holds on the day of the build.
    `,
    `
    FROM debian:13
    ADD https://github.com/a/b.git /src
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ This is whatever the branch holds on the day of the build.
    `,
    `
    FROM debian:13
    RUN --mount=type=ssh git clone git@github.com:a/b.git
                                   ^^^^^^^^^^^^^^^^^^^^^^ This is whatever the branch holds on the day of the build.
    `,
    `
    FROM debian:13
    RUN git clone --depth 1 https://example.com/a.git /a
                            ^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    from debian:13
    run cd /src && git clone -b main https://example.com/a.git && \\
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
        git clone git@example.com:team/b.git
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13
    RUN git clone https://example.com/a.git && cd a && git checkout main
                  ^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    FROM debian:13
    RUN git checkout v1
    `,
    `
    FROM debian:13
    ADD https://github.com/team/a.git /a
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    ADD --keep-git-dir=true https://github.com/team/a.git#main:docs /b
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13
    RUN <<EOF
    git clone https://example.com/a.git
              ^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    git clone https://example.com/b.git && git -C b checkout v2.0
    EOF
    RUN ["git", "clone", "https://example.com/c.git"]
                          ^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
  ],
});
