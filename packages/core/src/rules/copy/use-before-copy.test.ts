import { testRule } from '../../../test/test-rule.js';

testRule('use-before-copy', {
  valid: [
    'FROM python:3.14\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .',
    'FROM node:24\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .',
    'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCOPY package.json .',
    // In the parent, or another stage.
    'FROM node:24 AS base\nWORKDIR /app\nCOPY package.json .\nFROM base\nRUN npm install\nCOPY . .',
    'FROM node:24 AS a\nRUN npm install\nFROM node:24\nCOPY . .',
    // Mounted, made or fetched.
    'FROM node:24\nWORKDIR /app\nRUN --mount=type=bind,source=package.json,target=package.json npm ci\nCOPY . .',
    'FROM node:24\nWORKDIR /app\nRUN npm init -y && npm install\nCOPY . .',
    'FROM node:24\nWORKDIR /app\nRUN npm install express\nRUN npm install\nCOPY . .',
    'FROM python:3.14\nWORKDIR /app\nRUN git clone https://x/y .\nRUN pip install -r requirements.txt\nCOPY . .',
    'FROM python:3.14\nWORKDIR /app\nRUN curl -O https://x/requirements.txt\nRUN pip install -r requirements.txt\nCOPY . .',
    'FROM python:3.14\nRUN <<EOF\necho x > /requirements.txt\npip install -r /requirements.txt\nEOF\nCOPY . /',
    'FROM debian:13\nCOPY setup.sh /\nRUN /setup.sh\nRUN chmod +x /run.sh\nCOPY run.sh /run.sh',
    'FROM debian:13\nADD files.tar.gz /\nRUN chmod +x /run.sh\nCOPY run.sh /',
    'FROM debian:13\nCOPY --from=x /out /\nRUN chmod +x /run.sh\nCOPY run.sh /',
    // It may be the base's.
    'FROM mycorp/base:1\nWORKDIR /app\nRUN npm ci\nCOPY . .',
    'ARG BASE\nFROM $BASE\nRUN chmod +x /run.sh\nCOPY run.sh /',
    'FROM nginx:1.31\nRUN sed -i s/a/b/ /etc/nginx/nginx.conf\nCOPY nginx.conf /etc/nginx/',
    'FROM tomcat:11\nRUN rm -rf webapps && cat conf/server.xml\nCOPY conf/server.xml conf/',
    'FROM node:24\nWORKDIR /srv/app\nRUN chown node /srv/app\nCOPY . /srv',
    'FROM node:24\nVOLUME ["/srv/data"]\nRUN chown node /srv/data\nCOPY . /srv',
    'FROM node:24\nRUN mkdir -p /srv/data && chown node /srv/data\nCOPY . /srv',
    // Another place, or asked for first.
    'FROM node:24\nRUN npm install\nCOPY . /app',
    'FROM python:3.14\nWORKDIR /app\nRUN [ -f requirements.txt ] && pip install -r requirements.txt\nCOPY . .',
    'FROM python:3.14\nWORKDIR /app\nRUN pip install -r requirements.txt || true\nCOPY . .',
    'FROM python:3.14\nWORKDIR /app\nARG FILE\nRUN pip install -r $FILE\nCOPY . .',
    'FROM node:24\nWORKDIR /app\nRUN npm install -g npm@11 && npm --version\nCOPY . .\nRUN npm ci',
    'FROM debian:13\nRUN chmod +x /run.sh',
    'FROM debian:13\nONBUILD RUN chmod +x /run.sh\nCOPY run.sh /',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN npm ci\nCOPY . .',
  ],
  invalid: [
    // The folder hangs on a variable, and the stage on another one.
    `
    FROM node:24 AS base
    ARG DIR=/app
    WORKDIR $DIR
    FROM base
    RUN npm ci
            ^^ \`package.json\` is not there yet: it is copied below.
    RUN id
    COPY package.json ./
    RUN npm ci
    USER node
    `,
    `
    FROM python:3.14
    WORKDIR /app
    RUN pip install -r requirements.txt
                       ^^^^^^^^^^^^^^^^ \`requirements.txt\` is not there yet: it is copied below.
    COPY . .
    `,
    `
    FROM node:20-alpine
    WORKDIR /usr/src/app
    RUN apk add --no-cache curl && npm install -g npm@11
    run --mount=type=cache,target=/root/.npm npm ci
                                                 ^^ \`package.json\` is not there yet: it is copied below.
    COPY package*.json ./
    `,
    `
    FROM debian:13
    RUN chmod +x /entrypoint.sh
                 ^^^^^^^^^^^^^^ \`entrypoint.sh\` is not there yet: it is copied below.
    COPY entrypoint.sh /
    ENTRYPOINT ["/entrypoint.sh"]
    `,
    `
    FROM golang:1.26 AS base
    WORKDIR /src
    FROM base
    RUN go mod download
               ^^^^^^^^ \`go.mod\` is not there yet: it is copied below.
    COPY go.mod go.sum ./
    `,
    `
    FROM python:3.14-slim
    COPY app.py /srv/
    RUN cd /srv && \\
        pip install --upgrade pip && \\
        pip install --requirement=requirements/prod.txt
    RUN python /srv/setup_db.py
               ^^^^^^^^^^^^^^^^ \`setup_db.py\` is not there yet: it is copied below.
    ADD setup_db.py /srv/
    `,
    `
    FROM ruby:3.4
    WORKDIR /app
    RUN ["./bin/setup"]
          ^^^^^^^^^^^ \`setup\` is not there yet: it is copied below.
    COPY . /app
    `,
    {
      text: `
      FROM python:3.14
      WORKDIR /app
      # the dependencies
      RUN pip install \\
        -r requirements.txt
           ^^^^^^^^^^^^^^^^ \`requirements.txt\` is not there yet: it is copied below.
      ENV A=1
      # all
      COPY --chown=1000 . /app
      FROM node:24
      WORKDIR /app
      RUN npm ci
              ^^ \`package.json\` is not there yet: it is copied below.
      EXPOSE 80
      # the manifests
      COPY package*.json ./

      COPY . .
      FROM debian:13
      RUN chmod +x /entrypoint.sh
                   ^^^^^^^^^^^^^^ \`entrypoint.sh\` is not there yet: it is copied below.
      WORKDIR /srv
      COPY entrypoint.sh /
      `,
      fixed: `
      FROM python:3.14
      WORKDIR /app
      COPY --chown=1000 requirements.txt /app/
      # the dependencies
      RUN pip install \\
        -r requirements.txt
      ENV A=1
      # all
      COPY --chown=1000 . /app
      FROM node:24
      WORKDIR /app
      # the manifests
      COPY package*.json ./
      RUN npm ci
      EXPOSE 80

      COPY . .
      FROM debian:13
      COPY entrypoint.sh /
      RUN chmod +x /entrypoint.sh
      WORKDIR /srv
      `,
    },
    {
      text: 'FROM debian:13\r\nRUN chmod +x /x.sh\r\n             ^^^^^ `x.sh` is not there yet: it is copied below.\r\nCOPY x.sh /',
      fixed: 'FROM debian:13\r\nCOPY x.sh /\r\nRUN chmod +x /x.sh',
    },
    // Where a folder or a variable between them says what is copied, a person must look.
    {
      text: `
      FROM debian:13
      WORKDIR /srv
      RUN chmod +x /srv/app/x.sh
                   ^^^^^^^^^^^^^ \`x.sh\` is not there yet: it is copied below.
      WORKDIR app
      COPY x.sh .
      FROM debian:13
      RUN chmod +x /y.sh
                   ^^^^^ \`y.sh\` is not there yet: it is copied below.
      ARG USER
      COPY --chown=$USER y.sh /
      `,
      fixed: `
      FROM debian:13
      WORKDIR /srv
      RUN chmod +x /srv/app/x.sh
      WORKDIR app
      COPY x.sh .
      FROM debian:13
      RUN chmod +x /y.sh
      ARG USER
      COPY --chown=$USER y.sh /
      `,
    },
  ],
});
