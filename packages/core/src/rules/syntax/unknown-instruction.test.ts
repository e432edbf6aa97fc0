import { testRule } from '../../../test/test-rule.js';

testRule('unknown-instruction', {
  valid: [
    'FROM debian:13\nRUN true\nCOPY app /bin/app',
    'from debian:13\nEnv A=1',
    // In a comment, a heredoc and a command that goes on.
    'FROM debian:13\n# CPOY app /bin/app',
    'FROM debian:13\nRUN <<EOF\nCPOY app /bin/app\nEOF',
    'FROM debian:13\nCOPY <<EOF /etc/motd\nHello\nEOF\nRUN true',
    'FROM debian:13\nRUN apt-get update && \\\n\n    apt-get install -y curl',
    '# escape=`\nFROM debian:13\nRUN dir `\n  COPY a b',
    // A trigger has a rule of its own.
    'FROM debian:13\nONBUILD CPOY app /bin/app',
    // Another frontend may know more.
    '# syntax=docker.io/edrevo/dockerfile-plus\nFROM debian:13\nINCLUDE+ Dockerfile.common',
    // What the parser rejects is an error of its own.
    'FROM debian:13\nENV A',
    '',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      CPOY app /bin/app
      ^^^^ \`CPOY\` is no instruction.
      `,
      fixed: 'FROM debian:13\nCOPY app /bin/app\n',
    },
    // In the case of the writer; swapped letters count as one slip.
    {
      text: `
      from debian:13
        rnu true
        ^^^ \`rnu\` is no instruction.
      workdri /app
      ^^^^^^^ \`workdri\` is no instruction.
      `,
      fixed: 'from debian:13\n  run true\nworkdir /app\n',
    },
    {
      text: `
      FORM debian:13
      ^^^^ \`FORM\` is no instruction.
      RUN true
      `,
      fixed: 'FROM debian:13\nRUN true\n',
    },
    // What has another name elsewhere.
    {
      text: `
      FROM debian:13

      export A=1
      ^^^^^^ \`export\` is no instruction.
      `,
      fixed: 'FROM debian:13\n\nenv A=1\n',
    },
    // Lines that were torn off have one cause, even where one looks like an instruction.
    {
      text: `
      FROM debian:13
      RUN apt-get update &&
        cd /app
        ^^ \`cd\` is no instruction.
        make
        make install

      make clean
      ^^^^ \`make\` is no instruction.
      `,
      fixed: 'FROM debian:13\nRUN apt-get update &&\n  cd /app\n  make\n  make install\n\nmake clean\n',
    },
    `
    FROM debian:13
    // a comment
    ^^ \`//\` is no instruction.
    RUN true
    `,
    `
    FROM debian:13
    RUN true
    \\
    ^ The line has no instruction.

    `,
    `
    FROM debian:13 AS unused
    {{ template "apt" }}
    ^^ \`{{\` is no instruction.
    FROM debian:13
    `,
    // Only the blank is missing.
    {
      text: `
      FROM debian:13
      CMD["node", "x.js"]
      ^^^^^^^^^^^ \`CMD["node",\` is no instruction.
      `,
      fixed: `
      FROM debian:13
      CMD ["node", "x.js"]
      `,
    },
    {
      text: `
      FROM debian:13
      expose8080/tcp
      ^^^^^^^^^^^^^^ \`expose8080/tcp\` is no instruction.

      COPY. /x
      ^^^^^ \`COPY.\` is no instruction.
      `,
      fixed: `
      FROM debian:13
      expose 8080/tcp

      COPY . /x
      `,
    },
    // These are the names of programs.
    {
      text: `
      FROM debian:13
      add-apt-repository universe
      ^^^^^^^^^^^^^^^^^^ \`add-apt-repository\` is no instruction.

      run.sh
      ^^^^^^ \`run.sh\` is no instruction.
      `,
      fixed: `
      FROM debian:13
      add-apt-repository universe

      run.sh
      `,
    },
    // What stands behind the word is nothing for the keyword that is near.
    {
      text: `
      use FROM debian:13
      ^^^ \`use\` is no instruction.
      FROM debian:13

      and
      ^^^ \`and\` is no instruction.

      export GNUPGHOME="$(mktemp -d)"; \\
      ^^^^^^ \`export\` is no instruction.
        gpg --version
      `,
      fixed: `
      use FROM debian:13
      FROM debian:13

      and

      export GNUPGHOME="$(mktemp -d)"; \\
        gpg --version
      `,
    },
    // Docker's own frontends know no more, whatever their tag.
    `
    # syntax=docker/dockerfile:1-labs
    FROM debian:13
    INCLUDE common
    ^^^^^^^ \`INCLUDE\` is no instruction.
    `,
    {
      options: { frontend: 'stable' },
      text: `
      # syntax=docker.io/edrevo/dockerfile-plus
      FROM debian:13
      INCLUDE+ Dockerfile.common
      ^^^^^^^^ \`INCLUDE+\` is no instruction.
      `,
    },
    'FROM debian:13\r\nFOO bar\r\n^^^ `FOO` is no instruction.\r\n',
  ],
});
