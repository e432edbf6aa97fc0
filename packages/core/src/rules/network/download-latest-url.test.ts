import { testRule } from '../../../test/test-rule.js';

const found = 'This address gives another file with each release or commit.';

testRule('download-latest-url', {
  valid: [
    `
    FROM debian:13
    RUN curl -L https://github.com/a/b/archive/refs/tags/v1.0.0.zip -o b.zip
    `,
    `
    FROM debian:13
    RUN curl -L https://example.com/webmaster/1.0/a.zip -o b.zip
    `,
    'FROM debian:13\nRUN curl -LO https://github.com/team/tool/releases/download/v1.4.2/tool.tgz',
    'FROM debian:13\nRUN curl -LO https://github.com/team/tool/archive/refs/tags/v1.4.2.tar.gz',
    'FROM debian:13\nRUN curl -LO https://raw.githubusercontent.com/team/tool/1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c/tool.sh',
    // The number of the latest release, and a file that is checked.
    'FROM debian:13\nRUN V=$(curl -s https://api.github.com/repos/team/tool/releases/latest | jq -r .tag_name) && curl -LO https://example.com/$V.tgz',
    'FROM debian:13\nRUN curl -sI https://api.github.com/repos/team/tool/releases/latest',
    'FROM debian:13\nRUN curl -LO https://example.com/latest.tgz && echo "$SUM latest.tgz" | sha256sum -c -',
    'FROM debian:13\nRUN curl -fsSL https://example.com/archive-latest.asc -o /etc/apt/keyrings/x.asc',
    'FROM debian:13\nRUN curl -fsSL https://raw.githubusercontent.com/team/tool/main/install.sh | sh',
    'FROM debian:13\nRUN curl -LO https://example.com/latest/tool-1.4.2.tgz && curl -LO https://latest.example.com/x.tgz',
    'FROM debian:13\nADD latest.tar.gz /x\n# RUN curl https://example.com/latest.zip',
    // A later RUN compares it.
    `
    FROM debian:13
    RUN curl -fsSLO https://github.com/team/tool/releases/latest/download/tool.tar.gz

    RUN sha256sum -c tool.tar.gz.sha256
    `,
  ],
  invalid: [
    `
    FROM debian:13
    RUN curl -LO https://github.com/a/b/releases/latest/download/b.tar.gz
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This address gives another file with each release or commit.
    `,
    `
    FROM debian:13
    RUN wget https://example.com/nightly/a.tar.gz
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This address gives another file with each release or commit.
    `,
    `
    FROM debian:13
    RUN curl -o /x https://raw.githubusercontent.com/a/b/master/x.sh
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This address gives another file with each release or commit.
    `,
    `
    FROM debian:13
    RUN curl -L https://github.com/a/b/archive/refs/heads/main.zip -o b.zip
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This address gives another file with each release or commit.
    `,
    `
    FROM debian:13
    ADD https://github.com/a/b/releases/latest/download/b /usr/bin/b
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This address gives another file with each release or commit.
    `,
    `
    FROM debian:13
    RUN curl -fsSL https://dl.example.com/latest/a.tgz | tar xz
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This address gives another file with each release or commit.
    `,
    `
    FROM debian:13
    RUN curl -fsSLO https://github.com/team/tool/releases/latest/download/tool.tgz
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    from debian:13
    run wget -qO- "https://wordpress.org/latest.tar.gz" | \\
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
        tar xz
    `,
    `
    FROM debian:13
    ADD https://raw.githubusercontent.com/team/tool/main/tool.sh /tool.sh
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13
    RUN wget https://github.com/team/tool/archive/master.zip
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    RUN wget https://github.com/team/tool/archive/refs/heads/main.tar.gz
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM debian:13
    RUN <<EOF
    curl -o tool https://example.com/tool/nightly/tool
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    EOF
    ONBUILD RUN ["curl", "-O", "https://example.com/tool-latest.zip"]
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
    `,
  ],
});
