import { testRule } from '../../../test/test-rule.js';

testRule('useradd-sparse-log', {
  valid: [
    'FROM debian:13\nRUN useradd -u 1000 app && useradd --uid 65532 app && useradd --uid=99999 app',
    'FROM debian:13\nRUN useradd -l -u 1000700000 app && useradd -u 1000700000 --no-log-init app',
    'FROM debian:13\nRUN useradd -ml -u 1000700000 app && useradd --no-log-init -mu 1000700000 app',
    'FROM debian:13\nRUN useradd app && useradd -r -s /bin/false app',
    // Nobody knows the number, or it is a small one.
    'FROM debian:13\nARG UID\nRUN useradd -u $UID app && useradd -u "${USER_ID}" app && useradd -u $(id -u) app',
    'FROM debian:13\nARG A_VERY_LONG_NAME=1000\nRUN useradd -u ${A_VERY_LONG_NAME} app',
    { text: 'FROM debian:13\nARG UID=1000700000\nRUN useradd -u $UID app', buildArgs: { UID: '1000' } },
    'FROM debian:13\nARG UID=1000700000\nRUN UID=1000 && useradd -u $UID app',
    // Other flags with numbers, other programs.
    'FROM debian:13\nRUN useradd -g 1000700000 -K UID_MAX=1000700000 -u 1000 app',
    'FROM debian:13\nRUN adduser --uid 1000700000 app && usermod -u 1000700000 app && groupadd -g 1000700000 app',
    'FROM debian:13\nRUN echo useradd -u 1000700000 app # useradd -u 1000700000 app',
    'FROM debian:13\nCMD useradd -u 1000700000 app\n# RUN useradd -u 1000700000 app',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN useradd -u 1000700000 app
                     ^^^^^^^^^^ The UID \`1000700000\` makes the login log huge.
      `,
      fixed: 'FROM debian:13\nRUN useradd -l -u 1000700000 app\n',
    },
    {
      text: `
      FROM debian:13
      run groupadd app && \\
        # the user
        sudo /usr/sbin/useradd --uid=100000 \\
                               ^^^^^^^^^^^^ The UID \`100000\` makes the login log huge.
          --create-home app
      `,
      fixed: `
      FROM debian:13
      run groupadd app && \\
        # the user
        sudo /usr/sbin/useradd -l --uid=100000 \\
          --create-home app
      `,
    },
    {
      text: `
      FROM debian:13 AS base
      ARG UID=200000
      FROM base
      ARG GID=1
      RUN <<EOF
      useradd -g $GID --uid "\${UID}" app
                            ^^^^^^^^ The UID \`200000\` makes the login log huge.
      useradd -mu1000700000 app
              ^^^^^^^^^^^^^ The UID \`1000700000\` makes the login log huge.
      EOF
      `,
      fixed: `
      FROM debian:13 AS base
      ARG UID=200000
      FROM base
      ARG GID=1
      RUN <<EOF
      useradd -l -g $GID --uid "\${UID}" app
      useradd -l -mu1000700000 app
      EOF
      `,
    },
    {
      text: `
      FROM $BASE
      RUN ["useradd", "-u", "1000700000", "app"]
                             ^^^^^^^^^^ The UID \`1000700000\` makes the login log huge.
      RUN id app || useradd -u 1000700000 app || true
                               ^^^^^^^^^^ The UID \`1000700000\` makes the login log huge.
      ONBUILD RUN useradd -u 1000700000 app
                             ^^^^^^^^^^ The UID \`1000700000\` makes the login log huge.
      `,
      fixed: `
      FROM $BASE
      RUN ["useradd", "-l", "-u", "1000700000", "app"]
      RUN id app || useradd -l -u 1000700000 app || true
      ONBUILD RUN useradd -l -u 1000700000 app
      `,
    },
    {
      text: 'FROM debian:13\r\nRUN useradd \\\r\n  -u 1000700000 app\r\n     ^^^^^^^^^^ The UID `1000700000` makes the login log huge.\r\n',
      fixed: 'FROM debian:13\r\nRUN useradd -l \\\r\n  -u 1000700000 app\r\n',
    },
  ],
});
