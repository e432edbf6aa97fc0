import { testRule } from '../../../test/test-rule.js';

testRule('setuid-bit', {
  valid: [
    `
    FROM debian:13
    RUN find / -perm /6000 -type f -exec chmod a-s {} \\; || true
    `,
    `
    FROM debian:13
    RUN mkdir /srv/x && chmod 2775 /srv/x
    `,
    `
    FROM debian:13
    RUN chmod u+s /bin/ping
    `,
    `
    FROM debian:13 AS b
    RUN chmod u+s /a
    FROM debian:13
    `,
    `
    FROM debian:13
    RUN mkdir -p /srv/shared && chmod g+s /srv/shared
    `,
    'FROM debian:13\nRUN chmod 755 /a',
    'FROM debian:13\nRUN chmod 2775 /data && chmod g+s /data && mkdir -m 2755 /x',
    'FROM debian:13\nRUN chmod 1777 /data && chmod +t /b',
    'FROM debian:13\nRUN chmod u-s /usr/bin/x && chmod a-s /y',
    'FROM debian:13\nRUN chmod u+s /bin/ping && chmod 4755 /usr/lib/chrome-sandbox && chmod 4755 $(which sudo)',
    'FROM debian:13\nCOPY --chmod=0755 a /a',
    'FROM debian:13 AS build\nRUN chmod 4755 /a\nFROM debian:13',
    'FROM debian:13\nARG M\nRUN chmod $M /a && echo chmod 4755 /a # chmod u+s',
    'FROM debian:13\nRUN find / -perm -4000 -exec chmod a-s {} +',
    'FROM debian:13\nRUN chmod 0755 /4755 && chmod u=rwx /a',
    'FROM debian:13\nRUN install -d -m 4755 /data',
  ],
  invalid: [
    `
    FROM debian:13
    RUN chmod u+s /usr/bin/app
              ^^^ \`u+s\` lets whoever starts the program have the rights of its owner.
    `,
    `
    FROM debian:13
    RUN chmod 4755 /usr/bin/app
              ^^^^ \`4755\` lets whoever starts the program have the rights of its owner.
    `,
    `
    FROM debian:13
    COPY --chmod=4755 app /usr/bin/app
                 ^^^^ \`4755\` lets whoever starts the program have the rights of its owner.
    `,
    `
    FROM debian:13
    RUN install -m 6755 app /usr/bin/app
                   ^^^^ \`6755\` lets whoever starts the program have the rights of its owner.
    `,
    `
    FROM debian:13
    RUN chmod u=rwxs,go=rx /usr/bin/app
              ^^^^^^^^^^^^ \`u=rwxs,go=rx\` lets whoever starts the program have the rights of its owner.
    `,
    `
    FROM debian:13
    RUN cp /bin/bash /usr/local/bin/rootbash && chmod +s /usr/local/bin/rootbash
                                                      ^^ \`+s\` lets whoever starts the program have the rights of its owner.
    `,
    `
    FROM debian:13
    RUN chmod 0755 /a; chmod ug+s /a
                             ^^^^ \`ug+s\` lets whoever starts the program have the rights of its owner.
    `,
    `
    FROM debian:13
    COPY backup /usr/bin/
    RUN chmod u+s /usr/bin/backup
              ^^^ \`u+s\` lets whoever starts the program have the rights of its owner.
    `,
    `
    FROM debian:13
    RUN chmod 4755 /usr/bin/a && chmod 6755 /b
              ^^^^ \`4755\` lets whoever starts the program have the rights of its owner.
                                       ^^^^ \`6755\` lets whoever starts the program have the rights of its owner.
    `,
    `
    FROM debian:13
    COPY --chmod=4755 a /usr/bin/a
                 ^^^^ \`4755\` lets whoever starts the program have the rights of its owner.
    `,
    `
    FROM debian:13
    run chmod +s /a; \\
              ^^ \`+s\` lets whoever starts the program have the rights of its owner.
      chmod ug+s /b
            ^^^^ \`ug+s\` lets whoever starts the program have the rights of its owner.
    `,
    `
    FROM debian:13
    RUN ["chmod", "04711", "/a"]
                   ^^^^^ \`04711\` lets whoever starts the program have the rights of its owner.
    `,
    `
    FROM debian:13
    RUN install -m 4755 a /usr/bin/a
                   ^^^^ \`4755\` lets whoever starts the program have the rights of its owner.
    `,
    `
    FROM debian:13 AS a
    RUN chmod u+xs /a
              ^^^^ \`u+xs\` lets whoever starts the program have the rights of its owner.
    FROM a
    USER nobody
    `,
  ],
});
