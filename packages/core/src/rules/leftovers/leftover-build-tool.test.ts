import { testRule } from '../../../test/test-rule.js';

const start = 'CMD ["app"]';

testRule('leftover-build-tool', {
  valid: [
    // Removed again.
    `FROM debian:13\nRUN apt-get install -y gcc make && make && apt-get purge -y --auto-remove gcc make\n${start}`,
    'FROM python:3.14-alpine\nRUN apk add --no-cache --virtual .build build-base && pip install x && apk del .build\nCMD ["python", "app.py"]',
    `FROM debian:13\nRUN deps="gcc make"; apt-get install -y $deps g++ && make && apt-get purge -y $deps\n${start}`,
    // In a builder, or there before.
    `FROM debian:13 AS build\nRUN apt-get install -y gcc make && make\nFROM debian:13\n${start}`,
    'FROM python:3.14\nRUN apt-get install -y build-essential && pip install x\nCMD ["python", "app.py"]',
    // Not a compiler, or nothing was compiled.
    `FROM debian:13\nRUN apt-get install -y libpq-dev zlib1g-dev nodejs openjdk-21-jdk gettext && make\n${start}`,
    `FROM debian:13\nRUN apt-get install -y gcc make\n${start}`,
    // The container compiles.
    'FROM debian:13\nRUN apt-get install -y make gcc && make\nCMD ["make", "run"]',
    'FROM debian:13\nRUN apt-get install -y golang gcc && go build .\nCMD ["go", "run", "."]',
    'FROM python:3.14-slim\nRUN apt-get install -y g++ && pip install cython==3 numpy\nCMD ["python", "app.py"]',
    'FROM debian:13\nRUN apt-get install -y r-base gcc && make\nCMD ["report"]',
    'FROM debian:13\nRUN apt-get install -y gcc && make\nCMD ["Rscript", "x.R"]',
    // A script may build as well.
    'FROM debian:13\nRUN apt-get install -y gcc make && make\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]',
    'FROM debian:13\nRUN apt-get install -y make && pip install x\nCMD ["./run.sh"]',
    // For work by hand, for other images, or nobody knows.
    'FROM debian:13\nRUN apt-get install -y gcc make && make',
    'FROM debian:13\nRUN apt-get install -y gcc make && make\nCMD ["/bin/bash"]',
    `FROM debian:13\nRUN apt-get install -y gcc make && make\nONBUILD RUN make\n${start}`,
    `FROM example.org/base:1\nRUN apt-get install -y gcc make && make\n${start}`,
    'FROM mcr.microsoft.com/devcontainers/python:3\nRUN apt-get install -y gcc make && make\nCMD ["python", "x.py"]',
    { text: `FROM debian:13\nRUN apt-get install -y gcc && gcc x.c\n${start}`, options: { allow: ['gcc'] } },
  ],
  invalid: [
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y \\
        ca-certificates \\
        gcc=4:* \\
        ^^^^^^^ What the container runs does not compile, but \`gcc\`, \`make\` stay in the image.
        make
    COPY . .
    RUN make
    CMD ["./app"]
    `,
    `
    FROM python:3.14-slim AS base
    RUN apt-get install -y build-essential libpq-dev
                           ^^^^^^^^^^^^^^^ What the container runs does not compile, but \`build-essential\` stays in the image.
    FROM base
    RUN pip install -r requirements.txt
    COPY entrypoint.sh /
    ENTRYPOINT ["/entrypoint.sh"]
    `,
    `
    from node:22-alpine
    run apk add --no-cache python3 make g++ cmake autoconf
                                   ^^^^ What the container runs does not compile, but \`make\`, \`g++\`, \`cmake\` and more stay in the image.
    run npm ci
    cmd npm start
    `,
    `
    FROM debian:13
    RUN <<EOF
    sudo apt-get install -y clang
                            ^^^^^ What the container runs does not compile, but \`clang\` stays in the image.
    apt-get install -y cmake
                       ^^^^^ What the container runs does not compile, but \`cmake\` stays in the image.
    cmake . && make
    EOF
    HEALTHCHECK CMD app --check
    ENTRYPOINT exec app
    `,
    `
    FROM registry.access.redhat.com/ubi9/ubi
    RUN yum groupinstall -y "Development Tools" && make
                            ^^^^^^^^^^^^^^^^^^^ What the container runs does not compile, but \`Development Tools\` stays in the image.
    ENTRYPOINT []
    CMD ["app"]
    `,
  ],
});
