import { testRule } from '../../../test/test-rule.js';

testRule('stage-description-comment', {
  valid: [
    '# build compiles\nFROM golang:1.26 AS build',
    '# build compiles\nFROM golang:1.26 AS Build',
    '# The image\nFROM golang:1.26',
    '# compiles\n#\nFROM golang:1.26 AS build',
    'FROM debian:13\n# VERSION of it\nARG VERSION',
    'FROM debian:13\n# B is second\nARG A=1 B=2',
    '# syntax=docker/dockerfile:1\nFROM debian:13 AS base',
    'FROM debian:13\n# why\nRUN id\nARG A',
    '# other\n# base of all\nFROM debian:13 AS base',
    '# base\nFROM debian:13 AS base',
    'FROM debian:13\n# why\nONBUILD ARG A',
    'FROM debian:13\nRUN id \\\n  # inside\n  -u\nARG A',
    '\ufeff# base of all\nFROM debian:13 AS base',
  ],
  invalid: [
    `
    # compiles
    FROM golang:1.26 AS build
                        ^^^^^ The comment above does not begin with \`build\`, so it is no description.
    `,
    // An empty line does not set it apart.
    `
    # VERSION of it
    # or what it is

    ARG VERSION
        ^^^^^^^ The comment above does not begin with \`VERSION\`, so it is no description.
    FROM debian:13
    `,
    `
    FROM debian:13
    # Both
    ARG A=1 B=2
        ^ The comment above does not begin with \`A\` or \`B\`, so it is no description.
    `,
    `
    # build: compiles
    FROM golang:1.26 AS Build
                        ^^^^^ The comment above does not begin with \`build\`, so it is no description.
    `,
    // BuildKit cuts off one character, so an indented comment begins with its sign.
    `
    FROM debian:13
      # A is this
    ARG A
        ^ The comment above does not begin with \`A\`, so it is no description.
    `,
    `
    FROM debian:13
    # B
    #
      #
    ARG A
        ^ The comment above does not begin with \`A\`, so it is no description.
    `,
  ],
});
