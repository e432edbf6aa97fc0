import { testRule } from '../../../test/test-rule.js';

testRule('shell-form-needs-shell', {
  valid: [
    'FROM scratch\nCOPY app /app\nENTRYPOINT ["/app"]\nCMD ["--serve"]',
    'FROM gcr.io/distroless/static-debian12\nCOPY app /app\nHEALTHCHECK CMD ["/app", "check"]\nCMD ["/app"]',
    'FROM debian:13\nRUN x\nCMD y',
    'FROM alpine:3.24\nCMD y',
    // A shell comes along, or may.
    'FROM gcr.io/distroless/static-debian12:debug\nRUN x',
    'FROM scratch\nADD rootfs.tar.xz /\nRUN x\nCMD ["bash"]',
    'FROM scratch\nCOPY --from=build / /\nRUN x',
    'FROM scratch\nCOPY --from=build /out/ /\nCMD x',
    'FROM scratch\nCOPY --from=busybox:1.38 /bin/busybox /bin/sh\nRUN x',
    'FROM scratch\nCOPY . /\nCMD x',
    'FROM scratch AS a\nADD rootfs.tar /\nFROM a\nRUN x',
    'FROM gcr.io/distroless/base-debian12\nCOPY --from=busybox:1.38 /bin/sh /bin/sh\nSHELL ["/bin/sh", "-c"]\nRUN x',
    'FROM scratch\nCOPY busybox /x\nRUN ["/x", "--install", "/bin"]\nRUN y',
    // Nobody knows the base.
    'FROM mycorp/distroless:1\nRUN x',
    'ARG BASE\nFROM $BASE\nRUN x',
    'FROM cgr.dev/chainguard/node\nRUN x',
    // Not in force, or no shell.
    'FROM scratch\nCOPY app /app\nCMD x\nCMD ["/app"]',
    'FROM scratch\nCOPY app /app\nENTRYPOINT ["/app"]\nCMD ["sh", "-c", "x"]',
    'FROM scratch AS a\nCMD x\nFROM debian:13\nCMD y',
    'FROM scratch\nHEALTHCHECK NONE\nONBUILD RUN x\nSHELL ["/x"]',
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN x',
    'FROM scratch\nRUN ["/app", "--init"]',
  ],
  invalid: [
    `
    FROM scratch
    COPY app /app
    RUN chmod +x /app
    ^^^ \`RUN\` starts a shell here, and \`scratch\` has none.
    ENTRYPOINT /app --serve
    ^^^^^^^^^^ \`ENTRYPOINT\` starts a shell here, and \`scratch\` has none.
    `,
    `
    FROM golang:1.26 AS build
    RUN go build -o /app .
    FROM gcr.io/distroless/static-debian12:nonroot
    COPY --from=build /app /
    cmd /app
    ^^^ \`CMD\` starts a shell here, and \`gcr.io/distroless/static-debian12:nonroot\` has none.
    `,
    `
    FROM gcr.io/distroless/java21-debian12 AS base
    FROM base
    COPY app.jar /
    HEALTHCHECK CMD curl -f http://localhost/ || exit 1
    ^^^^^^^^^^^ \`HEALTHCHECK\` starts a shell here, and \`gcr.io/distroless/java21-debian12\` has none.
    `,
    `
    FROM scratch
    COPY app.bin /
    CMD ["/bin/sh", "-c", "/app.bin"]
    ^^^ \`CMD\` starts a shell here, and \`scratch\` has none.
    `,
    `
    FROM mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled
    WORKDIR /app
    RUN <<EOF
    ^^^ \`RUN\` starts a shell here, and \`mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled\` has none.
    mkdir x
    EOF
    `,
    `
    FROM scratch
    RUN ["sh", "/x.sh"]
    ^^^ \`RUN\` starts a shell here, and \`scratch\` has none.
    `,
  ],
});
