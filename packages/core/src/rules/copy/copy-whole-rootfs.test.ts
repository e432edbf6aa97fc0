import { testRule } from '../../../test/test-rule.js';

const options = { report: 'any' };
const build = 'FROM golang:1.27 AS build\nRUN make\n';

testRule('copy-whole-rootfs', {
  valid: [
    `${build}FROM debian:13\nCOPY --from=build /usr/local /usr/local`,
    `${build}FROM debian:13\nCOPY --from=build / /rootfs`,
    `${build}FROM debian:13\nCOPY --from=build /out/ /`,
    `${build}FROM debian:13\nWORKDIR /rootfs\nCOPY --from=build / .`,
    `${build}FROM debian:13\nARG TO\nCOPY --from=build / $TO`,
    // From the build context.
    'FROM debian:13\nCOPY / /',
    'FROM debian:13\nCOPY . /',
    // Into an empty image, to have one layer.
    `${build}FROM scratch\nCOPY --from=build / /`,
    `${build}FROM scratch AS flat\nFROM flat\nCOPY --from=build / /`,
    // What is copied may be a few files.
    'FROM scratch AS files\nCOPY etc /etc\nFROM debian:13\nCOPY --from=files / /',
    'FROM --platform=$BUILDPLATFORM tonistiigi/xx AS xx\nFROM golang:1.27\nCOPY --from=xx / /',
    'FROM golang:1.27\nCOPY --from=tonistiigi/xx:1.6 / /',
    'FROM golang:1.27\nCOPY --from=docker.io/example/tools / /',
    // What it is copied over, or where from, is not known.
    `ARG BASE\n${build}FROM $BASE\nCOPY --from=build / /`,
    'FROM debian:13\nCOPY --from=$BASE / /',
    'FROM golang:1.27\nONBUILD COPY --from=debian:13 / /',
    `FROM debian:13\nCOPY --from=debian@sha256:${'0123456789abcdef'.repeat(4)} / /`,
    { text: 'FROM debian:13\nCOPY / /\nCOPY --from=a / /b\nCOPY --from=a /* /', options },
    { text: 'FROM debian:13\nONBUILD COPY --from=a / /', options },
  ],
  invalid: [
    `
    FROM golang:1.27 AS build
    RUN make
    FROM debian:13
    COPY --from=build / /
                      ^ This copies the whole file system of \`build\` over the one that is there.
    `,
    `
    from example.org/tools as tools
    run make
    from example.org/app
    workdir /
    copy --link --chown=1:1 --from=TOOLS /a ./ .
                                            ^^ This copies the whole file system of \`TOOLS\` over the one that is there.
    `,
    `
    FROM debian:13
    COPY --from=alpine:3.22 ["/", "/"]
                             ^^^ This copies the whole file system of \`alpine:3.22\` over the one that is there.
    `,
    `
    FROM golang:1.27
    FROM debian:13
    ENV ROOT=/
    COPY --from=0 \\
      $ROOT /
      ^^^^^ This copies the whole file system of \`0\` over the one that is there.
    `,
    {
      options,
      text: `
      FROM tonistiigi/xx AS xx
      FROM scratch
      COPY --from=xx / /
                     ^ This copies the whole file system of \`xx\` over the one that is there.
      COPY --from=$BASE '/' "/"
                        ^^^ This copies the whole file system of \`$BASE\` over the one that is there.
      `,
    },
  ],
});
