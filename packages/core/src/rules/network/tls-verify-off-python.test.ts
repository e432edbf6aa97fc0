import { testRule } from '../../../test/test-rule.js';

const tail = 'turns off the check of certificates for Python.';

testRule('tls-verify-off-python', {
  valid: [
    'FROM python:3.14\nENV PYTHONHTTPSVERIFY=1',
    'FROM python:3.14\nARG PYTHONHTTPSVERIFY\nENV PYTHONHTTPSVERIFY=$PYTHONHTTPSVERIFY',
    'FROM python:3.14\nENV SSL_CERT_FILE=/ca.pem REQUESTS_CA_BUNDLE=/ca.pem',
    'FROM python:3.14\nRUN echo PYTHONHTTPSVERIFY=0\n# ENV PYTHONHTTPSVERIFY=0',
    'FROM python:3.14\nRUN python -c "print(verify)" && python verify.py --verify=True',
    'FROM python:3.14\nRUN poetry config certificates.team.cert /ca.pem',
    'FROM python:3.14\nRUN uv sync --allow-insecure-host localhost',
    'FROM python:3.14\nRUN grep -r CERT_NONE .',
    // pip has a rule of its own.
    'FROM python:3.14\nRUN pip install --trusted-host pip.test x',
  ],
  invalid: [
    `
    FROM python:3.14
    ENV PYTHONHTTPSVERIFY=0
        ^^^^^^^^^^^^^^^^^^^ \`PYTHONHTTPSVERIFY=0\` ${tail}
    `,
    `
    FROM python:3.14
    RUN PYTHONHTTPSVERIFY=0 python setup.py install
        ^^^^^^^^^^^^^^^^^^^ \`PYTHONHTTPSVERIFY=0\` ${tail}
    RUN export PYTHONHTTPSVERIFY=0; python x.py
               ^^^^^^^^^^^^^^^^^^^ \`PYTHONHTTPSVERIFY=0\` ${tail}
    `,
    `
    from python:3.14
    env PYTHONHTTPSVERIFY 0
        ^^^^^^^^^^^^^^^^^^^ \`PYTHONHTTPSVERIFY=0\` ${tail}
    `,
    `
    FROM python:3.14
    RUN poetry config certificates.team.cert false
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`certificates.team.cert false\` ${tail}
    RUN uv sync --allow-insecure-host pypi.example.com
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--allow-insecure-host pypi.example.com\` ${tail}
    `,
    `
    FROM python:3.14
    RUN python3 -c "import requests; requests.get('https://example.com', verify=False)"
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`python3 -c\` ${tail}
    `,
  ],
});
