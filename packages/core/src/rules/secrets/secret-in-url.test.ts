import { testRule } from '../../../test/test-rule.js';
testRule('secret-in-url', {
  valid: [
    `
    FROM debian:13
    ARG T
    RUN git clone https://oauth2:\${T}@gitlab.com/a/b.git
    `,
    `
    FROM debian:13
    RUN git clone https://git@github.com/a/b.git && git clone ssh://git@github.com/a/b.git
    `,
    `
    FROM debian:13
    ENV DATABASE_URL=postgresql://user:password@localhost:5432/app
    `,
    'FROM debian:13\nRUN --mount=type=secret,id=t,env=TOKEN git clone https://x:$TOKEN@github.com/example/app.git',
    'FROM debian:13\nENV DATABASE_URL=postgres://user:password@db/app',
    'FROM debian:13\nRUN DATABASE_URL=postgres://app:s3cr3tPw@localhost:5432/app rake assets:precompile',
    'FROM debian:13\nADD https://example.com:8443/@scope/file /',
    'FROM debian:13\n# see https://ci:f8Kq2Lm9@pypi.corp.internal\nRUN true',
    'FROM debian:13\nRUN pip install --index-url https://${USER}:${PASS}@pypi.corp.internal/simple app',
    'FROM debian:13\nENV URL=redis://:@cache:6379 AMQP=amqp://guest:guest@queue',
    'FROM debian:13\nRUN apt-key adv --keyserver hkp://keyserver.ubuntu.com:80 && git clone ssh://git@github.com:22/a.git',
    {
      text: 'FROM debian:13\nENV U=https://a:f8Kq2Lm9@files.corp.internal/',
      options: { allow: ['files.corp.internal'] },
    },
    'FROM debian:13\nENV U=https://a:password@files.example.com/ V=https://<user>:<password>@host.internal',
    'FROM debian:13\nENV U=https://a:f8Kq2Lm9@localhost:8080/ V=https://a:f8Kq2Lm9@registry.invalid/',
    'FROM debian:13\nRUN npm i -g @scope/pkg@1 http://host:80/a,b@c',
  ],
  invalid: [
    `
    FROM debian:13
    RUN curl https://user:s3cr3tpw@example.org/a -o /a
                     ^^^^^^^^^^^^^ A password for \`example.org\` stands in the URL.
    `,
    `
    FROM debian:13
    ENV DATABASE_URL=postgresql://app:Tr0ub4dor@db.internal:5432/app
                                  ^^^^^^^^^^^^^ A password for \`db.internal\` stands in the URL.
    `,
    `
    FROM python:3.13
    RUN pip install -i https://bot:Xk29slPq@pypi.corp.test/simple foo
                               ^^^^^^^^^^^^ A password for \`pypi.corp.test\` stands in the URL.
    `,
    `
    FROM debian:13
    RUN git clone https://oauth2:glpat-1a2b3c4d5e6f7g8h9i0j@gitlab.com/a/b.git
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A password for \`gitlab.com\` stands in the URL.
    `,
    // The name of a host is often changed before a file is shown; the password is not.
    `
    FROM debian:13
    ADD https://ci:f8Kq2Lm9@files.example.com/tool /usr/bin/tool
                ^^^^^^^^^^^ A password for \`files.example.com\` stands in the URL.
    `,
    `
    FROM python:3.13
    RUN pip install --extra-index-url https://ci:f8Kq2Lm9@pypi.corp.internal/simple app
                                              ^^^^^^^^^^^ A password for \`pypi.corp.internal\` stands in the URL.
    `,
    `
    FROM debian:13
    ENV DATABASE_URL=postgres://shop:hunter2hunter@db.internal/shop
                                ^^^^^^^^^^^^^^^^^^ A password for \`db.internal\` stands in the URL.
    `,
    `
    FROM debian:13
    add https://robot:Tz7Lq9Xk@files.corp.internal/app.tgz /opt/
                ^^^^^^^^^^^^^^ A password for \`files.corp.internal\` stands in the URL.
    `,
    `
    FROM debian:13
    ARG REPO=https://oauth2:Tz7Lq9Xk@git.corp.internal/a.git
                     ^^^^^^^^^^^^^^^ A password for \`git.corp.internal\` stands in the URL.
    RUN git clone \\
      "https://bot:Zk4Rm8Pq@git.corp.internal/b.git"
               ^^^^^^^^^^^^ A password for \`git.corp.internal\` stands in the URL.
    `,
    `
    FROM debian:13
    CMD ["worker", "amqp://app:Xy7Kp2Wq@queue.internal:5672/"]
                           ^^^^^^^^^^^^ A password for \`queue.internal\` stands in the URL.
    `,
    `
    FROM debian:13
    COPY <<EOF /etc/pip.conf
    [global]
    index-url = https://ci:f8Kq2Lm9@pypi.corp.internal/simple
                        ^^^^^^^^^^^ A password for \`pypi.corp.internal\` stands in the URL.
    EOF
    `,
  ],
});
