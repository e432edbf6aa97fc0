import { testRule } from '../../../test/test-rule.js';
testRule('secret-mount-missing', {
  valid: [
    `
    FROM debian:13
    RUN --mount=type=secret,id=token T=$(cat /run/secrets/token) && curl -H "A: $T" https://example.com
    `,
    `
    FROM debian:13
    CMD ["sh", "-c", "exec app --token-file /run/secrets/token"]
    `,
    `
    FROM node:24
    RUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci
    `,
    'FROM debian:13\nRUN --mount=type=secret,id=token cat /run/secrets/token | ./login',
    'FROM debian:13\nRUN if [ -f /run/secrets/token ]; then cat /run/secrets/token; fi',
    'FROM debian:13\nRUN cat /run/secrets/token || true',
    'FROM debian:13\nRUN --mount=type=bind,from=s,target=/run/secrets cat /run/secrets/token',
    'FROM debian:13\nCMD cat /run/secrets/token',
    'FROM node:24\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci',
    'FROM node:24\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci',
    'FROM node:24\nRUN --mount=type=secret,id=token ./build.sh',
    'FROM debian:13\nRUN mkdir -p /run/secrets/x && ln -s /run/secrets/x /x',
    "FROM debian:13\nRUN echo 'cat /run/secrets/token' > /entrypoint.sh",
    'FROM debian:13\nRUN app configure --password-file /run/secrets/db',
    'FROM debian:13\nENV POSTGRES_PASSWORD_FILE=/run/secrets/pg',
    {
      text: 'FROM debian:13\nRUN --mount=type=secret,id=token,required cat /run/secrets/token',
      options: { required: 'wanted' },
    },
    'FROM debian:13\nRUN cat /run/secrets/token 2>/dev/null; true',
    'FROM debian:13\nRUN --mount=type=secret,id=token <<EOF\ncat /run/secrets/token\nEOF',
  ],
  invalid: [
    `
    FROM debian:13
    RUN export T=$(cat /run/secrets/token) && curl -H "A: $T" https://example.com
                       ^^^^^^^^^^^^^^^^^^ \`/run/secrets/token\` is read, but no secret of that name is mounted here.
    `,
    `
    FROM node:24
    RUN cp /run/secrets/npmrc ~/.npmrc && npm ci
           ^^^^^^^^^^^^^^^^^^ \`/run/secrets/npmrc\` is read, but no secret of that name is mounted here.
    `,
    `
    FROM node:24
    RUN --mount=type=secret,id=token npm ci --token $(cat /run/secrets/npm_token)
                                                          ^^^^^^^^^^^^^^^^^^^^^^ \`/run/secrets/npm_token\` is read, but no secret of that name is mounted here.
    `,
    `
    FROM python:3.13
    RUN --mount=type=secret,id=pip pip install -r r.txt
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ The secret \`pip\` is mounted, but nothing reads it.
    `,
    `
    FROM debian:13
    RUN curl -H "Authorization: Bearer $(cat /run/secrets/token)" https://example.com
                                             ^^^^^^^^^^^^^^^^^^ \`/run/secrets/token\` is read, but no secret of that name is mounted here.
    `,
    `
    FROM node:24
    RUN --mount=type=secret,id=npmrc npm ci
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The secret \`npmrc\` is mounted, but nothing reads it.
    `,
    {
      text: `
    FROM debian:13
    RUN --mount=type=secret,id=a cat /run/secrets/a /run/secrets/b /run/secrets/c
                                                    ^^^^^^^^^^^^^^ \`/run/secrets/b\` is read, but no secret of that name is mounted here.
                                                                   ^^^^^^^^^^^^^^ \`/run/secrets/c\` is read, but no secret of that name is mounted here.
    run \\
      # why
      cat /run/secrets/d
          ^^^^^^^^^^^^^^ \`/run/secrets/d\` is read, but no secret of that name is mounted here.
    `,
      fixed: `
    FROM debian:13
    RUN --mount=type=secret,id=a --mount=type=secret,id=b --mount=type=secret,id=c cat /run/secrets/a /run/secrets/b /run/secrets/c
    run --mount=type=secret,id=d \\
      # why
      cat /run/secrets/d
    `,
    },
    `
    FROM debian:13
    run --mount=type=secret,id=pip.conf pip install app && \\
        cp /run/secrets/pip /root
           ^^^^^^^^^^^^^^^^ \`/run/secrets/pip\` is read, but no secret of that name is mounted here.
    `,
    `
    FROM debian:13
    RUN psql < /run/secrets/dump
               ^^^^^^^^^^^^^^^^^ \`/run/secrets/dump\` is read, but no secret of that name is mounted here.
    `,
    {
      options: { required: 'wanted' },
      text: `
      FROM debian:13
      RUN --mount=type=secret,id=token cat /run/secrets/token
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A build without the secret \`token\` goes on, and fails later or not at all.
      `,
      fixed: `
      FROM debian:13
      RUN --mount=type=secret,id=token,required=true cat /run/secrets/token
      `,
    },
    `
    FROM debian:13
    RUN --mount=type=secret,id=netrc,required=true git clone https://git.example.org/a.git
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The secret \`netrc\` is mounted, but nothing reads it.
    `,
  ],
});
