import { testRule } from '../../../test/test-rule.js';

const found = '`wget` writes its progress into the log.';

testRule('wget-progress', {
  valid: [
    'FROM debian:13\nRUN wget -q https://example.com/a && wget --quiet https://example.com/a && wget -qO- https://example.com/a',
    'FROM debian:13\nRUN wget -nv https://example.com/a && wget --no-verbose https://example.com/a && wget -ncnv x',
    'FROM debian:13\nRUN wget --progress=dot:giga https://example.com/a && wget --progress dot https://example.com/a',
    'FROM debian:13\nRUN wget -o log https://example.com/a && wget -a log https://example.com/a && wget --output-file=log x',
    'FROM debian:13\nRUN wget https://example.com/a 2>/dev/null && wget x >/dev/null 2>&1 && wget x -b',
    'FROM debian:13\nRUN bash -c "wget https://example.com/a &> /dev/null"',
    'FROM debian:13\nRUN wget --spider https://example.com/a && wget --version && wget -V',
    'FROM debian:13\nRUN wget -e progress=dot https://example.com/a && wget --execute=quiet=on x',
    'FROM debian:13\nRUN echo "progress = dot:giga" >> ~/.wgetrc && wget https://example.com/a',
    'FROM debian:13\nENV WGETRC=/wgetrc\nRUN wget https://example.com/a',
    'FROM debian:13\nRUN wget $WGET_OPTIONS https://example.com/a && wget "${FLAGS}" https://example.com/a',
    // The one of BusyBox, and nobody knows which.
    'FROM alpine:3.22\nRUN wget https://example.com/a',
    'FROM busybox:1.37 AS a\nFROM a\nRUN wget https://example.com/a',
    'FROM node:24-alpine\nRUN apk add curl && wget https://example.com/a',
    'ARG BASE\nFROM $BASE\nRUN wget https://example.com/a',
    'FROM example.org/base\nRUN wget https://example.com/a',
    'FROM debian:13\nRUN apt-get install -y wget && echo wget x # wget x\nCMD wget https://example.com/a',
    'FROM debian:13\nHEALTHCHECK CMD wget http://localhost/\n# RUN wget https://example.com/a',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN wget https://example.com/a
          ^^^^ ${found}
      `,
      fixed: 'FROM debian:13\nRUN wget -nv https://example.com/a\n',
    },
    {
      text: `
      from alpine:3.22 as base
      run apk add --no-cache wget
      from base
      run cd /tmp && \\
        # twice
        sudo /usr/bin/wget -O- https://example.com/a | tar xz && \\
             ^^^^^^^^^^^^^ ${found}
        wget -c -O "a b" $URL || exit 1
        ^^^^ ${found}
      `,
      fixed: `
      from alpine:3.22 as base
      run apk add --no-cache wget
      from base
      run cd /tmp && \\
        # twice
        sudo /usr/bin/wget -nv -O- https://example.com/a | tar xz && \\
        wget -nv -c -O "a b" $URL || exit 1
      `,
    },
    {
      text: `
      FROM $BASE
      RUN apt-get update && apt-get install -y wget
      RUN <<EOF
      VERSION=1 wget https://example.com/$VERSION >/dev/null
                ^^^^ ${found}
      EOF
      RUN ["wget", "https://example.com/a"]
            ^^^^ ${found}
      ONBUILD RUN wget https://example.com/a
                  ^^^^ ${found}
      `,
      fixed: `
      FROM $BASE
      RUN apt-get update && apt-get install -y wget
      RUN <<EOF
      VERSION=1 wget -nv https://example.com/$VERSION >/dev/null
      EOF
      RUN ["wget", "-nv", "https://example.com/a"]
      ONBUILD RUN wget -nv https://example.com/a
      `,
    },
    {
      options: { programs: 'any' },
      text: `
      FROM alpine:3.22
      RUN wget https://example.com/a
          ^^^^ ${found}
      FROM $BASE
      RUN wget -v https://example.com/a
          ^^^^ ${found}
      `,
    },
    {
      text: `FROM debian:13\r\nRUN wget \\\r\n    ^^^^ ${found}\r\n  https://example.com/a\r\n`,
      fixed: 'FROM debian:13\r\nRUN wget -nv \\\r\n  https://example.com/a\r\n',
    },
  ],
});
