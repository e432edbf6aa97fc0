import { testRule } from '../../../test/test-rule.js';

const check = (command: string) => `FROM nginx:1.31\nHEALTHCHECK CMD ${command}`;

testRule('healthcheck-no-fail', {
  valid: [
    check('curl -f http://localhost/ || exit 1'),
    check('curl -sSf -o /dev/null http://localhost/'),
    check('curl --fail-with-body http://localhost/'),
    check('["curl", "-fsS", "http://localhost/"]'),
    check('wget -qO- http://localhost/ || exit 1'),
    // What it says is looked at.
    check('curl -s http://localhost/ | grep -q ok'),
    check('test "$(curl -s http://localhost/)" = ok'),
    check('[ $(curl -s -o /dev/null -w "%{http_code}" http://localhost/) -eq 200 ]'),
    check('curl -s -w "%{http_code}" http://localhost/ -o /dev/null | grep 200'),
    check('curl -s http://localhost/ | jq -e .ok'),
    // Options that nobody knows, and protocols without a status.
    check('curl $OPTIONS http://localhost/'),
    check('curl --config /check.curl http://localhost/'),
    check('curl telnet://localhost:25'),
    // It fails.
    check('curl -f http://localhost/ && echo ok || exit 1'),
    check('curl -f http://localhost/ || (echo bad; exit 1)'),
    check('if curl -f http://localhost/; then exit 0; else exit 1; fi'),
    check('pgrep nginx || exit 1; echo ok'),
    check('set -e; curl -f http://localhost/; echo ok'),
    check('curl -f http://localhost/ && echo ok'),
    check('[ -e /tmp/.lock ] || exit 1'),
    check('true && curl -f http://localhost/'),
    'FROM nginx:1.31\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nHEALTHCHECK CMD curl -f http://localhost/ | cat',
    'FROM nginx:1.31\nHEALTHCHECK NONE',
    // Not the check.
    'FROM nginx:1.31\nRUN curl http://localhost/ || true\nCMD curl http://localhost/',
    '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nHEALTHCHECK CMD curl http://localhost/',
  ],
  invalid: [
    {
      text: `
      FROM nginx:1.31
      HEALTHCHECK --interval=5m CMD curl http://localhost/ || exit 1
                                    ^^^^ \`curl\` without \`-f\` succeeds also when the server answers with an error.
      `,
      fixed: 'FROM nginx:1.31\nHEALTHCHECK --interval=5m CMD curl -f http://localhost/ || exit 1\n',
    },
    {
      text: `
      from nginx:1.31
      healthcheck cmd ["curl", "-o", "/dev/null", "http://localhost:$PORT/"]
                        ^^^^ \`curl\` without \`-f\` succeeds also when the server answers with an error.
      `,
      fixed: 'from nginx:1.31\nhealthcheck cmd ["curl", "-f", "-o", "/dev/null", "http://localhost:$PORT/"]\n',
    },
    {
      text: `
      FROM nginx:1.31
      HEALTHCHECK CMD ["sh", "-c", "curl --silent localhost && curl -f localhost:81"]
                                    ^^^^ \`curl\` without \`-f\` succeeds also when the server answers with an error.
      `,
      fixed: 'FROM nginx:1.31\nHEALTHCHECK CMD ["sh", "-c", "curl -f --silent localhost && curl -f localhost:81"]\n',
    },
    `
    FROM nginx:1.31
    HEALTHCHECK CMD curl -f http://localhost/ || true
                                                 ^^^^ The check ends with \`true\`, so that it never fails.
    `,
    `
    FROM nginx:1.31
    HEALTHCHECK CMD curl http://localhost/ && echo ok || \\
      echo bad
      ^^^^^^^^ The check ends with \`echo bad\`, so that it never fails.
    `,
    `
    FROM nginx:1.31
    HEALTHCHECK CMD pgrep nginx; exit 0
                                 ^^^^^^ The check ends with \`exit 0\`, so that it never fails.
    `,
    `
    FROM nginx:1.31
    HEALTHCHECK CMD ["/bin/true"]
                      ^^^^^^^^^ \`/bin/true\` says nothing of the program: this check never fails.
    `,
    `
    FROM nginx:1.31
    ONBUILD HEALTHCHECK CMD exit 0
                            ^^^^^^ \`exit 0\` says nothing of the program: this check never fails.
    `,
    `
    FROM nginx:1.31
    HEALTHCHECK CMD curl -f http://localhost/ | tee /log || exit 1
                                                ^^^ A failure of \`curl\` is not seen: the pipe ends with \`tee\`.
    `,
    `
    FROM nginx:1.31
    HEALTHCHECK CMD curl -s http://localhost/ | jq .ok
                                                ^^ A failure of \`curl\` is not seen: the pipe ends with \`jq\`.
    `,
    'FROM nginx:1.31\r\nHEALTHCHECK CMD curl -s http://localhost/\r\n                ^^^^ `curl` without `-f` succeeds also when the server answers with an error.\r\n',
    {
      text: `
    FROM nginx:1.31
    HEALTHCHECK CMD curl -f http://localhost/ \\
      # whatever it says
      || true
         ^^^^ The check ends with \`true\`, so that it never fails.
    `,
      fixed: `
    FROM nginx:1.31
    HEALTHCHECK CMD curl -f http://localhost/ \\
      # whatever it says
      || exit 1
    `,
    },
    {
      text: `
    FROM nginx:1.31
    HEALTHCHECK CMD curl -f http://localhost/ || echo bad
                                                 ^^^^^^^^ The check ends with \`echo bad\`, so that it never fails.
    `,
      fixed: 'FROM nginx:1.31\nHEALTHCHECK CMD curl -f http://localhost/ || echo bad\n',
    },
  ],
});
