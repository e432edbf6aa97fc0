import { testRule } from '../../../test/test-rule.js';

const install =
  'apt-get update && apt-get install -y --no-install-recommends git curl && git clone https://example.com/x';
const left = (names: string) => `What ${names} brought along stays in the image.`;

testRule('apt-get-purge-autoremove', {
  valid: [
    // Removed as well: by the flag, by a call of its own, by an option.
    `FROM debian:13\nRUN ${install} && apt-get purge -y --auto-remove git curl`,
    `FROM debian:13\nRUN ${install} && apt-get remove -y --autoremove git`,
    `FROM debian:13\nRUN ${install} && apt-get purge -y git && apt-get autoremove -y`,
    `FROM debian:13\nRUN ${install} && apt-get purge -y git && apt-get --purge -y autoremove`,
    `FROM debian:13\nRUN ${install} && apt-get autopurge -y git`,
    `FROM debian:13\nRUN ${install} && apt-get purge -y -o APT::Get::AutomaticRemove=true git`,
    // What is needed is marked by hand.
    `FROM debian:13\nRUN saved="$(apt-mark showmanual)"; ${install}; apt-mark auto '.*'; apt-mark manual $saved; apt-get purge -y --auto-remove`,
    `FROM debian:13\nRUN ${install} && apt-get purge -y git && apt-mark manual x`,
    // Not of this layer: it gets no smaller.
    `FROM debian:13\nRUN ${install}\nRUN apt-get purge -y git`,
    'FROM debian:13\nRUN apt-get purge -y python3 && apt-get install -y nginx',
    // They need nothing else.
    'FROM debian:13\nRUN apt-get install -y unzip make && unzip x.zip && apt-get purge -y unzip make',
    // A builder, a trigger, another manager.
    `FROM debian:13 AS build\nRUN ${install} && apt-get purge -y git\nFROM debian:13\nCOPY --from=build /x /x`,
    `FROM debian:13\nONBUILD RUN ${install} && apt-get purge -y git`,
    'FROM debian:13\nRUN aptitude install -y git && aptitude purge -y git',
    'FROM alpine:3.22\nRUN apk add git && git clone x && apk del git',
    'FROM debian:13\nRUN apt-get install -y git && dpkg --purge git',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y git \\
       && git clone https://example.com/x \\
       && apt-get remove -y git \\
                  ^^^^^^ ${left('`git`')}
       && rm -rf /var/lib/apt/lists/*
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y git \\
       && git clone https://example.com/x \\
       && apt-get remove -y --auto-remove git \\
       && rm -rf /var/lib/apt/lists/*
      `,
    },
    {
      text: `
      from debian:13 as base
      run apt-get autoremove -y && apt-get install -y gcc libc6-dev && make && sudo apt-get -y purge gcc libc6-dev
                                                                                               ^^^^^ ${left('`gcc` and others')}
      from base
      `,
      fixed: `
      from debian:13 as base
      run apt-get autoremove -y && apt-get install -y gcc libc6-dev && make && sudo apt-get -y purge --auto-remove gcc libc6-dev
      from base
      `,
    },
    `
    FROM debian:13
    RUN DEPS="gcc make"; apt-get install -y $DEPS nginx && make && apt-get purge -y \${DEPS}
                                                                           ^^^^^ ${left('`$DEPS`')}
    `,
    `
    FROM debian:13
    RUN <<EOF
    apt install -y wget=1.*
    apt purge -y wget unzip
        ^^^^^ ${left('`wget`')}
    apt-get clean
    EOF
    `,
    `FROM debian:13\r\nRUN apt-get install -y git && \\\r\n  apt-get purge git\r\n          ^^^^^ ${left('`git`')}\r\n`,
  ],
});
