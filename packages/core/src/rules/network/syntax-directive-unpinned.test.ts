import { testRule } from '../../../test/test-rule.js';

testRule('syntax-directive-unpinned', {
  valid: [
    `
    # syntax=docker/dockerfile:1
    FROM debian:13
    `,
    `
    # syntax=docker/dockerfile:1.7-labs
    FROM debian:13
    `,
    '# syntax=docker/dockerfile:1\nFROM debian:13',
    '# syntax=docker/dockerfile:1.4\nFROM debian:13',
    '# syntax=docker/dockerfile:1-labs\nFROM debian:13',
    '# syntax = docker.io/docker/dockerfile:1.7.0-labs\nFROM debian:13',
    '# syntax=docker/dockerfile:latest@sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d\nFROM debian:13',
    '# syntax=ghcr.io/team/frontend:2\nFROM debian:13',
    'FROM debian:13\n# syntax=docker/dockerfile:latest',
    '# a comment\n# syntax=docker/dockerfile\nFROM debian:13',
    'FROM debian:13',
    // No name of an image.
    '# syntax=__SYNTAX__\nFROM debian:13',
  ],
  invalid: [
    `
    # syntax=docker/dockerfile:latest
             ^^^^^^^^^^^^^^^^^^^^^^^^ \`docker/dockerfile:latest\` is another frontend with each release.
    FROM debian:13
    `,
    `
    # syntax=docker/dockerfile
             ^^^^^^^^^^^^^^^^^ \`docker/dockerfile\` has no version, so it is \`latest\`.
    FROM debian:13
    `,
    `
    # syntax = docker/dockerfile:experimental
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`docker/dockerfile:experimental\` is another frontend with each release.
    FROM debian:13
    `,
    `
    # syntax=docker/dockerfile-upstream:master-labs
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`docker/dockerfile-upstream:master-labs\` is another frontend with each release.
    FROM debian:13
    `,
    `
    # syntax=ghcr.io/a/frontend
             ^^^^^^^^^^^^^^^^^^ \`ghcr.io/a/frontend\` has no version, so it is \`latest\`.
    FROM debian:13
    `,
    {
      text: `
      # syntax=docker/dockerfile:latest
               ^^^^^^^^^^^^^^^^^^^^^^^^ \`docker/dockerfile:latest\` is another frontend with each release.
      FROM debian:13
      `,
      fixed: `
      # syntax=docker/dockerfile:1
      FROM debian:13
      `,
    },
    {
      text: `
      #syntax = docker.io/docker/dockerfile
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`docker.io/docker/dockerfile\` has no version, so it is \`latest\`.
      from debian:13
      `,
      fixed: `
      #syntax = docker.io/docker/dockerfile:1
      from debian:13
      `,
    },
    {
      text: `
      # escape=\\
      # syntax=docker/dockerfile:labs
               ^^^^^^^^^^^^^^^^^^^^^^ \`docker/dockerfile:labs\` is another frontend with each release.
      FROM debian:13
      `,
      fixed: `
      # escape=\\
      # syntax=docker/dockerfile:1-labs
      FROM debian:13
      `,
    },
    `
    # syntax=ghcr.io/team/frontend
             ^^^^^^^^^^^^^^^^^^^^^ \`ghcr.io/team/frontend\` has no version, so it is \`latest\`.
    FROM debian:13
    `,
    `
    # syntax=team/frontend:latest
             ^^^^^^^^^^^^^^^^^^^^ \`team/frontend:latest\` is another frontend with each release.
    FROM debian:13
    `,
  ],
});
