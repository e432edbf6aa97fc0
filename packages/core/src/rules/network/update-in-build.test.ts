import { testRule } from '../../../test/test-rule.js';

const tail = 'takes other versions than the lock file names.';

testRule('update-in-build', {
  valid: [
    `
    FROM node:24
    RUN npm install -g npm@11.0.0
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y curl
    `,
    `
    FROM php:8.4
    RUN composer self-update --2
    `,
    'FROM node:24\nRUN npm ci && npm run update && npm install -g npm@11',
    'FROM node:24\nRUN npm update -g npm && yarn global upgrade',
    'FROM python:3.14\nRUN pip install -U pip setuptools wheel && pip install -r requirements.txt',
    'FROM php:8.4-cli\nRUN composer install --no-dev && composer self-update && composer update --lock',
    'FROM ruby:3.4\nRUN gem update --system && bundle install && bundle update --bundler',
    'FROM golang:1.27\nRUN go mod download && go get example.com/x@v1.2.3 && go mod verify',
    'FROM rust:1\nRUN cargo build --locked && cargo install --locked x',
    'FROM node:24\nCMD npm update\n# RUN npm update',
    'FROM debian:13\nRUN apt-get update && echo npm update',
    'FROM python:3.14\nRUN poetry self update && uv sync --locked',
  ],
  invalid: [
    `
    FROM rust:1.90
    RUN cargo update && cargo build --release
        ^^^^^^^^^^^^ \`cargo update\` takes other versions than the lock file names.
    `,
    `
    FROM golang:1.25
    RUN go get -u ./... && go build
        ^^^^^^ \`go get\` takes other versions than the lock file names.
    `,
    `
    FROM node:24
    RUN npm update
        ^^^^^^^^^^ \`npm update\` takes other versions than the lock file names.
    `,
    `
    FROM php:8.4
    RUN composer update --no-dev
        ^^^^^^^^^^^^^^^ \`composer update\` takes other versions than the lock file names.
    `,
    `
    FROM ruby:3.4
    RUN bundle update
        ^^^^^^^^^^^^^ \`bundle update\` takes other versions than the lock file names.
    `,
    `
    FROM node:24
    RUN npm update
        ^^^^^^^^^^ \`npm update\` ${tail}
    `,
    `
    from php:8.4-cli
    run composer update --no-dev && \\
        ^^^^^^^^^^^^^^^ \`composer update\` ${tail}
        cargo update
        ^^^^^^^^^^^^ \`cargo update\` ${tail}
    `,
    `
    FROM golang:1.27
    RUN go get -u ./... && go mod tidy
        ^^^^^^ \`go get\` ${tail}
    `,
    `
    FROM python:3.14
    RUN pip install --upgrade -r requirements.txt
        ^^^^^^^^^^^ \`pip install\` ${tail}
    RUN poetry update && uv sync --upgrade
        ^^^^^^^^^^^^^ \`poetry update\` ${tail}
                         ^^^^^^^ \`uv sync\` ${tail}
    `,
    `
    FROM ruby:3.4
    RUN ["bundle", "update"]
          ^^^^^^^^^^^^^^^^ \`bundle update\` ${tail}
    ONBUILD RUN yarn upgrade
                ^^^^^^^^^^^^ \`yarn upgrade\` ${tail}
    `,
    {
      text: `
      FROM node:24
      COPY package.json package-lock.json ./
      RUN a && \\
        npm update && b
        ^^^^^^^^^^ \`npm update\` takes other versions than the lock file names.
      RUN npm update --omit=dev
          ^^^^^^^^^^ \`npm update\` takes other versions than the lock file names.
      `,
      fixed: `
      FROM node:24
      COPY package.json package-lock.json ./
      RUN a && \\
        npm ci && b
      RUN npm update --omit=dev
      `,
    },
    // Without a lock file there is nothing to keep to.
    {
      text: `
      FROM node:24
      RUN npm update
          ^^^^^^^^^^ \`npm update\` takes other versions than the lock file names.
      `,
      fixed: 'FROM node:24\nRUN npm update\n',
    },
    // It comes too late.
    {
      text: `
      FROM node:24
      RUN npm update
          ^^^^^^^^^^ \`npm update\` takes other versions than the lock file names.

      COPY package-lock.json ./
      `,
      fixed: 'FROM node:24\nRUN npm update\n\nCOPY package-lock.json ./\n',
    },
  ],
});
