import { testRule } from '../../../test/test-rule.js';

testRule('stage-runtime-version-mismatch', {
  valid: [
    'FROM python:3.14 AS build\nRUN python -m venv /venv\nFROM python:3.14-slim\nCOPY --from=build /venv /venv',
    'FROM python:3.14.1 AS build\nRUN python -m venv /venv\nFROM python:3.14.2-slim\nCOPY --from=build /venv /venv',
    'FROM node:24 AS build\nWORKDIR /app\nRUN npm ci\nFROM node:24.1-slim\nCOPY --from=build /app /app',
    // What is copied hangs on no version.
    'FROM node:22 AS build\nWORKDIR /app\nRUN npm ci && npm run build\nFROM node:24-slim\nCOPY --from=build /app/dist /app',
    'FROM python:3.13 AS docs\nRUN pip install sphinx && make html\nFROM python:3.14-slim\nCOPY --from=docs /out /docs',
    'FROM node:22 AS build\nWORKDIR /app\nRUN npm ci\nFROM nginx:1.30\nCOPY --from=build /app/dist /usr/share/nginx/html',
    // The library is as new, or newer, or not needed.
    'FROM rust:1.98-bookworm AS build\nWORKDIR /src\nRUN cargo build --release\nFROM debian:trixie-slim\nCOPY --from=build /src/target/release/app /app',
    'FROM rust:1.98-bookworm AS build\nWORKDIR /src\nRUN cargo build --release\nFROM gcr.io/distroless/cc-debian12\nCOPY --from=build /src/target/release/app /app',
    'FROM golang:1.26-trixie AS build\nRUN CGO_ENABLED=0 go build -o /server\nFROM debian:bookworm-slim\nCOPY --from=build /server /server',
    'FROM golang:1.26-trixie AS build\nRUN CGO_ENABLED=1 go build -o /server\nFROM debian:bookworm-slim\nCOPY --from=build /server /server',
    'FROM rust:1.98-trixie AS build\nRUN cargo build --release --target x86_64-unknown-linux-musl\nFROM debian:bookworm-slim\nCOPY --from=build /target/x86_64-unknown-linux-musl/release/app /app',
    'FROM maven:3.9-eclipse-temurin-21-noble AS build\nRUN mvn package\nFROM eclipse-temurin:21-jre-jammy\nCOPY --from=build /target/app.jar /app.jar',
    // Not known.
    'ARG V\nFROM python:$V AS build\nRUN python -m venv /venv\nFROM python:3.14-slim\nCOPY --from=build /venv /venv',
    'FROM python:3 AS build\nRUN python -m venv /venv\nFROM python:3.14-slim\nCOPY --from=build /venv /venv',
    'FROM python:3.13 AS build\nRUN python -m venv /venv\nFROM example.org/python:3.14\nCOPY --from=build /venv /venv',
    'FROM rust:1.60 AS build\nRUN cargo build --release\nFROM debian:bookworm-slim\nCOPY --from=build /target/release/app /app',
    {
      text: 'FROM python:3.13 AS build\nRUN python -m venv /venv\nFROM python:3.14-slim\nCOPY --from=build /venv /venv',
      target: 'build',
    },
  ],
  invalid: [
    `
    FROM python:3.12 AS build
    RUN python -m venv /opt/venv && /opt/venv/bin/pip install -r requirements.txt
    FROM python:3.13-slim
    COPY --from=build /opt/venv /opt/venv
                      ^^^^^^^^^ It is made for Python 3.12, but \`python:3.13-slim\` has 3.13.
    `,
    `
    FROM python:3.12-slim as build
    RUN pip install --prefix=/install -r requirements.txt
    FROM gcr.io/distroless/python3-debian12
    copy --from=build /install /usr/local
                      ^^^^^^^^ It is made for Python 3.12, but \`gcr.io/distroless/python3-debian12\` has 3.11.
    `,
    `
    ARG NODE=22
    FROM node:\${NODE} AS build
    WORKDIR /app
    RUN npm ci
    FROM node:24-slim
    COPY --from=build /app .
                      ^^^^ It is made for Node.js 22, but \`node:24-slim\` has 24.
    `,
    `
    FROM rust:1.98-trixie AS build
    WORKDIR /src
    RUN cargo build --release
    FROM debian:bookworm-slim
    COPY --from=build /src/target/release/app /usr/local/bin/app
                      ^^^^^^^^^^^^^^^^^^^^^^^ It is made for glibc 2.41, but \`debian:bookworm-slim\` has 2.36.
    `,
    `
    FROM ubuntu:24.04 AS build
    RUN g++ -O2 main.cpp -o /app
    FROM ubuntu:22.04
    COPY --from=build /app /app
                      ^^^^ It is made for glibc 2.39, but \`ubuntu:22.04\` has 2.35.
    `,
    `
    FROM python:3.12-slim AS build
    WORKDIR /app
    RUN uv sync --frozen
    FROM debian:trixie-slim
    RUN apt-get update && apt-get install -y python3
    COPY --from=build /app/.venv /app/.venv
                      ^^^^^^^^^^ It is made for Python 3.12, but \`debian:trixie-slim\` has 3.13.
    `,
    `
    FROM golang:1.26-bookworm AS build
    ENV CGO_ENABLED=1
    RUN go build -o /server .
    FROM debian:bullseye-slim
    COPY --from=build /server /server
                      ^^^^^^^ It is made for glibc 2.36, but \`debian:bullseye-slim\` has 2.31.
    `,
  ],
});
