import { testRule } from '../../../test/test-rule.js';

const start = 'CMD ["nginx", "-g", "daemon off;"]';
const fetch = 'RUN apt-get install -y curl && curl -O https://example.com/x';

testRule('leftover-fetch-tool', {
  valid: [
    // Removed again, by name, as a virtual package, in a variable, or later (then that is the problem).
    `FROM debian:13\nRUN apt-get install -y curl && curl -O https://example.com/x && apt-get purge -y --auto-remove curl\n${start}`,
    `FROM alpine:3.22\nRUN apk add --no-cache -t .fetch git && git clone https://example.com/x && apk del .fetch\n${start}`,
    `FROM debian:13\nRUN tools="curl git"; apt-get install -y $tools curl && curl x && apt-get purge -y $tools\n${start}`,
    `FROM debian:13\nRUN apt-get install -y curl && curl x && apt-mark auto '.*' > /dev/null && apt-get purge -y --auto-remove\n${start}`,
    `FROM debian:13\n${fetch}\nRUN apt-get remove -y curl\n${start}`,
    // In a builder, or there before.
    `FROM debian:13 AS build\n${fetch}\nFROM debian:13\n${start}`,
    `FROM node:22\n${fetch}\nCMD ["node", "x.js"]`,
    `FROM alpine:3.22\nRUN apk add wget && wget https://example.com/x\n${start}`,
    // Used by the container, or installed and not used by the build.
    `FROM debian:13\n${fetch}\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n${start}`,
    `FROM debian:13\n${fetch}\nENTRYPOINT ["curl"]`,
    `FROM debian:13\nRUN apt-get install -y curl git\n${start}`,
    // A script may use it.
    `FROM debian:13\n${fetch}\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["nginx"]`,
    `FROM debian:13\n${fetch}\nCOPY serve /usr/local/bin/\nCMD ["serve"]`,
    `FROM debian:13\n${fetch}\nCOPY . /app\nCMD ["/app/serve"]`,
    `FROM debian:13\n${fetch}\nCMD bash /x.sh && nginx`,
    `FROM debian:13\n${fetch}\nHEALTHCHECK CMD /check.sh\n${start}`,
    `FROM debian:13\n${fetch}\nCMD ["supervisord", "-n"]`,
    // For work by hand, for other images, or nobody knows.
    `FROM debian:13\n${fetch}`,
    `FROM debian:13\n${fetch}\nCMD ["bash"]`,
    `FROM python:3.14-slim\n${fetch}`,
    `FROM debian:13\n${fetch}\nCMD ["sleep", "infinity"]`,
    `FROM debian:13\n${fetch}\nONBUILD COPY . /app\n${start}`,
    `FROM example.org/base:1\n${fetch}\n${start}`,
    `FROM mcr.microsoft.com/devcontainers/base:bookworm\n${fetch}\nCMD ["nginx"]`,
    // Applications run these, and know their own version by git.
    `FROM debian:13\nRUN apt-get install -y openssh-client jq rsync && ssh-keyscan example.com && jq . x && rsync a b\n${start}`,
    `FROM python:3.14-slim\nRUN apt-get install -y git && git clone https://example.com/x /app\nWORKDIR /app\nCMD ["python", "x.py"]`,
    `FROM debian:13\nRUN apt-get install -y git && git clone https://example.com/x\nENTRYPOINT ["terraform"]`,
    { text: `FROM debian:13\n${fetch}\n${start}`, options: { allow: ['curl'] } },
  ],
  invalid: [
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y \\
        ca-certificates \\
        curl=8.* \\
        ^^^^^^^^ \`curl\` is only used while building, and stays in the image.
        unzip \\
        ^^^^^ \`unzip\` is only used while building, and stays in the image.
        zip
    RUN curl -O https://example.com/x.zip && unzip x.zip
    CMD ["nginx", "-g", "daemon off;"]
    `,
    `
    FROM python:3.14-slim AS base
    RUN apt-get install -y git xz-utils gpg
                           ^^^ \`git\` is only used while building, and stays in the image.
                               ^^^^^^^^ \`xz-utils\` is only used while building, and stays in the image.
    FROM base
    RUN git clone https://example.com/x && tar xJf x.tar.xz
    COPY . /app
    HEALTHCHECK CMD python -c "import x"
    ENTRYPOINT ["tini", "--"]
    CMD ["python", "app.py"]
    `,
    `
    from alpine:3.22
    run <<EOF
    apk add --no-cache curl
                       ^^^^ \`curl\` is only used while building, and stays in the image.
    VERSION=$(curl -s https://example.com/version)
    EOF
    entrypoint exec java -jar x.jar
    `,
    `
    FROM nginx:1.30
    RUN apt-get install -y git && git clone https://example.com/x /usr/share/nginx/html
                           ^^^ \`git\` is only used while building, and stays in the image.
    `,
    `
    FROM debian:13
    RUN sudo apt-get install -y software-properties-common && add-apt-repository ppa:x
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`software-properties-common\` is only used while building, and stays in the image.
    CMD php server.php
    `,
    // Behind its last use, with the RUNs below that use it.
    {
      text: `
      FROM debian:13
      RUN apt-get update \\
        && apt-get install -y curl=8.* nginx
                              ^^^^^^^^ \`curl\` is only used while building, and stays in the image.
      # the page
      RUN curl -fsSLO https://example.com/x.html || exit 1
      RUN mkdir /x
      CMD ["nginx"]
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update \\
        && apt-get install -y curl=8.* nginx \\
        # the page
        && (curl -fsSLO https://example.com/x.html || exit 1) \\
        && apt-get purge -y --auto-remove curl
      RUN mkdir /x
      CMD ["nginx"]
      `,
    },
    {
      text: `
      FROM alpine:3.22
      RUN <<EOF
      set -e
      apk add --no-cache curl
                         ^^^^ \`curl\` is only used while building, and stays in the image.
      curl -O https://example.com/x
      EOF
      CMD ["nginx"]
      `,
      fixed: `
      FROM alpine:3.22
      RUN <<EOF
      set -e
      apk add --no-cache curl
      curl -O https://example.com/x
      apk del curl
      EOF
      CMD ["nginx"]
      `,
    },
    {
      text: 'FROM fedora:42\r\nRUN dnf install -y wget && \\\r\n                   ^^^^ `wget` is only used while building, and stays in the image.\r\n    wget https://example.com/x\r\nCMD ["nginx"]\r\n',
      fixed:
        'FROM fedora:42\r\nRUN dnf install -y wget && \\\r\n    wget https://example.com/x && \\\r\n    dnf remove -y wget\r\nCMD ["nginx"]\r\n',
    },
    // A later program may call it, or something stands between.
    {
      text: `
      FROM node:24-slim
      RUN apt-get update && apt-get install -y git && git clone https://example.com/x
                                               ^^^ \`git\` is only used while building, and stays in the image.
      COPY package.json .
      RUN npm install
      CMD ["node", "x.js"]
      `,
      fixed: `
      FROM node:24-slim
      RUN apt-get update && apt-get install -y git && git clone https://example.com/x
      COPY package.json .
      RUN npm install
      CMD ["node", "x.js"]
      `,
    },
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y curl
                                               ^^^^ \`curl\` is only used while building, and stays in the image.
      WORKDIR /srv
      RUN curl -O https://example.com/x
      CMD ["nginx"]
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y curl
      WORKDIR /srv
      RUN curl -O https://example.com/x
      CMD ["nginx"]
      `,
    },
  ],
});
