import { testRule } from '../../../test/test-rule.js';

testRule('apk-no-upgrade', {
  valid: [
    'FROM alpine:3.22\nRUN apk install curl',
    'FROM alpine:3.22\nRUN apk upgrade curl',
    'FROM alpine:3.22\nRUN echo apk upgrade',
    'FROM alpine:3.22\n# RUN apk upgrade',
    'FROM alpine:3.22\nCMD ["apk", "upgrade"]',
    'FROM alpine:3.22\nRUN ./upgrade',
    'FROM alpine:3.22\nRUN other upgrade',
    'FROM alpine:3.22\nRUN apk --version',
  ],
  invalid: [
    `
    FROM alpine:3.22
    RUN apk upgrade
            ^^^^^^^ \`apk upgrade\` upgrades all that the base image has.
    `,
    `
    FROM alpine:3.22
    RUN set -e; \\
        apk upgrade -y && true
            ^^^^^^^ \`apk upgrade\` upgrades all that the base image has.
    `,
    `
    FROM alpine:3.22
    RUN ["apk", "upgrade", "-y"]
                 ^^^^^^^ \`apk upgrade\` upgrades all that the base image has.
    `,
    `
    FROM alpine:3.22 AS build
    run <<EOF
    sudo apk -y upgrade
                ^^^^^^^ \`apk upgrade\` upgrades all that the base image has.
    EOF
    FROM scratch
    COPY --from=build /a /a
    `,
    `
    FROM alpine:3.22
    ONBUILD RUN apk upgrade
                    ^^^^^^^ \`apk upgrade\` upgrades all that the base image has.
    `,
  ],
});
