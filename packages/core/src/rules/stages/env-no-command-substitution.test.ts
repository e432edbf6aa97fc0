import { testRule } from '../../../test/test-rule.js';

testRule('env-no-command-substitution', {
  valid: [
    'FROM debian:13\nENV A=1 B=$A C=${B:-x}',
    // Escaped, or in single quotes: meant as it stands.
    'FROM debian:13\nENV A="\\$(date)" B=\'$(date)\' C=\\`x\\`',
    // A shell reads it when it uses it.
    'FROM debian:13\nENV PS1="\\w $(git branch) "\nENV PROMPT_COMMAND="x $(y)"',
    'FROM tomcat:11\nENV CATALINA_OPTS="-Dhost=$(hostname)"',
    'FROM debian:13\nENV INIT=$(x)\nRUN eval "$INIT"',
    // A template, and no command.
    'FROM debian:13\nENV VERSION=$(VERSION)',
    'FROM debian:13\nENV A=$ B="$" C=(x)',
    // Programs that know `~`, and what is no home folder.
    'FROM node:24\nENV NPM_CONFIG_PREFIX=~/.npm-global',
    'FROM debian:13\nENV VERSION=1.0~rc1 PATH=/a~b:$PATH NOTE="~"',
    // Shells do read these.
    'FROM debian:13\nRUN X=$(date) && export Y=`date`\nCMD echo $HOME ~/x',
    'FROM debian:13\nLABEL usage="docker run -v $(pwd):/x app"',
    // Set, or nobody knows.
    'FROM debian:13\nENV HOME=/root\nENV PATH=$HOME/bin:$PATH',
    'FROM mycorp/base:1\nENV PATH=$HOME/bin:$PATH',
    'FROM debian:13\nENV A=${HOME:-/root}/x',
    'FROM debian:13\nENV HOME=/root X=$HOME/x',
    // A backquote is the escape character there.
    '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nENV A=1 `\n  B="`$(x)"',
    'FROM debian:13\nENV A=$(date +%s)',
  ],
  invalid: [
    `
    FROM debian:13
    ENV BUILD_DATE=$(date)
                   ^^^^^^^ \`$(date)\` stays as it is written: no shell reads it.
    `,
    `
    FROM debian:13
    ENV A="at $(date -u)" \\
              ^^^^^^^^^^ \`$(date -u)\` stays as it is written: no shell reads it.
        B=\`hostname\`
          ^^^^^^^^^^ \`'hostname'\` stays as it is written: no shell reads it.
    `,
    `
    FROM debian:13
    env KERNEL $(uname -r)
               ^^^^^^^^^^^ \`$(uname -r)\` stays as it is written: no shell reads it.
    `,
    `
    ARG TAG="$(git describe)"
             ^^^^^^^^^^^^^^^ \`$(git describe)\` stays as it is written: no shell reads it.
    FROM debian:13
    `,
    `
    FROM debian:13
    ENV PATH=~/.local/bin:$PATH
             ^ \`~\` stays as it is written: no shell reads it.
    ENV GOPATH="~/go"
                ^ \`~\` stays as it is written: no shell reads it.
    `,
    `
    FROM debian:13
    ENV PATH="$PATH:~/bin" JAVA_HOME=~
                    ^ \`~\` stays as it is written: no shell reads it.
                                     ^ \`~\` stays as it is written: no shell reads it.
    `,
    `
    FROM debian:13
    ENV PATH=$HOME/.cargo/bin:$PATH
             ^^^^^ \`HOME\` is not set while the image is built: it becomes nothing.
    `,
    `
    FROM debian:13 AS build
    ARG COUNT=$((1+1))
              ^^^^^^^^ \`$((1+1))\` stays as it is written: no shell reads it.
    FROM build
    ENV WORK="\${PWD}/x"
              ^^^^^^ \`PWD\` is not set while the image is built: it becomes nothing.
    ONBUILD ENV A=$(id)
                  ^^^^^ \`$(id)\` stays as it is written: no shell reads it.
    `,
  ],
});
