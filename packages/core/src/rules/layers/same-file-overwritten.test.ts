import { testRule } from '../../../test/test-rule.js';

testRule('same-file-overwritten', {
  valid: [
    // Other files, or folders.
    'FROM nginx:1.30\nCOPY a.conf /etc/nginx/conf.d/\nCOPY b.conf /etc/nginx/conf.d/',
    'FROM node:24\nCOPY package.json ./\nCOPY . .',
    'FROM node:24\nCOPY package.json /app/\nCOPY src /app/',
    'FROM debian:13\nCOPY a.conf /etc/app\nCOPY b.conf /etc/app',
    'FROM debian:13\nCOPY app.d /etc/app.d\nCOPY more.d /etc/app.d',
    'FROM debian:13\nADD a.tar.gz /opt/\nADD a.tar.gz /opt/',
    // Made of itself, or added to.
    'FROM nginx:1.30\nCOPY app.conf /etc/app.conf\nRUN sed -i s/a/b/ /etc/app.conf',
    'FROM nginx:1.30\nCOPY app.conf /etc/app.conf\nRUN echo x >> /etc/app.conf',
    'FROM nginx:1.30\nCOPY app.conf /etc/app.conf\nRUN envsubst < /etc/app.conf > /tmp/x && cat /tmp/x > /etc/app.conf',
    'FROM nginx:1.30\nCOPY app.conf.tmpl /etc/app.conf.tmpl\nRUN envsubst < /etc/app.conf.tmpl > /etc/app.conf',
    // The first one has been used.
    'FROM rust:1\nRUN echo "fn main() {}" > src/main.rs && cargo build\nCOPY src/main.rs src/main.rs',
    'FROM python:3.14\nCOPY dev.txt /app/requirements.txt\nRUN pip install -r /app/requirements.txt\nCOPY prod.txt /app/requirements.txt',
    'FROM debian:13\nCOPY test.conf /etc/app.conf\nRUN app --check\nCOPY app.conf /etc/app.conf',
    // Deleted again, on a condition, in another stage, or nobody knows.
    'FROM debian:13\nRUN curl -o /tmp/x.sh https://example.com/a && rm /tmp/x.sh\nRUN curl -o /tmp/x.sh https://example.com/b && rm /tmp/x.sh',
    'FROM debian:13\nCOPY app.conf /etc/app.conf\nRUN if [ -n "$A" ]; then echo x > /etc/app.conf; fi; [ -n "$A" ] || echo x > /etc/app.conf',
    'FROM debian:13 AS base\nCOPY app.conf /etc/app.conf\nFROM base\nCOPY own.conf /etc/app.conf',
    'FROM debian:13 AS build\nCOPY a.conf /etc/app.conf\nCOPY b.conf /etc/app.conf\nFROM debian:13',
    'FROM example.org/base:1\nCOPY a.conf $DIR/app.conf\nCOPY b.conf $DIR/app.conf',
    'FROM debian:13\nCOPY a.conf /etc/app.conf\nONBUILD COPY b.conf /etc/app.conf\n# COPY b.conf /etc/app.conf',
  ],
  invalid: [
    `
    FROM nginx:1.30
    COPY nginx.conf /etc/nginx/nginx.conf
    COPY production/nginx.conf /etc/nginx/
         ^^^^^^^^^^^^^^^^^^^^^ \`/etc/nginx/nginx.conf\` is written again: what an earlier layer holds of it is never seen.
  `,
    `
    from debian:13
    workdir /etc/app
    copy a.conf ./app.conf
    run apt-get update && apt-get install -y app \\
      && rm -rf /var/lib/apt/lists/*
    copy --chown=1 b.conf ./app.conf
                   ^^^^^^ \`/etc/app/app.conf\` is written again: what an earlier layer holds of it is never seen.
  `,
    `
    FROM debian:13
    RUN echo a > /etc/app.conf
    RUN <<EOF
    printf b > /etc/app.conf
               ^^^^^^^^^^^^^ \`/etc/app.conf\` is written again: what an earlier layer holds of it is never seen.
    EOF
  `,
    `
    FROM debian:13
    RUN curl -fsSL -o /opt/app.jar https://example.com/app.jar && chmod 644 /opt/app.jar
    COPY ["app.jar", "/opt/app.jar"]
          ^^^^^^^^^ \`/opt/app.jar\` is written again: what an earlier layer holds of it is never seen.
  `,
    'FROM debian:13\r\nADD https://example.com/app.jar /opt/\r\nENV A=1\r\nADD https://example.com/new/app.jar /opt/\r\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `/opt/app.jar` is written again: what an earlier layer holds of it is never seen.\r\n',
    // Behind what uses no file, twice; another stage begins anew.
    `
    FROM nginx:1.30 AS base
    ARG DIR=/etc/nginx
    COPY a.conf $DIR/nginx.conf
    LABEL a=b
    RUN apt-get update
    COPY b.conf $DIR/nginx.conf
         ^^^^^^ \`/etc/nginx/nginx.conf\` is written again: what an earlier layer holds of it is never seen.
    COPY c.conf /etc/nginx/nginx.conf
         ^^^^^^ \`/etc/nginx/nginx.conf\` is written again: what an earlier layer holds of it is never seen.
    FROM base
    COPY d.conf $DIR/nginx.conf
  `,
  ],
});
