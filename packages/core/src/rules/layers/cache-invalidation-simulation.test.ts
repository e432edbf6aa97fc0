import { testRule } from '../../../test/test-rule.js';

testRule('cache-invalidation-simulation', {
  valid: [
    'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCOPY . /app',
    // It needs the files, or may.
    'FROM debian:13\nCOPY . /app\nRUN apt-get update && xargs apt-get install -y < /app/packages.txt',
    'FROM debian:13\nWORKDIR /app\nCOPY . .\nRUN apt-get update && apt-get install -y $(cat packages.txt)',
    'FROM debian:13\nCOPY . /app\nRUN apt-get install -y /app/x.deb',
    'FROM debian:13\nCOPY . /app\nRUN apt-get update && apt-get install -y gcc && make -C /app && apt-get purge -y gcc',
    'FROM python:3.14\nCOPY . .\nRUN pip install -r requirements.txt',
    'FROM python:3.14\nWORKDIR /app\nCOPY . .\nRUN pip install -c constraints.txt flask && pip install .',
    'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm install express && npm ci',
    'FROM debian:13\nCOPY . /app\nRUN sh /app/install.sh && apt-get install -y nginx',
    'FROM debian:13\nCOPY src /app\nRUN curl -fsSLO https://example.com/x.tgz && tar xf x.tgz && cp /app/x.conf /etc/',
    'FROM debian:13\nCOPY . /app\nRUN --mount=type=bind,target=/src apt-get install -y nginx',
    // What goes to the system may be what it needs.
    'FROM debian:13\nCOPY . /\nRUN apt-get update && apt-get install -y nginx',
    'FROM debian:13\nCOPY src /app\nCOPY x.list /etc/apt/sources.list.d/\nRUN apt-get update && apt-get install -y x',
    'FROM debian:13\nCOPY . /app\nRUN /app/add-repository.sh\nRUN apt-get update && apt-get install -y x',
    'FROM debian:13\nCOPY . /app\nRUN make -C /app install\nRUN curl -fsSL -o /usr/share/app/x.jar https://example.com/x.jar',
    // Files that hardly ever change, files of a stage, and places that nobody knows.
    'FROM debian:13\nCOPY docker-entrypoint.sh /\nCOPY app.conf /app/\nCOPY package.json /app/\nRUN apt-get update && apt-get install -y nginx',
    'FROM debian:13 AS build\nRUN make\nFROM debian:13\nCOPY --from=build /app /app\nRUN apt-get update && apt-get install -y nginx',
    'FROM example.org/base:1\nCOPY . .\nRUN apt-get update && apt-get install -y nginx',
    'FROM debian:13\nCOPY . /app\nFROM debian:13\nRUN apt-get update && apt-get install -y nginx',
    'FROM debian:13\nCOPY . /app\nONBUILD RUN apt-get install -y nginx\nCMD apt-get install -y nginx\n# RUN apt-get install -y nginx',
    'FROM debian:13\nONBUILD COPY . /app\nRUN apt-get update && apt-get install -y nginx',
    'FROM debian:13\nCOPY . /app\nRUN apt-get update && apt-get clean && rm -rf /var/lib/apt/lists/*',
    // The project itself may need them, or most is there already.
    'FROM node:24\nCOPY package.json ./\nRUN npm ci\nCOPY . .\nRUN npm ci --omit=dev',
    'FROM node:24\nCOPY package.json pnpm-workspace.yaml ./\nCOPY . .\nRUN pnpm install',
    'FROM node:24\nCOPY package.json ./\nCOPY packages ./packages\nCOPY src ./src\nRUN npm ci',
    'FROM composer:2\nCOPY composer.json ./\nCOPY src ./src\nRUN composer install',
    {
      text: 'FROM node:24\nCOPY package.json ./\nCOPY . .\nRUN npm ci',
      files: { 'package.json': '{ "scripts": { "prepare": "tsc" } }' },
    },
    'FROM node:24\nCOPY package.json ./\nCOPY . .\nRUN --mount=type=cache,target=/root/.npm npm ci',
    'FROM node:24\nCOPY . .\nRUN npm ci',
    'FROM golang:1.26\nWORKDIR /app\nCOPY ./src/shop/go.mod src/shop/go.sum ./\nRUN go mod download\nCOPY src/shop ./',
  ],
  invalid: [
    `
    FROM debian:13
    COPY . /app
    RUN apt-get update && \\
        apt-get install -y --no-install-recommends nginx && \\
                ^^^^^^^ \`apt-get install\` runs again after any change of \`.\`, and does not need it.
        rm -rf /var/lib/apt/lists/*
    RUN curl -fsSLO https://example.com/x
  `,
    `
    from node:24-alpine as build
    workdir /usr/src/app
    add ./ ./
    run npm ci
    run apk add --no-cache git && npm install -g pnpm
            ^^^ \`apk add\` runs again after any change of \`./\`, and does not need it.
    from build
    copy src ./src
    run apk add curl
            ^^^ \`apk add\` runs again after any change of \`src\`, and does not need it.
  `,
    `
    FROM eclipse-temurin:21
    COPY target/app.jar /app.jar
    RUN ["apt-get", "install", "-y", "curl"]
                     ^^^^^^^ \`apt-get install\` runs again after any change of \`target/app.jar\`, and does not need it.
  `,
    `
    FROM python:3.14-slim
    COPY --chown=1 app.py /srv/app/
    RUN <<EOF
    set -e
    useradd --create-home app
    pip install --no-cache-dir gunicorn
        ^^^^^^^ \`pip install\` runs again after any change of \`app.py\`, and does not need it.
    EOF
  `,
    'FROM debian:13\r\nWORKDIR /app\r\nCOPY . .\r\nRUN mkdir -p /opt/tool && \\\r\n  curl -fsSL https://example.com/tool.tgz | tar xz -C /opt/tool\r\n  ^^^^ `curl` runs again after any change of `.`, and does not need it.\r\n',
    `
    FROM debian:13
    COPY . /app
    RUN make -C /app
    RUN sudo apt-get update && sudo apt-get install -y nginx
                                            ^^^^^^^ \`apt-get install\` runs again after any change of \`.\`, and does not need it.
  `,
    `
    FROM debian:13
    COPY . /app
    RUN curl -fsSL https://deb.example.com/setup_24.x | bash - && apt-get install -y nodejs
        ^^^^ \`curl\` runs again after any change of \`.\`, and does not need it.
  `,
    `
    FROM node:24
    WORKDIR /app
    COPY package.json package-lock.json ./
    COPY . .
    RUN npm ci && npm run build
            ^^ \`npm ci\` runs again after any change of \`.\`, and does not need it.
  `,
    `
    FROM python:3.14
    COPY requirements.txt .
    COPY src ./src
    RUN pip install --no-cache-dir -r requirements.txt
            ^^^^^^^ \`pip install\` runs again after any change of \`src\`, and does not need it.
  `,
    `
    FROM node:24
    WORKDIR /app
    COPY app.js package.json ./
    RUN npm install
            ^^^^^^^ \`npm install\` runs again after any change of \`app.js\`, and does not need it.
  `,
    {
      text: `
      FROM python:3.14
      # the sources
      COPY src /app/src
      WORKDIR /app

      # the server
      RUN pip install gunicorn
              ^^^^^^^ \`pip install\` runs again after any change of \`src\`, and does not need it.

      COPY . .
      RUN apt-get update && \\
          apt-get install -y nginx
      `,
      fixed: `
      FROM python:3.14
      # the server
      RUN pip install gunicorn

      RUN apt-get update && \\
          apt-get install -y nginx
      # the sources
      COPY src /app/src
      WORKDIR /app

      COPY . .
      `,
    },
    // A variable between them, a folder, a manifest.
    {
      text: `
      FROM debian:13
      COPY . /app
      ARG VERSION
      RUN apt-get update && apt-get install -y nginx=$VERSION
                                    ^^^^^^^ \`apt-get install\` runs again after any change of \`.\`, and does not need it.
      FROM debian:13
      COPY . /app
      RUN curl -fsSLO https://example.com/x
          ^^^^ \`curl\` runs again after any change of \`.\`, and does not need it.
      FROM python:3.14
      COPY requirements.txt .
      COPY src ./src
      RUN pip install -r requirements.txt
              ^^^^^^^ \`pip install\` runs again after any change of \`src\`, and does not need it.
      `,
      fixed: `
      FROM debian:13
      COPY . /app
      ARG VERSION
      RUN apt-get update && apt-get install -y nginx=$VERSION
      FROM debian:13
      COPY . /app
      RUN curl -fsSLO https://example.com/x
      FROM python:3.14
      COPY requirements.txt .
      COPY src ./src
      RUN pip install -r requirements.txt
      `,
    },
  ],
});
