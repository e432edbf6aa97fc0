import { testRule } from '../../../test/test-rule.js';

const after = '\nFROM alpine:3.24\nCOPY --from=build /app /app';

testRule('multiarch-cross-compile-missing', {
  valid: [
    `FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nARG TARGETOS TARGETARCH\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app${after}`,
    `FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nARG TARGETARCH\nENV GOARCH=$TARGETARCH\nRUN go build -o /app${after}`,
    // In the parent.
    `FROM --platform=$BUILDPLATFORM golang:1.26 AS base\nARG TARGETARCH\nENV GOARCH=$TARGETARCH\nFROM base AS build\nRUN go build -o /app${after}`,
    `FROM --platform=$BUILDPLATFORM rust:1.98 AS build\nRUN cargo build --release --target aarch64-unknown-linux-gnu${after}`,
    // The stage is for the platform of the image.
    `FROM golang:1.26 AS build\nRUN go build -o /app${after}`,
    `FROM --platform=linux/amd64 golang:1.26 AS build\nRUN go build -o /app${after}`,
    // What is made runs everywhere.
    'FROM --platform=$BUILDPLATFORM node:24 AS build\nRUN npm ci && npm run build\nFROM nginx:1.30\nCOPY --from=build /dist /usr/share/nginx/html',
    'FROM --platform=$BUILDPLATFORM maven:3.9 AS build\nRUN mvn package\nFROM eclipse-temurin:25-jre\nCOPY --from=build /target/app.jar /app.jar',
    'FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nRUN dotnet publish -o /app\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app /app',
    `FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nRUN GOOS=js GOARCH=wasm go build -o /app${after}`,
    // Tools that know the platform.
    `FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.6.1 AS xx\nFROM --platform=$BUILDPLATFORM golang:1.26 AS build\nCOPY --from=xx / /\nRUN xx-go build -o /app && go build ./gen${after}`,
    `FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nRUN make${after}`,
    // A tool for the build itself, and one that nobody needs.
    'FROM --platform=$BUILDPLATFORM golang:1.26 AS tool\nRUN go build -o /gen\nFROM --platform=$BUILDPLATFORM node:24 AS build\nCOPY --from=tool /gen /gen\nRUN /gen\nFROM nginx:1.30\nCOPY --from=build /dist /dist',
    'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nRUN go build -o /gen && /gen > /docs.json\nFROM alpine:3.24\nCOPY --from=build /docs.json /docs.json',
    'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nRUN go build -o /app\nFROM alpine:3.24\nRUN id',
    `FROM --platform=$BUILDPLATFORM golang:1.26 AS build\n# go build\nRUN go test ./...${after}`,
  ],
  invalid: [
    `
    FROM --platform=$BUILDPLATFORM golang:1.26 AS build
    WORKDIR /src
    COPY . .
    RUN CGO_ENABLED=0 GOOS=linux go build -o /app .
                                 ^^ \`go\` compiles for the machine that builds, not for the platform of the image.
    FROM scratch
    COPY --from=build /app /app
    `,
    `
    from --platform=\${BUILDPLATFORM} rust:1.98 as build
    run cargo fetch && \\
        cargo build --release
        ^^^^^ \`cargo\` compiles for the machine that builds, not for the platform of the image.
    from debian:13-slim
    copy --from=build /target/release/app /app
    `,
    `
    FROM --platform=$BUILDPLATFORM gcc:15 AS base
    FROM base AS build
    RUN gcc -O2 -o /app main.c
        ^^^ \`gcc\` compiles for the machine that builds, not for the platform of the image.
    FROM debian:13-slim
    COPY --from=build /app /app
    `,
    `
    FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
    RUN dotnet publish --self-contained -o /app
        ^^^^^^ \`dotnet\` compiles for the machine that builds, not for the platform of the image.
    FROM debian:13-slim
    COPY --from=build /app /app
    `,
    `
    FROM --platform=$BUILDPLATFORM golang:1.26 AS build
    RUN <<EOF
    go mod download
    go install ./cmd/server
    ^^ \`go\` compiles for the machine that builds, not for the platform of the image.
    EOF
    FROM alpine:3.24
    COPY --from=build /go/bin/server /server
    `,
  ],
});
