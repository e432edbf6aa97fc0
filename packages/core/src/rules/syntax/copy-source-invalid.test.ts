import { testRule } from '../../../test/test-rule.js';

testRule('copy-source-invalid', {
  valid: [
    'FROM debian:13\nCOPY . /app/\nCOPY a b* ./c ../d /app/',
    'FROM debian:13\nADD https://example.org/a http://example.org/b /app/',
    'FROM debian:13\nADD https://github.com/moby/buildkit.git#v0.30 /src/',
    'FROM debian:13\nADD git@github.com:moby/buildkit.git?ref=v0.30&subdir=client /src/',
    'FROM debian:13\nADD git://example.org/x?keep-git-dir&submodules=false /src/',
    'FROM debian:13\nADD --keep-git-dir https://example.org/x.git?keep-git-dir=1 /src/',
    'FROM debian:13\nADD --checksum=abc https://example.org/x.git?commit=abc /src/',
    'FROM debian:13\nADD https://example.org/x.git?tag=v1#refs/tags/v1 /src/',
    // Paths.
    'FROM debian:13\nCOPY github.com/moby/buildkit ftp://a/b HTTP://a/b a@b@c:d c:/x git+ssh://a/b /x/',
    'FROM debian:13\nCOPY ./https://a/b a.b@c:d /x/',
    'FROM debian:13\nCOPY --from=nginx:1.31 /a /b',
    'FROM debian:13\nCOPY <<EOF /x\nhttps://example.org\nEOF',
    // What cannot be told.
    'FROM debian:13\nARG URL\nCOPY $URL /x',
    'FROM example.org/base:1\nCOPY https$URL /x',
    'FROM debian:13\nENV URL=https://a/b\nONBUILD COPY $URL /x',
    // No query of a repository.
    'FROM debian:13\nADD https://example.org/x?foo=1 https://example.org/x?a=b.git /x/',
    { text: 'FROM debian:13\nONBUILD COPY https://a/b /x', options: { triggers: 'run' } },
  ],
  invalid: [
    `
    FROM debian:13
    COPY a https://example.org/b /app/
           ^^^^^^^^^^^^^^^^^^^^^ COPY takes no URL.
    copy --chown=1 ["http://example.org/b", "/app/"]
                    ^^^^^^^^^^^^^^^^^^^^^^ COPY takes no URL.
    `,
    `
    FROM debian:13
    COPY git@github.com:moby/buildkit.git \\
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ COPY takes no repository.
      https://github.com/moby/buildkit.git#main:client ssh://git@a/b /app/
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ COPY takes no repository.
                                                       ^^^^^^^^^^^^^ COPY takes no repository.
    `,
    `
    FROM debian:13
    ADD https://a/b.git?branch=x&foo=1 /x
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A git source takes no \`foo\`.
    ADD https://a/b.git?ref= /x
        ^^^^^^^^^^^^^^^^^^^^ \`ref\` has no value.
    ADD https://a/b.git?ref=x&ref=x /x
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`ref\` stands in the source more than once.
    ADD https://a/b.git?tag=x#main /x
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ The source names more than one ref.
    ADD git@a:b?subdir=x#:y /x
        ^^^^^^^^^^^^^^^^^^^ The source names two folders.
    ADD git@a:b?submodules=no&mtime=now /x
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`submodules\` is true or false.
    ADD git@a:b?mtime=now /x
        ^^^^^^^^^^^^^^^^^ \`mtime\` is \`checkout\` or \`commit\`.
    `,
    `
    FROM debian:13
    ADD --keep-git-dir=false git@a:b?keep-git-dir=true /x
                             ^^^^^^^^^^^^^^^^^^^^^^^^^ The source and \`--keep-git-dir\` do not agree.
    ADD --checksum=abc git@a:b?commit=def /x
                       ^^^^^^^^^^^^^^^^^^ Two commits are asked for.
    ADD git@a:b?commit=abc https://a/b /x/
                           ^^^^^^^^^^^ BuildKit takes the commit in front of it for its digest.
    COPY github.com/a/b?c=d /x
         ^^^^^^^^^^^^^^^^^^ A git source takes no \`c\`.
    `,
    `
    FROM debian:13
    ARG URL=https://example.org
    COPY $URL/a /x
         ^^^^^^ COPY takes no URL.
    ONBUILD COPY https://example.org/a /x
                 ^^^^^^^^^^^^^^^^^^^^^ COPY takes no URL.
    `,
    {
      options: { bases: 'none', triggers: 'run' },
      text: `
      FROM example.org/base:1 AS base
      COPY https://example.org/a$URL /x
           ^^^^^^^^^^^^^^^^^^^^^^^^^ COPY takes no URL.
      ONBUILD COPY https://example.org/$URL /x
      FROM base
           ^^^^ COPY takes no URL.
      `,
    },
    'FROM a:1\r\nCOPY http://a/b /x\r\n     ^^^^^^^^^^ COPY takes no URL.\r\n',
  ],
});
