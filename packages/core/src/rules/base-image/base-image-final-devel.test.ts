import { testRule } from '../../../test/test-rule.js';

testRule('base-image-final-devel', {
  valid: [
    // Only where it is built.
    'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM alpine:3.24\nCOPY --from=build /app /app\nCMD ["/app"]',
    'FROM rust:1.98 AS build\nRUN cargo build\nFROM debian:13-slim AS base\nFROM base\nCMD ["/app"]',
    // Images to run on.
    'FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT ["dotnet", "app.dll"]',
    'FROM nvidia/cuda:12.8.1-runtime-ubuntu24.04\nCMD ["python3", "serve.py"]',
    'FROM swift:6.2-slim\nCMD ["/app"]',
    'FROM node:24\nCMD ["node", "server.js"]',
    'FROM eclipse-temurin:25\nCMD ["java", "-jar", "app.jar"]',
    // For those who work on it: a shell, a name that says so, tests, checks.
    'FROM golang:1.26\nRUN go install golang.org/x/tools/gopls@v0.20.0',
    'FROM golang:1.26 AS dev\nCMD ["/app"]',
    'FROM rust:1.98 AS test\nCOPY . .\nCMD ["/run-tests"]',
    'FROM golang:1.26\nCOPY . .\nCMD ["go", "test", "./..."]',
    'FROM golang:1.26\nCOPY . .\nCMD air -c .air.toml',
    'FROM maven:3.9\nENTRYPOINT ["mvn"]',
    'FROM eclipse-temurin:21-jdk\nCMD ["jshell"]',
    'FROM eclipse-temurin:21-jdk\nENTRYPOINT ["javac", "-version"]',
    'FROM gradle:9-jdk25\nCMD ["gradle", "build"]',
    'FROM mcr.microsoft.com/devcontainers/go:1\nCMD ["/app"]',
    'FROM golang:1.26\nCMD ["bash"]',
    'FROM nvidia/cuda:12.8.1-devel-ubuntu24.04\nCMD ["/bin/bash"]',
    'FROM nvidia/cuda:12.8.1-devel-ubuntu24.04\nRUN nvcc --version',
    // Not known.
    'ARG BASE\nFROM $BASE\nCMD ["/app"]',
    'FROM example.org/golang:1.26\nCMD ["/app"]',
    'FROM golang@sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce',
    'FROM scratch\n# FROM golang\nCMD ["/app"]',
    { text: 'FROM alpine:3.24 AS app\nCMD ["/app"]\nFROM golang:1.26\nCMD ["/app"]', target: 'app' },
  ],
  invalid: [
    `
    FROM golang:1.26
         ^^^^^^^^^^^ The image ships the Go toolchain.
    WORKDIR /src
    COPY . .
    RUN go build -o /app .
    CMD ["/app"]
    `,
    `
    FROM golang:1.22-alpine
         ^^^^^^^^^^^^^^^^^^ The image ships the Go toolchain.
    COPY . .
    CMD go run main.go
    `,
    `
    FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
    RUN dotnet publish -o /out
    from mcr.microsoft.com/dotnet/sdk:9.0 as final
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The image ships the .NET SDK.
    COPY --from=build /out .
    ENTRYPOINT ["dotnet", "app.dll"]
    `,
    `
    ARG CUDA=12.8.1
    FROM nvidia/cuda:\${CUDA}-devel-ubuntu24.04
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The image ships compilers and headers.
    CMD ["python3", "serve.py"]
    `,
    `
    FROM maven:3.9-eclipse-temurin-21 AS base
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The image ships Maven and a JDK.
    FROM base AS app
    CMD ["java", "-jar", "target/app.jar"]
    `,
    `
    FROM eclipse-temurin:21-jdk
         ^^^^^^^^^^^^^^^^^^^^^^ The image ships a JDK.
    COPY app.jar /app.jar
    CMD ["java", "-jar", "/app.jar"]
    `,
    `
    FROM docker.io/library/rust:1.98
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ The image ships the Rust toolchain.
    ENTRYPOINT ./target/release/server
    `,
  ],
});
