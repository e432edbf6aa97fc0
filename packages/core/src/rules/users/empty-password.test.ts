import { testRule } from '../../../test/test-rule.js';

testRule('empty-password', {
  valid: [
    `
    FROM debian:13
    RUN passwd -l root && adduser -D app && echo "app:x:1000:1000::/home/app:/bin/sh" >> /etc/passwd
    `,
    'FROM debian:13\nRUN useradd app',
    'FROM debian:13\nRUN passwd -l root',
    'FROM debian:13\nRUN passwd -d app && passwd -l app',
    'FROM debian:13\nRUN passwd -d app\nRUN usermod -L app',
    "FROM debian:13\nRUN usermod -p '!' app",
    "FROM debian:13\nRUN passwd -d root && echo 'root:x' | chpasswd",
    'FROM debian:13 AS build\nRUN passwd -d root\nFROM debian:13',
    "FROM debian:13\nRUN echo 'app:x:1000:1000::/:/bin/sh' >> /etc/passwd",
    "FROM debian:13\nRUN echo 'app::1' > /tmp/x",
    'FROM debian:13\n# RUN passwd -d root',
    'FROM debian:13\nCMD passwd -d root',
    'FROM debian:13\nRUN echo passwd -d root',
  ],
  invalid: [
    `
    FROM debian:13
    RUN passwd -d root
               ^^ This leaves the account open: its password is empty.
    `,
    `
    FROM debian:13
    RUN usermod -p "" root
                   ^^ This leaves the account open: its password is empty.
    `,
    `
    FROM alpine:3.22
    RUN sed -i 's/^root:[^:]*:/root::/' /etc/shadow
               ^^^^^^^^^^^^^^^^^^^^^^^^ This leaves the account open: its password is empty.
    `,
    `
    FROM debian:13
    RUN echo "app::1000:1000::/home/app:/bin/sh" >> /etc/passwd
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This leaves the account open: its password is empty.
    `,
    `
    FROM debian:13
    RUN useradd app && passwd -d app
                              ^^ This leaves the account open: its password is empty.
    `,
    `
    FROM alpine:3.22
    RUN passwd --delete root
               ^^^^^^^^ This leaves the account open: its password is empty.
    `,
    `
    FROM debian:13
    RUN useradd -p '' app
                   ^^ This leaves the account open: its password is empty.
    `,
    `
    FROM debian:13
    run usermod \\
      --password="" app
      ^^^^^^^^^^^^^ This leaves the account open: its password is empty.
    `,
    `
    FROM debian:13
    RUN echo 'root::0:0:root:/root:/bin/sh' > /etc/passwd
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This leaves the account open: its password is empty.
    `,
    `
    FROM debian:13 AS a
    RUN ["passwd", "-d", "root"]
                    ^^ This leaves the account open: its password is empty.
    FROM a
    `,
    `
    FROM debian:13
    RUN sudo passwd -d a && passwd -l b
                    ^^ This leaves the account open: its password is empty.
    `,
  ],
});
