import { testRule } from '../../../test/test-rule.js';

const digest = '@sha256:9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab';
const all = `FROM debian:13
ARG A B=\${A#x}
RUN --mount=type=secret,id=a,env=B --network=none --security=insecure id
COPY --link --parents --exclude=*.md --chmod=u+x <<EOF /x/
EOF
ADD --checksum=sha256:x --unpack --keep-git-dir https://example.org/a.git /x
HEALTHCHECK --start-interval=1s CMD id
`;

testRule('features-need-syntax', {
  valid: [
    // Without a directive the builder's own frontend reads the file.
    all,
    ...[
      'docker/dockerfile',
      'docker/dockerfile:1',
      'docker/dockerfile:latest',
      'docker/dockerfile:labs',
      'docker/dockerfile:1-labs',
      'docker/dockerfile:1.20',
      'docker/dockerfile:1.20.0',
      'docker/dockerfile:1.26-labs',
      'docker/dockerfile:2.0',
      `docker/dockerfile${digest}`,
      `docker/dockerfile:1${digest}`,
      'docker/dockerfile-upstream:master',
      'tonistiigi/dockerfile:1.0',
      'acme/dockerfile:1.2',
      'docker/dockerfile-x:1.2',
    ].map((image) => `# syntax=${image}\n${all}`),
    // An ignored directive pins nothing.
    `# words\n# syntax=docker/dockerfile:1.0\n${all}`,
    { text: `# syntax=docker/dockerfile:1.0\n${all}`, buildArgs: { BUILDKIT_SYNTAX: 'docker/dockerfile:1' } },
    '# syntax=docker/dockerfile:1.4\nFROM debian:13\nCOPY --link --chmod=755 <<EOF /x\nEOF\nRUN --mount=type=cache,target=$X --network=none <<EOF\nEOF',
    '# syntax=docker/dockerfile:1.0\nFROM debian:13\nENV A=${B:-c} C=${D:+e}\nARG A\nCOPY --from=a --chown=a:b c d\nRUN echo "${A#x}" ${B-c} <<<EOF',
    '# syntax=docker/dockerfile:1.0\nFROM debian:13\nCMD echo ${A#x}\nENTRYPOINT ["a", "${A%x}"]\nHEALTHCHECK CMD echo ${A#x}\nENV B=\'${A#x}\' C=\\${A#x}',
    // The frontend of the file that is built on it reads a trigger.
    '# syntax=docker/dockerfile:1.0\nFROM debian:13\nONBUILD RUN --mount=type=cache,target=/x id',
    '# syntax=docker/dockerfile:1.7-labs\nFROM debian:13\nCOPY --parents --exclude=*.md a b\nRUN --security=insecure id',
    '# syntax=docker/dockerfile:1.0-experimental\nFROM debian:13\nRUN --mount=type=cache,target=/x id',
    '# syntax=docker/dockerfile:1.4\nFROM debian:13\nADD https://example.org/a.tar.gz /x',
    '# syntax=docker/dockerfile:1.4\nFROM debian:13\nRUN --mount=type=bind,source=env=a,target=/x id',
    // That no stable version has it is an error of its own.
    '# syntax=docker/dockerfile:1.4\nFROM debian:13\nRUN --device=a id',
  ],
  invalid: [
    {
      text: `
    # syntax=docker/dockerfile:1.3
    FROM debian:13
    COPY --link a b
         ^^^^^^ \`COPY --link\` needs version 1.4 of the frontend, and \`# syntax=\` pins 1.3.
    COPY --link c d
    RUN <<EOF
        ^^^^^ A heredoc needs version 1.4 of the frontend, and \`# syntax=\` pins 1.3.
    id
    EOF
    `,
      fixed: '# syntax=docker/dockerfile:1.4\nFROM debian:13\nCOPY --link a b\nCOPY --link c d\nRUN <<EOF\nid\nEOF\n',
    },
    {
      text: `
    #syntax=docker.io/docker/dockerfile:1.0.2
    from debian:13
    arg A B
          ^ An \`ARG\` with several names needs version 1.2 of the frontend, and \`# syntax=\` pins 1.0.2.
    run --mount=type=cache,target=$HOME/x \\
        ^^^^^^^ \`RUN --mount\` needs version 1.2 of the frontend, and \`# syntax=\` pins 1.0.2.
                           ^^^^^^^^^^^^^^ A variable in \`--mount\` needs version 1.3 of the frontend, and \`# syntax=\` pins 1.0.2.
        --network=none id
        ^^^^^^^^^ \`RUN --network\` needs version 1.3 of the frontend, and \`# syntax=\` pins 1.0.2.
    `,
      fixed:
        '#syntax=docker.io/docker/dockerfile:1.3.0\nfrom debian:13\narg A B\nrun --mount=type=cache,target=$HOME/x \\\n    --network=none id\n',
    },
    {
      text: `
    # syntax=docker/dockerfile:1.5
    FROM debian:13
    ADD --checksum=sha256:a https://example.org/a /a
        ^^^^^^^^^^ \`ADD --checksum\` needs version 1.6 of the frontend, and \`# syntax=\` pins 1.5.
    ADD https://github.com/a/b.git /b
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ A repository as the source of \`ADD\` needs version 1.6 of the frontend, and \`# syntax=\` pins 1.5.
    ADD --keep-git-dir --unpack=true --exclude=x git@github.com:a/b.git /b
        ^^^^^^^^^^^^^^ \`ADD --keep-git-dir\` needs version 1.6 of the frontend, and \`# syntax=\` pins 1.5.
                       ^^^^^^^^ \`ADD --unpack\` needs version 1.17 of the frontend, and \`# syntax=\` pins 1.5.
                                     ^^^^^^^^^ \`ADD --exclude\` needs version 1.19 of the frontend, and \`# syntax=\` pins 1.5.
    HEALTHCHECK --start-interval=1s CMD id
                ^^^^^^^^^^^^^^^^ \`HEALTHCHECK --start-interval\` needs version 1.6 of the frontend, and \`# syntax=\` pins 1.5.
    `,
    },
    `
    # syntax=docker/dockerfile:1.5
    FROM debian:\${V-13}
                ^^^^^^^ \`\${…-…}\` needs version 1.6 of the frontend, and \`# syntax=\` pins 1.5.
    ENV A=\${B#x} C="\${D//a/b}"
          ^^^^^^ \`\${…#…}\` needs version 1.7 of the frontend, and \`# syntax=\` pins 1.5.
                    ^^^^^^^^^ \`\${…//…}\` needs version 1.7 of the frontend, and \`# syntax=\` pins 1.5.
    ARG E=\${F%%x}
          ^^^^^^^ \`\${…%…}\` needs version 1.7 of the frontend, and \`# syntax=\` pins 1.5.
    `,
    {
      text: `
    # syntax=docker/dockerfile:1.9
    FROM debian:13
    RUN --mount=type=secret,id=a,env=A id
                                 ^^^^^ A secret in \`env\` needs version 1.10 of the frontend, and \`# syntax=\` pins 1.9.
    COPY --chmod=$MODE a b
                 ^^^^^ A variable in \`--chmod\` needs version 1.10 of the frontend, and \`# syntax=\` pins 1.9.
    COPY --chmod=u+x --parents a b
                 ^^^ A mode in symbols needs version 1.14 of the frontend, and \`# syntax=\` pins 1.9.
                     ^^^^^^^^^ \`COPY --parents\` needs version 1.20 of the frontend, and \`# syntax=\` pins 1.9.
    RUN << EOF
        ^^^^^^ A heredoc with a blank in front of its name needs version 1.16 of the frontend, and \`# syntax=\` pins 1.9.
    EOF
    `,
    },
    `
    # syntax=mirror.gcr.io/docker/dockerfile:1.7
    # check=error=true
    ^^^^^^^^^^^^^^^^^^ The \`check\` directive needs version 1.8 of the frontend, and \`# syntax=\` pins 1.7.
    FROM debian:13
    `,
    {
      text: `
    # syntax=docker/dockerfile:1.1-experimental
    FROM debian:13
    COPY --parents a b
         ^^^^^^^^^ \`COPY --parents\` needs version 1.7-labs of the frontend, and \`# syntax=\` pins 1.1-experimental.
    RUN --device=a id
        ^^^^^^^^ \`RUN --device\` needs version 1.14-labs of the frontend, and \`# syntax=\` pins 1.1-experimental.
    RUN --security=insecure id
    `,
      fixed:
        '# syntax=docker/dockerfile:1.14-labs\nFROM debian:13\nCOPY --parents a b\nRUN --device=a id\nRUN --security=insecure id\n',
    },
    {
      text: `
    # syntax=docker/dockerfile:1.4${digest}
    FROM debian:13
    COPY --exclude=x a b
         ^^^^^^^^^ \`COPY --exclude\` needs version 1.19 of the frontend, and \`# syntax=\` pins 1.4.
    `,
      fixed: `# syntax=docker/dockerfile:1.4${digest}\nFROM debian:13\nCOPY --exclude=x a b\n`,
    },
  ],
});
