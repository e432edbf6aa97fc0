import { testRule } from '../../../test/test-rule.js';

testRule('chpasswd-use', {
  valid: [
    `
    FROM debian:13
    RUN passwd -l root && usermod -L app && usermod -p '!' root
    `,
    `
    FROM debian:13
    RUN adduser --disabled-password --gecos "" app
    `,
    'FROM debian:13\nRUN useradd app',
    "FROM debian:13\nRUN usermod -p '!' app && usermod -p '*' root && useradd -p x a",
    'FROM debian:13\nRUN passwd -l root && usermod -L app && passwd -d a',
    'FROM debian:13\nRUN adduser --disabled-password app',
    'FROM debian:13\nRUN --mount=type=secret,id=p chpasswd < /run/secrets/p',
    'FROM debian:13\nRUN --mount=type=secret,id=p cat /run/secrets/p | chpasswd',
    'FROM debian:13\nRUN echo "root:$(openssl rand -hex 16)" | chpasswd',
    'FROM debian:13 AS build\nRUN echo "a:b" | chpasswd\nFROM debian:13',
    'FROM debian:13\nCMD echo "a:b" | chpasswd',
    'FROM debian:13\n# RUN echo "a:b" | chpasswd',
    'FROM debian:13\nRUN mkdir -p passwd && cat /etc/passwd',
    "FROM debian:13\nRUN useradd -p '' app",
    'FROM debian:13\nRUN echo "root:*" | chpasswd -e',
    'FROM debian:13\nRUN --mount=type=secret,id=p,env=PASS echo "root:$PASS" | chpasswd',
    'FROM debian:13\nRUN apt-get install -y passwd',
  ],
  invalid: [
    `
    FROM debian:13
    ARG ROOT_PASSWORD
    RUN echo "root:\${ROOT_PASSWORD}" | chpasswd
             ^^^^^^^^^^^^^^^^^^^^^^^ This password is in the image and in its history.
    `,
    `
    FROM debian:13
    RUN echo "root:toor" | chpasswd
             ^^^^^^^^^^^ This password is in the image and in its history.
    `,
    `
    FROM debian:13
    RUN chpasswd <<< "root:Docker!"
        ^^^^^^^^ This password is in the image and in its history.
    `,
    `
    FROM fedora:42
    RUN echo secret | passwd --stdin root
             ^^^^^^ This password is in the image and in its history.
    `,
    `
    FROM debian:13
    RUN useradd -m -p $(openssl passwd -1 secret) app
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This password is in the image and in its history.
    `,
    `
    FROM debian:13
    RUN useradd -m -p '$6$abc$def' app
                      ^^^^^^^^^^^^ This password is in the image and in its history.
    `,
    `
    FROM debian:13
    RUN useradd -m app && printf 'app:app\\n' | chpasswd
                                 ^^^^^^^^^^^ This password is in the image and in its history.
    `,
    `
    FROM debian:13
    RUN (echo pw; echo pw) | passwd root
              ^^ This password is in the image and in its history.
    `,
    `
    FROM debian:13
    RUN useradd app && echo 'app:hunter2' | chpasswd
                            ^^^^^^^^^^^^^ This password is in the image and in its history.
    `,
    `
    FROM debian:13
    ARG PASS
    RUN echo "root:\${PASS}" | chpasswd
             ^^^^^^^^^^^^^^ This password is in the image and in its history.
    `,
    `
    FROM debian:13
    RUN echo hunter2 | passwd --stdin root
             ^^^^^^^ This password is in the image and in its history.
    `,
    `
    FROM debian:13
    RUN usermod -p '$6$abc$def' app
                   ^^^^^^^^^^^^ This password is in the image and in its history.
    `,
    `
    FROM debian:13
    RUN useradd -m \\
      --password=hunter2 app
      ^^^^^^^^^^^^^^^^^^ This password is in the image and in its history.
    `,
    `
    FROM debian:13 AS a
    RUN chpasswd <<EOF
        ^^^^^^^^ This password is in the image and in its history.
    root:hunter2
    EOF
    FROM a
    `,
    `
    FROM debian:13
    run printf "%s:%s" root hunter2 | sudo chpasswd
               ^^^^^^^^^^^^^^^^^^^^ This password is in the image and in its history.
    `,
    `
    FROM debian:13
    RUN chpasswd <<< "root:hunter2"
        ^^^^^^^^ This password is in the image and in its history.
    `,
  ],
});
