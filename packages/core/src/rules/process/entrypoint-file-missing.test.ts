import { testRule } from '../../../test/test-rule.js';

const message = (path: string) => `No instruction brings \`${path}\` into the image.`;

testRule('entrypoint-file-missing', {
  valid: [
    'FROM scratch\nCOPY server /server\nENTRYPOINT ["/server"]',
    'FROM scratch\nCOPY server /app/\nENTRYPOINT ["/app/server"]',
    'FROM scratch\nCOPY out /app\nENTRYPOINT ["/app/server"]',
    'FROM scratch\nCOPY bin/* /\nENTRYPOINT ["/server"]',
    'FROM golang:1.27 AS build\nFROM scratch\nCOPY --from=build /out /\nENTRYPOINT ["/server"]',
    'FROM scratch\nADD rootfs.tar.xz /\nCMD ["/server"]',
    'FROM scratch\nWORKDIR /app\nCOPY server .\nCMD ["./server"]',
    'FROM scratch AS base\nCOPY server /\nFROM base\nCMD ["/server"]',
    // The base has it, or may have it.
    'FROM debian:13\nCMD ["/bin/bash"]',
    'FROM python:3.14\nENTRYPOINT ["/usr/local/bin/python3"]',
    'FROM debian:13\nRUN pip install app\nENTRYPOINT ["/usr/local/bin/app"]',
    'FROM debian:13\nENTRYPOINT ["/usr/bin/tini", "--", "/usr/bin/app"]',
    'FROM nginx:1.31\nENTRYPOINT ["/docker-entrypoint.sh", "nginx"]',
    'FROM example.org/app:1\nENTRYPOINT ["/server"]',
    'FROM node:24\nCMD ["/server"]',
    'FROM alpine:3.22\nCOPY hello.txt .\nCMD ["./app"]',
    'FROM alpine:3.22\nRUN apk add --no-cache ca-certificates\nCMD ["./app"]',
    // A RUN may write it.
    'FROM golang:1.27\nCOPY . /src\nRUN go build -o /server ./src\nENTRYPOINT ["/server"]',
    'FROM debian:13\nWORKDIR /app\nRUN make\nENTRYPOINT ["./server"]',
    'FROM debian:13\nRUN curl -fsSL https://example.org/a.tar.gz | tar -xz -C /\nENTRYPOINT ["/server"]',
    'FROM debian:13\nCOPY setup.sh /\nRUN /setup.sh\nENTRYPOINT ["/server"]',
    'FROM debian:13\nRUN echo x > /entrypoint.sh\nENTRYPOINT ["/entrypoint.sh"]',
    'FROM debian:13\nRUN <<EOF\ncat > /entrypoint.sh\nEOF\nENTRYPOINT ["/entrypoint.sh"]',
    // Nobody knows where it is.
    'FROM debian:13\nARG DIR\nCOPY a.sh $DIR\nENTRYPOINT ["/entrypoint.sh"]',
    'FROM scratch\nCOPY server /\nENTRYPOINT ["server"]',
    'FROM debian:13\nENTRYPOINT /entrypoint.sh',
    'FROM debian:13\nONBUILD ENTRYPOINT ["/entrypoint.sh"]',
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nENTRYPOINT ["/app/a"]',
  ],
  invalid: [
    `
    FROM scratch
    COPY server /app/server
    ENTRYPOINT ["/server"]
                 ^^^^^^^ ${message('/server')}
    `,
    `
    from golang:1.27 as build
    run go build -o /out/server .
    from scratch
    copy --from=build /out/server.bin /bin/
    cmd ["/server"]
          ^^^^^^^ ${message('/server')}
    `,
    `
    FROM node:24
    COPY docker-entrypoint.sh /usr/local/bin/
    RUN chmod +x /usr/local/bin/docker-entrypoint.sh
    ENTRYPOINT ["/app/entrypoint.sh"]
                 ^^^^^^^^^^^^^^^^^^ ${message('/app/entrypoint.sh')}
    `,
    `
    FROM debian:13
    WORKDIR /app
    RUN apt-get update && apt-get install -y nginx && mkdir -p /app/data
    COPY start.sh /srv/
    CMD ["./start.sh"]
          ^^^^^^^^^^ ${message('/app/start.sh')}
    `,
    `
    FROM golang:1.27 AS build
    FROM alpine:3.22
    RUN apk add --no-cache ca-certificates
    COPY --from=build /out/app /usr/local/bin/app
    ENTRYPOINT ["/usr/local/bin/server"]
                 ^^^^^^^^^^^^^^^^^^^^^ ${message('/usr/local/bin/server')}
    `,
    `
    FROM ubuntu:24.04
    ENTRYPOINT ["/entrypoint.sh"]
                 ^^^^^^^^^^^^^^ ${message('/entrypoint.sh')}
    `,
    `FROM alpine:3.22\r\nCOPY nginx.conf /etc/\r\nENTRYPOINT ["/entrypoint.sh"]\r\n             ^^^^^^^^^^^^^^ ${message('/entrypoint.sh')}\r\n`,
  ],
});
