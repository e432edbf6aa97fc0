import { testRule } from '../../../test/test-rule.js';

const found = (name: string) => `\`${name}\` makes no sense in a build.`;
const any = { commands: ['kill', 'ps', 'vim'], use: 'any' };

testRule('interactive-command', {
  valid: [
    // Only named, or another program.
    'FROM debian:13\nRUN apt-get update && apt-get install -y vim nano htop',
    'FROM debian:13\nRUN git config --global core.editor vim && echo top && which vim',
    'FROM debian:13\nENV EDITOR=vim\nCMD ["top"]\nENTRYPOINT vim',
    'FROM debian:13\nHEALTHCHECK CMD free\n# RUN top',
    // They need no terminal.
    'FROM debian:13\nRUN vim +PlugInstall +qall && vim -es -u x -c "q" && vim --version',
    'FROM debian:13\nRUN emacs --batch -l x.el && nano -V',
    'FROM debian:13\nRUN top -b -n1 && free -m | head -1 && X=$(free -m)',
    'FROM debian:13\nRUN if ifconfig; then true; fi && vi x < script || true',
    'FROM debian:13\nRUN ifconfig || true',
    // A database that is filled in the build.
    'FROM debian:13\nRUN mysqld & sleep 5 && mysql < x.sql && kill $!',
    'FROM debian:13\nRUN service mysql start && ps aux && ssh-keyscan x && ssh -T git@github.com && mount -a',
  ],
  invalid: [
    `
    FROM debian:13
    RUN vim /etc/hosts
        ^^^ ${found('vim')}
    `,
    `
    from debian:13
    run apt-get update && \\
      # look
      sudo /usr/bin/top && \\
           ^^^^^^^^^^^^ ${found('/usr/bin/top').replace('/usr/bin/', '')}
      shutdown now
      ^^^^^^^^ ${found('shutdown')}
    `,
    `
    FROM debian:13 AS build
    RUN <<EOF
    free -m
    ^^^^ ${found('free')}
    EOF
    RUN ["nano", "/etc/hosts"]
          ^^^^ ${found('nano')}
    ONBUILD RUN ifconfig
                ^^^^^^^^ ${found('ifconfig')}
    FROM scratch
    `,
    {
      options: any,
      text: `
      FROM debian:13
      RUN ps aux | grep x && vim +q && kill $! || true
          ^^ ${found('ps')}
                             ^^^ ${found('vim')}
                                       ^^^^ ${found('kill')}
      RUN top
      `,
    },
    `FROM debian:13\r\nRUN a && \\\r\n  vi b\r\n  ^^ ${found('vi')}\r\n`,
  ],
});
