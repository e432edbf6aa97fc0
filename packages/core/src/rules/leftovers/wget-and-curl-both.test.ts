import { testRule } from '../../../test/test-rule.js';

testRule('wget-and-curl-both', {
  valid: [
    { options: { count: 'used' }, text: 'FROM debian:13\nRUN curl x\nONBUILD RUN wget y' },
    'FROM debian:13\nRUN apt-get install -y curl ca-certificates && curl -O https://example.com/x',
    // Each in a stage of its own, or in one that is not shipped.
    'FROM debian:13\nRUN apt-get install -y curl\nFROM debian:13\nRUN apt-get install -y wget',
    'FROM debian:13 AS build\nRUN apt-get install -y curl wget\nFROM debian:13\nCOPY --from=build /x /x',
    // The base has one, or both; what is used and not installed was there.
    'FROM buildpack-deps:bookworm\nRUN apt-get install -y curl wget',
    'FROM node:22\nRUN apt-get install -y wget && curl -O x && wget x',
    'FROM example.org/base:1\nRUN curl -O x\nRUN wget x',
    'FROM alpine:3.22\nRUN apk add --no-cache curl && wget x && curl x',
    // Taken away again.
    'FROM debian:13\nRUN apt-get install -y curl wget && wget x && apt-get purge -y wget',
    'FROM alpine:3.22\nRUN apk add --no-cache --virtual .fetch curl wget && curl x && apk del .fetch',
    'FROM alpine:3.22\nRUN apk add -t .fetch wget curl\nRUN apk del --purge .fetch',
    'FROM debian:13\nRUN apt-get install -y $TOOLS curl wget && apt-get purge -y --auto-remove $TOOLS',
    'FROM debian:13\nRUN apt-get install -y curl wget && apt-mark auto curl wget && apt-get autoremove -y',
    // Libraries, and names in other places.
    'FROM debian:13\nRUN apt-get install -y libcurl4 wget php-curl && pip install curl wget && echo curl',
    'FROM debian:13\n# RUN apt-get install -y curl wget\nONBUILD RUN apt-get install -y curl wget',
    {
      text: 'FROM debian:13\nRUN wget x\nFROM debian:13\nRUN curl x\nCMD wget x',
      options: { count: 'used', stages: 'all' },
    },
    { text: 'FROM debian:13 AS build\nRUN wget x && curl x\nFROM debian:13', options: { count: 'used' } },
  ],
  invalid: [
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y --no-install-recommends \\
        curl=8.* \\
        wget \\
        ^^^^ \`wget\` is installed beside \`curl\`, which does the same.
        git
    `,
    `
    from alpine:3.22 as base
    run apk add --no-cache wget
    from base
    run apk add curl
                ^^^^ \`curl\` is installed beside \`wget\`, which does the same.
    `,
    `
    FROM example.org/base:1
    RUN <<EOF
    sudo yum -y install wget && yum -y remove git
    microdnf install curl
                     ^^^^ \`curl\` is installed beside \`wget\`, which does the same.
    EOF
    `,
    {
      options: { stages: 'all' },
      text: `
      FROM debian:13
      RUN ["apt-get", "install", "curl", "wget"]
                                          ^^^^ \`wget\` is installed beside \`curl\`, which does the same.
      FROM debian:13
      `,
    },
    {
      options: { count: 'used', stages: 'all' },
      text: `
      FROM debian:13
      RUN wget x
      RUN apt-get install -y curl
      RUN curl x && wget y
          ^^^^ The stage uses \`curl\` and also \`wget\`.
      RUN wget x
          ^^^^ The stage uses \`wget\` and also \`curl\`.
      `,
    },
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y curl wget tini
                                                    ^^^^ \`wget\` is installed beside \`curl\`, which does the same.
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y curl tini
      `,
    },
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y curl wget tini && wget https://example.com/x
                                                    ^^^^ \`wget\` is installed beside \`curl\`, which does the same.
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y curl wget tini && wget https://example.com/x
      `,
    },
  ],
});
