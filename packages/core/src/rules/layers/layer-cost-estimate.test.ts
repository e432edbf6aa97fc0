import { testRule } from '../../../test/test-rule.js';

testRule('layer-cost-estimate', {
  valid: [
    // A single heavy package, and small ones.
    'FROM debian:13\nRUN apt-get update && apt-get install -y texlive-full && rm -rf /var/lib/apt/lists/*',
    'FROM debian:13\nRUN apt-get update && apt-get install -y nginx curl git ca-certificates p0 p1 p2 p3 p4 p5 p6 p7 p8 p9 p10 p11 p12 p13 p14 p15 p16 p17 p18 p19 && rm -rf /var/lib/apt/lists/*',
    'FROM debian:13\nRUN apt-get update && apt-get install -y build-essential imagemagick && rm -rf /var/lib/apt/lists/*',
    // What belongs together counts once.
    'FROM debian:13\nRUN apt-get update && apt-get install -y chromium firefox-esr && rm -rf /var/lib/apt/lists/*',
    'FROM python:3.14\nRUN pip install --no-cache-dir torch torchvision torchaudio',
    // Removed again, or not in the image.
    'FROM debian:13\nRUN apt-get update && apt-get install -y openjdk-21-jdk libreoffice && make && apt-get purge -y openjdk-21-jdk libreoffice && rm -rf /var/lib/apt/lists/*',
    'FROM debian:13 AS build\nRUN apt-get update && apt-get install -y openjdk-21-jdk libreoffice && rm -rf /var/lib/apt/lists/*\nFROM debian:13\nCOPY --from=build /a /a',
    'FROM debian:13\nONBUILD RUN apt-get update && apt-get install -y openjdk-21-jdk libreoffice && rm -rf /var/lib/apt/lists/*',
    // In two layers, or below what the option asks for.
    'FROM debian:13\nRUN apt-get update && apt-get install -y openjdk-21-jdk && rm -rf /var/lib/apt/lists/*\nCOPY a /a\nRUN apt-get update && apt-get install -y libreoffice && rm -rf /var/lib/apt/lists/*',
    {
      text: 'FROM debian:13\nRUN apt-get update && apt-get install -y openjdk-21-jdk libreoffice && rm -rf /var/lib/apt/lists/*',
      options: { megabytes: 2000 },
    },
    'FROM debian:13\nRUN echo apt-get install openjdk-21-jdk libreoffice\n# RUN apt-get install openjdk-21-jdk libreoffice',
  ],
  invalid: [
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y --no-install-recommends chromium libreoffice && rm -rf /var/lib/apt/lists/*
    ^^^ This layer takes an estimated 650 to 2200 MB, most of it for \`libreoffice\`, \`chromium\`.
  `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y texlive-full
    ^^^ This layer takes an estimated 5020 to 7050 MB, most of it for \`texlive-full\`, package lists.
  `,
    `
    from alpine:3.22 as base
    run apk add --no-cache openjdk21 go rust ffmpeg
    ^^^ This layer takes an estimated 710 to 2000 MB, most of it for \`rust\`, \`go\`, \`openjdk21\`.
    from base
  `,
    `
    FROM python:3.14
    RUN pip install torch tensorflow && \\
    ^^^ This layer takes an estimated 1460 to 8630 MB, most of it for \`torch\`, \`tensorflow\`, \`scipy\`.
        pip install scipy
  `,
    'FROM debian:13\r\nRUN apt-get update && \\\r\n^^^ This layer takes an estimated 3220 to 8550 MB, most of it for `nvidia-cuda-toolkit`, `ffmpeg`, package lists.\r\n  apt-get install -y ffmpeg nvidia-cuda-toolkit\r\n',
    `
    FROM debian:13
    RUN <<EOF
    ^^^ This layer takes an estimated 3200 to 8500 MB, most of it for \`cuda\`, \`ffmpeg\`.
    apt-get install -y ffmpeg cuda
    EOF
  `,
    {
      options: { megabytes: 100 },
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y imagemagick postgresql && rm -rf /var/lib/apt/lists/*
      ^^^ This layer takes an estimated 160 to 550 MB, most of it for \`imagemagick\`, \`postgresql\`.
    `,
    },
  ],
});
