import { testRule } from '../../../test/test-rule.js';

testRule('run-security-insecure', {
  valid: [
    `
    FROM debian:13
    RUN --security=sandbox true
    `,
    `
    FROM debian:13
    RUN echo --security=insecure
    `,
    'FROM debian:13\nRUN make',
    'FROM debian:13\nRUN --security=sandbox make',
    'FROM debian:13\nRUN --network=none make',
    'FROM debian:13\nRUN echo --security=insecure',
    'FROM debian:13\n# RUN --security=insecure make',
    // BuildKit takes no variable here.
    'FROM debian:13\nARG MODE=insecure\nRUN --security=$MODE make',
    'FROM debian:13\nCMD ["docker", "run", "--security-opt=x"]',
    'FROM debian:13\nLABEL a="--security=insecure"',
  ],
  invalid: [
    `
    # syntax=docker/dockerfile:1-labs
    FROM debian:13
    RUN --security=insecure mount -t tmpfs x /x
        ^^^^^^^^^^^^^^^^^^^ This step of the build runs without a sandbox.
    `,
    `
    # syntax=docker/dockerfile:1-labs
    FROM debian:13 AS build
    RUN --mount=type=cache,target=/c --security=insecure make
                                     ^^^^^^^^^^^^^^^^^^^ This step of the build runs without a sandbox.
    FROM debian:13
    `,
    `
    # syntax=docker/dockerfile:1-labs
    FROM debian:13
    RUN --security=insecure <<EOF
        ^^^^^^^^^^^^^^^^^^^ This step of the build runs without a sandbox.
    mount -t proc x /x
    EOF
    `,
    `
    FROM debian:13
    RUN --security=insecure make install
        ^^^^^^^^^^^^^^^^^^^ This step of the build runs without a sandbox.
    `,
    `
    FROM debian:13
    run --mount=type=cache,target=/x \\
      --security=insecure make
      ^^^^^^^^^^^^^^^^^^^ This step of the build runs without a sandbox.
    `,
    `
    FROM debian:13 AS build
    RUN --security=insecure ["make"]
        ^^^^^^^^^^^^^^^^^^^ This step of the build runs without a sandbox.
    FROM scratch
    COPY --from=build /a /a
    `,
    `
    FROM debian:13
    ONBUILD RUN --security=insecure make
                ^^^^^^^^^^^^^^^^^^^ This step of the build runs without a sandbox.
    `,
    `
    FROM debian:13
    RUN --security=insecure <<EOF
        ^^^^^^^^^^^^^^^^^^^ This step of the build runs without a sandbox.
    make
    EOF
    `,
  ],
});
