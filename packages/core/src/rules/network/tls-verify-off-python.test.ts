import { testRule } from '../../../test/test-rule.js';

const tail = 'turns off the check of certificates for Python.';

testRule('tls-verify-off-python', {
  valid: [
    `
    FROM python:3.13
    RUN python -c "import requests; requests.get('https://example.com', verify=True)"
    `,
    `
    FROM python:3.13
    ENV PYTHONHTTPSVERIFY=1
    `,
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
    FROM python:3.13
    RUN python3 <<'EOF'
    import ssl
    ctx = ssl.create_default_context()
    ctx.check_hostname = False
    ctx.verify_mode = ssl.CERT_NONE
                          ^^^^^^^^^ \`CERT_NONE\` turns off the check of certificates for Python.
    EOF
    `,
    `
    FROM python:2.7
    RUN PYTHONHTTPSVERIFY=0 python setup.py install
        ^^^^^^^^^^^^^^^^^^^ \`PYTHONHTTPSVERIFY=0\` turns off the check of certificates for Python.
    `,
    `
    FROM python:3.13
    ENV PYTHONHTTPSVERIFY=0
        ^^^^^^^^^^^^^^^^^^^ \`PYTHONHTTPSVERIFY=0\` turns off the check of certificates for Python.
    `,
    `
    FROM python:3.13
    RUN python -c "import ssl,urllib.request as u; ssl._create_default_https_context = ssl._create_unverified_context; u.urlretrieve('https://example.com/a','a')"
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`python -c\` turns off the check of certificates for Python.
    `,
    `
    FROM python:3.13
    RUN <<EOF python3
    import requests
    requests.get("https://example.com", verify=False)
                                        ^^^^^^^^^^^^ \`verify=False\` turns off the check of certificates for Python.
    EOF
    `,
    `
    FROM python:3.13
    RUN <<EOF
    #!/usr/bin/env python3
    import requests
    requests.get("https://example.com", verify=False)
                                        ^^^^^^^^^^^^ \`verify=False\` turns off the check of certificates for Python.
    EOF
    `,
    `
    FROM python:3.13
    RUN python3 - <<EOF
    import requests
    requests.get("https://example.com", verify=False)
                                        ^^^^^^^^^^^^ \`verify=False\` turns off the check of certificates for Python.
    EOF
    `,
    `
    FROM python:3.13
    RUN poetry config certificates.foo.cert false
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`certificates.foo.cert false\` turns off the check of certificates for Python.
    `,
    `
    FROM python:3.13
    RUN uv pip install --allow-insecure-host pypi.example.com foo
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--allow-insecure-host pypi.example.com\` turns off the check of certificates for Python.
    `,
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
    {
      text: `
    FROM python:3.14
    ENV PYTHONHTTPSVERIFY=0 A=b
        ^^^^^^^^^^^^^^^^^^^ \`PYTHONHTTPSVERIFY=0\` ${tail}
    RUN uv sync --allow-insecure-host pypi.example.com
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--allow-insecure-host pypi.example.com\` ${tail}
    RUN python3 -c "x(verify=False)"
                   ^^^^^^^^^^^^^^^^^ \`x(verify=False)\` ${tail}
    `,
      fixed: `
    FROM python:3.14
    ENV A=b
    RUN uv sync
    RUN python3 -c "x(verify=False)"
    `,
    },
    `
    FROM python:3.14
    RUN python3 -c "import requests; requests.get('https://example.com', verify=False)"
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`python3 -c\` ${tail}
    `,
    // Without it the two below and above could be one.
    {
      text: `
      FROM python:3.14
      RUN a
      ENV PYTHONHTTPSVERIFY=0
          ^^^^^^^^^^^^^^^^^^^ \`PYTHONHTTPSVERIFY=0\` ${tail}

      RUN b
      `,
      fixed: 'FROM python:3.14\nRUN a\nENV PYTHONHTTPSVERIFY=0\n\nRUN b\n',
    },
    `
    FROM python:3.14
    ENV POETRY_CERTIFICATES_FOO_CERT=false
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`POETRY_CERTIFICATES_FOO_CERT=false\` ${tail}
    `,
    `
    FROM python:3.14
    RUN uv pip install --trusted-host example.com app
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--trusted-host example.com\` ${tail}
    `,
  ],
});
