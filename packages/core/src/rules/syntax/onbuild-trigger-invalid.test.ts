import { testRule } from '../../../test/test-rule.js';

testRule('onbuild-trigger-invalid', {
  valid: [
    'FROM node:24\nONBUILD COPY . /app\nONBUILD RUN npm ci\nONBUILD ENV A=1',
    'FROM node:24\nonbuild run --mount=type=cache,target=/root/.npm npm ci',
    'FROM node:24\nONBUILD COPY <<EOF /etc/motd\nHello\nEOF',
    // What they mean is known where they run.
    'FROM node:24\nONBUILD RUN --mount=type=$TYPE,target=/x npm ci',
    'FROM node:24\nONBUILD RUN --mount=type=cache npm ci',
    'FROM node:24\nONBUILD VOLUME $DATA',
    'FROM node:24 AS base\nONBUILD RUN --mount=type=$TYPE,target=/x npm ci\nENV TYPE=cache\nFROM base',
    // Errors of their own.
    'FROM node:24\nONBUILD FROM node:24',
    'FROM node:24\nONBUILD',
    'FROM node:24\nONBUILD --flag RUN true',
    'FROM node:24\nCPOY . /app',
    'FROM node:24\nONBUILD ENV A',
    '# syntax=docker/dockerfile:1-labs\nFROM node:24\nONBUILD RUN --device=nvidia.com/gpu=all true',
    { text: 'FROM node:24 AS base\nONBUILD CPOY . /app\nFROM node:24', options: { triggers: 'run' } },
  ],
  invalid: [
    {
      text: `
      FROM node:24
      ONBUILD CPOY . /app
              ^^^^ \`CPOY\` is no instruction.
      `,
      fixed: 'FROM node:24\nONBUILD COPY . /app\n',
    },
    // Once, though two stages run it.
    {
      text: `
      from node:24 as base
      onbuild copy --form=build \\
                   ^^^^^^ COPY has no flag \`--form\`.
        . /app
      from base
      from base
      `,
      fixed: 'from node:24 as base\nonbuild copy --from=build \\\n  . /app\nfrom base\nfrom base\n',
    },
    `
    FROM node:24
    ONBUILD COPY .
            ^^^^ COPY needs a source and a destination.
    ONBUILD RUN --network=bridge true
                          ^^^^^^ \`bridge\` is no network mode.
    ONBUILD HEALTHCHECK --interval=5 CMD true
                                   ^ \`5\` is no duration.
    ONBUILD RUN --mount=type=secret npm ci
                        ^^^^^^^^^^^ The secret has no \`id\`.
    `,
    // What comes out in a stage of this file.
    `
    FROM node:24 AS base
    ONBUILD RUN --mount=type=$TYPE,target=/x npm ci
                             ^^^^^ \`type\` of a mount cannot be \`chache\`.
    ENV TYPE=chache
    FROM base
    `,
    {
      options: { triggers: 'run' },
      text: `
      FROM node:24 AS base
      ONBUILD CPOY . /app
      FROM base AS first
           ^^^^ \`CPOY\` is no instruction.
      FROM base
      COPY --from=first /app /app
      `,
    },
    {
      options: { triggers: 'run', bases: 'none' },
      text: `
      FROM node:24 AS base
      ONBUILD RUN --mount=type=cache npm ci
      FROM base
           ^^^^ The mount has no \`target\`.
      `,
    },
    'FROM node:24\r\nONBUILD FOO\r\n        ^^^ `FOO` is no instruction.\r\n',
  ],
});
