import { testRule } from '../../../test/test-rule.js';

testRule('volume-owner-before', {
  valid: [
    `
    FROM debian:13
    RUN useradd -m app && mkdir /data && chown app /data
    VOLUME /data
    USER app
    CMD ["/app"]
    `,
    `
    FROM debian:13
    VOLUME /data
    CMD ["/app"]
    `,
    `
    FROM debian:13
    COPY --chown=1001 data /data
    VOLUME /data
    USER 1001
    CMD ["/app"]
    `,
    `
    FROM debian:13
    RUN useradd app && install -d -o app -g app /data
    VOLUME /data
    USER app
    CMD ["/app"]
    `,
    'FROM node:24\nRUN mkdir /data && chown node /data\nVOLUME /data\nUSER node',
    'FROM node:24\nVOLUME /data',
    'FROM node:24\nVOLUME /data\nUSER root',
    'FROM node:24\nUSER node\nWORKDIR /data\nVOLUME /data',
    'FROM node:24\nRUN install -d -o node /data\nVOLUME /data\nUSER node',
    'FROM node:24\nCOPY --chown=node data /data\nVOLUME /data\nUSER node',
    'FROM node:24\nRUN mkdir /data && chmod 777 /data\nVOLUME /data\nUSER node',
    'FROM node:24\nRUN mkdir -p /opt/a/data && chown -R node:node /opt/a\nVOLUME /opt/a/data\nUSER node',
    'FROM node:24\nENV DIR=/data\nRUN mkdir $DIR && chown node $DIR\nVOLUME $DIR\nUSER node',
    // Somebody else may make it.
    'FROM example.org/a\nVOLUME /data\nUSER app',
    'FROM node:24\nCOPY setup.sh /\nRUN /setup.sh\nVOLUME /data\nUSER node',
    'FROM debian:13\nRUN apt-get install -y redis-server\nVOLUME /var/lib/redis\nUSER redis',
    'FROM node:24\nVOLUME /home/node/data\nUSER node',
    'FROM node:24\nRUN chown node "$UNKNOWN"\nVOLUME /data\nUSER node',
    'FROM debian:13\nRUN useradd -m -d /data app\nVOLUME /data\nUSER app',
    'FROM node:24\nVOLUME /tmp\nUSER node',
    'FROM node:24 AS a\nVOLUME /data\nUSER node\nFROM node:24',
    'FROM node:24\nONBUILD VOLUME /data\nUSER node',
    'FROM node:24\nRUN find / -name data -exec chown node {} +\nVOLUME /data\nUSER node',
  ],
  invalid: [
    `
    FROM debian:13
    RUN useradd -m app
    VOLUME /data
           ^^^^^ The volume \`/data\` is root's, and \`app\` cannot write to it.
    USER app
    CMD ["/app"]
    `,
    `
    FROM node:24
    VOLUME /data
           ^^^^^ The volume \`/data\` is root's, and \`node\` cannot write to it.
    USER node
    CMD ["node", "server.js"]
    `,
    `
    FROM debian:13
    RUN useradd app && mkdir -p /data /logs && chown app /logs
    VOLUME ["/data", "/logs"]
            ^^^^^^^ The volume \`/data\` is root's, and \`app\` cannot write to it.
    USER app
    `,
    `
    FROM node:24 AS a
    RUN mkdir -p /var/lib/app
    volume /var/lib/app
           ^^^^^^^^^^^^ The volume \`/var/lib/app\` is root's, and \`1000:1000\` cannot write to it.
    FROM a
    user 1000:1000
    `,
    `
    FROM node:24
    ENV DIR=/data
    VOLUME $DIR
           ^^^^ The volume \`/data\` is root's, and \`node\` cannot write to it.
    USER node
    `,
    `
    FROM node:24
    COPY seed /data/seed
    VOLUME /data
           ^^^^^ The volume \`/data\` is root's, and \`node\` cannot write to it.
    USER node
    `,
    `
    FROM node:24
    USER node
    VOLUME /opt/app/uploads
           ^^^^^^^^^^^^^^^^ The volume \`/opt/app/uploads\` is root's, and \`node\` cannot write to it.
    `,
    {
      text: `
    FROM debian:13
    RUN useradd app && \\
        id
    VOLUME /data
           ^^^^^ The volume \`/data\` is root's, and \`app\` cannot write to it.
    USER app
    `,
      fixed: `
    FROM debian:13
    RUN useradd app && \\
        id && \\
        mkdir -p /data && chown app /data
    VOLUME /data
    USER app
    `,
    },
    {
      text: `
    from node:24
    volume /data
           ^^^^^ The volume \`/data\` is root's, and \`1000:1000\` cannot write to it.
    user 1000:1000
    `,
      fixed: 'from node:24\nrun mkdir -p /data && chown 1000:1000 /data\nvolume /data\nuser 1000:1000\n',
    },
    // Who is made later, or who cannot give it away.
    {
      text: `
    FROM debian:13
    VOLUME /data
           ^^^^^ The volume \`/data\` is root's, and \`app\` cannot write to it.
    RUN useradd app
    USER app
    `,
      fixed: 'FROM debian:13\nVOLUME /data\nRUN useradd app\nUSER app\n',
    },
    {
      text: `
    FROM node:24
    USER node
    VOLUME /data
           ^^^^^ The volume \`/data\` is root's, and \`node\` cannot write to it.
    `,
      fixed: 'FROM node:24\nUSER node\nVOLUME /data\n',
    },
  ],
});
