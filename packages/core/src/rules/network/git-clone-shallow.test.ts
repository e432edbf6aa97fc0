import { testRule } from '../../../test/test-rule.js';

const found = 'The whole history of the repository stays in the image.';

testRule('git-clone-shallow', {
  valid: [
    'FROM debian:13\nRUN git clone --depth 1 https://example.com/a.git /a',
    'FROM debian:13\nRUN git clone --depth=1 -b v1 https://example.com/a.git /a && git clone --filter=blob:none https://example.com/b.git',
    // A commit, or a version from the history.
    'FROM debian:13\nRUN git clone https://example.com/a.git /a && git -C /a checkout 1f2e3d4c',
    'FROM debian:13\nRUN git clone https://example.com/a.git /a\nRUN cd /a && make VERSION=$(git describe --tags)',
    // Gone in the same layer, or in no layer that ships.
    'FROM debian:13\nRUN git clone https://example.com/a.git /a && make -C /a install && rm -rf /a',
    'FROM debian:13\nRUN git clone https://example.com/a.git /a && rm -rf /a/.git',
    'FROM debian:13 AS build\nRUN git clone https://example.com/a.git /a\nFROM debian:13\nCOPY --from=build /a/app /app',
    'FROM debian:13\nRUN git clone /src /a && git clone $OPTIONS https://example.com/a.git',
    'FROM debian:13\nRUN echo git clone https://example.com/a.git\n# git clone https://example.com/a.git\nONBUILD RUN git clone https://example.com/a.git',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN git clone https://example.com/a.git /a
              ^^^^^ ${found}
      `,
      fixed: `
      FROM debian:13
      RUN git clone --depth=1 https://example.com/a.git /a
      `,
    },
    {
      text: `
      from debian:13
      run apt-get update && rm -rf /var/lib/apt/lists/* && \\
          git clone \\
              ^^^^^ ${found}
            --branch v1 "https://example.com/a.git"
      `,
      fixed: `
      from debian:13
      run apt-get update && rm -rf /var/lib/apt/lists/* && \\
          git clone --depth=1 \\
            --branch v1 "https://example.com/a.git"
      `,
    },
    {
      text: `
      FROM debian:13
      RUN ["git", "clone", "https://example.com/a.git"]
                   ^^^^^ ${found}
      `,
      fixed: `
      FROM debian:13
      RUN ["git", "clone", "--depth=1", "https://example.com/a.git"]
      `,
    },
    `
    FROM debian:13 AS base
    RUN git clone git@example.com:team/a.git && rm -rf /var/lib/apt/lists/*
            ^^^^^ ${found}
    FROM base
    `,
    `
    FROM debian:13
    RUN <<EOF
    git -c core.autocrlf=false clone --recursive https://example.com/a.git
                               ^^^^^ ${found}
    EOF
    `,
  ],
});
