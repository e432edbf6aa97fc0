import { testRule } from '../../../test/test-rule.js';

testRule('base-image-prefer-slim', {
  valid: [
    'FROM node:24-slim\nCMD ["node", "server.js"]',
    'FROM python:3.14-alpine\nCMD ["python", "app.py"]',
    // Where it is built, all may be there.
    'FROM python:3.14 AS build\nFROM python:3.14-slim\nCMD ["python", "app.py"]',
    // There is no slim variant.
    'FROM ubuntu:24.04\nCMD ["/app"]',
    'FROM php:8.4-apache\nCMD ["apache2-foreground"]',
    'FROM nginx:1.30\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:latest\nCMD ["/app"]',
    // The build, the container or its health check use what only the full variant has.
    'FROM python:3.14\nRUN git clone https://example.org/a.git\nCMD ["python", "app.py"]',
    'FROM node:24\nHEALTHCHECK CMD curl -f http://localhost\nCMD ["node", "server.js"]',
    'FROM ruby:4.0\nRUN make\nCMD ["ruby", "app.rb"]',
    // For people, and for others to build on.
    'FROM python:3.14\nRUN pip install jupyter',
    'FROM node:24 AS development\nCMD ["node", "server.js"]',
    'FROM node:24 AS development\nFROM development AS environment\nCMD ["node", "server.js"]',
    'FROM python:3.14\nONBUILD COPY . .\nCMD ["python", "app.py"]',
    // Other registries, variables, digests alone.
    'FROM example.org/node:24\nCMD ["node", "server.js"]',
    'ARG BASE\nFROM $BASE\nCMD ["node", "server.js"]',
    'FROM node@sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce\nCMD ["node", "server.js"]',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nCMD ["app.exe"]',
    { text: 'FROM node:24-slim AS app\nCMD ["node", "a.js"]\nFROM node:24\nCMD ["node", "b.js"]', target: 'app' },
  ],
  invalid: [
    `
    FROM node:24
         ^^^^^^^ The full variant of \`node\` holds tools that a container does not need.
    WORKDIR /app
    COPY . .
    RUN npm ci
    CMD ["node", "server.js"]
    `,
    `
    from docker.io/library/python:3.12-bookworm
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The full variant of \`python\` holds tools that a container does not need.
    RUN pip install --no-cache-dir -r requirements.txt
    CMD gunicorn app:app
    `,
    {
      text: `
    ARG NODE=22
    FROM node:$NODE AS base
         ^^^^^^^^^^ The full variant of \`node\` holds tools that a container does not need.
    FROM base AS app
    CMD ["node", "server.js"]
    `,
      fixed: `
    ARG NODE=22-slim
    FROM node:$NODE AS base
    FROM base AS app
    CMD ["node", "server.js"]
    `,
    },
    // What is installed may need what only the full variant has.
    {
      text: `
    FROM python:3.14
         ^^^^^^^^^^^ The full variant of \`python\` holds tools that a container does not need.
    RUN apt-get update && apt-get install -y libpq-dev
    CMD ["python", "app.py"]
    `,
      fixed: `
    FROM python:3.14
    RUN apt-get update && apt-get install -y libpq-dev
    CMD ["python", "app.py"]
    `,
    },
    `
    FROM golang:1.26 AS build
    RUN go build -o /app
    FROM debian:13
         ^^^^^^^^^ The full variant of \`debian\` holds tools that a container does not need.
    COPY --from=build /app /app
    ENTRYPOINT ["/app"]
    `,
    `
    FROM ruby
         ^^^^ The full variant of \`ruby\` holds tools that a container does not need.
    CMD ["ruby", "app.rb"]
    `,
  ],
});
