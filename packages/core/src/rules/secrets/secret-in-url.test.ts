import { testRule } from '../../../test/test-rule.js';
testRule('secret-in-url', {
  valid: [
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
    'FROM debian:13\nENV U=https://a:f8Kq2Lm9@files.example.com/ V=https://<user>:<password>@host.internal',
    'FROM debian:13\nRUN npm i -g @scope/pkg@1 http://host:80/a,b@c',
  ],
  invalid: [
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
