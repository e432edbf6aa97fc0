import { testRule } from '../../../test/test-rule.js';

testRule('chown-recursive-doubles-layer', {
  valid: [
    'FROM node:24\nCOPY --chown=node:node . /app',
    'FROM debian:13\nCOPY entrypoint.sh /\nRUN chown 1 /entrypoint.sh',
    'FROM debian:13\nCOPY . /app\nRUN chown 1 /app',
    'FROM debian:13\nCOPY . /app\nRUN chmod -R 755 /app',
    'FROM php:8.4-apache\nCOPY . /var/www/html\nRUN chown -R www-data /var/www/html/storage',
    'FROM nginx:1.30\nCOPY conf /etc/nginx\nRUN chown -R nginx /etc/nginx',
    'FROM node:24\nCOPY package.json /app/\nRUN npm ci && chown -R node /app',
    'FROM debian:13\nRUN mkdir /data && chown -R 1 /data',
    // A builder, a volume, a mount.
    'FROM node:24 AS build\nCOPY . /app\nRUN chown -R node /app\nFROM node:24\nCOPY --from=build /app /app',
    'FROM debian:13\nCOPY . /data\nVOLUME /data\nRUN chown -R 1 /data',
    'FROM debian:13\nCOPY . /app\nRUN --mount=type=tmpfs,target=/app chown -R 1 /app',
    'FROM debian:13\nCOPY . /app\nONBUILD RUN chown -R 1 /app\nCMD chown -R 1 /app\n# RUN chown -R 1 /app',
    'FROM debian:13\nCOPY . /app\nRUN chown -R 1 "$DIR"',
  ],
  invalid: [
    `
    FROM node:24
    COPY . /app
    RUN chown -R node:node /app
                           ^^^^ \`chown\` stores \`/app\` a second time: an earlier layer holds it already.
    `,
    `
    from debian:13 as base
    workdir /srv/app
    copy --from=x /srv/app ./
    from base
    run useradd app && \\
      chown -R app:app /srv
                       ^^^^ \`chown\` stores \`/srv\` a second time: an earlier layer holds it already.
    `,
    `
    FROM php:8.4
    WORKDIR /var/www/html
    COPY ["./", "./"]
    RUN <<EOF
    mkdir x
    chown --recursive www-data /var/www/html/*
                               ^^^^^^^^^^^^^^^ \`chown\` stores \`/var/www/html/*\` a second time: an earlier layer holds it already.
    EOF
    `,
    `
    FROM debian:13
    ENV HOME=/home/app
    COPY src $HOME/src
    RUN sudo chgrp -R 0 $HOME
                        ^^^^^ \`chgrp\` stores \`$HOME\` a second time: an earlier layer holds it already.
    `,
    `
    FROM debian:13
    WORKDIR /app
    ADD src ./src
    RUN chown -hR 1000 .
                       ^ \`chown\` stores \`.\` a second time: an earlier layer holds it already.
    `,
    `
    FROM debian:13
    COPY . /app
    RUN cd /app && make && chown -R 1 /app
                                      ^^^^ \`chown\` stores \`/app\` a second time: an earlier layer holds it already.
    `,
    {
      text: `
      FROM node:24
      COPY --link . /app
      ENV A=1
      RUN chown -R node:node /app
                             ^^^^ \`chown\` stores \`/app\` a second time: an earlier layer holds it already.
      EXPOSE 80
      `,
      fixed: `
      FROM node:24
      COPY --link --chown=node:node . /app
      ENV A=1
      EXPOSE 80
      `,
    },
    {
      text: 'FROM node:24\r\ncopy . /app\r\nRUN chown -R node:node /app && \\\r\n                       ^^^^ `chown` stores `/app` a second time: an earlier layer holds it already.\r\n    ls',
      fixed: 'FROM node:24\r\ncopy --chown=node:node . /app\r\nRUN ls',
    },
    // The folder was there before, something stands between them, or a comment would go with it.
    ...['WORKDIR /app\nCOPY . /app', 'COPY . /app\nRUN make', 'COPY . /app\n# why'].map((above) => ({
      text: `
      FROM node:24
      ${above.replaceAll('\n', '\n      ')}
      RUN chown -R node:node /app
                             ^^^^ \`chown\` stores \`/app\` a second time: an earlier layer holds it already.
      `,
      fixed: `
      FROM node:24
      ${above.replaceAll('\n', '\n      ')}
      RUN chown -R node:node /app
      `,
    })),
  ],
});
