import { testRule } from '../../../test/test-rule.js';

testRule('sudoers-nopasswd', {
  valid: [
    `
    FROM debian:13
    RUN echo "app ALL=(root) NOPASSWD: /usr/sbin/service nginx reload" > /etc/sudoers.d/app
    `,
    `
    FROM debian:13 AS b
    RUN echo "app ALL=(ALL) NOPASSWD:ALL" >> /etc/sudoers
    FROM debian:13
    `,
    'FROM debian:13\nRUN useradd app',
    "FROM debian:13\nRUN echo 'app ALL=(ALL) ALL' >> /etc/sudoers",
    "FROM debian:13\nRUN echo 'app ALL=(ALL) NOPASSWD: /usr/bin/apt-get' >> /etc/sudoers",
    "FROM debian:13\nRUN echo '# app ALL=(ALL) NOPASSWD: ALL' >> /etc/sudoers",
    "FROM debian:13\nRUN echo 'NOPASSWD:ALL' > /tmp/readme",
    "FROM debian:13 AS build\nRUN echo 'a ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/a\nFROM debian:13",
    // An image to work in.
    "FROM debian:13 AS dev\nRUN echo 'a ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/a",
    "FROM mcr.microsoft.com/devcontainers/base:bookworm\nRUN echo 'a ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/a",
    'FROM debian:13\nCOPY sudoers /etc/sudoers',
    "FROM debian:13\n# RUN echo 'a ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/a",
    "FROM debian:13\nONBUILD RUN echo 'a ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/a",
  ],
  invalid: [
    `
    FROM debian:13
    RUN printf "app ALL=(ALL) NOPASSWD: ALL\\n" | tee /etc/sudoers.d/app >/dev/null
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This user becomes root without a password.
    `,
    `
    FROM debian:13
    RUN echo "app ALL=(ALL) NOPASSWD:ALL" >> /etc/sudoers
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This user becomes root without a password.
    `,
    `
    FROM debian:13
    RUN echo '%sudo ALL=(ALL:ALL) NOPASSWD: ALL' > /etc/sudoers.d/nopw && chmod 440 /etc/sudoers.d/nopw
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This user becomes root without a password.
    `,
    `
    FROM debian:13
    RUN sed -i 's/%sudo.*ALL/%sudo ALL=(ALL:ALL) NOPASSWD:ALL/' /etc/sudoers
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This user becomes root without a password.
    `,
    `
    FROM debian:13
    COPY <<EOF /etc/sudoers.d/app
    app ALL=(root) NOPASSWD:ALL
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This user becomes root without a password.
    EOF
    `,
    `
    FROM debian:13
    RUN echo "app ALL=(ALL) NOPASSWD:ALL" | sudo tee /etc/sudoers.d/app
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This user becomes root without a password.
    `,
    `
    FROM debian:13
    RUN { echo 'Defaults !requiretty'; echo 'app ALL=(ALL) NOPASSWD: ALL'; } > /etc/sudoers.d/app
                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This user becomes root without a password.
    `,
    `
    FROM debian:13
    RUN useradd app && echo 'app ALL=(ALL) NOPASSWD: ALL' >> /etc/sudoers
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This user becomes root without a password.
    `,
    `
    FROM debian:13
    RUN echo "%sudo ALL=(ALL:ALL) NOPASSWD:ALL" | tee -a /etc/sudoers.d/sudo
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This user becomes root without a password.
    `,
    `
    FROM debian:13
    RUN sed -i 's/%wheel.*/%wheel ALL=(ALL) NOPASSWD: ALL/' /etc/sudoers
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This user becomes root without a password.
    `,
    `
    FROM debian:13
    RUN printf "a ALL=(root) NOPASSWD:SETENV:ALL\\n" \\
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This user becomes root without a password.
      > /etc/sudoers.d/a
    `,
    `
    FROM debian:13
    COPY <<EOF /etc/sudoers.d/app
    app ALL=(ALL) NOPASSWD:ALL
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ This user becomes root without a password.
    EOF
    `,
    `
    FROM debian:13 AS a
    ARG U=app
    RUN echo "$U ALL=NOPASSWD: ALL" >> /etc/sudoers
             ^^^^^^^^^^^^^^^^^^^^^^ This user becomes root without a password.
    FROM a
    USER app
    `,
  ],
});
