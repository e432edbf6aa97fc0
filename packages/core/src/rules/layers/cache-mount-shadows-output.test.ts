import { testRule } from '../../../test/test-rule.js';

testRule('cache-mount-shadows-output', {
  valid: [
    // Copied out in the same RUN.
    'FROM rust:1 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/target cargo build --release && cp target/release/app /usr/local/bin/\nFROM debian:13\nCOPY --from=build /usr/local/bin/app /usr/local/bin/',
    // Not on the mount.
    'FROM rust:1 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/usr/local/cargo/registry cargo build --release\nFROM debian:13\nCOPY --from=build /app/target/release/app /usr/local/bin/',
    'FROM golang:1.26 AS build\nWORKDIR /src\nRUN --mount=type=bind,target=. --mount=type=cache,target=/root/.cache go build -o /bin/app .\nFROM scratch\nCOPY --from=build /bin/app /app',
    'FROM node:24\nWORKDIR /app\nRUN --mount=type=cache,target=/root/.npm npm ci\nCMD ["node", "/app/x.js"]',
    // Something else may have put it there.
    'FROM rust:1 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/target cargo build\nRUN cargo build --release\nFROM debian:13\nCOPY --from=build /app/target/release/app /',
    'FROM rust:1 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/target cargo build\nRUN ./build.sh\nFROM debian:13\nCOPY --from=build /app/target/release/app /',
    'FROM debian:13 AS build\nCOPY x /data/x\nRUN --mount=type=cache,target=/data make\nFROM debian:13\nCOPY --from=build /data/x /x',
    'FROM debian:13 AS build\nRUN --mount=type=bind,source=package.json,target=/app/package.json npm ci\nCOPY . /app\nFROM debian:13\nCOPY --from=build /app/package.json /',
    'FROM debian:13 AS build\nRUN --mount=type=cache,target=/cache make\nCOPY . /\nFROM debian:13\nCOPY --from=build /cache/x /',
    'FROM node:24\nWORKDIR /app\nRUN --mount=type=cache,target=/app/node_modules npm ci && npm run build\nCMD ["node", "dist/x.js"]',
    'FROM node:24\nWORKDIR /app\nRUN --mount=type=cache,target=/app/node_modules npm ci && cp -r node_modules /opt/\nCMD ["node", "x.js"]',
    'FROM node:24\nWORKDIR /app\nRUN --mount=type=cache,target=/app/node_modules npm ci\nCOPY --from=deps /app/node_modules ./node_modules\nCMD ["node", "x.js"]',
    // Another stage, another image, or nobody knows.
    'FROM rust:1 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/target cargo build\nFROM debian:13\nCOPY --from=example.org/x:1 /app/target/x /\nCOPY --from=build /app/Cargo.toml /',
    'FROM rust:1 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=$DIR cargo build\nFROM debian:13\nCOPY --from=build /app/target/x /',
    'FROM debian:13\nRUN --mount=type=secret,id=x,target=/app/x make\nCMD ["/app/x"]',
    'FROM debian:13\nRUN --mount=type=cache,target=/app/bin make\nRUN make -C /app\nENTRYPOINT ["/app/bin/x"]',
  ],
  invalid: [
    `
    FROM rust:1 AS build
    WORKDIR /app
    COPY . .
    RUN apt-get update && apt-get install -y cmake
    RUN --mount=type=cache,target=/usr/local/cargo/registry \\
        --mount=type=cache,target=/app/target \\
        cargo build --release
    FROM debian:13
    COPY --from=build /app/target/release/app /usr/local/bin/
                      ^^^^^^^^^^^^^^^^^^^^^^^ \`/app/target/release/app\` lies on a cache mount of the \`RUN\` that makes it: no layer has it.
  `,
    `
    from golang:1.26 as build
    workdir /src
    copy . .
    run --mount=type=tmpfs,target=/out go build -o /out/app .
    from scratch
    copy --from=0 /out/app /out/app.txt /
                  ^^^^^^^^ \`/out/app\` lies on a tmpfs of the \`RUN\` that makes it: no layer has it.
                           ^^^^^^^^^^^^ \`/out/app.txt\` lies on a tmpfs of the \`RUN\` that makes it: no layer has it.
  `,
    `
    FROM node:24-slim
    WORKDIR /app
    COPY . .
    RUN --mount=type=cache,target=/app/node_modules npm ci
                                                    ^^^^^^ What is installed here lies on the cache mount \`/app/node_modules\`: the image has none of it.
    CMD ["node", "x.js"]
  `,
    `
    FROM node:24 AS build
    WORKDIR /app
    COPY . .
    RUN --mount=type=cache,target=node_modules yarn install
    FROM node:24
    COPY --from=build /app /app
                      ^^^^ \`/app/node_modules\` lies on a cache mount of the \`RUN\` that makes it: no layer has it.
  `,
    `
    FROM debian:13
    WORKDIR /app
    COPY . .
    RUN --mount=type=cache,target=./bin make
    ENTRYPOINT ["bin/app"]
                 ^^^^^^^ \`/app/bin/app\` lies on a cache mount of the \`RUN\` that makes it: no layer has it.
  `,
    'FROM debian:13 AS build\r\nWORKDIR /src\r\nRUN --mount=type=bind,target=/src,rw make && \\\r\n  strip app\r\nFROM debian:13\r\nCOPY --from=build /src/app /\r\n                  ^^^^^^^^ `/src/app` lies on a bind mount of the `RUN` that makes it: no layer has it.\r\n',
    `
    FROM maven:3 AS build
    WORKDIR /app
    COPY . .
    RUN --mount=type=cache,target=/app/target mvn package
    FROM debian:13
    COPY --from=build /app/target/*.jar /app.jar
                      ^^^^^^^^^^^^^^^^^ \`/app/target\` lies on a cache mount of the \`RUN\` that makes it: no layer has it.
  `,
  ],
});
