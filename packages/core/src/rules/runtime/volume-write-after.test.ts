import { testRule } from '../../../test/test-rule.js';

const own = (path: string) =>
  `\`${path}\` is a volume by then: BuildKit keeps this change, the classic builder and Kaniko drop it.`;
const inherited = (path: string) =>
  `\`${path}\` is a volume of the base: BuildKit keeps this change, the classic builder and Kaniko drop it.`;

testRule('volume-write-after', {
  valid: [
    'FROM debian:13\nRUN mkdir -p /data && chown 1000 /data\nVOLUME /data',
    'FROM debian:13\nVOLUME /data\nWORKDIR /data\nRUN echo x > /srv/x',
    'FROM debian:13\nVOLUME /data\nRUN cat /data/x\nCOPY a /data2/',
    // Nothing stays there anyway.
    'FROM debian:13\nVOLUME /data\nRUN --mount=type=cache,target=/data echo x > /data/x',
    // In the container, not in the build.
    'FROM debian:13\nVOLUME /data\nCMD echo x > /data/x',
    // Not the same image, or not known.
    'FROM debian:13 AS a\nVOLUME /data\nFROM debian:13\nRUN echo x > /data/x',
    'FROM debian:13 AS a\nVOLUME /data\nRUN echo x > /data/x\nFROM debian:13\nCOPY --from=a /data /data',
    'FROM example.org/mysql:8\nRUN chown 1 /var/lib/mysql',
    'FROM debian:13\nARG DIR\nVOLUME $DIR\nRUN echo x > $DIR/x',
    'FROM debian:13\nVOLUME /data\nONBUILD COPY . /data',
    // The matter of other rules.
    'FROM node:24\nWORKDIR /app\nVOLUME /app\nCOPY . .\nCMD ["node", "server.js"]',
    'FROM mysql:8.4\nRUN tar -xf /seed.tar -C /var/lib/mysql',
  ],
  invalid: [
    {
      text: `
    FROM debian:13
    # Why it is there.
    VOLUME /data
    RUN mkdir -p /data/db && chown -R 1000 /data/db
                 ^^^^^^^^ ${own('/data')}
    ENV A=b
    COPY seed \\
      # there
      /data
    CMD ["x"]
    `,
      fixed: `
    FROM debian:13
    RUN mkdir -p /data/db && chown -R 1000 /data/db
    ENV A=b
    COPY seed \\
      # there
      /data
    # Why it is there.
    VOLUME /data
    CMD ["x"]
    `,
    },
    {
      text: `FROM debian:13\r\nVOLUME ["/data"]\r\nRUN touch /data/x\r\n          ^^^^^^^ ${own('/data')}\r\n`,
      fixed: 'FROM debian:13\r\nRUN touch /data/x\r\nVOLUME ["/data"]\r\n',
    },
    // What it is named with is set in between, or it stands in another stage.
    {
      text: `
    FROM debian:13 AS base
    ENV D=/data
    VOLUME $D /log
    ENV D=/srv
    RUN touch /data/x
              ^^^^^^^ ${own('/data')}
    FROM base
    RUN touch /log/x
              ^^^^^^ ${own('/log')}
    `,
      fixed: `
    FROM debian:13 AS base
    ENV D=/data
    VOLUME $D /log
    ENV D=/srv
    RUN touch /data/x
    FROM base
    RUN touch /log/x
    `,
    },
    `
    FROM debian:13 AS base
    VOLUME ["/data", "/log"]
    FROM base
    workdir /log
    copy seed.sql .
                  ^ ${own('/log')}
    RUN ["tar", "-xf", "/seed.tar", "-C", "/data"]
                                           ^^^^^ ${own('/data')}
    `,
    `
    FROM jenkins/jenkins:lts-jdk21
    FROM mysql:8.4
    COPY seed /var/lib/mysql/
              ^^^^^^^^^^^^^^^ ${inherited('/var/lib/mysql')}
    `,
    `
    FROM mongo:8
    RUN cd /data && chown mongodb db/x
                                  ^^^^ ${inherited('/data/db')}
    `,
    `
    FROM debian:13
    ENV DATA=/data
    VOLUME $DATA
    RUN <<EOF
    echo x > $DATA/x
             ^^^^^^^ ${own('/data')}
    EOF
    `,
    'FROM debian:13\r\nVOLUME /data\r\nRUN touch /data/x\r\n          ^^^^^^^ ' + own('/data') + '\r\n',
  ],
});
