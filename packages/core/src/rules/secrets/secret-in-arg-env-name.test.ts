import { testRule } from '../../../test/test-rule.js';

const broad = { names: 'broad' };

testRule('secret-in-arg-env-name', {
  valid: [
    `
    FROM debian:13
    ENV POSTGRES_PASSWORD_FILE=/run/secrets/pw TOKENIZERS_PARALLELISM=false PUBLIC_KEY=abc GPG_KEY=9DA31620334BD75D9DCB49F368818C72E52529D4 KEYBOARD=us MONKEY=1 PASSWORD_MIN_LENGTH=8 NEXT_PUBLIC_API_KEY=x SECRET_NAME=foo TOKEN_URL=https://x PASSWORD_RESET_TIMEOUT=3 AUTHOR=me AUTH_TYPE=basic KEYCLOAK_URL=x KEY_LENGTH=2 SORT_KEY=a PRIMARY_KEY=id PASSWORDLESS=1 SECRETS_DIR=/run/secrets GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=/app
    `,
    `
    FROM debian:13
    ENV MYSQL_ALLOW_EMPTY_PASSWORD=yes SSH_AUTH_SOCK=/tmp/a VAULT_TOKEN="" CACHE_KEY=v1
    `,
    `
    FROM debian:13
    ARG KMS_KEY_ID=alias/x
    ARG SSH_KEY_TYPE=ed25519
    ARG NGINX_GPGKEYS="573BFD6B3D8FBC641079A6ABABF5BD827BD9BF62"
    ARG HOST_KEY_ALGORITHMS=ssh-ed25519
    ENV JWT_ALGORITHM=HS256 JWT_EXPIRES_IN=1h OAUTH_CLIENT_ID=abc
    `,
    // Whole words only.
    'FROM debian:13\nENV KEYBOARD=us TOKENIZER=fast MONKEY=1 KEYMAP=de TOKENIZERS_PARALLELISM=false AUTHOR=me PASSENGER=1',
    // The last word says what it is.
    'FROM debian:13\nENV DB_PASSWORD_FILE=/run/secrets/db TOKEN_PATH=x SECRET_NAME=a AWS_ACCESS_KEY_ID=a TOKEN_URL=b',
    'FROM debian:13\nENV PASSWORD_MIN_LENGTH=12 TOKEN_TTL=3600 AUTH_METHOD=ldap SECRET_VERSION=2 MAX_TOKENS=4096 KEY_TYPE=rsa',
    'FROM debian:13\nARG SECRET_ID\nARG AUTH_URL\nARG KEY\nARG PWD\nARG OLDPWD\nARG PASS',
    // Public by design.
    'FROM debian:13\nENV SSH_PUBLIC_KEY=x NEXT_PUBLIC_API_KEY=y VITE_TOKEN=z\nARG REACT_APP_SECRET\nARG STRIPE_PUBLISHABLE_KEY',
    // Fingerprints and addresses of keys.
    'FROM debian:13\nENV GPG_KEY A035C8C19219BA821ECEA86B64E628F8D684696D\nENV NODE_KEY="A035 C8C1 9219 BA82" VENDOR_KEY=0x7FCC7D46ACCC4CF8',
    'FROM debian:13\nARG GPG_KEYS\nARG RELEASE_KEYS\nARG DOCKER_KEY=https://example.org/key.asc\nENV TLS_KEY=/etc/tls/key.pem',
    // Nothing, a setting, or what is no secret by its own words.
    'FROM debian:13\nENV POSTGRES_PASSWORD= DB_TOKEN="" APP_SECRET=$NOTHING',
    'FROM debian:13\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes GENERATE_PASSWORD=1 ENABLE_AUTH=x REDIS_AUTH=none HTTP_AUTH=basic',
    'FROM debian:13\nARG USE_TOKEN\nARG SECRET_KEY_BASE=dummy\nENV SECRET_KEY_BASE_DUMMY=1',
    // Not in a stage: it is of no use but to FROM.
    'ARG NPM_TOKEN\nFROM debian:13',
    'FROM debian:13\nONBUILD ARG NPM_TOKEN',
    { text: 'FROM debian:13\nARG MY_TOKEN\nENV OTHER_TOKEN=x', options: { allow: ['MY_TOKEN', 'OTHER_TOKEN'] } },
    {
      text: 'ARG TOKEN\nFROM debian:13\nONBUILD ENV TOKEN=x\nENV A_PUBLIC_KEY=1 SECRET_FILE=b TOKEN_VERSION=2 TOKENS=c',
      options: broad,
    },
    { text: 'FROM debian:13\nARG dbPassword\nARG API-KEY\nARG API_PASSPHRASE\nENV $A_TOKEN=1', options: broad },
    { text: 'FROM debian:13\nENV GOPRIVATE=a DB_USER=b USERNAMES=c', options: { words: ['username', 'private'] } },
    'FROM debian:13\nRUN --mount=type=secret,id=token,env=NPM_TOKEN npm ci\nLABEL token=x',
  ],
  invalid: [
    `
    FROM debian:13 AS a
    FROM debian:13
    ARG STRIPE_API_KEY
        ^^^^^^^^^^^^^^ \`STRIPE_API_KEY\` is named like a secret, and the value of an ARG stays in the history of the image.
    `,
    `
    FROM debian:13
    ENV DB_PASSWORD=hunter2
        ^^^^^^^^^^^ \`DB_PASSWORD\` is named like a secret, and the value of an ENV stays in the image.
    `,
    `
    FROM debian:13
    ARG GITHUB_TOKEN
        ^^^^^^^^^^^^ \`GITHUB_TOKEN\` is named like a secret, and the value of an ARG stays in the history of the image.
    RUN echo hi
    `,
    `
    FROM debian:13
    ENV dbPassword=foo
        ^^^^^^^^^^ \`dbPassword\` is named like a secret, and the value of an ENV stays in the image.
    `,
    `
    FROM debian:13
    ARG AWS_SECRET_ACCESS_KEY
        ^^^^^^^^^^^^^^^^^^^^^ \`AWS_SECRET_ACCESS_KEY\` is named like a secret, and the value of an ARG stays in the history of the image.
    RUN aws s3 ls
    `,
    `
    FROM debian:13
    ENV A=b \\
        API_KEY=xyz123 \\
        ^^^^^^^ \`API_KEY\` is named like a secret, and the value of an ENV stays in the image.
        C=d
    `,
    `
    FROM debian:13
    ENV SECRET_KEY_BASE abc
        ^^^^^^^^^^^^^^^ \`SECRET_KEY_BASE\` is named like a secret, and the value of an ENV stays in the image.
    `,
    `
    FROM node:24 AS build
    arg NPM_TOKEN
        ^^^^^^^^^ \`NPM_TOKEN\` is named like a secret, and the value of an ARG stays in the history of the image.
    FROM debian:13
    ENV PATH=/app/bin:$PATH \\
        POSTGRES_PASSWORD=postgres \\
        ^^^^^^^^^^^^^^^^^ \`POSTGRES_PASSWORD\` is named like a secret, and the value of an ENV stays in the image.
        LANG=C.UTF-8
    `,
    `
    FROM debian:13
    ENV DJANGO_SECRET_KEY abc def
        ^^^^^^^^^^^^^^^^^ \`DJANGO_SECRET_KEY\` is named like a secret, and the value of an ENV stays in the image.
    ENV "DB_PASS"=x
        ^^^^^^^^^ \`DB_PASS\` is named like a secret, and the value of an ENV stays in the image.
    `,
    `
    FROM debian:13
    ARG GITHUB_TOKEN=""
        ^^^^^^^^^^^^ \`GITHUB_TOKEN\` is named like a secret, and the value of an ARG stays in the history of the image.
    ENV GITHUB_TOKEN=$GITHUB_TOKEN
    ARG COMPOSER_AUTH='{}'
        ^^^^^^^^^^^^^ \`COMPOSER_AUTH\` is named like a secret, and the value of an ARG stays in the history of the image.
    ARG SIGNING_KEY
        ^^^^^^^^^^^ \`SIGNING_KEY\` is named like a secret, and the value of an ARG stays in the history of the image.
    `,
    `
    FROM debian:13
    ARG DEPLOY_TOKEN
        ^^^^^^^^^^^^ \`DEPLOY_TOKEN\` is named like a secret, and the value of an ARG stays in the history of the image.
    # Here secret-arg-dataflow knows more.
    ENV DEPLOY_TOKEN=$DEPLOY_TOKEN
    `,
    `
    FROM debian:13 AS build
    ARG DEPLOY_TOKEN
        ^^^^^^^^^^^^ \`DEPLOY_TOKEN\` is named like a secret, and the value of an ARG stays in the history of the image.
    ENV DEPLOY_TOKEN=$DEPLOY_TOKEN
        ^^^^^^^^^^^^ \`DEPLOY_TOKEN\` is named like a secret, and the value of an ENV stays in the image.
    FROM debian:13
    `,
    {
      text: `
      FROM mysql:9.4
      ENV MYSQL_ROOT_PASSWORD=root
          ^^^^^^^^^^^^^^^^^^^ \`MYSQL_ROOT_PASSWORD\` is named like a secret, and the value of an ENV stays in the image.
      `,
      options: { values: 'ignored' },
    },
    `
    FROM mysql:9.4
    ENV MYSQL_ROOT_PASSWORD=root SMTP_PASSWORD=x
                                 ^^^^^^^^^^^^^ \`SMTP_PASSWORD\` is named like a secret, and the value of an ENV stays in the image.
    `,
    `
    FROM debian:13
    ENV adminPassword=x Auth__ClientSecret=y smtp.password=z
        ^^^^^^^^^^^^^ \`adminPassword\` is named like a secret, and the value of an ENV stays in the image.
                        ^^^^^^^^^^^^^^^^^^ \`Auth__ClientSecret\` is named like a secret, and the value of an ENV stays in the image.
                                             ^^^^^^^^^^^^^ \`smtp.password\` is named like a secret, and the value of an ENV stays in the image.
    `,
    {
      options: broad,
      text: `
      ARG TOKEN
      FROM debian:13
      ENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D PASSWORD_MIN_LENGTH=3 KEY=
          ^^^^^^^ \`GPG_KEY\` is named like a secret, and the value of an ENV stays in the image.
                                                           ^^^^^^^^^^^^^^^^^^^ \`PASSWORD_MIN_LENGTH\` is named like a secret, and the value of an ENV stays in the image.
                                                                                 ^^^ \`KEY\` is named like a secret, and the value of an ENV stays in the image.
      `,
    },
    {
      options: { values: 'ignored', words: ['username'] },
      text: `
      FROM debian:13
      ENV DB_PASSWORD= DB_USERNAME=x TLS_KEY=/etc/tls/key.pem
          ^^^^^^^^^^^ \`DB_PASSWORD\` is named like a secret, and the value of an ENV stays in the image.
                       ^^^^^^^^^^^ \`DB_USERNAME\` is named like a secret, and the value of an ENV stays in the image.
                                     ^^^^^^^ \`TLS_KEY\` is named like a secret, and the value of an ENV stays in the image.
      `,
    },
    {
      options: { places: 'everywhere' },
      text: `
      ARG NPM_TOKEN
          ^^^^^^^^^ \`NPM_TOKEN\` is named like a secret, and the value of an ARG stays in the history of the image.
      FROM debian:13
      ONBUILD ENV DB_PASSWORD=x
                  ^^^^^^^^^^^ \`DB_PASSWORD\` is named like a secret, and the value of an ENV stays in the image.
      `,
    },
    {
      options: { places: 'everywhere' },
      text: `
      ARG API_TOKEN=$X
          ^^^^^^^^^ \`API_TOKEN\` is named like a secret, and the value of an ARG stays in the history of the image.
      ARG OTHER=1
      ARG X=none
      FROM debian:13
      `,
    },
  ],
});
