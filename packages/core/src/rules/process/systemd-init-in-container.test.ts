import { testRule } from '../../../test/test-rule.js';

const runs = (text: string) => `\`${text}\` runs a whole system in the container.`;
const nothing = 'Nothing starts what is enabled here: the container runs no systemd.';

testRule('systemd-init-in-container', {
  valid: [
    'FROM almalinux:9\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM almalinux:9\nRUN dnf install -y systemd\nCMD ["nginx", "-g", "daemon off;"]',
    // Made for it.
    'FROM registry.access.redhat.com/ubi9/ubi-init\nRUN systemctl enable nginx\nCMD ["/sbin/init"]',
    'FROM registry.access.redhat.com/ubi9-init:9.6\nRUN systemctl enable nginx',
    'FROM quay.io/fedora/fedora-bootc:42\nRUN systemctl enable nginx',
    'FROM example.org/centos-systemd:9\nCMD ["/usr/sbin/init"]',
    'ARG BASE\nFROM $BASE\nCMD ["/sbin/init"]',
    // Other programs called init.
    'FROM lscr.io/linuxserver/nginx:latest\nENTRYPOINT ["/init"]',
    'FROM debian:13\nENTRYPOINT ["/app/init"]',
    'FROM debian:13\nENTRYPOINT ["/usr/bin/dumb-init", "--"]\nCMD ["node", "a.js"]',
    // Other verbs, other stages; who starts it is not known.
    'FROM almalinux:9\nRUN systemctl disable nginx; systemctl mask getty@tty1\nCMD ["a"]',
    'FROM almalinux:9 AS a\nRUN systemctl enable nginx\nFROM almalinux:9\nCMD ["a"]',
    'FROM example.org/a:1\nRUN systemctl enable nginx\nCMD ["a"]',
    'FROM almalinux:9\nONBUILD RUN systemctl enable nginx\nCMD ["a"]',
    'FROM almalinux:9\nRUN echo systemctl enable nginx\n# CMD /sbin/init\nCMD ["a"]',
    'FROM almalinux:9 AS a\nCMD ["/sbin/init"]\nFROM almalinux:9\nCMD ["a"]',
  ],
  invalid: [
    `
    FROM almalinux:9
    VOLUME ["/sys/fs/cgroup"]
    CMD ["/usr/sbin/init"]
          ^^^^^^^^^^^^^^ ${runs('/usr/sbin/init')}
    `,
    `
    from debian:13
    run apt-get update && apt-get install -y systemd && systemctl enable ssh
    entrypoint exec /lib/systemd/systemd --log-level=info
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${runs('/lib/systemd/systemd')}
    `,
    `
    FROM almalinux:9 AS base
    CMD ["/sbin/init"]
          ^^^^^^^^^^ ${runs('/sbin/init')}
    FROM base
    RUN systemctl enable nginx
    `,
    `
    FROM almalinux:9
    RUN dnf install -y nginx && \\
        systemctl enable nginx.service
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${nothing}
    CMD ["/start.sh"]
    `,
    `
    FROM almalinux:9
    RUN systemctl enable nginx
        ^^^^^^^^^^^^^^^^^^^^^^ ${nothing}
    `,
    `FROM debian:13\r\nRUN systemctl --now enable nginx\r\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${nothing}\r\nCMD ["nginx", "-g", "daemon off;"]\r\n`,
  ],
});
