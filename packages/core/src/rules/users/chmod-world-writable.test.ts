import { testRule } from '../../../test/test-rule.js';

testRule('chmod-world-writable', {
  valid: [
    `
    FROM debian:13
    RUN chmod 1777 /tmp && mkdir -p -m 1777 /var/tmp/x
    `,
    `
    FROM debian:13
    RUN chmod +x /a && chmod 755 /b && chmod g+w /c && chmod 775 /d
    `,
    `
    FROM debian:13
    RUN mkdir /tmp/x && chmod 777 /tmp/x && rm -rf /tmp/x
    `,
    'FROM debian:13\nRUN chmod 755 /a && chmod 0664 /b && chmod 775 /c && chmod 700 /d && chmod 2775 /e',
    'FROM debian:13\nRUN chmod +x /a && chmod +w /b && chmod a+rx /c && chmod u+w,go-w /d && chmod g=u /e && chmod a=rX /f',
    // The sticky bit, and folders that are meant for everybody.
    'FROM debian:13\nRUN chmod 1777 /data && chmod a+rwx,+t /b && chmod 3777 /c && mkdir -m 1777 /d && chmod a+rwxt /e',
    'FROM debian:13\nRUN chmod 777 /tmp /var/tmp/x /run/mysqld && mkdir -m 777 /var/run/app && chmod 666 /dev/null',
    'FROM debian:13\nWORKDIR /tmp/build\nRUN chmod -R 777 cache',
    'FROM debian:13\nCOPY --chmod=0777 a.sh /tmp/',
    // What everybody may write to is taken back.
    'FROM debian:13\nRUN chmod a+w,o-w /a && chmod a+w,o=r /b',
    'FROM debian:13\nRUN chmod 777 /build && make && rm -rf /build',
    'FROM debian:13\nRUN chmod -R 777 /app && ./install && chmod -R 755 /app',
    // Not in the image.
    'FROM debian:13 AS build\nRUN chmod 777 /src\nCOPY --chmod=777 a /a\nFROM debian:13\nCOPY --from=build /src/app /app',
    { text: 'FROM debian:13 AS dev\nRUN chmod 755 /a\nFROM debian:13\nRUN chmod 777 /a', target: 'dev' },
    // A mode or command that nobody knows, and words that only look like it.
    'FROM debian:13\nARG MODE\nRUN chmod $MODE /a && echo chmod 777 /a # chmod 777 /a\nCOPY --chmod=$MODE a /a',
    'FROM debian:13\nCOPY --chmod=755 777 /777\nRUN chmod 755 777 && chmod 644 /etc/o+w && umask 000',
    'FROM debian:13\nRUN chown 777:777 /a && mkdir 777 && install 777 /a && ls | xargs chmod 755',
    { text: 'FROM debian:13\nRUN chmod 777 /srv/shared/a', options: { allow: ['/srv/shared'] } },
  ],
  invalid: [
    `
    FROM debian:13
    RUN chmod u=rwx,g=rwx,o=rwx /opt/app
              ^^^^^^^^^^^^^^^^^ \`u=rwx,g=rwx,o=rwx\` lets every user write.
    `,
    `
    FROM debian:13
    RUN chmod 0777 -R /var/www
              ^^^^ \`0777\` lets every user write.
    `,
    `
    FROM debian:13
    RUN chmod -R 777 /app
                 ^^^ \`777\` lets every user write.
    `,
    `
    FROM debian:13
    RUN chmod o+w /etc/passwd
              ^^^ \`o+w\` lets every user write.
    `,
    `
    FROM debian:13
    RUN mkdir -m 0777 /data
                 ^^^^ \`0777\` lets every user write.
    `,
    `
    FROM debian:13
    RUN install -d -m 777 /data
                      ^^^ \`777\` lets every user write.
    `,
    `
    FROM debian:13
    COPY --chmod=777 run.sh /run.sh
                 ^^^ \`777\` lets every user write.
    `,
    `
    FROM debian:13
    RUN find /app -type d -exec chmod 777 {} +
                                      ^^^ \`777\` lets every user write.
    `,
    `
    FROM debian:13
    RUN chmod a=rwx /app
              ^^^^^ \`a=rwx\` lets every user write.
    `,
    `
    FROM debian:13
    RUN chmod ugo+rwx /app && chmod 666 /app/db.sqlite
              ^^^^^^^ \`ugo+rwx\` lets every user write.
                                    ^^^ \`666\` lets every user write.
    `,
    `
    FROM debian:13
    RUN mkdir /data && \\
        chmod -R 777 /data /logs
                 ^^^ \`777\` lets every user write.
    `,
    `
    FROM debian:13 AS base
    run ["chmod", "0666", "/etc/app.conf"]
                   ^^^^ \`0666\` lets every user write.
    FROM base
    COPY --chmod=777 a.sh /app/
                 ^^^ \`777\` lets every user write.
    ADD --chmod=0757 b.tar /app/
                ^^^^ \`0757\` lets every user write.
    `,
    `
    FROM debian:13
    RUN chmod a+w /a && chmod o+rwX /b; chmod ugo+rw /c; sudo chmod a=rwx "$DIR"
              ^^^ \`a+w\` lets every user write.
                              ^^^^^ \`o+rwX\` lets every user write.
                                              ^^^^^^ \`ugo+rw\` lets every user write.
                                                                    ^^^^^ \`a=rwx\` lets every user write.
    `,
    `
    FROM debian:13
    RUN mkdir -p -m 777 /a && mkdir --mode=0777 /b && install -d -m777 /c && install -m 666 x /etc/x
                    ^^^ \`777\` lets every user write.
                                    ^^^^^^^^^^^ \`--mode=0777\` lets every user write.
                                                                 ^^^^^ \`-m777\` lets every user write.
                                                                                        ^^^ \`666\` lets every user write.
    `,
    `
    FROM debian:13
    RUN find /app -type d -exec chmod 777 {} + && find /app -type f -exec chmod 644 {} \\;
                                      ^^^ \`777\` lets every user write.
    RUN find /app -print0 | xargs -0 chmod -R a+w
                                              ^^^ \`a+w\` lets every user write.
    `,
    `
    FROM debian:13
    RUN <<EOF
    set -e
    if [ -d /data ]; then
      chmod 777 /data
            ^^^ \`777\` lets every user write.
    fi
    EOF
    CMD chmod -R 777 /var/www/cache && exec apache2-foreground
                 ^^^ \`777\` lets every user write.
    `,
    {
      options: { allow: [] },
      text: `
      FROM debian:13
      RUN chmod 777 /tmp
                ^^^ \`777\` lets every user write.
      `,
    },
  ],
});
