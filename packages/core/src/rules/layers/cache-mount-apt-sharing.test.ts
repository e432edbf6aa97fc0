import { testRule } from '../../../test/test-rule.js';

testRule('cache-mount-apt-sharing', {
  valid: [
    'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get install -y nginx',
    'FROM debian:13\nRUN --mount=type=cache,sharing=private,target=/var/lib/apt apt-get install -y nginx',
    // Other caches, and other mounts.
    'FROM node:24\nRUN --mount=type=cache,target=/root/.npm npm ci',
    'FROM fedora:42\nRUN --mount=type=cache,target=/var/cache/dnf dnf install -y nginx',
    'FROM debian:13\nRUN --mount=type=tmpfs,target=/var/cache/apt apt-get install -y nginx',
    'FROM debian:13\nRUN --mount=type=bind,source=apt,target=/var/cache/apt apt-get install -y nginx',
    'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/aptitude aptitude install -y nginx',
    // Nobody knows.
    'FROM debian:13\nARG DIR SHARING\nRUN --mount=type=cache,target=$DIR apt-get install -y nginx\nRUN --mount=type=cache,target=/var/cache/apt,sharing=$SHARING apt-get install -y nginx',
    'FROM debian:13\n# RUN --mount=type=cache,target=/var/cache/apt apt-get install -y nginx\nRUN apt-get install -y nginx',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt \\
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Two builds may use the cache of apt in \`/var/cache/apt\` at once, and one of them fails.
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Two builds may use the cache of apt in \`/var/lib/apt\` at once, and one of them fails.
          apt-get update && apt-get install -y nginx
    `,
      fixed: `
      FROM debian:13
      RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked \\
          apt-get update && apt-get install -y nginx
    `,
    },
    {
      text: `
      from debian:13
      run --mount=type=cache,dst=/var/lib/apt/lists,id=x apt-get update
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Two builds may use the cache of apt in \`/var/lib/apt/lists\` at once, and one of them fails.
    `,
      fixed: `
      from debian:13
      run --mount=type=cache,dst=/var/lib/apt/lists,id=x,sharing=locked apt-get update
    `,
    },
    {
      text: `
      FROM debian:13
      RUN --mount="type=cache,target=/var/cache/apt/" <<EOF
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Two builds may use the cache of apt in \`/var/cache/apt\` at once, and one of them fails.
      ./install.sh
      EOF
    `,
      fixed: `
      FROM debian:13
      RUN --mount="type=cache,target=/var/cache/apt/,sharing=locked" <<EOF
      ./install.sh
      EOF
    `,
    },
    `
    FROM debian:13
    RUN --mount=type=cache,target=/var/cache/apt,sharing=shared ["apt-get", "install", "-y", "nginx"]
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Two builds may use the cache of apt in \`/var/cache/apt\` at once, and one of them fails.
  `,
    {
      text: 'FROM debian:13\r\nWORKDIR /var/cache\r\nRUN --mount=type=cache,target=apt/archives \\\r\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Two builds may use the cache of apt in `/var/cache/apt/archives` at once, and one of them fails.\r\n  apt-get install -y nginx\r\n',
      fixed:
        'FROM debian:13\r\nWORKDIR /var/cache\r\nRUN --mount=type=cache,target=apt/archives,sharing=locked \\\r\n  apt-get install -y nginx\r\n',
    },
    {
      text: `
      FROM debian:13
      ONBUILD RUN --mount=target=/var/cache/apt,type=cache apt-get install -y nginx
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Two builds may use the cache of apt in \`/var/cache/apt\` at once, and one of them fails.
    `,
      fixed: `
      FROM debian:13
      ONBUILD RUN --mount=target=/var/cache/apt,type=cache,sharing=locked apt-get install -y nginx
    `,
    },
  ],
});
