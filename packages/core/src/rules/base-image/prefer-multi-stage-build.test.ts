import { testRule } from '../../../test/test-rule.js';

testRule('prefer-multi-stage-build', {
  valid: [
    'FROM golang:1.26 AS build\nWORKDIR /src\nRUN go build -o /app .\nFROM alpine:3.24\nCOPY --from=build /app /app\nCMD ["/app"]',
    // Nothing is built.
    'FROM python:3.14-slim\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]',
    'FROM node:24-slim\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]',
    // Something is, but something else is started.
    'FROM golang:1.26\nRUN go build -o /usr/local/bin/tool ./tool\nCMD ["/run.sh"]',
    'FROM debian:13\nRUN apt-get update && apt-get install -y nginx make\nRUN make && make install\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM golang:1.26\nWORKDIR /src\nRUN go build -o app .\nCMD ["./start.sh"]',
    // The tools are taken away again.
    'FROM alpine:3.24\nWORKDIR /src\nRUN apk add --no-cache --virtual .build gcc musl-dev && gcc -o /app main.c && apk del .build\nCMD ["/app"]',
    'FROM node:24-slim\nRUN npm ci && npm run build && npm prune --production\nCMD ["node", "dist/main.js"]',
    // For work, for a shell, for others to build on, and no command at all.
    'FROM buildpack-deps:trixie\nRUN ./configure && make && make install\nCMD ["python3"]',
    'FROM golang:1.26 AS dev\nRUN go build -o /app .\nCMD ["/app"]',
    'FROM golang:1.26\nRUN go build -o /app .',
    'FROM golang:1.26\nWORKDIR /src\nCMD go run .',
    // A test, a check, a trigger.
    'FROM rust:1.98\nWORKDIR /src\nRUN cargo check\nCMD ["./target/release/app"]',
    'FROM golang:1.26\nONBUILD RUN go build -o /app .\nCMD ["/app"]',
    {
      text: 'FROM alpine:3.24 AS app\nCMD ["/app"]\nFROM golang:1.26\nRUN go build -o /app .\nCMD ["/app"]',
      target: 'app',
    },
  ],
  invalid: [
    `
    FROM golang:1.26
    WORKDIR /src
    COPY . .
    RUN go build -o /app .
        ^^ \`go build\` runs in the image that is shipped, so all that it needs is shipped too.
    CMD ["/app"]
    `,
    `
    from rust:1.98
    workdir /src
    run cargo build --release && \\
        ^^^^^ \`cargo build\` runs in the image that is shipped, so all that it needs is shipped too.
        cp target/release/server /usr/local/bin/
    entrypoint server --port 80
    `,
    `
    FROM maven:3.9
    WORKDIR /src
    RUN mvn -q package
        ^^^ \`mvn\` runs in the image that is shipped, so all that it needs is shipped too.
    CMD ["java", "-jar", "target/app.jar"]
    `,
    `
    FROM debian:13 AS base
    RUN apt-get update && apt-get install -y gcc
    RUN gcc -o /usr/local/bin/app main.c
        ^^^ \`gcc\` runs in the image that is shipped, so all that it needs is shipped too.
    FROM base
    CMD ["app"]
    `,
    `
    FROM mcr.microsoft.com/dotnet/sdk:10.0
    WORKDIR /src
    RUN dotnet publish -c Release -o out
        ^^^^^^ \`dotnet publish\` runs in the image that is shipped, so all that it needs is shipped too.
    WORKDIR /src/out
    ENTRYPOINT ["dotnet", "App.dll"]
    `,
    `
    FROM node:24
    WORKDIR /app
    RUN npm ci
    RUN npm run build
        ^^^ \`npm run build\` runs in the image that is shipped, so all that it needs is shipped too.
    CMD ["node", "dist/main.js"]
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y build-essential
    COPY . /src
    RUN cd /src && ./configure && make && make install
                                          ^^^^ \`make install\` runs in the image that is shipped, so all that it needs is shipped too.
    CMD ["tool", "--serve"]
    `,
  ],
});
