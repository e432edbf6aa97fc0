import { testRule } from '../../../test/test-rule.js';

testRule('tool-not-in-base', {
  valid: [
    // There, or nobody knows.
    'FROM debian:13\nRUN perl -v && tar --version && bash -c true && gzip x',
    'FROM alpine:3.24\nRUN wget https://example.com/x && unzip x && ps',
    'FROM python:3.14\nRUN curl x && git clone x && make && gcc x.c',
    'FROM mycorp/base:1\nRUN curl x',
    'ARG BASE\nFROM $BASE\nRUN curl x',
    'FROM debian:13\nRUN some-tool x',
    'FROM ubuntu:24.04\nRUN ps',
    'FROM mcr.microsoft.com/dotnet/aspnet:9.0-alpine\nHEALTHCHECK CMD wget -q http://localhost',
    'FROM node:6-slim\nRUN curl x',
    'FROM scratch\nRUN ["curl", "x"]',
    // Installed above, by itself or with another package.
    'FROM debian:13\nRUN apt-get update && apt-get install -y curl && curl x',
    'FROM debian:13 AS base\nRUN apt-get update && apt-get install -y git\nFROM base\nRUN git clone x',
    'FROM debian:13\nRUN apt-get update && apt-get install -y build-essential\nRUN make && gcc x.c && xz x',
    'FROM debian:13\nRUN apt-get update && apt-get install -y python3-pip\nRUN pip3 install x && python3 x.py',
    'FROM alpine:3.24\nRUN apk add --no-cache --virtual .deps openssh-client\nRUN ssh-keyscan x',
    'FROM debian:13\nRUN if true; then apt-get install -y curl; fi\nRUN curl x',
    'FROM debian:13\nRUN apt-get update && apt-get install -y some-bundle\nRUN curl x',
    'FROM debian:13\nARG PACKAGES\nRUN apt-get update && apt-get install -y $PACKAGES\nRUN curl x',
    'FROM debian:13\nCOPY setup.sh /\nRUN /setup.sh\nRUN curl x',
    'FROM debian:13\nRUN dpkg -i /x.deb\nRUN curl x',
    'FROM debian:13\nRUN apt-get update && apt-get install -y nodejs npm && npm install -g pnpm@10\nRUN pnpm install',
    'FROM debian:13\nRUN apt-get update && apt-get install -y python3-pip && pip install supervisor\nCMD ["supervisord"]',
    'FROM debian:13\nRUN apt-get update && apt-get install -y net-tools nginx-full\nRUN ifconfig && nginx -t',
    // Put there as a file.
    'FROM debian:13\nCOPY --from=ghcr.io/x/curl:1 /usr/bin/curl /usr/bin/\nRUN curl x',
    'FROM debian:13\nCOPY --from=x /usr/bin/my-curl /usr/local/bin/curl\nRUN curl x',
    'FROM debian:13\nCOPY --from=tools:1 / /\nRUN curl x',
    'FROM debian:13\nADD rootfs.tar.gz /\nRUN curl x',
    'FROM debian:13\nCOPY . /\nRUN curl x',
    'FROM debian:13\nADD https://example.com/jq /usr/local/bin/jq\nRUN jq . x',
    'FROM alpine:3.24\nRUN wget -O /usr/local/bin/jq https://example.com/jq\nRUN jq . x',
    'FROM debian:13\nCOPY --from=x /opt/tools /opt/tools\nENV PATH=/opt/tools/bin:$PATH\nRUN curl x',
    'FROM debian:13\nRUN --mount=type=bind,from=tools:1,target=/usr/local/bin curl x',
    'FROM debian:13\nRUN ln -s /opt/x/bin/* /usr/local/bin/\nRUN curl x',
    // Asked for first, or not needed.
    'FROM debian:13\nRUN if command -v curl; then curl x; fi',
    'FROM debian:13\nRUN which curl && curl x',
    'FROM debian:13\nRUN [ -x /usr/bin/sudo ] && sudo x',
    'FROM debian:13\nRUN curl x || wget x',
    'FROM debian:13\nRUN ps aux || true',
    'FROM debian:13\nRUN case "$X" in a) curl x;; esac',
    'FROM debian:13\nRUN git() { echo; }; git clone x',
    'FROM debian:13\nRUN echo curl && apt-get install -y curl',
    'FROM debian:13\nRUN /opt/x/curl x',
    // A trigger's, a stage that starts nothing, and what CMD gives to another program.
    'FROM debian:13\nONBUILD RUN curl x',
    'FROM debian:13 AS a\nONBUILD RUN apt-get update && apt-get install -y git\nFROM a\nRUN git clone x',
    'FROM debian:13 AS a\nHEALTHCHECK CMD curl x\nFROM scratch\nCOPY --from=a /x /x',
    'FROM debian:13\nENTRYPOINT ["perl", "x"]\nCMD ["curl"]',
    'FROM debian:13\nHEALTHCHECK CMD curl x\nHEALTHCHECK NONE',
    // The rules of others.
    'FROM alpine:3.24\nRUN bash -c "x"\nRUN useradd x',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN curl x',
    'FROM gcr.io/distroless/static-debian12\nRUN ["curl", "x"]',
  ],
  invalid: [
    `
    FROM debian:13-slim
    RUN curl -fsSLO https://example.com/x
        ^^^^ \`curl\` is not in \`debian:13-slim\`, and nothing above installs it.
    RUN curl x
    `,
    `
    FROM node:20-slim
    WORKDIR /app
    COPY . .
    HEALTHCHECK --interval=30s CMD curl -f http://localhost:3000/ || exit 1
                                   ^^^^ \`curl\` is not in \`node:20-slim\`, and nothing above installs it, so that the check always fails.
    CMD ["node", "x.js"]
    `,
    `
    FROM alpine:3.24
    RUN apk add --no-cache python3 && \\
        git clone https://example.com/x
        ^^^ \`git\` is not in \`alpine:3.24\`, and nothing above installs it.
    CMD ["bash", "/x.sh"]
          ^^^^ \`bash\` is not in \`alpine:3.24\`, and nothing above installs it, so that the container does not start.
    `,
    `
    FROM python:3.14-slim AS base
    RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
    FROM base
    run ["git", "clone", "x"]
          ^^^ \`git\` is not in \`python:3.14-slim\`, and nothing above installs it.
    `,
    `
    FROM ubuntu:24.04
    RUN sudo apt-get update
        ^^^^ \`sudo\` is not in \`ubuntu:24.04\`, and nothing above installs it.
    RUN apt-get update && apt-get install -y python3
    RUN python setup.py
        ^^^^^^ \`python\` is not in \`ubuntu:24.04\`, and nothing above installs it.
    RUN npm ci
        ^^^ \`npm\` is not in \`ubuntu:24.04\`, and nothing above installs it.
    `,
    `
    FROM debian:13
    RUN <<EOF
    set -e
    V=$(wget -qO- https://example.com/v)
        ^^^^ \`wget\` is not in \`debian:13\`, and nothing above installs it.
    tar -xJf x.tar.xz
        ^^^^ \`xz\` is not in \`debian:13\`, and nothing above installs it.
    apt-get update && apt-get install -y unzip
    unzip x
    EOF
    `,
    `
    FROM alpine:3.24
    ENTRYPOINT ["/sbin/tini", "--", "/app"]
                 ^^^^^^^^^^ \`tini\` is not in \`alpine:3.24\`, and nothing above installs it, so that the container does not start.
    `,
    `
    FROM mcr.microsoft.com/dotnet/aspnet:9.0
    ENTRYPOINT ["dotnet", "app.dll"]
    HEALTHCHECK CMD ["curl", "-f", "http://localhost:8080/"]
                      ^^^^ \`curl\` is not in \`mcr.microsoft.com/dotnet/aspnet:9.0\`, and nothing above installs it, so that the check always fails.
    `,
  ],
});
