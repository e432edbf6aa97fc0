import { testRule } from '../../../test/test-rule.js';

const tail = 'lets `pip` take packages from a server that it does not check.';

testRule('pip-trusted-host', {
  valid: [
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
