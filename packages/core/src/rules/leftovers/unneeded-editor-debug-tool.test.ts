import { testRule } from '../../../test/test-rule.js';

const start = 'CMD ["nginx", "-g", "daemon off;"]';
const needs = (...names: readonly string[]) =>
  `The container does not need ${names.map((name) => `\`${name}\``).join(', ')} to run.`;

testRule('unneeded-editor-debug-tool', {
  valid: [
    // Other packages; removed again; in a builder.
    `FROM debian:13\nRUN apt-get install -y nginx procps less iproute2 lsof psmisc zsh vim-common\n${start}`,
    `FROM debian:13\nRUN apt-get install -y vim && apt-get purge -y --auto-remove vim\n${start}`,
    `FROM debian:13 AS build\nRUN apt-get install -y vim strace\nFROM debian:13\n${start}`,
    // To work in: by its name, its base, or what it starts.
    `FROM debian:13 AS dev\nRUN apt-get install -y vim\n${start}`,
    `FROM debian:13 AS debug\nRUN apt-get install -y gdb\n${start}`,
    `FROM mcr.microsoft.com/devcontainers/base:bookworm\nRUN apt-get install -y vim\n${start}`,
    'FROM debian:13\nRUN apt-get install -y vim',
    'FROM debian:13\nRUN apt-get install -y vim tmux\nCMD ["bash"]',
    'FROM debian:13\nRUN apt-get install -y vim\nCMD ["sleep", "infinity"]',
    'FROM debian:13\nRUN apt-get install -y vim openssh-server\nCMD ["/usr/sbin/sshd", "-D"]',
    `FROM debian:13\nRUN apt-get install -y vim && vim +PlugInstall +qall\n${start}`,
    // What it is there for.
    'FROM debian:13\nRUN apt-get install -y tcpdump\nENTRYPOINT ["tcpdump"]',
    'FROM debian:13\nRUN apt-get install -y nmap\nENTRYPOINT ["/usr/bin/nmap"]',
    `FROM debian:13\nRUN apt-get install -y netcat-openbsd\nHEALTHCHECK CMD nc -z localhost 80\n${start}`,
    // A script may call it.
    'FROM debian:13\nRUN apt-get install -y netcat-openbsd iputils-ping sudo\nCOPY wait.sh /\nENTRYPOINT ["/wait.sh"]\nCMD ["app"]',
    'FROM debian:13\nRUN apt-get install -y net-tools\nCOPY . /app\nCMD ["/app/serve"]',
    'FROM debian:13\nRUN apt-get install -y sudo net-tools\nCMD ["app"]',
    'FROM debian:13\nRUN apt-get install -y mutt vim\nENV EDITOR=vim\nCMD ["mutt"]',
    // Nobody knows, or another build.
    `FROM example.org/base:1\nRUN apt-get install -y vim\n${start}`.replace('CMD', '# CMD'),
    `FROM debian:13\nRUN apt-get install -y $TOOLS\n${start}`,
    `FROM debian:13\nONBUILD RUN apt-get install -y vim\n${start}`,
    { text: `FROM debian:13\nRUN apt-get install -y vim\n${start}`, options: { allow: ['vim'] } },
  ],
  invalid: [
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y \\
        nginx \\
        vim=2:* \\
        ^^^^^^^ ${needs('vim', 'nano', 'strace')}
        nano \\
        strace
    ${start}
    `,
    `
    from alpine:3.22 as base
    run apk add --no-cache nodejs tcpdump
                                  ^^^^^^^ ${needs('tcpdump')}
    from base
    copy entrypoint.sh /
    entrypoint ["/entrypoint.sh"]
    `,
    `
    FROM debian:13
    RUN <<EOF
    sudo apt-get install -y net-tools
                            ^^^^^^^^^ ${needs('net-tools')}
    apt-get install -y telnet iputils-ping gdb tmux
                       ^^^^^^ ${needs('telnet', 'iputils-ping', 'gdb').replace(' to run', ' and more to run')}
    EOF
    ENTRYPOINT ["tini", "--"]
    ${start}
    `,
    `
    FROM registry.access.redhat.com/ubi9/ubi
    RUN dnf install -y vim-enhanced java-21-openjdk-headless
                       ^^^^^^^^^^^^ ${needs('vim-enhanced')}
    COPY app.jar /
    ENTRYPOINT []
    CMD ["java", "-jar", "/app.jar"]
    `,
    `
    FROM nginx:1.30
    RUN apt-get update && apt-get install -y sudo
                                             ^^^^ ${needs('sudo')}
    `,
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y vim \\
                                               ^^^ ${needs('vim')}
          nginx
      CMD ["nginx"]
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y \\
          nginx
      CMD ["nginx"]
      `,
    },
    {
      text: `
      FROM debian:13
      RUN apt-get update && apt-get install -y sudo nginx && sudo nginx -t
                                               ^^^^ ${needs('sudo')}
      CMD ["nginx"]
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y sudo nginx && sudo nginx -t
      CMD ["nginx"]
      `,
    },
  ],
});
