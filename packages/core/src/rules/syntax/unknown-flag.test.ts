import { testRule } from '../../../test/test-rule.js';

const mounts = (...all: readonly string[]) => all.map((mount) => `FROM debian:13\nRUN --mount=${mount} true`);

testRule('unknown-flag', {
  valid: [
    'FROM --platform=$BUILDPLATFORM debian:13\nCOPY --from=build --chown=1:1 --chmod=u=rwX,go=rX --link --parents --exclude=a --exclude=b . /app',
    'FROM debian:13\nADD --keep-git-dir=false --unpack --link=TRUE --chmod=0755 https://example.com/a.git /a',
    'FROM debian:13\nHEALTHCHECK --interval=5s --retries=2 CMD true',
    'FROM debian:13\nRUN --network=none --security=sandbox true',
    // BuildKit takes these for nothing, or does not look at them.
    'FROM debian:13\nCOPY --from= --chmod= app /app\nARG --x A\nSTOPSIGNAL --x 9\nHEALTHCHECK --x NONE',
    'FROM debian:13\nCOPY -- --app /app\nRUN cp --recursive a b\nCMD ["--flag"]',
    ...mounts(
      'target=/x',
      'type=bind,src=a,dst=/x,from=build,rw',
      'type=CACHE,target=/x,id=a,sharing=Locked,mode=0755,uid=1,gid=1,ro=false',
      'type=tmpfs,target=/x,size=1.5GiB',
      'type=secret,id=a,env=A,required,mode=0400',
      'type=ssh,id=a,required=true',
      '"type=cache,target=/x"',
      'type=cache,target=/x,from=a$',
    ),
    // What the base image or whoever builds decides.
    'FROM example.com/base:1\nRUN --mount=type=cache true',
    'FROM example.com/base:1\nRUN --mount=type=$TYPE,target=$TARGET,mode=$MODE true',
    'FROM debian:13\nARG TYPE\nARG MODE\nRUN --mount=type=$TYPE,target=/x,size=1,required,uid=1 true\nCOPY --chmod=$MODE a /b',
    'FROM debian:13\nWORKDIR /app\nRUN --mount=type=cache true\nRUN --mount=type=cache,target=. true',
    'FROM debian:13\nENV TYPE=cache MODE=0644\nRUN --mount=type=$TYPE,target=/x true\nCOPY --chmod=$MODE a /b',
    { text: 'FROM debian:13 AS a\nRUN --mount=type=foo,target=/x true\nFROM debian:13 AS b', target: 'b' },
    // Triggers have a rule of their own.
    'FROM debian:13\nONBUILD COPY --form=build a /b',
    // Frontends that know more.
    '# syntax=docker/dockerfile:1-labs\nFROM debian:13\nRUN --device=nvidia.com/gpu=all true',
    '# syntax=mirror.example.com/docker/dockerfile-upstream:master-labs\nFROM debian:13\nRUN --device=a,required true',
    '# syntax=example.com/frontend\nFROM debian:13\nCOPY --mode=1 a /b\nRUN --mount=type=cache,target=/x,z=1 true',
  ],
  invalid: [
    {
      text: `
      FROM --platfrom=linux/amd64 debian:13
           ^^^^^^^^^^ FROM has no flag \`--platfrom\`.
      COPY --form=build \\
           ^^^^^^ COPY has no flag \`--form\`.
        --chwon="a b" app /app
        ^^^^^^^ COPY has no flag \`--chwon\`.
      `,
      fixed: 'FROM --platform=linux/amd64 debian:13\nCOPY --from=build \\\n  --chown="a b" app /app\n',
    },
    `
    FROM debian:13
    COPY --from=a --link --from=b --link=yes app /app
                         ^^^^^^^^ \`--from\` stands here for a second time.
                                  ^^^^^^^^^^ \`--link\` stands here for a second time.
                                         ^^^ \`--link\` is true or false.
    COPY --chown app /app
         ^^^^^^^ \`--chown\` needs a value.
    cmd --flag
        ^^^^^^ CMD has no flag \`--flag\`.
    USER --uid=1 app
         ^^^^^ USER has no flag \`--uid\`.
    ONBUILD --keep RUN true
            ^^^^^^ ONBUILD has no flag \`--keep\`.
    `,
    {
      text: `
      FROM debian:13
      RUN --network=HOST --security=all true
                    ^^^^ \`HOST\` is no network mode.
                                    ^^^ \`all\` is no security mode.
      `,
      fixed: 'FROM debian:13\nRUN --network=host --security=all true\n',
    },
    {
      text: `
      FROM debian:13
      RUN --mount=type=chache,tagret=/x \\
                       ^^^^^^ \`type\` of a mount cannot be \`chache\`.
                              ^^^^^^ A mount has no \`tagret\`.
        --mount=type=cache,target=/y,sharing=lock true
                                             ^^^^ \`sharing\` of a mount cannot be \`lock\`.
      `,
      fixed:
        'FROM debian:13\nRUN --mount=type=cache,target=/x \\\n  --mount=type=cache,target=/y,sharing=locked true\n',
    },
    `
    FROM debian:13
    RUN --mount=type=bind,target=/x,uid=1,required,size=1 true
                                    ^^^^^ \`uid\` does not go with a mount of type \`bind\`.
                                          ^^^^^^^^ \`required\` does not go with a mount of type \`bind\`.
                                                   ^^^^^^ \`size\` does not go with a mount of type \`bind\`.
    RUN --mount=size=1m,type=tmpfs,target=/x true
                ^^^^^^^ \`size\` does not go with a mount of type \`bind\`.
    RUN --mount=type=cache,target=/x,uid=app,mode=rw,ro=yes,id true
                                         ^^^ \`uid\` of a mount cannot be \`app\`.
                                                  ^^ \`mode\` of a mount cannot be \`rw\`.
                                                        ^^^ \`ro\` is true or false.
                                                            ^^ \`id\` of a mount needs a value.
    RUN --mount=type=tmpfs,target=/x,size=big, true
                                          ^^^ \`size\` of a mount cannot be \`big\`.
                                             ^ A field of the mount is empty.
    `,
    `
    FROM debian:13
    RUN --mount=type=secret true
                ^^^^^^^^^^^ The secret has no \`id\`.
    RUN --mount=type=secret,source=a,id=b,from=build true
                                     ^^^^ A secret has a \`source\` or an \`id\`, not both.
                                          ^^^^^^^^^^ A mount of type \`secret\` does not come from an image.
    RUN --mount=type=ssh,source=a true
                         ^^^^^^^^ A mount of type \`ssh\` has no source.
    RUN --mount=type=cache,target=/ true
                                  ^ A mount cannot stand at \`/\`.
    RUN --mount=target=/x,from=$IMAGE true
                               ^^^^^^ \`from\` of a mount takes no variable.
    RUN --mount='type="cache",target=/x' true
                ^^^^^^^^^^^^^^^^^^^^^^^^ The mount is empty or its quotes do not match.
    `,
    // Known values of variables, and a working directory that is known.
    `
    FROM scratch
    ENV TYPE=tmp TARGET=/
    RUN --mount=type=$TYPE,target=/x --mount=target=$TARGET true
                     ^^^^^ \`type\` of a mount cannot be \`tmp\`.
                                                    ^^^^^^^ A mount cannot stand at \`/\`.
    RUN --mount=type=cache true
                ^^^^^^^^^^ The mount has no \`target\`.
    `,
    {
      buildArgs: { MODE: 'rwx' },
      text: `
      FROM debian:13
      ARG MODE
      COPY --chmod=$MODE --from=$IMAGE a /b
                   ^^^^^ \`rwx\` is no mode.
                                ^^^^^^ \`--from\` takes no variable.
      ADD --chmod=0999 --checksum=sha256:abc https://example.com/a /b
                  ^^^^ \`0999\` is no mode.
                                  ^^^^^^^^^^ \`sha256:abc\` is no checksum.
      ADD --checksum=sha256:abc a b /c/
                     ^^^^^^^^^^ \`--checksum\` is for a single source.
      `,
    },
    // Where the base image has set nothing.
    {
      options: { bases: 'none' },
      text: `
      FROM example.com/base:1 AS base
      WORKDIR /app
      FROM base
      RUN --mount=type=cache,target=.. true
                                    ^^ A mount cannot stand at \`/\`.
      RUN --mount=type=cache,target=x,sharing=$MODE true
                                              ^^^^^ \`sharing\` of a mount is empty.
      FROM example.com/base:1
      RUN --mount=type=cache true
                  ^^^^^^^^^^ The mount has no \`target\`.
      `,
    },
    `
    # syntax=docker/dockerfile:1
    FROM debian:13
    RUN --device=nvidia.com/gpu=all --device=a,b=c true
        ^^^^^^^^ \`--device\` is not in the stable frontend.
                                               ^^^ A device has no \`b\`.
    `,
    {
      options: { frontend: 'stable' },
      text: `
      # syntax=example.com/frontend
      FROM debian:13
      COPY --mode=1 a /b
           ^^^^^^ COPY has no flag \`--mode\`.
      `,
    },
    // In a stage that is not built, where the words are enough.
    {
      target: 'b',
      text: `
      FROM debian:13 AS a
      RUN --network=bridge true
                    ^^^^^^ \`bridge\` is no network mode.
      COPY --from=$A a /b
                  ^^ \`--from\` takes no variable.
      FROM debian:13 AS b
      `,
    },
    'FROM debian:13\r\nRUN --mount=type=cache,target=/x \\\r\n  --foo true\r\n  ^^^^^ RUN has no flag `--foo`.\r\n',
  ],
});
