import { testRule } from '../../../test/test-rule.js';

testRule('pip-pin-versions', {
  valid: [
    'FROM python:3.14\nRUN pip install flask==3.1.2 "gunicorn>=23" "celery~=5.4" requests===2.32 "a!=1"',
    "FROM python:3.14\nRUN pip install 'uvicorn[standard]==0.35' 'b<2;python_version<\"3.9\"'",
    'FROM python:3.14\nRUN pip install -r requirements.txt && pip install -rrequirements.txt gunicorn && pip install --requirement=r.txt x',
    'FROM python:3.14\nRUN pip install -c constraints.txt flask && pip install --constraint=c.txt flask',
    'FROM python:3.14\nENV PIP_CONSTRAINT=/constraints.txt\nRUN pip install flask',
    'FROM python:3.14\nRUN PIP_CONSTRAINT=c.txt pip install flask',
    'FROM python:3.14\nRUN pip install . && pip install -e . && pip install --editable ./lib && pip install .[dev] flask && pip install -e . pytest',
    'FROM python:3.14\nRUN pip install /tmp/a.whl ./b.tar.gz https://example.org/c.zip',
    'FROM python:3.14\nRUN pip install git+https://example.org/a.git@v1 "a @ https://example.org/a.whl"',
    'FROM python:3.14\nRUN pip install --upgrade pip && python -m pip install -U pip setuptools wheel',
    'FROM python:3.14\nRUN pip install --require-hashes -r requirements.txt',
    'FROM python:3.14\nRUN pip install --no-index --find-links=/wheels flask',
    'FROM python:3.14\nARG V=1\nRUN pip install flask==$V $PACKAGES "$(cat x)"',
    'FROM python:3.14\nRUN pip uninstall -y flask && pip list && pip freeze && pipx install flask==3 && uv pip install flask',
    'FROM python:3.14\nRUN pip install -i https://example.org --extra-index-url x --trusted-host y -t /lib flask==1',
    { text: 'FROM python:3.14\nRUN pip install Foo_Bar', options: { allow: ['foo-bar'] } },
    'FROM python:3.14\nRUN echo pip install flask # pip install flask',
    'FROM python:3.14\nCMD pip install flask',
  ],
  invalid: [
    `
    FROM python:3.14
    RUN pip install --no-cache-dir flask
                                   ^^^^^ \`flask\` has no version.
    `,
    `
    from python:3.14
    run python3 -m pip install \\
        "uvicorn[standard]" \\
        ^^^^^^^^^^^^^^^^^^^ \`uvicorn\` and 1 more have no version.
        # pinned
        flask==3 \\
        gunicorn
    `,
    `
    FROM python:3.14 AS build
    RUN ["pip3", "install", "-U", "pip", "poetry"]
                                          ^^^^^^ \`poetry\` has no version.
    FROM alpine:3.22
    `,
    `
    FROM python:3.14
    RUN <<EOF
    sudo -H pip3.12 install awscli --upgrade
                            ^^^^^^ \`awscli\` has no version.
    pipx install --python python3.12 poetry
                                     ^^^^^^ \`poetry\` has no version.
    pip install ./a.whl /wheels/*.whl boto3
                                      ^^^^^ \`boto3\` has no version.
    /venv/bin/pip wheel 'celery'
                        ^^^^^^^^ \`celery\` has no version.
    EOF
    `,
    {
      options: { repositories: true },
      text: `
      FROM python:3.14
      RUN pip install git+https://user@example.org/a.git git+ssh://git@example.org/a.git@main/x
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`git+https://user@example.org/a.git\` has no version.
      `,
    },
    {
      options: { allow: [] },
      text: `
      ARG BASE
      FROM $BASE
      RUN pip install --upgrade pip
                                ^^^ \`pip\` has no version.
      `,
    },
  ],
});
