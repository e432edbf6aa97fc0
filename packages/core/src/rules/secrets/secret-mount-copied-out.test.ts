import { testRule } from '../../../test/test-rule.js';
testRule('secret-mount-copied-out', {
  valid: [
    `
    FROM node:24
    RUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc .npmrc && npm ci && rm .npmrc
    `,
    `
    FROM node:24
    RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
    `,
    `
    FROM node:24
    RUN --mount=type=secret,id=token export TOKEN=$(cat /run/secrets/token) && npm ci
    `,
    'FROM debian:13\nRUN --mount=type=secret,id=cert,target=/tmp/ca.crt cp /tmp/ca.crt /usr/local/share/ca-certificates/ && update-ca-certificates',
    'FROM debian:13\nRUN --mount=type=secret,id=t git clone https://x:$(cat /run/secrets/t)@github.com/a/b.git /b && rm -rf /b/.git',
    'FROM node:24\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci',
    'FROM node:24\nRUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc .npmrc && npm ci && rm .npmrc',
    'FROM debian:13\nRUN --mount=type=secret,id=token curl -H "Authorization: Bearer $(cat /run/secrets/token)" -o /app.tgz https://example.com/app.tgz',
    'FROM debian:13\nRUN --mount=type=secret,id=token,env=TOKEN test -n "$TOKEN" && ./build.sh > /var/log/build.log',
    'FROM debian:13\nRUN --mount=type=secret,id=token --mount=type=tmpfs,target=/root/.cache cp /run/secrets/token /root/.cache/t && ./build.sh',
    'FROM debian:13\nRUN --mount=type=secret,id=token export TOKEN=$(cat /run/secrets/token) && make',
    "FROM node:24\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN echo '//r/:_authToken=${NPM_TOKEN}' > .npmrc && npm ci",
    'FROM node:24 AS build\nRUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc .npmrc && npm ci\nFROM nginx:1.29\nCOPY --from=build /app/dist /srv',
    'FROM debian:13\nRUN --mount=type=secret,id=token cp /run/secrets/token /dev/shm/t && ./build.sh',
    'FROM debian:13\nRUN --mount=type=secret,id=cfg cp /etc/hosts /etc/hosts.old && app --config /run/secrets/cfg',
    'FROM docker:28\nRUN --mount=type=secret,id=pw,env=PASSWORD echo "$PASSWORD" | docker login --password-stdin && docker pull a && docker logout',
  ],
  invalid: [
    `
    FROM node:24
    RUN --mount=type=secret,id=token echo "_authToken=$(cat /run/secrets/token)" > .npmrc && npm ci
                                                                                   ^^^^^^ The mounted secret is written to a file of the layer.
    `,
    `
    FROM node:24
    RUN --mount=type=secret,id=token,env=TOKEN echo "token=$TOKEN" >> /etc/app.conf
                                                                      ^^^^^^^^^^^^^ The mounted secret is written to a file of the layer.
    `,
    `
    FROM node:24
    RUN --mount=type=secret,id=token,env=TOKEN npm config set //r.example.com/:_authToken "$TOKEN"
                                                                                          ^^^^^^^^ \`npm\` stores the mounted secret in its settings.
    `,
    `
    FROM debian:13
    RUN --mount=type=secret,id=t git clone https://x:$(cat /run/secrets/t)@github.com/a/b.git /b
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`git\` stores the mounted secret in its settings.
    `,
    `
    FROM node:24
    RUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc /root/.npmrc && npm ci
                                                           ^^^^^^^^^^^^ The mounted secret is written to a file of the layer.
    `,
    `
    FROM debian:13
    run --mount=type=secret,id=key cat /run/secrets/key > /etc/app/key
                                                          ^^^^^^^^^^^^ The mounted secret is written to a file of the layer.
    `,
    `
    FROM node:24
    RUN --mount=type=secret,id=npm,env=NPM_TOKEN echo "//r/:_authToken=$NPM_TOKEN" > ~/.npmrc && npm ci
                                                                                     ^^^^^^^^ The mounted secret is written to a file of the layer.
    `,
    `
    FROM debian:13
    RUN --mount=type=secret,id=token TOKEN=$(cat /run/secrets/token) && \\
        echo "token=$TOKEN" >> /etc/app.conf
                               ^^^^^^^^^^^^^ The mounted secret is written to a file of the layer.
    `,
    `
    FROM node:24
    RUN --mount=type=secret,id=npm,env=NPM_TOKEN npm config set //registry.acme.test/:_authToken $NPM_TOKEN && npm ci
                                                                                                 ^^^^^^^^^^ \`npm\` stores the mounted secret in its settings.
    `,
    `
    FROM debian:13
    RUN --mount=type=secret,id=netrc,target=/tmp/n install -m 600 /tmp/n /root/.netrc
                                                                         ^^^^^^^^^^^^ The mounted secret is written to a file of the layer.
    `,
    `
    FROM debian:13 AS build
    RUN --mount=type=secret,id=key cat /run/secrets/key > /app/key
                                                          ^^^^^^^^ The mounted secret is written to a file of the layer.
    FROM debian:13
    COPY --from=build /app/ /app/
    `,
    `
    FROM debian:13
    RUN --mount=type=secret,id=env <<EOF
    cp /run/secrets/env /app/.env
                        ^^^^^^^^^ The mounted secret is written to a file of the layer.
    make
    EOF
    `,
  ],
});
