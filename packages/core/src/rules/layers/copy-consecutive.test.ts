import { testRule } from '../../../test/test-rule.js';

testRule('copy-consecutive', {
  valid: [
    // To other folders, or with other flags.
    'FROM node:24\nCOPY a.js /a/\nCOPY b.js /b/',
    'FROM node:24\nCOPY --chown=1 a.js /a/\nCOPY b.js /a/',
    'FROM node:24\nCOPY a.js /a/\nADD b.js /a/',
    // Not one after the other, or apart on purpose.
    'FROM node:24\nCOPY package.json ./\nRUN npm ci\nCOPY index.js ./',
    'FROM node:24\nCOPY package.json ./\nWORKDIR /b\nCOPY index.js ./',
    'FROM node:24\nCOPY package.json ./\n# Changes more often.\nCOPY index.js ./',
    'FROM node:24\nCOPY a.js ./\nFROM node:24\nCOPY b.js ./',
    // Folders, patterns and large files change at another rate.
    'FROM node:24\nCOPY package.json ./\nCOPY . .',
    'FROM node:24\nCOPY src ./\nCOPY lib ./',
    'FROM node:24\nCOPY package.json ./\nCOPY *.js ./',
    'FROM eclipse-temurin:21\nCOPY config.yml ./\nCOPY app.jar ./',
    'FROM eclipse-temurin:21\nCOPY --from=build dependencies/ ./\nCOPY --from=build application/ ./',
    'FROM debian:13\nCOPY --from=build /a/app /usr/bin/\nCOPY --from=build /a/tool /usr/bin/',
    'FROM debian:13\nCOPY --from=a /a/a.conf /etc/\nCOPY --from=b /a/b.conf /etc/',
    // A file and not a folder, or nobody knows.
    'FROM debian:13\nCOPY a.conf /etc/x.conf\nCOPY b.conf /etc/x.conf',
    'FROM debian:13\nCOPY $A.conf /etc/\nCOPY b.conf /etc/',
    'FROM debian:13\nADD https://example.com/a.txt /a/\nADD https://example.com/b.txt /a/',
    'FROM debian:13\nCOPY <<a.txt /a/\nx\na.txt\nCOPY b.txt /a/',
    'FROM debian:13\nONBUILD COPY a.txt /a/\nONBUILD COPY b.txt /a/',
    'FROM debian:13\nCOPY a.conf /data\nCOPY b.conf /data',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      COPY a.conf /etc/
      # hadolint ignore=DL3010
      COPY b.conf /etc/
      ^^^^ This \`COPY\` could be one with the \`COPY\` above it: both fill \`/etc/\`.
    `,
    },
    {
      text: `
      FROM node:24
      WORKDIR /app
      COPY package.json ./
      COPY package-lock.json ./
      ^^^^ This \`COPY\` could be one with the \`COPY\` above it: both fill \`./\`.
      RUN npm ci
    `,
      fixed: `
      FROM node:24
      WORKDIR /app
      COPY package.json package-lock.json ./
      RUN npm ci
    `,
    },
    {
      text: `
      from golang:1.26 as build
      copy go.mod .
      copy go.sum .
      ^^^^ This \`COPY\` could be one with the \`COPY\` above it: both fill \`.\`.
      copy main.go .
      ^^^^ This \`COPY\` could be one with the \`COPY\` above it: both fill \`.\`.
    `,
      fixed: `
      from golang:1.26 as build
      copy go.mod go.sum main.go .
    `,
    },
    {
      text: 'FROM debian:13\nCOPY --chown=1 a.txt b.txt /a/\n\nCOPY --chown=1 \\\n^^^^ This `COPY` could be one with the `COPY` above it: both fill `/a/`.\n    c.txt \\\n    /a/',
      fixed: 'FROM debian:13\nCOPY --chown=1 a.txt b.txt c.txt /a/',
    },
    `
    FROM debian:13
    COPY ["a.txt", "/a/"]
    COPY ["b.txt", "/a/"]
    ^^^^ This \`COPY\` could be one with the \`COPY\` above it: both fill \`/a/\`.
  `,
    {
      text: 'FROM debian:13\r\nADD a.txt /a/\r\nADD b.txt /a/\r\n^^^ This `ADD` could be one with the `ADD` above it: both fill `/a/`.\r\nUSER 1\r\n',
      fixed: 'FROM debian:13\r\nADD a.txt b.txt /a/\r\nUSER 1\r\n',
    },
    {
      text: `
      FROM ruby:3.4
      COPY Gemfile ./
      COPY Gemfile.lock ./
      ^^^^ This \`COPY\` could be one with the \`COPY\` above it: both fill \`./\`.
      # Later.
      COPY .ruby-version ./
      COPY .npmrc ./
    `,
      fixed: `
      FROM ruby:3.4
      COPY Gemfile Gemfile.lock ./
      # Later.
      COPY .ruby-version ./
      COPY .npmrc ./
    `,
    },
    {
      text: `
      FROM nginx:1.30
      WORKDIR /app
      COPY --from=build /a/index.html /usr/share/nginx/html
      COPY --from=build /a/style.css /usr/share/nginx/html
      ^^^^ This \`COPY\` could be one with the \`COPY\` above it: both fill \`/usr/share/nginx/html\`.
      COPY a.js /app
      COPY b.js /app
      ^^^^ This \`COPY\` could be one with the \`COPY\` above it: both fill \`/app\`.
    `,
      fixed: `
      FROM nginx:1.30
      WORKDIR /app
      COPY --from=build /a/index.html /a/style.css /usr/share/nginx/html/
      COPY a.js b.js /app/
    `,
    },
  ],
});
