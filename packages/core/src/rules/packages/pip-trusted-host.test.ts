import { testRule } from '../../../test/test-rule.js';

const tail = 'lets `pip` take packages from a server that it does not check.';

testRule('pip-trusted-host', {
  valid: [
    `
    FROM python:3.13
    RUN pip install --trusted-host localhost -i http://localhost:3141/simple foo
    `,
    `
    FROM python:3.13
    RUN pip install -i https://pypi.example.com/simple foo
    `,
    `
    FROM python:3.13
    RUN echo "use pip --trusted-host"
    `,
    'FROM python:3.14\nRUN pip install -i https://pypi.example.com/simple x',
    'FROM python:3.14\nRUN pip install --trusted-host localhost -i http://localhost:3141/simple x',
    'FROM python:3.14\nRUN pip install --index-url http://devpi:3141/simple x',
    'FROM python:3.14\nENV PIP_TRUSTED_HOST="" PIP_INDEX_URL=https://pypi.example.com/simple',
    'FROM python:3.14\nARG PIP_TRUSTED_HOST\nARG PIP_INDEX_URL',
    'FROM python:3.14\nENV PIP_CERT=/ca.pem\nRUN pip config set global.index-url https://pypi.example.com/simple',
    'FROM python:3.14\nRUN echo pip install --trusted-host pip.test x\n# --trusted-host pip.test',
    'FROM python:3.14\nRUN printf "[global]\\nindex-url = https://pypi.example.com/simple\\n" > /etc/pip.conf',
    'FROM python:3.14\nRUN other --trusted-host pip.test && python x.py --trusted-host pip.test',
  ],
  invalid: [
    `
    FROM python:3.14
    RUN pip install -i \\
                    ^^^^… \`-i\` ${tail}
      http://pypi.example.com/simple x
    `,
    `
    FROM python:3.14
    RUN pip install --trusted-host pypi.test x
                    ^^^^^^^^^^^^^^^^^^^^^^^^ \`--trusted-host\` ${tail}
    USER root
    CMD pip install --trusted-host pypi.test x
                    ^^^^^^^^^^^^^^^^^^^^^^^^ \`--trusted-host\` ${tail}
    `,
    `
    FROM python:3.13
    ARG INDEX_HOST=pypi.corp.test
    ENV PIP_TRUSTED_HOST=\${INDEX_HOST}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`PIP_TRUSTED_HOST\` lets \`pip\` take packages from a server that it does not check.
    `,
    `
    FROM python:3.13
    RUN pip3.12 install --trusted-host pypi.example.com -r requirements.txt
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--trusted-host\` lets \`pip\` take packages from a server that it does not check.
    `,
    `
    FROM python:3.13
    RUN /opt/venv/bin/pip install --trusted-host pypi.example.com -r requirements.txt
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--trusted-host\` lets \`pip\` take packages from a server that it does not check.
    `,
    `
    FROM python:3.13
    RUN { echo '[global]'; echo 'trusted-host = pypi.example.com'; } > /etc/pip.conf
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This setting lets \`pip\` take packages from a server that it does not check.
    `,
    `
    FROM python:3.13
    RUN pip install --trusted-host pypi.example.com --trusted-host files.example.com requests
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--trusted-host\` lets \`pip\` take packages from a server that it does not check.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--trusted-host\` lets \`pip\` take packages from a server that it does not check.
    `,
    `
    FROM python:3.13
    RUN python3 -m pip install --trusted-host=pypi.example.com requests
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--trusted-host\` lets \`pip\` take packages from a server that it does not check.
    `,
    `
    FROM python:3.13
    RUN pip config set global.trusted-host "pypi.example.com files.example.com"
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`global.trusted-host\` lets \`pip\` take packages from a server that it does not check.
    `,
    `
    FROM python:3.13
    ENV PIP_TRUSTED_HOST="pypi.example.com files.example.com"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`PIP_TRUSTED_HOST\` lets \`pip\` take packages from a server that it does not check.
    `,
    `
    FROM python:3.13
    RUN echo "[global]\\ntrusted-host = pypi.example.com" > /etc/pip.conf
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This setting lets \`pip\` take packages from a server that it does not check.
    `,
    `
    FROM python:3.13
    RUN mkdir -p ~/.pip && printf '%s\\n' '[global]' 'trusted-host = pypi.example.com' > ~/.pip/pip.conf
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This setting lets \`pip\` take packages from a server that it does not check.
    `,
    `
    FROM python:3.13
    COPY <<EOF /root/.config/pip/pip.conf
    [global]
    index-url = https://pypi.example.com/simple
    trusted-host = pypi.example.com
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This setting lets \`pip\` take packages from a server that it does not check.
    EOF
    `,
    `
    FROM python:3.13
    RUN cat > /etc/pip.conf <<EOF
    [install]
    trusted-host=pypi.example.com
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This setting lets \`pip\` take packages from a server that it does not check.
    EOF
    `,
    `
    FROM python:3.13
    COPY <<EOF /etc/pip.conf
    [global]
    trusted-host =
    ^^^^^^^^^^^^^^ This setting lets \`pip\` take packages from a server that it does not check.
        pypi.example.com
        files.example.com
    EOF
    `,
    `
    FROM python:3.13
    RUN pip download -i http://pypi.example.com/simple foo
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`-i\` lets \`pip\` take packages from a server that it does not check.
    `,
    `
    FROM python:3.14
    RUN pip install --trusted-host pip.test --trusted-host=files.python-host.test x
                    ^^^^^^^^^^^^^^^^^^^^^^^ \`--trusted-host\` ${tail}
                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--trusted-host\` ${tail}
    `,
    `
    from python:3.14
    env PIP_TRUSTED_HOST=pip.test
        ^^^^^^^^^^^^^^^^^^^^^^^^^ \`PIP_TRUSTED_HOST\` ${tail}
    `,
    `
    FROM python:3.14
    RUN python3 -m pip install --extra-index-url http://pypi.example.com/simple x && \\
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--extra-index-url\` ${tail}
        pip3 install -i http://pypi.example.com/simple x
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`-i\` ${tail}
    `,
    `
    FROM python:3.14
    RUN pip config set global.trusted-host "pip.test pip.python.test"
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`global.trusted-host\` ${tail}
    RUN ["pip", "install", "--trusted-host", "pip.test", "x"]
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--trusted-host\` ${tail}
    `,
    `
    FROM python:3.14
    COPY <<EOF /etc/pip.conf
    [global]
    trusted-host = pip.test
    ^^^^^^^^^^^^^^^^^^^^^^^ This setting ${tail}
    EOF
    RUN PIP_INDEX_URL=http://pypi.example.com/simple pip install x
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`PIP_INDEX_URL\` ${tail}
    `,
  ],
});
