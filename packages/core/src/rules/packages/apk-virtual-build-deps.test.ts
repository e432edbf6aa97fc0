import { testRule } from '../../../test/test-rule.js';

const again = (count: number) => `This names ${count} packages again that \`apk add\` has named above.`;

testRule('apk-virtual-build-deps', {
  valid: [
    'FROM alpine:3.22\nRUN apk add --no-cache --virtual .deps gcc make && make && apk del .deps',
    'FROM alpine:3.22\nRUN apk add --no-cache -t .deps gcc make && make && apk del --no-cache .deps',
    'FROM alpine:3.22\nRUN apk add --no-cache --virtual=.deps gcc make && make && apk del .deps',
    // One name is one name.
    'FROM alpine:3.22\nRUN apk add --no-cache curl && curl -O https://example.com/x && apk del curl',
    // A variable names them once.
    'FROM alpine:3.22\nRUN DEPS="gcc make" && apk add --no-cache $DEPS && make && apk del $DEPS',
    // Others than it installs, or in another layer.
    'FROM alpine:3.22\nRUN apk add --no-cache nginx curl && apk del gcc make',
    'FROM alpine:3.22\nRUN apk add --no-cache gcc make\nRUN make && apk del gcc make',
    'FROM alpine:3.22\nRUN apk del gcc make && apk add gcc make',
    'FROM alpine:3.22\nRUN apk add --no-cache gcc make && make',
    'FROM debian:13\nRUN apt-get install -y gcc make && make && apt-get purge -y --auto-remove gcc make',
    'FROM alpine:3.22\n# RUN apk add gcc make && apk del gcc make\nRUN echo apk del gcc make',
  ],
  invalid: [
    {
      text: `
      FROM alpine:3.22
      RUN apk add --no-cache \\
            gcc \\
            musl-dev \\
          && make \\
          && apk del gcc musl-dev
                 ^^^ ${again(2)}
      `,
      fixed: `
      FROM alpine:3.22
      RUN apk add --no-cache --virtual .build-deps \\
            gcc \\
            musl-dev \\
          && make \\
          && apk del .build-deps
      `,
    },
    // Only some of them: a person has to part the call.
    {
      text: `
      from alpine:3.22
      run apk --no-cache add libpq gcc musl-dev make && make && apk del --purge make gcc musl-dev
                                                                    ^^^ ${again(3)}
      `,
      fixed:
        'from alpine:3.22\nrun apk --no-cache add libpq gcc musl-dev make && make && apk del --purge make gcc musl-dev\n',
    },
    {
      text: `
      FROM alpine:3.22 AS build
      RUN <<EOF
      apk add gcc=14.2.0-r4 make
      make
      sudo apk del gcc make
               ^^^ ${again(2)}
      EOF
      FROM alpine:3.22
      COPY --from=build /x /x
      `,
      fixed: `
      FROM alpine:3.22 AS build
      RUN <<EOF
      apk add --virtual .build-deps gcc=14.2.0-r4 make
      make
      sudo apk del .build-deps
      EOF
      FROM alpine:3.22
      COPY --from=build /x /x
      `,
    },
    // The name is taken; two calls.
    {
      text: `
      FROM alpine:3.22
      RUN apk add --virtual .build-deps go && apk add gcc make && make && apk del gcc make .build-deps
                                                                              ^^^ ${again(2)}
      `,
      fixed:
        'FROM alpine:3.22\nRUN apk add --virtual .build-deps go && apk add gcc make && make && apk del gcc make .build-deps\n',
    },
    `
    FROM alpine:3.22
    RUN apk add gcc && apk add make && make && apk del gcc make
                                                   ^^^ ${again(2)}
    `,
    `FROM alpine:3.22\r\nRUN apk add git curl && \\\r\n  apk del git curl\r\n      ^^^ ${again(2)}\r\n`,
    // What stands below brings its packages when these are gone.
    {
      text: `
      FROM alpine:3.22
      RUN apk add gcc make && make && apk del gcc make
                                          ^^^ ${again(2)}

      RUN apk add --virtual .build-deps go && go build && apk del .build-deps
      `,
      fixed: `
      FROM alpine:3.22
      RUN apk add --virtual .build-deps gcc make && make && apk del .build-deps

      RUN apk add --virtual .build-deps go && go build && apk del .build-deps
      `,
    },
  ],
});
