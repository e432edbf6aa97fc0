import { testRule } from '../../../test/test-rule.js';

const start = 'CMD ["python", "app.py"]';
const needless = (...names: readonly string[]) =>
  `What the container runs does not need ${names.map((name) => `\`${name}\``).join(', ')}: only a compiler does.`;

testRule('runtime-dev-package', {
  valid: [
    // The library, or something else.
    `FROM python:3.14-slim\nRUN apt-get install -y libpq5 libxml2 apt-utils\n${start}`,
    `FROM debian:13\nRUN apt-get install -y udev dpkg-dev llvm-19-dev linux-headers-amd64 device-mapper\n${start}`,
    // Removed again, in a builder, or there before.
    `FROM python:3.14-slim\nRUN apt-get install -y gcc libpq-dev && pip install x && apt-get purge -y --auto-remove gcc libpq-dev\n${start}`,
    `FROM python:3.14-alpine\nRUN apk add -t .build libffi-dev && pip install x && apk del .build\n${start}`,
    `FROM python:3.14-slim AS build\nRUN apt-get install -y libpq-dev\nFROM python:3.14-slim\n${start}`,
    `FROM python:3.14\nRUN apt-get install -y libldap2-dev && pip install x\n${start}`,
    // The container compiles.
    'FROM debian:13\nRUN apt-get install -y gcc libpq-dev\nCMD ["make", "test"]',
    'FROM debian:13\nRUN apt-get install -y r-base libxml2-dev\nCMD ["report"]',
    `FROM python:3.14-slim\nRUN apt-get install -y libgomp1 libc6-dev && pip install numba\n${start}`,
    'FROM debian:13\nRUN apt-get install -y libpq-dev\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]',
    'FROM debian:13\nRUN apt-get install -y make libelf-dev && make -C /src install\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]',
    // To work in.
    'FROM debian:13\nRUN apt-get install -y libpq-dev',
    'FROM python:3.14-slim\nRUN apt-get install -y libpq-dev\nCMD ["bash"]',
    `FROM python:3.14-slim AS dev\nRUN apt-get install -y libpq-dev\n${start}`,
    `FROM debian:13 AS sdk\nRUN apt-get install -y libpq-dev\n${start}`,
    // Nobody knows.
    `FROM example.org/base:1\nRUN apt-get install -y libpq-dev\n${start}`,
    `ARG BASE\nFROM $BASE\nRUN apt-get install -y libpq-dev\n${start}`,
    `FROM python:3.14-slim\nRUN apt-get install -y $PACKAGES\nONBUILD RUN pip install x\n${start}`,
    {
      text: `FROM python:3.14-slim\nRUN apt-get install -y libmagic-dev\n${start}`,
      options: { allow: ['libmagic-dev'] },
    },
  ],
  invalid: [
    `
    FROM python:3.14 AS build
    RUN pip install --prefix=/install psycopg2
    FROM python:3.14-slim
    RUN apt-get update && apt-get install -y --no-install-recommends \\
        libpq-dev=17.* \\
        ^^^^^^^^^^^^^^ ${needless('libpq-dev')}
        libmagic1
    COPY --from=build /install /usr/local
    COPY entrypoint.sh /
    ENTRYPOINT ["/entrypoint.sh"]
    `,
    `
    from ruby:3.4-alpine as base
    run apk add --no-cache build-base postgresql-dev yaml-dev tzdata zlib-dev
                                      ^^^^^^^^^^^^^^ ${needless('postgresql-dev', 'yaml-dev', 'zlib-dev')}
    from base
    run bundle install
    cmd ["bundle", "exec", "puma"]
    `,
    `
    FROM debian:13
    RUN <<EOF
    sudo apt-get install -y libssl-dev
                            ^^^^^^^^^^ ${needless('libssl-dev')}
    EOF
    CMD ["app"]
    `,
    `
    FROM rockylinux:9
    RUN yum install -y openssl-devel libffi-devel && pip3 install x
                       ^^^^^^^^^^^^^ ${needless('openssl-devel', 'libffi-devel')}
    CMD ["python3", "-m", "x"]
    `,
    `
    FROM node:22-slim
    RUN apt-get install -y python3 make g++ libcairo2-dev
                                            ^^^^^^^^^^^^^ ${needless('libcairo2-dev')}
    RUN npm ci
    COPY start.sh /
    CMD ["/start.sh"]
    `,
  ],
});
