import { testRule } from '../../../test/test-rule.js';

testRule('healthcheck-none-useless', {
  valid: [
    // There may be one to switch off.
    'FROM example.org/app:1\nHEALTHCHECK NONE',
    'ARG BASE\nFROM $BASE\nHEALTHCHECK NONE',
    'FROM debian:13 AS base\nHEALTHCHECK CMD a\nFROM base\nHEALTHCHECK NONE',
    'FROM example.org/a:1 AS base\nFROM base\nHEALTHCHECK NONE',
    'FROM debian:13 AS base\nONBUILD HEALTHCHECK CMD a\nFROM base\nHEALTHCHECK NONE',
    'FROM gcr.io/distroless/static-debian13\nHEALTHCHECK NONE',
    // Another rule's matter.
    'FROM debian:13\nHEALTHCHECK CMD a\nHEALTHCHECK NONE',
    'FROM debian:13\nHEALTHCHECK CMD a',
    // In another build.
    'FROM debian:13\nONBUILD HEALTHCHECK NONE',
    'FROM debian:13\n# HEALTHCHECK NONE\nRUN <<EOF\nHEALTHCHECK NONE\nEOF',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      HEALTHCHECK NONE
      ^^^^^^^^^^^^^^^^ The base image has no \`HEALTHCHECK\` that \`NONE\` could switch off.
      CMD ["/app"]
      `,
      fixed: 'FROM debian:13\nCMD ["/app"]\n',
    },
    `
    from scratch
    copy a /
    healthcheck  none
    ^^^^^^^^^^^^^^^^^ The base image has no \`HEALTHCHECK\` that \`NONE\` could switch off.
    `,
    `
    FROM nginx:1.31 AS base
    RUN nginx -t
    FROM base
    HEALTHCHECK NONE
    ^^^^^^^^^^^^^^^^ The base image has no \`HEALTHCHECK\` that \`NONE\` could switch off.
    `,
    `
    FROM node:24 AS base
    HEALTHCHECK NONE
    ^^^^^^^^^^^^^^^^ The base image has no \`HEALTHCHECK\` that \`NONE\` could switch off.
    FROM base
    HEALTHCHECK NONE
    ^^^^^^^^^^^^^^^^ The base image has no \`HEALTHCHECK\` that \`NONE\` could switch off.
    `,
    {
      text: 'FROM redis:8\r\nHEALTHCHECK \\\r\n^^^^^^^^^^^^^… The base image has no `HEALTHCHECK` that `NONE` could switch off.\r\n  NONE\r\n',
      fixed: 'FROM redis:8\r\n',
    },
  ],
});
