import { testRule } from '../../../test/test-rule.js';

testRule('run-rm-needed-file', {
  valid: [
    // The lists are fetched again, or were never deleted.
    'FROM debian:13\nRUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\nRUN apt-get update && apt-get install -y b && rm -rf /var/lib/apt/lists/*',
    'FROM debian:13\nRUN apt-get update && apt-get install -y a\nRUN apt-get install -y b && apt-get clean',
    'FROM debian:13\nRUN apt-get install -y b',
    'FROM debian:13\nRUN apt-get update && rm -rf /var/lib/apt/lists/* && apt-get update && apt-get install -y a',
    'FROM debian:13\nRUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\nRUN curl https://deb.example.com/setup | bash - && apt-get install -y b',
    'FROM debian:13\nRUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\nRUN ./add-repository.sh && apt-get install -y b',
    'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\nRUN --mount=type=cache,target=/var/lib/apt apt-get install -y b',
    // Nothing has to be fetched, or nobody knows.
    'FROM debian:13\nRUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\nRUN apt-get install -y ./b.deb && apt-get install -y a && apt-get install -y $B',
    'FROM debian:13\nRUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\nRUN [ -n "$B" ] && { apt-get install -y b; } || (apt-get update && apt-get install -y b)',
    'FROM debian:13\nRUN apt-get update && if [ -n "$SMALL" ]; then rm -rf /var/lib/apt/lists/*; fi\nRUN apt-get install -y b',
    'FROM debian:13\nRUN apt-get update && rm -rf /var/lib/apt/lists/partial /var/lib/apt/lists/x\nRUN apt-get install -y b',
    'FROM debian:13 AS a\nRUN apt-get update && rm -rf /var/lib/apt/lists/*\nFROM debian:13\nRUN apt-get install -y b',
    'FROM debian:13\nRUN apt-get update && rm -rf /var/lib/apt/lists/*\nONBUILD RUN apt-get install -y b\nRUN echo apt-get install b\n# RUN apt-get install b',
    // The program is there again, or never was from that package.
    'FROM debian:13\nRUN apt-get install -y curl && curl x && apt-get purge -y curl\nRUN apt-get install -y curl && curl y',
    'FROM alpine:3.22\nRUN apk add wget && apk del wget\nRUN wget https://example.com/x',
    'FROM debian:13-slim\nRUN apt-get install -y curl && apt-get purge -y curl\nCOPY --from=x /usr/bin/curl /usr/bin/\nRUN curl https://example.com/x',
    'FROM debian:13-slim\nRUN apt-get install -y curl && apt-get purge -y curl\nRUN ./install-curl.sh\nRUN curl https://example.com/x',
    'FROM debian:13-slim\nRUN apt-get install -y curl && apt-get purge -y curl\nRUN which curl && /opt/curl x; if curl; then curl; fi',
    'FROM example.org/base:1\nRUN apt-get install -y curl && apt-get purge -y curl\nRUN curl https://example.com/x',
    // Files that are made again, and others.
    'FROM debian:13\nRUN rm -rf /app/dist\nCOPY dist /app/dist\nCMD ["/app/dist/run"]',
    'FROM node:24 AS build\nRUN rm -rf /app/node_modules && npm ci --omit=dev\nFROM node:24\nCOPY --from=build /app/node_modules /app/node_modules',
    'FROM node:24 AS build\nRUN rm -rf /app/tests /app/*.md\nFROM node:24\nCOPY --from=build /app /app\nCOPY --from=build /app/src /app/src',
    'FROM debian:13\nRUN rm -f /tmp/x.sh && mkdir -p /tmp && tar xf /x.tgz -C /tmp\nRUN bash /tmp/x.sh',
    'FROM debian:13\nRUN rm /etc/nginx/nginx.conf\nRUN apt-get update && apt-get install -y nginx\nRUN cat /etc/nginx/nginx.conf',
    'FROM debian:13\nRUN test -f /x && rm /x; rm -rf "$DIR"\nWORKDIR /x\nCMD ["/x/run"]',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
      RUN apt-get install -y curl
                  ^^^^^^^ The package lists that this install needs were deleted in an earlier \`RUN\`.
    `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
      RUN apt-get update && apt-get install -y curl
    `,
    },
    {
      text: `
      from debian:13 as base
      run apt update && apt install -y nginx && \\
        rm -rf /var/lib/apt/lists/
      from base
      run set -x; DEBIAN_FRONTEND=noninteractive apt install -y curl \\
                                                     ^^^^^^^ The package lists that this install needs were deleted in an earlier \`RUN\`.
        git && apt install -y make
    `,
      fixed: `
      from debian:13 as base
      run apt update && apt install -y nginx && \\
        rm -rf /var/lib/apt/lists/
      from base
      run set -x; apt update && DEBIAN_FRONTEND=noninteractive apt install -y curl \\
        git && apt install -y make
    `,
    },
    `
    FROM ubuntu:24.04
    RUN apt-get update && apt-get install -y a && sudo rm -rf /var/lib/apt/lists/*
    COPY . .
    RUN <<EOF
    set -e
    sudo apt-get install -y b
                 ^^^^^^^ The package lists that this install needs were deleted in an earlier \`RUN\`.
    EOF
  `,
    `
    FROM debian:13-slim
    RUN apt-get update && apt-get install -y curl nginx && curl -O https://example.com/x
    RUN apt-get purge -y curl
    HEALTHCHECK CMD curl -f http://localhost/
                    ^^^^ \`curl\` is needed here, but an earlier \`RUN\` has removed it.
    CMD ["nginx", "-g", "daemon off;"]
  `,
    `
    FROM alpine:3.22
    RUN apk add --no-cache -t .deps gcc git && make && apk del .deps
    RUN git clone https://example.com/x
        ^^^ \`git\` is needed here, but an earlier \`RUN\` has removed it.
  `,
    `
    FROM node:24 AS build
    WORKDIR /app
    COPY . .
    RUN npm run build && rm -rf node_modules
    FROM node:24
    COPY --from=build /app/node_modules /app/node_modules
                      ^^^^^^^^^^^^^^^^^ \`/app/node_modules\` is needed here, but an earlier \`RUN\` has removed it.
  `,
    `
    FROM python:3.14
    COPY requirements.txt install.sh /tmp/
    RUN rm /tmp/requirements.txt /tmp/install.sh
    RUN pip install -r /tmp/requirements.txt
                       ^^^^^^^^^^^^^^^^^^^^^ \`/tmp/requirements.txt\` is needed here, but an earlier \`RUN\` has removed it.
    RUN bash /tmp/install.sh
  `,
    'FROM debian:13\r\nCOPY app /opt/app\r\nRUN echo x && \\\r\n  rm -rf /opt/app\r\nENTRYPOINT ["/opt/app/run"]\r\n             ^^^^^^^^^^^^ `/opt/app` is needed here, but an earlier `RUN` has removed it.\r\n',
    {
      text: `
      FROM debian:13
      RUN apt-get update; apt-get install -y nginx; apt-get dist-clean
      RUN apt-get install -y curl
                  ^^^^^^^ The package lists that this install needs were deleted in an earlier \`RUN\`.
    `,
      fixed: `
      FROM debian:13
      RUN apt-get update; apt-get install -y nginx; apt-get dist-clean
      RUN apt-get update && apt-get install -y curl
    `,
    },
    // From stages above, behind what changes nothing.
    `
    FROM debian:13-slim AS base
    RUN apt-get install -y curl nginx && curl -O https://example.com/x
    RUN apt-get purge -y curl && apt-get purge -y nginx
    FROM debian:13-slim AS other
    RUN apt-get install -y wget
    FROM base
    LABEL a=b
    CMD curl -f http://localhost/
        ^^^^ \`curl\` is needed here, but an earlier \`RUN\` has removed it.
  `,
    `
    FROM debian:13 AS base
    ARG DIR=/opt
    RUN rm -rf $DIR/app /opt/other
    FROM base AS two
    LABEL a=b
    HEALTHCHECK CMD /opt/app/check
                    ^^^^^^^^^^^^^^ \`/opt/app\` is needed here, but an earlier \`RUN\` has removed it.
    FROM two AS three
    FROM scratch
    COPY --from=three /opt/app /opt/other /
                      ^^^^^^^^ \`/opt/app\` is needed here, but an earlier \`RUN\` has removed it.
                               ^^^^^^^^^^ \`/opt/other\` is needed here, but an earlier \`RUN\` has removed it.
  `,
    `
    FROM debian:13 AS base
    RUN apt-get update && apt-get install -y a b && rm -rf /var/lib/apt/lists/*
    FROM base AS two
    RUN apt-get install -y a
    RUN apt-get install -y b c
                ^^^^^^^ The package lists that this install needs were deleted in an earlier \`RUN\`.
    FROM base
    COPY . /srv
    RUN apt-get install -y a b c
                ^^^^^^^ The package lists that this install needs were deleted in an earlier \`RUN\`.
  `,
  ],
});
