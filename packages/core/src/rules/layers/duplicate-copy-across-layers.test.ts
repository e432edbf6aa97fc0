import { testRule } from '../../../test/test-rule.js';

testRule('duplicate-copy-across-layers', {
  valid: [
    'FROM node:24\nCOPY --chown=node:node . /app',
    // The owner is the matter of another rule.
    'FROM node:24\nCOPY . /app\nRUN chown -R node:node /app',
    // Single files are small.
    'FROM debian:13\nCOPY entrypoint.sh /\nRUN chmod +x /entrypoint.sh && chown 1 /entrypoint.sh && mv /entrypoint.sh /usr/bin/',
    'FROM debian:13\nCOPY . /app\nRUN chmod +x /app/start.sh && sed -i s/a/b/ /app/x.conf && mv /app/a.conf /etc/',
    // Only a part of it, or folders of settings.
    'FROM php:8.4-apache\nCOPY . /var/www/html\nRUN chown -R www-data /var/www/html/storage && chmod -R 775 /var/www/html/storage',
    'FROM nginx:1.30\nCOPY conf /etc/nginx\nCOPY scripts /usr/local/bin\nRUN chown -R nginx /etc/nginx && chmod -R +x /usr/local/bin',
    // Made in the same layer, or nothing copied there.
    'FROM node:24\nCOPY package.json /app/\nRUN npm ci && chmod -R 755 /app',
    'FROM debian:13\nRUN mkdir /data && chmod -R 755 /data',
    'FROM debian:13\nCOPY . /app\nRUN mkdir /data && chown -R 1 /data && mv /data/x /y && chmod -R 755 "$DIR"',
    // A builder, a volume, a mount.
    'FROM node:24 AS build\nCOPY . /app\nRUN chmod -R 755 /app\nFROM node:24\nCOPY --from=build /app /app',
    'FROM debian:13\nCOPY . /data\nVOLUME /data\nRUN chmod -R 755 /data',
    'FROM debian:13\nCOPY . /app\nRUN --mount=type=tmpfs,target=/app chmod -R 755 /app',
    'FROM debian:13\nCOPY . /app\nONBUILD RUN chmod -R 755 /app\nCMD chmod -R 755 /app\n# RUN chmod -R 755 /app',
    // The same files for a first part of the work, and the same place for others.
    'FROM node:24\nCOPY package.json /app/\nRUN npm ci\nCOPY . /app/',
    'FROM debian:13\nCOPY a /app\nCOPY b /app\nCOPY --from=x a /app',
    'FROM debian:13\nADD app.tar.gz /opt/\nRUN mv /opt/app /opt/x',
  ],
  invalid: [
    `
    FROM node:24
    COPY . /app
    RUN chmod -R 755 /app
                     ^^^^ \`chmod\` stores \`/app\` a second time: an earlier layer holds it already.
  `,
    `
    from debian:13 as base
    workdir /srv/app
    copy --from=x /srv/app ./
    from base
    run useradd app && \\
      chown -R app:app /srv && chmod -R g+w .
                                            ^ \`chmod\` stores \`.\` a second time: an earlier layer holds it already.
  `,
    `
    FROM debian:13
    COPY app.tar.gz dist /tmp/
    RUN mv /tmp/app.tar.gz /opt/
           ^^^^^^^^^^^^^^^ \`mv\` stores \`/tmp/app.tar.gz\` a second time: an earlier layer holds it already.
  `,
    `
    FROM php:8.4
    WORKDIR /var/www/html
    COPY ["./", "./"]
    RUN <<EOF
    mkdir x
    chmod --recursive 755 /var/www/html/*
                          ^^^^^^^^^^^^^^^ \`chmod\` stores \`/var/www/html/*\` a second time: an earlier layer holds it already.
    EOF
  `,
    `
    FROM node:24
    WORKDIR /app
    COPY . .
    RUN npm ci && npm run build
    COPY . .
    ^^^^ \`COPY\` stores the same files a second time: an earlier layer holds them already.
  `,
    'FROM debian:13\r\nENV HOME=/home/app\r\nCOPY src $HOME/src\r\nRUN chgrp -R 0 $HOME && \\\r\n  sudo chmod -R g=u $HOME\r\n                    ^^^^^ `chmod` stores `$HOME` a second time: an earlier layer holds it already.\r\n',
    `
    FROM debian:13
    COPY build /tmp/build
    RUN mv /tmp/build /opt/build
           ^^^^^^^^^^ \`mv\` stores \`/tmp/build\` a second time: an earlier layer holds it already.
  `,
    {
      text: `
      FROM node:24
      COPY --link . /app
      ENV A=1
      RUN chmod -R 755 /app
                       ^^^^ \`chmod\` stores \`/app\` a second time: an earlier layer holds it already.
      EXPOSE 80
      `,
      fixed: `
      FROM node:24
      COPY --link --chmod=755 . /app
      ENV A=1
      EXPOSE 80
      `,
    },
    {
      text: 'FROM node:24\r\ncopy . /app\r\nRUN chmod -R 755 /app && \\\r\n                 ^^^^ `chmod` stores `/app` a second time: an earlier layer holds it already.\r\n    ls',
      fixed: 'FROM node:24\r\ncopy --chmod=755 . /app\r\nRUN ls',
    },
    // The folder was there before, something stands between them, or a comment would go with it.
    ...['WORKDIR /app\nCOPY . /app', 'COPY . /app\nRUN make', 'COPY . /app\n# why'].map((above) => ({
      text: `
      FROM node:24
      ${above.replaceAll('\n', '\n      ')}
      RUN chmod -R 755 /app
                       ^^^^ \`chmod\` stores \`/app\` a second time: an earlier layer holds it already.
      `,
      fixed: `
      FROM node:24
      ${above.replaceAll('\n', '\n      ')}
      RUN chmod -R 755 /app
      `,
    })),
  ],
});
