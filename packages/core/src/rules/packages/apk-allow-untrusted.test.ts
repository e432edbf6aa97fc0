import { testRule } from '../../../test/test-rule.js';

const found = '`--allow-untrusted` lets `apk` install what nobody has signed.';

testRule('apk-allow-untrusted', {
  valid: [
    `
    FROM alpine:3.22
    RUN apk add --no-cache foo
    `,
    `
    FROM alpine:3.22
    COPY tool.apk /tmp/
    RUN apk add --allow-untrusted /tmp/tool.apk
    `,
    `
    FROM alpine:3.22 AS b
    RUN abuild -r
    FROM alpine:3.22
    COPY --from=b /home/p/*.apk /tmp/
    RUN apk add --allow-untrusted /tmp/*.apk
    `,
    'FROM alpine:3.24\nRUN apk add --no-cache curl',
    // Built here, or brought from the context or another stage.
    'FROM alpine:3.24\nCOPY tool.apk /tmp/\nRUN apk add --no-cache --allow-untrusted /tmp/tool.apk',
    'FROM alpine:3.24 AS build\nRUN abuild -r\nFROM alpine:3.24\nCOPY --from=build /packages /packages\nRUN apk add --allow-untrusted /packages/*.apk',
    'FROM alpine:3.24\nRUN apk index --allow-untrusted -o APKINDEX.tar.gz *.apk',
    'FROM alpine:3.24\nRUN apk add --no-cache --allow-untrusted "/tmp/nginx-module-${module}-$VERSION.apk"',
    'FROM alpine:3.24\nRUN echo apk add --allow-untrusted curl\n# apk add --allow-untrusted curl',
    'FROM alpine:3.24\nRUN apk verify --allow-untrusted /tmp/x.apk',
    'FROM debian:13\nRUN other add --allow-untrusted x',
  ],
  invalid: [
    `
    FROM alpine:3.22
    RUN apk add --allow-\\
                ^^^^^^^^^… \`--allow-untrusted\` lets \`apk\` install what nobody has signed.
    untrusted curl
    `,
    `
    FROM alpine:3.22
    RUN apk add -X https://example.com/repo -u --allow-untrusted foo
                                               ^^^^^^^^^^^^^^^^^ \`--allow-untrusted\` lets \`apk\` install what nobody has signed.
    `,
    `
    FROM alpine:3.22
    RUN wget https://github.com/sgerrand/alpine-pkg-glibc/releases/download/2.35-r1/glibc-2.35-r1.apk && apk add --allow-untrusted --force-overwrite glibc-2.35-r1.apk
                                                                                                                 ^^^^^^^^^^^^^^^^^ \`--allow-untrusted\` lets \`apk\` install what nobody has signed.
    `,
    `
    FROM alpine:3.22
    RUN cd /tmp && curl -LO https://example.com/a-1.apk && curl -LO https://example.com/b-1.apk && apk add --allow-untrusted *.apk
                                                                                                           ^^^^^^^^^^^^^^^^^ \`--allow-untrusted\` lets \`apk\` install what nobody has signed.
    `,
    `
    FROM alpine:3.22
    RUN echo https://example.com/alpine >> /etc/apk/repositories && apk --no-cache --allow-untrusted add tool
                                                                                   ^^^^^^^^^^^^^^^^^ \`--allow-untrusted\` lets \`apk\` install what nobody has signed.
    `,
    `
    FROM alpine:3.24
    RUN apk add --no-cache --allow-untrusted curl
                           ^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    from alpine:3.24
    run apk --allow-untrusted add \\
            ^^^^^^^^^^^^^^^^^ ${found}
          curl
    `,
    `
    FROM alpine:3.24
    RUN wget https://example.com/glibc-2.35.apk && apk add --allow-untrusted glibc-2.35.apk
                                                           ^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM alpine:3.24
    RUN ["apk", "add", "--allow-untrusted", "-X", "https://example.com/x", "tool"]
                        ^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM alpine:3.24
    ADD https://example.com/tool.apk /tmp/tool.apk
    RUN apk add --allow-untrusted /tmp/tool.apk && apk upgrade --allow-untrusted
                ^^^^^^^^^^^^^^^^^ ${found}
                                                               ^^^^^^^^^^^^^^^^^ ${found}
    `,
    `
    FROM alpine:3.24
    RUN wget -O /tmp/tool.apk https://example.com/tool.apk

    RUN apk add --allow-untrusted /tmp/tool.apk
                ^^^^^^^^^^^^^^^^^ ${found}
    `,
  ],
});
