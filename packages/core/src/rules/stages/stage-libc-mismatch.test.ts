import { testRule } from '../../../test/test-rule.js';

testRule('stage-libc-mismatch', {
  valid: [
    // Without C nothing is needed.
    'FROM golang:1.26 AS build\nRUN CGO_ENABLED=0 go build -o /app .\nFROM alpine:3.24\nCOPY --from=build /app /app',
    'FROM golang:1.26 AS build\nENV CGO_ENABLED=0\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\nCMD ["/app"]',
    'FROM golang:1.26 AS build\nRUN export CGO_ENABLED=0 && go build -o /app .\nFROM alpine:3.24\nCOPY --from=build /app /app',
    'FROM golang:1.26 AS build\nARG CGO_ENABLED=0\nRUN go build -o /app .\nFROM alpine:3.24\nCOPY --from=build /app /app',
    'FROM golang:1.26 AS build\nRUN go build -ldflags \'-extldflags "-static"\' -o /app .\nFROM alpine:3.24\nCOPY --from=build /app /app',
    // Go's image on Alpine has no C compiler.
    'FROM golang:1.26-alpine AS build\nRUN go build -o /app .\nFROM debian:13\nCOPY --from=build /app /app',
    'FROM golang:1.22-alpine AS build\nRUN go build -o /app .\nFROM debian:13\nCOPY --from=build /app /app',
    // For another platform it compiles without C.
    'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build -o /app .\nFROM alpine:3.24\nCOPY --from=build /app /app',
    // Rust for musl is static.
    'FROM rust:1.98 AS build\nRUN cargo build --release --target x86_64-unknown-linux-musl\nFROM alpine:3.24\nCOPY --from=build /target/x86_64-unknown-linux-musl/release/app /app',
    'FROM rust:1.98-alpine AS build\nWORKDIR /src\nRUN cargo build --release\nFROM debian:13-slim\nCOPY --from=build /src/target/release/app /app',
    // The same library.
    'FROM rust:1.98 AS build\nWORKDIR /src\nRUN cargo build --release\nFROM gcr.io/distroless/cc-debian13\nCOPY --from=build /src/target/release/app /app',
    'FROM node:24-alpine AS build\nWORKDIR /app\nRUN npm ci\nFROM node:24-alpine\nCOPY --from=build /app/node_modules /app/node_modules',
    // What is copied was not made by a compiler.
    'FROM node:24 AS build\nWORKDIR /app\nRUN npm ci && npm run build\nFROM nginx:1.30-alpine\nCOPY --from=build /app/dist /usr/share/nginx/html',
    'FROM maven:3.9 AS build\nWORKDIR /src\nRUN mvn package\nFROM eclipse-temurin:25-jre-alpine\nCOPY --from=build /src/target/app.jar /app.jar',
    'FROM golang:1.26 AS build\nWORKDIR /src\nRUN go build -o /app .\nFROM alpine:3.24\nCOPY --from=build /src/config.yaml /etc/',
    // It brings along what it needs.
    'FROM rust:1.98 AS build\nWORKDIR /src\nRUN cargo build --release\nFROM alpine:3.24\nRUN apk add --no-cache gcompat\nCOPY --from=build /src/target/release/app /app',
    // Only files are handed out.
    'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM scratch AS export\nCOPY --from=build /app /',
    // Without the network Go needs no C library; another program may be what is started.
    'FROM golang:1.26 AS build\nCOPY main.go .\nRUN go build -o /hello main.go\nFROM alpine:3.24\nCOPY --from=build /hello /hello\nCMD ["/hello"]',
    'FROM alpine:3.24 AS theme\nWORKDIR /theme\nRUN npm install\nFROM node:24\nCOPY --from=theme /theme /theme',
    'FROM alpine:3.24 AS theme\nWORKDIR /theme\nRUN npm install\nFROM node:24\nCOPY --from=theme /theme /theme\nCMD ["hugo", "serve"]',
    // The libraries come along.
    'FROM gcc:15 AS build\nRUN gcc -o /app main.c && ldd /app | xargs -I % cp % /deps\nFROM scratch\nCOPY --from=build /deps /\nCOPY --from=build /app /app\nCMD ["/app"]',
    // Not known.
    'ARG BASE\nFROM golang:1.26 AS build\nRUN go build -o /app .\nFROM $BASE\nCOPY --from=build /app /app',
    'FROM example.org/go AS build\nRUN go build -o /app .\nFROM alpine:3.24\nCOPY --from=build /app /app',
    'FROM golang:1.26 AS build\nRUN make\nFROM alpine:3.24\nCOPY --from=build /go/bin/app /app',
    {
      text: 'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM alpine:3.24\nCOPY --from=build /app /app',
      target: 'build',
    },
  ],
  invalid: [
    `
    FROM golang:1.26 AS build
    WORKDIR /src
    COPY . .
    RUN go build -o /app .
    FROM alpine:3.24
    COPY --from=build /app /usr/local/bin/app
                      ^^^^ The program is linked for glibc, but \`alpine:3.24\` has musl.
    `,
    `
    FROM golang:1.22 as build
    WORKDIR /src
    run cd cmd && \\
        go build -o server
    FROM scratch
    COPY --from=build /src/cmd/server /server
                      ^^^^^^^^^^^^^^^ The program is linked for glibc, but \`scratch\` has no C library.
    ENTRYPOINT ["/server"]
    `,
    `
    FROM rust:1.98 AS build
    WORKDIR /src
    RUN --mount=type=cache,target=/src/target cargo build --release && cp target/release/app /bin/server
    FROM docker.io/library/alpine:3.24 AS base
    FROM base
    COPY --from=build /bin/server /bin/
                      ^^^^^^^^^^^ The program is linked for glibc, but \`alpine:3.24\` has musl.
    `,
    `
    FROM node:24 AS deps
    WORKDIR /app
    RUN npm ci --omit=dev
    FROM node:24-alpine
    COPY --from=deps /app/node_modules ./node_modules
                     ^^^^^^^^^^^^^^^^^ The modules are installed for glibc, but \`node:24-alpine\` has musl.
    CMD ["node", "server.js"]
    `,
    `
    FROM python:3.14-slim AS build
    RUN python -m venv /opt/venv && /opt/venv/bin/pip install -r requirements.txt
    FROM python:3.14-alpine
    COPY --from=build /opt/venv /opt/venv
                      ^^^^^^^^^ The packages are installed for glibc, but \`python:3.14-alpine\` has musl.
    CMD ["/opt/venv/bin/gunicorn", "app:app"]
    `,
    `
    FROM golang:1.26-alpine AS build
    RUN apk add --no-cache build-base
    RUN go build -o /out/app .
    FROM debian:13-slim
    COPY --from=build /out /app
                      ^^^^ The program is linked for musl, but \`debian:13-slim\` has glibc.
    CMD ["/app/app", "--port", "80"]
    `,
    `
    FROM gcc:15 AS build
    COPY main.c .
    RUN gcc -O2 -o hello main.c
    FROM build AS other
    FROM alpine:3.24
    COPY --from=other /hello /hello
                      ^^^^^^ The program is linked for glibc, but \`alpine:3.24\` has musl.
    `,
  ],
});
