import { testRule } from '../../../test/test-rule.js';

testRule('run-network-host', {
  valid: [
    `
    FROM debian:13
    RUN --network=none make test
    `,
    `
    FROM debian:13
    RUN --network=default make
    `,
    `
    FROM docker:28
    RUN docker run --network=host x
    `,
    'FROM debian:13\nRUN make',
    'FROM debian:13\nRUN --network=none make',
    'FROM debian:13\nRUN --network=default make',
    'FROM debian:13\nRUN docker run --network=host x',
    'FROM debian:13\n# RUN --network=host make',
    // BuildKit takes no variable here.
    'FROM debian:13\nARG NET=host\nRUN --network=$NET make',
    'FROM debian:13\nLABEL RUN="docker run --network=host"',
    'FROM debian:13\nRUN --security=insecure make',
  ],
  invalid: [
    `
    FROM debian:13
    RUN --network=host apt-get update
        ^^^^^^^^^^^^^^ This step of the build is in the network of the host.
    `,
    `
    FROM debian:13 AS b
    RUN --mount=type=cache,target=/c --network=host make
                                     ^^^^^^^^^^^^^^ This step of the build is in the network of the host.
    FROM debian:13
    `,
    `
    FROM debian:13
    RUN --network=host npm ci
        ^^^^^^^^^^^^^^ This step of the build is in the network of the host.
    `,
    `
    FROM debian:13
    run --mount=type=cache,target=/x \\
      --network=host make
      ^^^^^^^^^^^^^^ This step of the build is in the network of the host.
    `,
    `
    FROM debian:13 AS build
    RUN --network=host ["make"]
        ^^^^^^^^^^^^^^ This step of the build is in the network of the host.
    FROM scratch
    COPY --from=build /a /a
    `,
    `
    FROM debian:13
    ONBUILD RUN --network=host make
                ^^^^^^^^^^^^^^ This step of the build is in the network of the host.
    `,
    `
    FROM debian:13
    RUN --network=host <<EOF
        ^^^^^^^^^^^^^^ This step of the build is in the network of the host.
    make
    EOF
    `,
  ],
});
