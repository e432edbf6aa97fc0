import { testRule } from '../../../test/test-rule.js';

testRule('user-name-in-passwdless', {
  valid: [
    `
    FROM golang:1.25 AS b
    RUN go build -o /app .
    FROM scratch
    COPY --from=b /etc/passwd /etc/
    COPY --from=b /app /app
    USER nobody
    `,
    `
    FROM gcr.io/distroless/static-debian12
    COPY app /
    USER nonroot
    `,
    `
    FROM scratch
    COPY app /
    USER 65534:65534
    `,
    'FROM scratch\nCOPY app /app\nUSER 10001\nENTRYPOINT ["/app"]',
    'FROM scratch\nCOPY --from=build /etc/passwd /etc/passwd\nCOPY app /app\nUSER app\nENTRYPOINT ["/app"]',
    'FROM scratch\nCOPY --from=build /rootfs /\nUSER app\nCMD ["/bin/app"]',
    'FROM scratch\nADD rootfs.tar.gz /\nUSER app',
    'FROM scratch\nCOPY etc /etc\nUSER app',
    'FROM scratch\nCOPY passwd.minimal /etc/\nUSER app',
    'FROM scratch\nCOPY app /app\nUSER root\nENTRYPOINT ["/app"]',
    'FROM gcr.io/distroless/static-debian12\nUSER nonroot:nonroot\nCOPY app /app',
    'FROM gcr.io/distroless/static-debian12:nonroot\nCOPY app /app\nENTRYPOINT ["/app"]',
    'FROM gcr.io/distroless/base-debian12\nUSER nobody',
    'FROM debian:13\nUSER app',
    'FROM example.org/static\nUSER app',
    'FROM scratch AS a\nUSER app\nFROM debian:13\nUSER nobody',
    'FROM scratch\nARG U\nUSER $U',
    'FROM scratch\nONBUILD USER app',
    'FROM scratch\nCOPY a b /\nUSER app\nENTRYPOINT ["/a"]',
  ],
  invalid: [
    `
    FROM scratch
    COPY app /
    USER app
         ^^^ \`app\` is a name, and the image has no list of users with it.
    ENTRYPOINT ["/app"]
    `,
    `
    FROM golang:1.25 AS b
    RUN go build -o /app .
    FROM scratch
    COPY --from=b /app /app
    USER nobody
         ^^^^^^ \`nobody\` is a name, and the image has no list of users with it.
    ENTRYPOINT ["/app"]
    `,
    `
    FROM scratch
    COPY app /app
    USER app
         ^^^ \`app\` is a name, and the image has no list of users with it.
    ENTRYPOINT ["/app"]
    `,
    `
    FROM golang:1.27 AS build
    RUN useradd app
    FROM scratch
    COPY --from=build /out/app /
    COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
    USER app
         ^^^ \`app\` is a name, and the image has no list of users with it.
    ENTRYPOINT ["/app"]
    `,
    `
    FROM gcr.io/distroless/static-debian12
    COPY app /bin/app
    USER appuser:appuser
         ^^^^^^^^^^^^^^^ \`appuser\` is a name, and the image has no list of users with it.
    CMD ["/bin/app"]
    `,
    `
    FROM scratch
    ENV U=nobody
    COPY app /bin/app
    user $U
         ^^ \`nobody\` is a name, and the image has no list of users with it.
    `,
    `
    FROM scratch
    COPY app /bin/app
    USER 1000:app
         ^^^^^^^^ \`app\` is a name, and the image has no list of users with it.
    `,
    `
    FROM gcr.io/distroless/nodejs24-debian12 AS a
    USER node
         ^^^^ \`node\` is a name, and the image has no list of users with it.
    FROM a
    COPY . /app
    `,
  ],
});
