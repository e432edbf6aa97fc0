import { testRule } from '../../../test/test-rule.js';

const message = (text: string) => `\`${text}\` only keeps the container alive.`;

testRule('cmd-keepalive-hack', {
  valid: [
    'FROM debian:13\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nCMD sleep 5 && exec node server.js',
    'FROM debian:13\nCMD ["sleep", "60"]',
    'FROM debian:13\nCMD tail -n 100 /log',
    'FROM debian:13\nENTRYPOINT ["tail"]',
    'FROM debian:13\nCMD while true; do node job.js; sleep 60; done',
    'FROM debian:13\nCMD until curl -f backend; do sleep 1; done; exec node server.js',
    'FROM debian:13\nCMD tail -F /log & exec node server.js',
    'FROM debian:13\nCMD tail -f /log | grep ERROR',
    'FROM debian:13\nENTRYPOINT ["top", "-b"]',
    // To work in.
    'FROM debian:13\nRUN apt-get install -y vim git\nCMD ["bash"]',
    'FROM debian:13\nCMD ["/bin/sh"]',
    'FROM mcr.microsoft.com/devcontainers/base:trixie\nCMD ["sleep", "infinity"]',
    'FROM debian:13 AS dev\nCMD ["sleep", "infinity"]',
    'FROM debian:13\nEXPOSE 80\nCMD ["bash", "run.sh"]',
    'FROM debian:13\nEXPOSE 80\nCMD ["bash", "-c", "node server.js"]',
    // Of the base, of another stage, of another program.
    'FROM debian:13\nEXPOSE 80',
    'FROM debian:13 AS a\nCMD ["sleep", "infinity"]\nFROM debian:13\nCMD ["node"]',
    'FROM debian:13\nENTRYPOINT ["echo"]\nCMD ["sleep", "infinity"]',
    'FROM debian:13\nRUN sleep infinity\nHEALTHCHECK CMD tail -f /dev/null\nONBUILD CMD tail -f /dev/null',
  ],
  invalid: [
    `
    FROM debian:13
    CMD service nginx start && tail -f /dev/null
                               ^^^^^^^^^^^^^^^^^ ${message('tail -f /dev/null')}
    `,
    `
    from debian:13
    entrypoint ["tail", "-f", "/dev/null"]
                 ^^^^^^^^^^^^^^^^^^^^^^^ ${message('tail -f /dev/null')}
    `,
    `
    FROM debian:13
    CMD cron && exec tail -F /var/log/cron.log
                     ^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('tail -F /var/log/cron.log')}
    `,
    `
    FROM debian:13
    ENTRYPOINT ["tini", "--"]
    CMD ["sleep", "infinity"]
          ^^^^^^^^^^^^^^^^^ ${message('sleep infinity')}
    `,
    `
    FROM example.org/app:1
    CMD /start.sh; sleep 365d
                   ^^^^^^^^^^ ${message('sleep 365d')}
    `,
    `
    FROM debian:13
    CMD nginx && while true; do sleep 1000; done
                                ^^^^^^^^^^ ${message('sleep 1000')}
    `,
    `
    FROM debian:13
    CMD ["sh", "-c", "apachectl start && bash"]
                                         ^^^^ ${message('bash')}
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y nginx
    EXPOSE 80
    CMD ["/bin/bash"]
          ^^^^^^^^^ ${message('bash')}
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y apache2
    CMD bash
        ^^^^ ${message('bash')}
    `,
    `FROM debian:13\r\nCMD ["cat"]\r\n      ^^^ ${message('cat')}\r\n`,
  ],
});
