import { testRule } from '../../../test/test-rule.js';

const config = { trustedRegistries: ['registry.example.com', '*.corp.example', 'mirror-*', 'localhost:5000'] };
const found = (registry: string) => `The registry \`${registry}\` is not among the trusted ones.`;

testRule('base-image-allowed-registry', {
  valid: [
    // Nobody said which ones are trusted.
    'FROM quay.io/team/app:1\nCOPY --from=ghcr.io/team/app:1 /a /a',
    { config, text: 'FROM registry.example.com/team/app:1\nFROM Registry.Example.COM/team/app' },
    {
      config,
      text: 'FROM eu.corp.example/app\nFROM mirror-1:5000/app\nFROM mirror-2.example.org/app\nFROM localhost:5000/a',
    },
    { config: { trustedRegistries: ['*'] }, text: 'FROM debian:13\nFROM quay.io/app' },
    // Docker Hub, written or not.
    {
      config: { trustedRegistries: ['docker.io'] },
      text: 'FROM debian\nFROM library/debian:13\nFROM team/app\nFROM docker.io/team/app\nFROM index.docker.io/team/app',
    },
    { config: { trustedRegistries: ['hub.docker.com'] }, text: 'FROM debian:13' },
    // Stages, by name in any case or by number, and nothing.
    { config, text: 'FROM scratch AS Build\nFROM build\nFROM scratch\nCOPY --from=BUILD a a\nCOPY --from=0 a a' },
    { config, text: 'FROM scratch AS a\nRUN --mount=type=bind,from=a,target=/a b\nRUN --mount=type=cache,target=/a b' },
    // What nobody knows.
    {
      config,
      text: 'ARG BASE\nARG SUFFIX\nARG REGISTRY\nFROM $BASE\nFROM $REGISTRY/team/app:1\nFROM debian$SUFFIX\nFROM "${BASE}"',
    },
    { config, text: 'ARG REGISTRY=registry.example.com\nFROM ${REGISTRY}/team/app:1' },
    { config, text: 'ARG TAG\nFROM registry.example.com/team/app:$TAG\nFROM localhost:5000/$APP' },
    {
      config,
      text: 'ARG REGISTRY=quay.io\nFROM ${REGISTRY}/team/app:1',
      buildArgs: { REGISTRY: 'registry.example.com' },
    },
    // Triggers belong to another build; the rest is no image.
    { config, text: 'FROM scratch\nONBUILD COPY --from=nginx a a\n# FROM debian\nADD https://quay.io/a /a' },
  ],
  invalid: [
    {
      config,
      text: `
      FROM debian:13
           ^^^^^^^^^ ${found('docker.io')}
      from --platform=$BUILDPLATFORM quay.io/team/app:1 as app
                                     ^^^^^^^^^^^^^^^^^^ ${found('quay.io')}
      `,
    },
    // Another port is another registry; a wildcard stands only at an end.
    {
      config: { trustedRegistries: ['registry.example.com', 'a*.io'] },
      text: `
      FROM registry.example.com:8443/app
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found('registry.example.com:8443')}
      FROM localhost/app
           ^^^^^^^^^^^^^ ${found('localhost')}
      FROM abc.io/app
           ^^^^^^^^^^ ${found('abc.io')}
      `,
    },
    {
      config,
      text: `
      ARG REGISTRY=quay.io
      FROM \${REGISTRY}/team/app:1
           ^^^^^^^^^^^^^^^^^^^^^^ ${found('quay.io')}
      FROM ghcr.io/team/app:$TAG
           ^^^^^^^^^^^^^^^^^^^^^ ${found('ghcr.io')}
      FROM debian:$TAG
           ^^^^^^^^^^^ ${found('docker.io')}
      `,
    },
    {
      config,
      text: `
      FROM scratch AS build
      COPY --from=nginx:1.29 /a /a
                  ^^^^^^^^^^ ${found('docker.io')}
      COPY --from=later /a /a
      RUN --mount=type=bind,from=ghcr.io/astral-sh/uv,target=/uv \\
                                 ^^^^^^^^^^^^^^^^^^^^ ${found('ghcr.io')}
          uv sync
      FROM scratch AS later
      `,
    },
    { config, text: `FROM \\\r\n  quay.io/a\r\n  ^^^^^^^^^ ${found('quay.io')}\r\n` },
  ],
});
