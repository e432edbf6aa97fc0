import { testRule } from '../../../test/test-rule.js';

testRule('cmd-missing', {
  valid: [
    'FROM scratch\nCOPY app /\nEXPOSE 80\nCMD ["/app"]',
    'FROM scratch\nCOPY app /\nEXPOSE 80\nENTRYPOINT ["/app"]',
    // From the base.
    'FROM debian:13\nEXPOSE 80',
    'FROM nginx:1.31\nCOPY . /usr/share/nginx/html\nEXPOSE 80',
    'FROM scratch AS base\nCMD ["/app"]\nFROM base\nEXPOSE 80',
    // The base is not known.
    'FROM example.org/app:1\nEXPOSE 80',
    'ARG BASE\nFROM $BASE\nUSER 1',
    // Files that are carried out of the build, and bases for others.
    'FROM golang:1.27 AS build\nFROM scratch\nCOPY --from=build /out /',
    'FROM scratch\nADD rootfs.tar.xz /',
    'FROM golang:1.27 AS build\nFROM scratch AS binary\nCOPY --from=build /out/app /app',
    // Several programs, and none is the one.
    'FROM scratch\nENV PATH="$PATH:/bin"\nCOPY a b c /bin/',
    'FROM scratch\nCOPY a /bin/a\nCOPY b /bin/b',
    'FROM scratch\nCOPY a /\nENV A=b\nONBUILD COPY . /',
    // On purpose.
    'FROM debian:13\nEXPOSE 80\nCMD []',
    'FROM scratch\nCOPY a /\nEXPOSE 80\nENTRYPOINT []',
    { text: 'FROM debian:13 AS run\nFROM scratch\nEXPOSE 80', target: 'run' },
  ],
  invalid: [
    `
    FROM golang:1.27 AS build
    RUN go build -o /app
    FROM scratch
         ^^^^^^^ Neither \`CMD\` nor \`ENTRYPOINT\` says what the container runs, here or in the base image.
    COPY --from=build /app /app
    EXPOSE 8080
    `,
    `
    from scratch
         ^^^^^^^ Neither \`CMD\` nor \`ENTRYPOINT\` says what the container runs, here or in the base image.
    add app /
    user 1000
    # CMD ["/app"]
    `,
    `
    FROM scratch AS base
    CMD ["/other"]
    FROM scratch AS app
         ^^^^^^^ Neither \`CMD\` nor \`ENTRYPOINT\` says what the container runs, here or in the base image.
    COPY app /
    HEALTHCHECK CMD ["/app", "check"]
    `,
    `
    FROM scratch AS base
    WORKDIR /app
    FROM base
         ^^^^ Neither \`CMD\` nor \`ENTRYPOINT\` says what the container runs, here or in the base image.
    COPY app .
    `,
    `
    FROM golang:1.27 AS build
    FROM scratch
         ^^^^^^^ Neither \`CMD\` nor \`ENTRYPOINT\` says what the container runs, here or in the base image.
    COPY --from=build /out/app /app
    `,
    'FROM scratch\r\n     ^^^^^^^ Neither `CMD` nor `ENTRYPOINT` says what the container runs, here or in the base image.\r\nCOPY app /\r\nVOLUME /data\r\n',
  ],
});
