import { testRule } from '../../../test/test-rule.js';

const found = '`/bin/sh` becomes another shell for the whole image.';

testRule('shell-instruction-for-default', {
  valid: [
    // Another root, as the script sets it.
    'FROM debian:13\nRUN ROOT=/mnt && ln -sf bash $ROOT/bin/sh && for r in /a; do ln -sf bash "$r/bin/sh"; done',
    'FROM debian:13\nARG ROOT=\nRUN ROOT=/mnt && ln -sf bash $ROOT/bin/sh && ln -sf bash $OTHER/bin/sh',
    'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN source x',
    // Links to it, and other links.
    'FROM debian:13\nRUN ln -s /bin/sh /bin/bash && ln -sf /bin/sh /usr/local/bin/app',
    'FROM debian:13\nRUN ln -sf /bin/bash /usr/local/bin/sh && ln -sf python3 /usr/bin/python',
    'FROM debian:13\nRUN ln -sf bash sh',
    'FROM debian:13\nWORKDIR /opt\nRUN ln -sf bash sh && cd $DIR && ln -sf bash sh',
    'FROM debian:13\nRUN ln -sf /bin/bash $SHELL_PATH && ln -sf /bin/bash "$(command -v sh)"',
    'FROM debian:13\nRUN ls -l /bin/sh && rm /tmp/bin/sh && test -x /bin/sh',
    'FROM debian:13\nRUN echo ln -sf /bin/bash /bin/sh # ln -sf /bin/bash /bin/sh\n# RUN ln -sf /bin/bash /bin/sh',
    'FROM debian:13\nCMD ln -sf /bin/bash /bin/sh',
    'FROM debian:13\nCOPY sh /bin/sh',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN ln -sf /bin/bash /bin/sh
          ^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
      `,
      fixed: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\n',
    },
    {
      text: `
      from debian:13
      run rm -f /bin/sh && ln -s bash /bin/sh
                           ^^^^^^^^^^^^^^^^^^ ${found}
      `,
      fixed: 'from debian:13\nshell ["/bin/bash", "-c"]\n',
    },
    {
      text: `
      FROM debian:13
      WORKDIR /bin
      RUN apt-get update && \\
          # the shell
          sudo ln --force --symbolic bash sh
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
      RUN <<EOF
      cd /bin
      ln -snf /bin/bash "sh"
      ^^^^^^^^^^^^^^^^^^^^^^ ${found}
      EOF
      `,
      fixed: `
      FROM debian:13
      WORKDIR /bin
      RUN apt-get update && \\
          # the shell
          sudo ln --force --symbolic bash sh
      RUN <<EOF
      cd /bin
      ln -snf /bin/bash "sh"
      EOF
      `,
    },
    {
      text: `
      FROM $BASE
      RUN ["ln", "-sf", "/bin/zsh", "/bin/sh"]
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
      ONBUILD RUN ln -sf /bin/bash /bin/sh
                  ^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
      RUN ln -sf "$MY_SHELL" /bin/sh
          ^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}
      `,
      fixed: `
      FROM $BASE
      SHELL ["/bin/zsh", "-c"]
      ONBUILD RUN ln -sf /bin/bash /bin/sh
      RUN ln -sf "$MY_SHELL" /bin/sh
      `,
    },
    `FROM debian:13\r\nRUN a && \\\r\n  ln -sf /bin/bash /bin/sh\r\n  ^^^^^^^^^^^^^^^^^^^^^^^^ ${found}\r\n`,
  ],
});
