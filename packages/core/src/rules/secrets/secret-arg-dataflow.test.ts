import { testRule } from '../../../test/test-rule.js';
testRule('secret-arg-dataflow', {
  valid: [
    `
    FROM node:24
    RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN echo "//r/:_authToken=$NPM_TOKEN" > /dev/null
    `,
    `
    FROM node:24
    ARG API_TOKEN
    RUN curl -H "Authorization: Bearer $API_TOKEN" https://example.com/a -o /a
    `,
    `
    FROM node:24
    ARG VERSION
    ENV VERSION=$VERSION
    `,
    `
    FROM node:24
    ARG TOKEN_FILE=/run/secrets/t
    ENV TOKEN_FILE=$TOKEN_FILE
    `,
    `
    FROM node:24
    ARG NPM_TOKEN
    RUN echo '//registry.example.com/:_authToken=\${NPM_TOKEN}' > .npmrc
    `,
    `
    FROM node:24
    ARG NPM_TOKEN
    RUN test -n "$NPM_TOKEN"
    `,
    "FROM node:24\nARG NPM_TOKEN\nRUN echo '//registry.acme.test/:_authToken=${NPM_TOKEN}' > .npmrc && npm ci",
    'FROM node:24\nARG NPM_TOKEN\nRUN echo "//r/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm -f .npmrc',
    'FROM debian:13\nARG API_TOKEN\nRUN curl -H "Authorization: Bearer $API_TOKEN" https://example.com/app > /app',
    'FROM debian:13\nARG APP_VERSION\nENV APP_VERSION=$APP_VERSION\nLABEL v=$APP_VERSION',
    'FROM node:24 AS build\nARG NPM_TOKEN\nRUN echo "//r/:_authToken=$NPM_TOKEN" > .npmrc && npm ci\nFROM nginx:1.29\nCOPY --from=build /app/dist /usr/share/nginx/html',
    'FROM node:24 AS build\nARG NPM_TOKEN\nENV NPM_TOKEN=$NPM_TOKEN\nFROM nginx:1.29',
    'FROM debian:13\nARG TOKEN_FILE=/run/secrets/t\nENV TOKEN_FILE=$TOKEN_FILE',
    'FROM debian:13\nARG SECRET_KEY_BASE=dummy\nENV SECRET_KEY_BASE=$SECRET_KEY_BASE',
    'ARG NPM_TOKEN\nFROM debian:13\nENV T=$NPM_TOKEN',
    'FROM debian:13\nARG API_TOKEN\nRUN test -n "$API_TOKEN" && echo ok > /ok',
    'FROM debian:13\nARG API_TOKEN\nRUN --mount=type=tmpfs,target=/tmp echo $API_TOKEN > /tmp/t && ./x',
    'FROM debian:13\nARG API_TOKEN\nRUN echo "$API_TOKEN" | docker login --password-stdin > /var/log/login',
    "FROM debian:13\nARG API_TOKEN\nCOPY <<'EOF' /f\n$API_TOKEN\nEOF",
  ],
  invalid: [
    `
    FROM node:24
    ARG NPM_TOKEN
    RUN echo "export NPM_TOKEN=$NPM_TOKEN" >> /etc/profile
                                              ^^^^^^^^^^^^ The secret in \`NPM_TOKEN\` ends up in a file of the layer.
    `,
    `
    FROM node:24
    ARG NPM_TOKEN
    RUN { echo "always-auth=true"; echo "_authToken=$NPM_TOKEN"; } > /root/.npmrc
                                                                     ^^^^^^^^^^^^ The secret in \`NPM_TOKEN\` ends up in a file of the layer.
    `,
    `
    FROM node:24
    ARG DB_PASSWORD
    ENV DATABASE_URL=postgres://app:\${DB_PASSWORD}@db/app
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The secret in \`DB_PASSWORD\` ends up in the environment of the image.
    `,
    `
    FROM debian:13
    ARG GCP_CREDENTIALS
    RUN echo $GCP_CREDENTIALS | base64 -d > /root/gcp.json
                                            ^^^^^^^^^^^^^^ The secret in \`GCP_CREDENTIALS\` ends up in a file of the layer.
    `,
    `
    FROM node:24 AS base
    ARG NPM_TOKEN
    ENV TOK=$NPM_TOKEN
            ^^^^^^^^^^ The secret in \`NPM_TOKEN\` ends up in the environment of the image.
    FROM base
    CMD ["node"]
    `,
    `
    FROM node:24
    ARG NPM_TOKEN
    ENV NPM_TOKEN=$NPM_TOKEN
                  ^^^^^^^^^^ The secret in \`NPM_TOKEN\` ends up in the environment of the image.
    `,
    `
    FROM node:24
    ARG API_TOKEN
    LABEL token=$API_TOKEN
                ^^^^^^^^^^ The secret in \`API_TOKEN\` ends up in a label of the image.
    `,
    `
    FROM node:24
    ARG GITHUB_TOKEN
    RUN git clone https://x-access-token:\${GITHUB_TOKEN}@github.com/a/b.git
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The secret in \`GITHUB_TOKEN\` ends up in a URL, which the history keeps.
    `,
    `
    FROM python:3.13
    ARG PYPI_PASSWORD
    RUN pip install --extra-index-url https://user:\${PYPI_PASSWORD}@pypi.example.com/simple foo
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The secret in \`PYPI_PASSWORD\` ends up in a URL, which the history keeps.
    `,
    `
    FROM node:24
    ARG NPM_TOKEN
    ARG TOKEN_COPY=\${NPM_TOKEN}
    ENV X=\${TOKEN_COPY}
          ^^^^^^^^^^^^^ The secret in \`TOKEN_COPY\` ends up in the environment of the image.
    `,
    `
    FROM debian:13
    ARG DB_PASSWORD
    RUN printf 'machine example.com login u password %s\\n' "$DB_PASSWORD" | tee /root/.netrc
                                                                                ^^^^^^^^^^^^ The secret in \`DB_PASSWORD\` ends up in a file of the layer.
    `,
    `
    FROM debian:13
    ARG DB_PASSWORD
    RUN cat > /etc/app.conf <<EOF
              ^^^^^^^^^^^^^ The secret in \`DB_PASSWORD\` ends up in a file of the layer.
    password=$DB_PASSWORD
    EOF
    `,
    `
    FROM debian:13
    ARG DB_PASSWORD
    RUN sed -i "s/@@PW@@/\${DB_PASSWORD}/" /etc/app.conf
                                          ^^^^^^^^^^^^^ The secret in \`DB_PASSWORD\` ends up in a file of the layer.
    `,
    `
    FROM debian:13
    ARG DB_PASSWORD
    COPY <<EOF /etc/app.conf
         ^^^^^ The secret in \`DB_PASSWORD\` ends up in a file of the layer.
    password=\${DB_PASSWORD}
    EOF
    `,
    `
    FROM node:24 AS build
    ARG NPM_TOKEN
    RUN echo "_authToken=$NPM_TOKEN" > /app/.npmrc
                                       ^^^^^^^^^^^ The secret in \`NPM_TOKEN\` ends up in a file of the layer.
    FROM node:24
    COPY --from=build /app /app
    `,
    `
    ARG GLOBAL_TOKEN
    FROM node:24
    ARG GLOBAL_TOKEN
    RUN echo $GLOBAL_TOKEN > /etc/token
                             ^^^^^^^^^^ The secret in \`GLOBAL_TOKEN\` ends up in a file of the layer.
    `,
    `
    FROM node:24
    ARG NPM_TOKEN
    ENV NPM_TOKEN=$NPM_TOKEN
                  ^^^^^^^^^^ The secret in \`NPM_TOKEN\` ends up in the environment of the image.
    LABEL built-with="\${NPM_TOKEN}"
                     ^^^^^^^^^^^^^^ The secret in \`NPM_TOKEN\` ends up in a label of the image.
    `,
    `
    FROM debian:13
    arg API_TOKEN
    run echo $API_TOKEN > /app/token
                          ^^^^^^^^^^ The secret in \`API_TOKEN\` ends up in a file of the layer.
    `,
    `
    FROM node:24
    ARG NPM_TOKEN
    RUN echo "//r/:_authToken=\${NPM_TOKEN}" > .npmrc && npm ci
                                              ^^^^^^ The secret in \`NPM_TOKEN\` ends up in a file of the layer.
    RUN rm .npmrc
    `,
    `
    FROM debian:13 AS build
    ARG API_TOKEN
    ARG COPY_OF=\${API_TOKEN}
    RUN printf 'token=%s' "$COPY_OF" | tee /app/config
                                           ^^^^^^^^^^^ The secret in \`COPY_OF\` ends up in a file of the layer.
    FROM debian:13
    COPY --from=build /app /app
    `,
    `
    FROM debian:13
    ARG GIT_TOKEN
    RUN git clone https://ci:\${GIT_TOKEN}@git.example.org/app.git /app
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The secret in \`GIT_TOKEN\` ends up in a URL, which the history keeps.
    ADD https://ci:$GIT_TOKEN@git.example.org/b.tgz /
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The secret in \`GIT_TOKEN\` ends up in a URL, which the history keeps.
    `,
    `
    FROM debian:13
    ARG API_TOKEN
    RUN cat > /etc/app.conf <<EOF
              ^^^^^^^^^^^^^ The secret in \`API_TOKEN\` ends up in a file of the layer.
    token = $API_TOKEN
    EOF
    `,
    {
      options: { stages: 'all' },
      text: `
      FROM node:24 AS build
      ARG NPM_TOKEN
      ENV NPM_TOKEN=$NPM_TOKEN
                    ^^^^^^^^^^ The secret in \`NPM_TOKEN\` ends up in the environment of the image.
      FROM nginx:1.29
      `,
    },
    `
    FROM debian:13 AS base
    ARG DB_PASSWORD
    FROM base
    RUN sed -i "s/@PW@/$DB_PASSWORD/" /etc/app.conf
                                      ^^^^^^^^^^^^^ The secret in \`DB_PASSWORD\` ends up in a file of the layer.
    COPY <<EOF /etc/b.conf
         ^^^^^ The secret in \`DB_PASSWORD\` ends up in a file of the layer.
    password=$DB_PASSWORD
    EOF
    `,
  ],
});
