import { testRule } from '../../../test/test-rule.js';
testRule('secret-setup-command', {
  valid: [
    `
    FROM ruby:3.4
    ENV NOKOGIRI_FLAGS=--use-system-libraries
    RUN bundle config build.nokogiri $NOKOGIRI_FLAGS
    `,
    `
    FROM debian:13
    ARG SOURCE_URL
    RUN nuget sources add -Name internal -Source $SOURCE_URL
    `,
    `
    FROM docker:28
    RUN --mount=type=secret,id=pw docker login -u me --password-stdin < /run/secrets/pw && docker pull x && docker logout
    `,
    `
    FROM debian:13
    RUN aws configure set region eu-central-1 && npm config set registry https://npm.example.com && git config --global user.email a@example.com
    `,
    'FROM node:24\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN npm config set //registry.acme.test/:_authToken $NPM_TOKEN && npm ci && npm config delete //registry.acme.test/:_authToken',
    'FROM node:24\nRUN npm config set registry https://registry.example.org/',
    'FROM debian:13\nRUN git config --global user.email ci@example.org && git config --global url."https://github.com/".insteadOf git@github.com:',
    'FROM debian:13\nRUN aws configure set region eu-west-1',
    'FROM debian:13\nRUN docker login --help',
    'FROM debian:13\nRUN bundle config set --local without development:test && bundle config build.nokogiri --use-system-libraries',
    'FROM composer:2\nRUN composer config -g process-timeout 600',
    'FROM debian:13\nRUN pip config set global.index-url https://pypi.example.org/simple',
    'FROM debian:13\nENTRYPOINT ["docker", "login", "-u", "a", "-p", "b8Kq2Lm9"]',
    "FROM debian:13\nRUN echo 'machine github.com login x password $TOKEN' > /etc/netrc.tpl",
    "FROM node:24\nRUN echo '//registry.acme.test/:_authToken=${NPM_TOKEN}' > .npmrc",
    'FROM debian:13\nRUN poetry config virtualenvs.create false && cargo login --help',
  ],
  invalid: [
    `
    FROM docker:28
    ARG PASS
    RUN docker login -u me -p $PASS registry.example.com
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`docker\` stores a credential, and the layer keeps it.
    `,
    `
    FROM node:24
    ARG NPM_TOKEN
    RUN npm set //registry.example.com/:_authToken=$NPM_TOKEN
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`npm\` stores a credential, and the layer keeps it.
    `,
    `
    FROM debian:13
    ARG GIT_TOKEN
    RUN git config --global url."https://\${GIT_TOKEN}@github.com/".insteadOf "https://github.com/"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`git\` stores a credential, and the layer keeps it.
    `,
    `
    FROM composer:2
    ARG TOKEN
    RUN composer config --global github-oauth.github.com $TOKEN
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`composer\` stores a credential, and the layer keeps it.
    `,
    `
    FROM debian:13
    ARG AWS_SECRET_ACCESS_KEY
    RUN aws configure set aws_secret_access_key $AWS_SECRET_ACCESS_KEY
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`aws\` stores a credential, and the layer keeps it.
    `,
    `
    FROM docker:28
    ARG REG_PW
    RUN docker login -u me -p $REG_PW registry.example.com
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`docker\` stores a credential, and the layer keeps it.
    `,
    `
    FROM docker:28
    RUN docker login -u me --password=hunter22 registry.example.com
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`docker\` stores a credential, and the layer keeps it.
    `,
    `
    FROM docker:28
    ARG DOCKER_PASSWORD
    RUN echo "$DOCKER_PASSWORD" | docker login -u me --password-stdin
                                  ^^^^^^ \`docker\` stores a credential, and the layer keeps it.
    `,
    `
    FROM ruby:3.4
    ARG GEMFURY_TOKEN
    RUN bundle config set --global https://gem.fury.io/acme/ $GEMFURY_TOKEN
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`bundle\` stores a credential, and the layer keeps it.
    `,
    `
    FROM python:3.13
    ARG PYPI_TOKEN
    RUN poetry config pypi-token.internal $PYPI_TOKEN
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`poetry\` stores a credential, and the layer keeps it.
    `,
    `
    FROM node:24
    ARG NPM_TOKEN
    RUN npm config set //registry.acme.test/:_authToken=$NPM_TOKEN && npm ci
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`npm\` stores a credential, and the layer keeps it.
    `,
    `
    FROM docker:28
    ARG REGISTRY_PASSWORD
    RUN docker login -u ci -p $REGISTRY_PASSWORD registry.example.org
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`docker\` stores a credential, and the layer keeps it.
    `,
    `
    FROM docker:28
    ARG REGISTRY_PASSWORD
    run echo "$REGISTRY_PASSWORD" | docker login -u ci --password-stdin
                                    ^^^^^^ \`docker\` stores a credential, and the layer keeps it.
    `,
    `
    FROM amazon/aws-cli:2.31.0
    ARG AWS_SECRET_ACCESS_KEY
    RUN aws configure set aws_secret_access_key "$AWS_SECRET_ACCESS_KEY"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`aws\` stores a credential, and the layer keeps it.
    `,
    `
    FROM debian:13
    ARG GITHUB_TOKEN
    RUN git config --global url."https://\${GITHUB_TOKEN}:x-oauth-basic@github.com/".insteadOf "https://github.com/"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`git\` stores a credential, and the layer keeps it.
    `,
    `
    FROM debian:13
    RUN echo "machine git.example.org login ci password Zk4Rm8Pq" > ~/.netrc
                                                                    ^^^^^^^^ A credential is written to \`~/.netrc\`, and the layer keeps it.
    `,
    `
    FROM composer:2
    ARG GITHUB_TOKEN
    RUN composer config --global github-oauth.github.com $GITHUB_TOKEN
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`composer\` stores a credential, and the layer keeps it.
    `,
    `
    FROM ruby:3.4
    ARG GEM_TOKEN
    RUN bundle config set --global https://gems.example.org/ ci:$GEM_TOKEN
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`bundle\` stores a credential, and the layer keeps it.
    `,
    `
    FROM python:3.13
    RUN ["poetry", "config", "pypi-token.pypi", "Zt5Rk8Qw2Xy9Lm4V"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`poetry\` stores a credential, and the layer keeps it.
    `,
    `
    FROM rust:1
    RUN cargo login Zt5Rk8Qw2Xy9Lm4V && cargo publish
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`cargo\` stores a credential, and the layer keeps it.
    `,
  ],
});
