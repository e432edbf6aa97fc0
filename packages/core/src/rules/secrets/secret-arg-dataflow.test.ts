import { testRule } from '../../../test/test-rule.js';
testRule('secret-arg-dataflow', {
  valid: [
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
