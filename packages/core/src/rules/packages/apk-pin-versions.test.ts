import { testRule } from '../../../test/test-rule.js';

testRule('apk-pin-versions', {
  valid: [
    'FROM alpine:3.22\nRUN apk add --no-cache curl=8.14.1-r0 "git~=2.49" bash~5',
    'FROM alpine:3.22\nRUN apk add "curl>8" "git<3" "vim>=9"',
    'FROM alpine:3.22\nRUN apk add --virtual .build-deps gcc~=14 && apk del .build-deps',
    'FROM alpine:3.22\nRUN apk add -t deps gcc~=14 && apk add --virtual=more make~4',
    'FROM alpine:3.22\nRUN apk add --repository http://example.org/edge -X http://example.org --arch x86 -p /root --keys-dir /k curl~8',
    'FROM alpine:3.22\nRUN apk add --allow-untrusted /tmp/a.apk ./b.apk',
    'FROM alpine:3.22\nRUN apk add curl@edge "git=~2@edge"',
    'FROM alpine:3.22\nARG CURL=8\nRUN apk add curl=$CURL $PACKAGES $(cat deps)',
    'FROM alpine:3.22\nRUN apk add --no-cache curl~8 !busybox-extras',
    'FROM alpine:3.22\nRUN apk update && apk upgrade && apk del curl && apk info curl',
    'FROM alpine:3.22\nRUN find / | xargs -rt apk add --virtual .rundeps',
    { text: 'FROM alpine:3.22\nRUN apk add ca-certificates tzdata', options: { allow: ['ca-certificates', 'tzdata'] } },
    'FROM alpine:3.22\nRUN echo apk add curl # apk add curl',
    'FROM alpine:3.22\nENTRYPOINT apk add curl',
  ],
  invalid: [
    `
    FROM alpine:3.22
    RUN apk add --no-cache --virtual .deps \\
          gcc \\
          ^^^ \`gcc\` and 2 more have no version.
          make \\
          cmd:bash
    RUN apk --no-cache add curl
                           ^^^^ \`curl\` has no version.
    `,
    `
    from alpine:3.22 as build
    run ["/sbin/apk", "add", "curl"]
                              ^^^^ \`curl\` has no version.
    from scratch
    `,
    `
    FROM alpine:3.22
    RUN <<EOF
    apk add curl~8 git
                   ^^^ \`git\` has no version.
    EOF
    `,
    `
    FROM example.org/base
    RUN if true; then sudo apk add -U git; fi
                                      ^^^ \`git\` has no version.
    `,
    {
      options: { allow: ['tzdata'] },
      text: `
      FROM alpine:3.22
      RUN apk add tzdata 'curl'
                         ^^^^^^ \`curl\` has no version.
      `,
    },
  ],
});
