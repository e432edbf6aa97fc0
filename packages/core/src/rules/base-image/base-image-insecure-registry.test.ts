import { testRule } from '../../../test/test-rule.js';

const local = 'is on the machine that builds, and Docker does not check who answers.';
const address = 'is an address, for which hardly any certificate is valid.';

testRule('base-image-insecure-registry', {
  valid: [
    `
    FROM ghcr.io/a/b:1
    `,
    'FROM debian:13',
    'FROM registry.example.com/team/base:1',
    'FROM registry.example.com:5000/team/base:1',
    'FROM ghcr.io/team/base:1 AS base\nFROM base',
    'ARG REGISTRY\nFROM $REGISTRY/team/base:1',
    'FROM scratch\nCOPY --from=registry.example.com:443/x:1 /a /a',
    'FROM localhost\nRUN curl http://127.0.0.1:5000/',
    'FROM debian:13\n# FROM localhost:5000/x\nCOPY --from=0 /a /a',
    'FROM localhost-tools/base:1',
    'FROM team/localhost:5000',
  ],
  invalid: [
    `
    FROM registry.example.com:80/a:1
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ The registry \`registry.example.com:80\` is asked over plain http.
    `,
    `
    FROM 10.0.0.5:5000/app:1
         ^^^^^^^^^^^^^^^^^^^ The registry \`10.0.0.5:5000\` is an address, for which hardly any certificate is valid.
    `,
    `
    FROM localhost:5000/team/base:1
         ^^^^^^^^^^^^^^^^^^^^^^^^^^ The registry \`localhost:5000\` ${local}
    `,
    `
    from --platform=linux/amd64 192.0.2.10/team/base:1 as base
                                ^^^^^^^^^^^^^^^^^^^^^^ The registry \`192.0.2.10\` ${address}
    FROM 192.0.2.10:5000/team/base:1
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ The registry \`192.0.2.10:5000\` ${address}
    `,
    `
    ARG REGISTRY=127.0.0.1:5000
    FROM $REGISTRY/team/base:1
         ^^^^^^^^^^^^^^^^^^^^^ The registry \`127.0.0.1:5000\` ${local}
    `,
    `
    FROM registry.example.com:80/team/base:1
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The registry \`registry.example.com:80\` is asked over plain http.
    `,
    `
    FROM debian:13
    COPY --from=localhost:5000/tool:1 /a /a
                ^^^^^^^^^^^^^^^^^^^^^ The registry \`localhost:5000\` ${local}
    RUN --mount=from=192.0.2.10/tool:1,target=/t /t/run
                     ^^^^^^^^^^^^^^^^^ The registry \`192.0.2.10\` ${address}
    `,
  ],
});
