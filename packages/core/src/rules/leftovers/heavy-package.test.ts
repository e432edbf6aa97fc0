import { testRule } from '../../../test/test-rule.js';

const start = 'CMD ["java", "-jar", "/app.jar"]';
const takes = (name: string, from: number, to: number) => `\`${name}\` takes an estimated ${from} to ${to} MB.`;

testRule('heavy-package', {
  valid: [
    // The small ones, and those that are what they are.
    `FROM debian:13\nRUN apt-get install -y openjdk-21-jre-headless docker-cli locales texlive-latex-base xvfb\n${start}`,
    'FROM debian:13\nRUN apt-get install -y postgresql r-base ffmpeg imagemagick nginx libreoffice-writer-nogui linux-libc-dev',
    'FROM alpine:3.22\nRUN apk add --no-cache linux-headers openjdk21-jre-headless docker-cli',
    // Of others' rules.
    `FROM debian:13\nRUN apt-get install -y build-essential golang libboost-all-dev emacs\n${start}`,
    // Removed again, or in a builder.
    `FROM debian:13\nRUN apt-get install -y default-jdk && javac X.java && apt-get purge -y --auto-remove default-jdk\n${start}`,
    `FROM debian:13 AS build\nRUN apt-get install -y texlive-full && latex x.tex\nFROM debian:13\n${start}`,
    // The container needs it, or may.
    'FROM debian:13\nRUN apt-get install -y default-jdk maven\nCMD ["mvn", "jetty:run"]',
    'FROM debian:13\nRUN apt-get install -y default-jdk maven',
    'FROM debian:13\nRUN apt-get install -y docker.io\nCMD ["dockerd"]',
    'FROM debian:13\nRUN apt-get install -y docker.io\nCOPY start.sh /\nCMD ["/start.sh"]',
    'FROM debian:13\nRUN apt-get install -y chromium\nENTRYPOINT ["chromium", "--headless"]',
    'FROM debian:13\nRUN apt-get install -y xorg ubuntu-desktop\nCMD ["startx"]',
    `FROM debian:13 AS dev\nRUN apt-get install -y texlive-full\n${start}`,
    // Wheels without CUDA, or where it is wanted; nobody knows.
    'FROM python:3.14-slim\nRUN pip install torch --index-url https://download.pytorch.org/whl/cpu',
    'FROM python:3.14-slim\nRUN pip install torch==2.9.0+cpu -f https://example.com/x.html',
    'FROM nvidia/cuda:12.4.0-runtime-ubuntu22.04\nRUN pip install torch',
    'FROM python:3.14-slim\nENV PIP_EXTRA_INDEX_URL=https://download.pytorch.org/whl/cpu\nRUN pip install torch',
    'FROM --platform=linux/arm64 python:3.14-slim\nRUN pip install torch',
    'FROM python:3.14-slim\nRUN pip install -r requirements.txt torchmetrics',
    'FROM debian:13\nONBUILD RUN apt-get install -y texlive-full\nRUN apt-get install -y $PACKAGES',
    { text: 'FROM debian:13\nRUN apt-get install -y locales-all', options: { allow: ['locales-all'] } },
    { text: 'FROM debian:13\nRUN apt-get install -y locales-all', options: { megabytes: 500 } },
  ],
  invalid: [
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y \\
        openjdk-21-jdk=21* \\
        ^^^^^^^^^^^^^^^^^^ ${takes('openjdk-21-jdk', 350, 800)}
        locales-all
        ^^^^^^^^^^^ ${takes('locales-all', 200, 260)}
    ${start}
    `,
    `
    from ubuntu:24.04 as base
    run sudo apt install -y texlive-full
                            ^^^^^^^^^^^^ ${takes('texlive-full', 5000, 7000)}
    from base
    cmd ["report"]
    `,
    `
    FROM node:24-bookworm-slim
    RUN <<EOF
    apt-get install -y chromium linux-headers-amd64 xorg
                       ^^^^^^^^ ${takes('chromium', 250, 700)}
                                ^^^^^^^^^^^^^^^^^^^ ${takes('linux-headers-amd64', 100, 800)}
                                                    ^^^^ ${takes('xorg', 150, 400)}
    EOF
    CMD ["node", "server.js"]
    `,
    `
    FROM alpine:3.22
    RUN apk add --no-cache openjdk21 docker
                           ^^^^^^^^^ ${takes('openjdk21', 150, 400)}
                                     ^^^^^^ ${takes('docker', 150, 400)}
    ${start}
    `,
    `
    FROM debian:13
    RUN apt-get install -y firefox-esr
                           ^^^^^^^^^^^ ${takes('firefox-esr', 250, 700)}
    COPY start.sh /
    CMD ["/start.sh"]
    `,
    `
    FROM rockylinux:9
    RUN dnf install -y java-21-openjdk-devel glibc-all-langpacks
                       ^^^^^^^^^^^^^^^^^^^^^ ${takes('java-21-openjdk-devel', 250, 700)}
                                             ^^^^^^^^^^^^^^^^^^^ ${takes('glibc-all-langpacks', 200, 230)}
    ${start}
    `,
    `
    FROM python:3.14-slim
    RUN pip install --no-cache-dir fastapi torch==2.9.0
                                           ^^^^^^^^^^^^ ${takes('torch', 800, 6000)}
    CMD ["python", "app.py"]
    `,
  ],
});
