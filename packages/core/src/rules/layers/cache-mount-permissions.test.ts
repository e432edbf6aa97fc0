import { testRule } from '../../../test/test-rule.js';

testRule('cache-mount-permissions', {
  valid: [
    'FROM python:3.14\nRUN --mount=type=cache,target=/home/app/.cache/pip pip install flask',
    'FROM python:3.14\nUSER root\nRUN --mount=type=cache,target=/home/app/.cache/pip pip install flask',
    'FROM python:3.14\nUSER 0:1000\nRUN --mount=type=cache,target=/home/app/.cache/pip pip install flask',
    // An owner or a mode is given, or the folder comes from elsewhere.
    'FROM python:3.14\nUSER 1000\nRUN --mount=type=cache,target=/home/app/.cache/pip,uid=1000 pip install flask',
    'FROM python:3.14\nUSER 1000\nRUN --mount=type=cache,target=/home/app/.cache/pip,mode=0777 pip install flask',
    'FROM python:3.14\nUSER app\nRUN --mount=type=cache,target=/home/app/.cache/pip,gid=1000,mode=0775 pip install flask',
    'FROM python:3.14\nUSER app\nRUN --mount=type=cache,target=/home/app/.cache/pip,from=base,source=/cache pip install flask',
    // As root after all, or nobody knows who.
    'FROM debian:13\nUSER app\nRUN --mount=type=cache,target=/var/cache/apt sudo apt-get install -y nginx',
    'FROM python:3.14\nARG USER_NAME\nUSER $USER_NAME\nRUN --mount=type=cache,target=/home/app/.cache/pip pip install flask',
    'FROM example.org/base:1\nRUN --mount=type=cache,target=/home/app/.cache/pip pip install flask',
    'FROM python:3.14\nRUN --mount=type=cache,target=/home/app/.cache/pip pip install flask\nUSER app',
    // Another kind of mount.
    'FROM python:3.14\nUSER app\nRUN --mount=type=secret,id=x --mount=type=tmpfs,target=/tmp pip install flask',
    'FROM python:3.14\nUSER app\nRUN --mount=type=cache,target=$DIR pip install flask\nONBUILD RUN --mount=type=cache,target=/home/app/.cache/pip pip install flask',
  ],
  invalid: [
    {
      text: `
      FROM python:3.14
      USER 1000:1001
      RUN --mount=type=cache,target=/home/app/.cache/pip pip install flask
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The cache in \`/home/app/.cache/pip\` belongs to root, and \`1000\` cannot write to it.
    `,
      fixed: `
      FROM python:3.14
      USER 1000:1001
      RUN --mount=type=cache,target=/home/app/.cache/pip,uid=1000,gid=1001 pip install flask
    `,
    },
    {
      text: `
      from python:3.14 as base
      run useradd --create-home -u 1234 app
      user app
      from base
      run --mount=type=cache,target=/home/app/.cache/pip \\
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The cache in \`/home/app/.cache/pip\` belongs to root, and \`app\` cannot write to it.
          --mount=type=cache,target=/home/app/.npm,sharing=locked \\
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The cache in \`/home/app/.npm\` belongs to root, and \`app\` cannot write to it.
          pip install flask
    `,
      fixed: `
      from python:3.14 as base
      run useradd --create-home -u 1234 app
      user app
      from base
      run --mount=type=cache,target=/home/app/.cache/pip,uid=1234 \\
          --mount=type=cache,target=/home/app/.npm,sharing=locked,uid=1234 \\
          pip install flask
    `,
    },
    `
    FROM node:24
    WORKDIR /app
    USER node
    RUN --mount=type=cache,target=.cache npm ci
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The cache in \`/app/.cache\` belongs to root, and \`node\` cannot write to it.
  `,
    {
      text: `
      FROM alpine:3.22
      ARG ID=1000
      RUN adduser -D -u $ID app
      USER app
      RUN --mount="type=cache,target=/cache" <<EOF
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The cache in \`/cache\` belongs to root, and \`app\` cannot write to it.
      make
      EOF
    `,
      fixed: `
      FROM alpine:3.22
      ARG ID=1000
      RUN adduser -D -u $ID app
      USER app
      RUN --mount="type=cache,target=/cache,uid=1000" <<EOF
      make
      EOF
    `,
    },
    'FROM python:3.14\r\nRUN useradd app && \\\r\n  useradd -u 5 other\r\nUSER app\r\nRUN --mount=type=cache,target=/home/app/.cache/pip pip install flask\r\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The cache in `/home/app/.cache/pip` belongs to root, and `app` cannot write to it.\r\n',
    {
      text: `
      FROM jenkins/jenkins:lts
      USER "1000"
      RUN --mount=type=cache,dst=/cache,readonly=false make
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The cache in \`/cache\` belongs to root, and \`1000\` cannot write to it.
    `,
      fixed: `
      FROM jenkins/jenkins:lts
      USER "1000"
      RUN --mount=type=cache,dst=/cache,readonly=false,uid=1000 make
    `,
    },
  ],
});
