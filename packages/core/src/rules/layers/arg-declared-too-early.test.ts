import { testRule } from '../../../test/test-rule.js';

testRule('arg-declared-too-early', {
  valid: [
    // Below what does not need it, or used at once.
    'FROM debian:13\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*\nARG GIT_COMMIT\nRUN echo "$GIT_COMMIT" > /version',
    'FROM debian:13\nARG VERSION\nRUN apt-get update && apt-get install -y app=$VERSION',
    'FROM debian:13\nARG APP_VERSION\nRUN curl -fsSL -o /app https://example.com/${APP_VERSION}/app',
    'FROM golang:1.26\nCOPY . .\nARG COMMIT\nRUN go build -ldflags "-X main.commit=$COMMIT" -o /app .',
    // What is not surely an install may read it.
    'FROM node:24\nARG GIT_SHA\nRUN npm ci && npm run build',
    'FROM debian:13\nARG BUILD_NUMBER\nRUN ./install.sh\nRUN apt-get install -y nginx',
    'FROM debian:13\nARG BUILD_DATE\nRUN make -C /src install',
    'FROM debian:13\nARG BUILD_DATE\nRUN apt-get update && apt-get upgrade -y && apt-get install -y nginx',
    'FROM debian:13\nARG VERSION\nCOPY app-$VERSION.jar /app.jar\nRUN apt-get update && apt-get install -y nginx',
    // Only a LABEL between it and the end, or another build stage.
    'FROM debian:13\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*\nARG BUILD_DATE\nLABEL created=$BUILD_DATE',
    'ARG GIT_COMMIT\nFROM debian:13\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*',
    'FROM debian:13 AS info\nARG GIT_COMMIT\nRUN echo $GIT_COMMIT > /version\nFROM debian:13\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*\nCOPY --from=info /version /',
    // A version that is fixed in the file, and other names.
    'FROM debian:13\nARG VERSION=1.4.2\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*\nRUN curl -O https://example.com/$VERSION',
    'FROM debian:13\nARG GIT_VERSION="2.51"\nENV NGINX_VERSION=1.2.3 NGINX_COMMIT=abc123\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*\nRUN echo $GIT_VERSION',
    'FROM debian:13\nARG CACHEBUST\nARG TARGETARCH\nARG HTTP_PROXY\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*\nRUN echo $TARGETARCH',
    'FROM debian:13\nONBUILD ARG GIT_COMMIT\n# ARG GIT_COMMIT\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*',
    'FROM debian:13\nENV VERSION=1.2\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*\nRUN curl -O https://example.com/$VERSION',
    'FROM debian:13 AS base\nENV APP_VERSION=1.2\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*\nFROM base\nRUN echo $APP_VERSION',
    'FROM debian:13\nARG VERSION="2.0.2"\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*\nRUN sh init.sh -y\nRUN choosenim $VERSION',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      ARG GIT_COMMIT
          ^^^^^^^^^^ Every new value of \`GIT_COMMIT\` makes \`apt-get install\` run again, which does not use it.
      RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
      COPY . /app
      RUN echo "$GIT_COMMIT" > /version
    `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
      COPY . /app
      ARG GIT_COMMIT
      RUN echo "$GIT_COMMIT" > /version
    `,
    },
    `
    from node:24 as base
    arg BUILD_DATE=unknown
        ^^^^^^^^^^ Every new value of \`BUILD_DATE\` makes \`npm install\` run again, which does not use it.
    arg VCS_REF=""
        ^^^^^^^ Every new value of \`VCS_REF\` makes \`npm install\` run again, which does not use it.
    label created=$BUILD_DATE revision=$VCS_REF
    run npm install -g pnpm
    copy . .
    run pnpm install
  `,
    `
    FROM python:3.14-slim
    ARG APP_VERSION=dev
        ^^^^^^^^^^^ Every new value of \`APP_VERSION\` makes \`pip install\` run again, which does not use it.
    ENV APP_VERSION=\${APP_VERSION}
    RUN pip install \\
        --no-cache-dir gunicorn
    RUN make
  `,
    `
    FROM alpine:3.22
    ENV A=1 BUILD_NUMBER=17
            ^^^^^^^^^^^^ Every new value of \`BUILD_NUMBER\` makes \`apk add\` run again, which does not use it.
    RUN ["apk", "add", "--no-cache", "nginx"]
  `,
    {
      text: `
      FROM debian:13
        ARG VERSION
            ^^^^^^^ Every new value of \`VERSION\` makes \`apt-get install\` run again, which does not use it.
      RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
        # The program itself.
        RUN curl -fsSL -o /app https://example.com/$VERSION/app
    `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
        ARG VERSION
        # The program itself.
        RUN curl -fsSL -o /app https://example.com/$VERSION/app
    `,
    },
    {
      text: 'FROM debian:13\r\nARG COMMIT_SHA\r\n    ^^^^^^^^^^ Every new value of `COMMIT_SHA` makes `curl` run again, which does not use it.\r\nRUN curl -fsSLO https://example.com/tool.tar.gz\r\nRUN make COMMIT=$COMMIT_SHA\r\n',
      fixed:
        'FROM debian:13\r\nRUN curl -fsSLO https://example.com/tool.tar.gz\r\nARG COMMIT_SHA\r\nRUN make COMMIT=$COMMIT_SHA\r\n',
    },
    `
    FROM debian:13
    ARG REVISION
        ^^^^^^^^ Every new value of \`REVISION\` makes \`apt-get install\` run again, which does not use it.
    RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
    COPY app-$REVISION.jar /app.jar
    RUN echo $REVISION
  `,
    `
    FROM node:24
    ARG GIT_SHA
        ^^^^^^^ Every new value of \`GIT_SHA\` makes \`npm ci\` run again, which does not use it.
    COPY package.json package-lock.json ./
    RUN npm ci
    COPY . .
    RUN npm run build
  `,
    `
    FROM debian:13
    ARG VERSION=1.0.0
        ^^^^^^^ Every new value of \`VERSION\` makes \`apt-get install\` run again, which does not use it.
    LABEL version=$VERSION
    RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
  `,
    `
    FROM debian:13
    ENV APP_VERSION=1.2.3
        ^^^^^^^^^^^ Every new value of \`APP_VERSION\` makes \`apt-get install\` run again, which does not use it.
    RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
    COPY . /app
  `,
    {
      text: `
      FROM golang:1.26
      ARG VERSION=1.0.0
          ^^^^^^^ Every new value of \`VERSION\` makes \`apt-get install\` run again, which does not use it.
      RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
      COPY . .
      RUN go build -ldflags "-X main.version=$VERSION" .
    `,
      fixed: `
      FROM golang:1.26
      RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
      COPY . .
      ARG VERSION=1.0.0
      RUN go build -ldflags "-X main.version=$VERSION" .
    `,
    },
  ],
});
