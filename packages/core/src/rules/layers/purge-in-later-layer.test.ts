import { testRule } from '../../../test/test-rule.js';

testRule('purge-in-later-layer', {
  valid: [
    // In the layer that installs.
    'FROM debian:13\nRUN apt-get install -y gcc && make && apt-get purge -y --auto-remove gcc',
    'FROM alpine:3.22\nRUN apk add --no-cache -t .build gcc && make && apk del .build',
    'FROM debian:13\nRUN apt-get install -y gcc\nRUN apt-get install -y gcc && make && apt-get purge -y gcc',
    // What the base has: a removal for safety.
    'FROM debian:13\nRUN apt-get purge -y --allow-remove-essential perl-base',
    'FROM node:24\nRUN apt-get install -y nginx\nRUN apt-get remove -y curl git && npm uninstall -g yarn',
    // Not in the image.
    'FROM debian:13 AS build\nRUN apt-get install -y gcc\nRUN apt-get purge -y gcc\nFROM debian:13\nCOPY --from=build /a /a',
    'FROM debian:13\nRUN apt-get install -y gcc\nFROM debian:13\nRUN apt-get purge -y gcc',
    'FROM debian:13\nRUN apt-get install -y gcc\nONBUILD RUN apt-get purge -y gcc',
    'FROM debian:13\nRUN apt-get install -y gcc\nCMD apt-get purge -y gcc',
    // Another package, or nobody knows which.
    'FROM debian:13\nRUN apt-get install -y gcc\nRUN apt-get purge -y g++ && apt-get autoremove -y',
    'FROM debian:13\nRUN deps=gcc; apt-get install -y $deps\nRUN apt-get purge -y $deps',
    'FROM debian:13\nARG DEPS\nRUN apt-get install -y $DEPS\nRUN apt-get purge -y $DEPS',
    'FROM debian:13\nRUN apt-get install -y gcc\nRUN echo apt-get purge gcc\n# RUN apt-get purge gcc',
    'FROM debian:13\nRUN pip install gcc\nRUN apt-get purge -y gcc',
    'FROM debian:13\nARG DEPS=gcc\nRUN apt-get install -y $DEPS\nARG DEPS=make\nRUN apt-get purge -y $DEPS',
  ],
  invalid: [
    `
    FROM python:3.14-slim
    RUN apt-get update && apt-get install -y gcc libpq-dev
    RUN pip install psycopg2
    RUN apt-get purge -y --auto-remove gcc && rm -rf /var/lib/apt/lists/*
                                       ^^^ An earlier layer holds \`gcc\`: removing it here frees nothing.
  `,
    `
    from alpine:3.22 as base
    run apk add --no-cache --virtual .build gcc make
    from base
    run make install \\
      && apk del .build
                 ^^^^^^ An earlier layer holds \`.build\`: removing it here frees nothing.
  `,
    `
    FROM debian:13
    ENV DEPS="gcc make"
    RUN apt-get install -y $DEPS git a b
    RUN make
    RUN sudo apt-get remove -y \${DEPS}
                               ^^^^^^^ An earlier layer holds \`\${DEPS}\`: removing it here frees nothing.
    RUN dpkg --purge git a
                     ^^^ An earlier layer holds \`git\`, \`a\`: removing them here frees nothing.
  `,
    `
    FROM fedora:42
    RUN dnf install -y gcc=1 make
    RUN <<EOF
    make
    dnf remove -y gcc make
                  ^^^ An earlier layer holds \`gcc\`, \`make\`: removing them here frees nothing.
    EOF
  `,
    `
    FROM node:24
    RUN npm install -g typescript gulp webpack vite
    RUN ["npm", "uninstall", "-g", "typescript", "gulp", "webpack", "vite"]
                                    ^^^^^^^^^^ An earlier layer holds \`typescript\`, \`gulp\`, \`webpack\` and more: removing them here frees nothing.
  `,
    'FROM debian:13\r\nRUN apt-get install -y wget\r\nRUN wget x && \\\r\n  apt-get autoremove -y --purge wget\r\n                                ^^^^ An earlier layer holds `wget`: removing it here frees nothing.\r\n',
    `
    FROM python:3.14
    RUN pip install cython numpy
    RUN pip uninstall -y cython
                         ^^^^^^ An earlier layer holds \`cython\`: removing it here frees nothing.
  `,
    {
      text: `
      FROM alpine:3.22
      RUN apk add --no-cache --virtual .build gcc \\
       && apk add --no-cache lua
      # from source
      RUN make install || exit 1
      RUN apk del .build
                  ^^^^^^ An earlier layer holds \`.build\`: removing it here frees nothing.
      RUN apk add --no-cache git
      USER app
      RUN apk del git
                  ^^^ An earlier layer holds \`git\`: removing it here frees nothing.
      `,
      fixed: `
      FROM alpine:3.22
      RUN apk add --no-cache --virtual .build gcc \\
       && apk add --no-cache lua \\
       # from source
       && (make install || exit 1) \\
       && apk del .build
      RUN apk add --no-cache git
      USER app
      RUN apk del git
      `,
    },
  ],
});
