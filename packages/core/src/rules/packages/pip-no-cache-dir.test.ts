import { testRule } from '../../../test/test-rule.js';

testRule('pip-no-cache-dir', {
  valid: [
    'FROM python:3.14\nRUN pip install --no-cache-dir flask && pip --no-cache-dir install flask && pip install flask --no-cache',
    'FROM python:3.14\nENV PIP_NO_CACHE_DIR=1\nRUN pip install flask',
    // `pip` takes "off" for no cache too.
    'FROM python:3.14\nENV PIP_NO_CACHE_DIR=off A=b\nRUN pip install flask',
    'FROM python:3.14\nARG PIP_NO_CACHE_DIR=true\nRUN pip install flask',
    'FROM python:3.14\nARG PIP_NO_CACHE_DIR\nRUN pip install flask',
    'FROM python:3.14 AS base\nENV PIP_NO_CACHE_DIR on\nFROM base AS more\nFROM more\nRUN pip install flask',
    'FROM python:3.14\nRUN export PIP_NO_CACHE_DIR=1 && pip install flask',
    'FROM python:3.14\nRUN PIP_NO_CACHE_DIR=1 pip install flask && env PIP_NO_CACHE_DIR=1 pip install celery',
    'FROM python:3.14\nRUN pip config set global.no-cache-dir true\nRUN pip install flask',
    'FROM python:3.14\nCOPY pip.conf /etc/\nRUN pip install flask',
    'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask',
    'FROM python:3.14\nRUN --mount=type=cache,sharing=locked,dst=/home/app/.cache/ pip install flask',
    'FROM python:3.14\nENV PIP_CACHE_DIR=/cache/p\nRUN --mount=type=cache,target=/cache pip install flask',
    'FROM python:3.14\nRUN --mount=type=tmpfs,target=/root pip install flask',
    'FROM python:3.14\nRUN pip install flask && rm -rf ~/.cache/pip',
    'FROM python:3.14\nRUN pip install flask && rm -rf /tmp/* "$HOME/.cache" && true',
    'FROM python:3.14\nRUN pip install flask && pip cache purge',
    'FROM python:3.14\nRUN pip install --cache-dir=/tmp/cache flask && pip install --no-index -f /wheels flask',
    'FROM python:3.14 AS build\nRUN pip install flask\nFROM python:3.14\nCOPY --from=build /venv /venv',
    'FROM python:3.14\nRUN pip uninstall -y flask && pipx install flask && uv pip install flask && pip list',
    // The base may set the variable.
    'FROM example.org/python\nRUN pip install flask',
    'ARG BASE\nFROM $BASE\nRUN pip install flask',
    'FROM python:3.14\nRUN echo pip install flask # pip install flask\nCMD pip install flask',
  ],
  invalid: [
    {
      options: { emptied: 'report' },
      text: `
      FROM python:3.14
      RUN --mount=type=cache,target=/c pip install --cache-dir=/c flask && pip install --cache-dir /d flask
                                                                               ^^^^^^^ \`pip install\` leaves its cache in the layer.
      `,
      fixed: `
      FROM python:3.14
      RUN --mount=type=cache,target=/c pip install --cache-dir=/c flask && pip install --cache-dir /d --no-cache-dir flask
      `,
    },
    {
      options: { emptied: 'report' },
      text: `
      FROM python:3.14
      RUN pip install flask && rm -rf ~/.cache && pip cache purge
              ^^^^^^^ \`pip install\` fills a cache that the \`RUN\` then deletes.
      `,
    },
    {
      text: `
      FROM python:3.14
      RUN pip install -r requirements.txt
              ^^^^^^^ \`pip install\` leaves its cache in the layer.
      `,
      fixed: `
      FROM python:3.14
      RUN pip install -r requirements.txt --no-cache-dir
      `,
    },
    {
      text: `
      from python:3.14
      run ["python", "-m", "pip", "install", "flask"]
                                   ^^^^^^^ \`pip install\` leaves its cache in the layer.
      `,
      fixed: `
      from python:3.14
      run ["python", "-m", "pip", "install", "--no-cache-dir", "flask"]
      `,
    },
    {
      text: `
      FROM debian:13
      RUN <<EOF
      sudo pip3 install \\
                ^^^^^^^ \`pip install\` leaves its cache in the layer.
        flask
      EOF
      `,
      fixed: `
      FROM debian:13
      RUN <<EOF
      sudo pip3 install --no-cache-dir \\
        flask
      EOF
      `,
    },
    // Too early, too late, of another stage, or of something else.
    `
    FROM python:3.14 AS other
    ENV PIP_NO_CACHE_DIR=1
    FROM python:3.14
    RUN rm -rf ~/.cache && pip install flask
                               ^^^^^^^ \`pip install\` leaves its cache in the layer.
    RUN rm -rf ~/.cache
    RUN --mount=type=cache,target=/var/cache/apt --mount=type=bind,target=/root/.cache pip install a
                                                                                           ^^^^^^^ \`pip install\` leaves its cache in the layer.
    RUN pip install b && rm -rf ~/.cache/yarn
            ^^^^^^^ \`pip install\` leaves its cache in the layer.
    ENV PIP_NO_CACHE_DIR=1
    `,
    `
    FROM python:3.14
    ENV PIP_NO_CACHE_DIR=
    RUN pip install flask
            ^^^^^^^ \`pip install\` leaves its cache in the layer.
    `,
    {
      options: { stages: 'all', bases: 'all' },
      text: `
      FROM example.org/python AS build
      RUN pip install flask
              ^^^^^^^ \`pip install\` leaves its cache in the layer.
      FROM scratch
      `,
    },
    `
    FROM python:3.14
    RUN pip install --no-cache-dir-r requirements.txt
            ^^^^^^^ \`pip install\` leaves its cache in the layer.
    `,
  ],
});
