import { testRule } from '../../../test/test-rule.js';

testRule('user-drops-supplementary-groups', {
  valid: [
    `
    FROM debian:13
    RUN useradd -m app && usermod -aG video app
    USER app
    `,
    `
    FROM debian:13
    RUN groupadd app && useradd -g app app
    USER app:app
    CMD ["/app"]
    `,
    'FROM debian:13\nRUN useradd -G video app\nUSER app',
    'FROM debian:13\nRUN useradd app\nUSER app:app',
    'FROM debian:13\nRUN useradd -G video app\nUSER app:video',
    'FROM debian:13\nRUN useradd -g users app\nUSER app:users',
    'FROM debian:13\nRUN useradd -G video app\nUSER other:other',
    'FROM debian:13\nRUN useradd -G "$GROUPS" app\nUSER app:app',
    'FROM debian:13\nRUN adduser -S -G app app\nUSER app:app',
    // By number.
    'FROM debian:13\nRUN useradd -u 1000 -G video app\nUSER 1000:1000',
    'FROM debian:13\nRUN useradd -G video app\nUSER app:1000',
    // Not in the end.
    'FROM debian:13\nRUN useradd -G video app\nUSER app:app\nUSER app',
    'FROM debian:13 AS a\nRUN useradd -G video app\nFROM debian:13\nUSER app:app',
    'FROM debian:13\n# RUN useradd -G video app\nUSER app:app',
  ],
  invalid: [
    `
    FROM debian:13
    RUN useradd -m app && usermod -aG docker,video app
    USER app:app
         ^^^^^^^ With the group \`app\` the user \`app\` is not in \`docker\`, \`video\`.
    CMD ["/app"]
    `,
    `
    FROM debian:13
    RUN groupadd app && useradd -g app -G audio,video app
    USER app:app
         ^^^^^^^ With the group \`app\` the user \`app\` is not in \`audio\`, \`video\`.
    CMD ["/app"]
    `,
    `
    FROM alpine:3.22
    RUN addgroup -S app && adduser -S -G app app && addgroup app docker
    USER app:app
         ^^^^^^^ With the group \`app\` the user \`app\` is not in \`docker\`.
    CMD ["/app"]
    `,
    `
    FROM debian:13
    RUN useradd -G video,audio app
    USER app:app
         ^^^^^^^ With the group \`app\` the user \`app\` is not in \`video\`, \`audio\`.
    `,
    `
    FROM debian:13
    RUN useradd app && usermod -aG docker app
    USER app:app
         ^^^^^^^ With the group \`app\` the user \`app\` is not in \`docker\`.
    `,
    `
    FROM alpine:3.22
    RUN adduser -D app && addgroup app video
    USER app:app
         ^^^^^^^ With the group \`app\` the user \`app\` is not in \`video\`.
    `,
    `
    FROM debian:13 AS a
    RUN useradd app \\
      && adduser app video
    FROM a
    user app:app
         ^^^^^^^ With the group \`app\` the user \`app\` is not in \`video\`.
    `,
    `
    FROM debian:13
    RUN useradd app && gpasswd -a app video
    USER app:users
         ^^^^^^^^^ With the group \`users\` the user \`app\` is not in \`video\`.
    `,
    `
    FROM debian:13
    ENV U=app
    RUN useradd --groups=video $U
    USER $U:$U
         ^^^^^ With the group \`app\` the user \`app\` is not in \`video\`.
    `,
  ],
});
