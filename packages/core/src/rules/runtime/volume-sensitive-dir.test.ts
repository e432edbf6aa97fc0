import { testRule } from '../../../test/test-rule.js';

testRule('volume-sensitive-dir', {
  valid: [
    `
    FROM debian:13
    VOLUME /etc/myapp /var/lib/app /data
    `,
    `
    FROM debian:13
    VOLUME /var/log/app
    `,
    'FROM debian:13\nVOLUME /data /var/lib/mysql /srv /home /tmp /run /var/log',
    // Folders for settings and data in them.
    'FROM debian:13\nVOLUME ["/etc/openvpn", "/usr/share/app", "/usr/local/app", "/opt"]',
    // How systemd runs in a container.
    'FROM debian:13\nVOLUME /sys/fs/cgroup /run',
    // What other rules say.
    'FROM debian:13\nVOLUME /etc:/etc',
    "FROM debian:13\nVOLUME ['/etc']",
    'FROM debian:13\nARG DIR\nVOLUME $DIR',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nVOLUME /etc',
    'FROM debian:13\nONBUILD VOLUME /data',
    'FROM debian:13\nRUN mount --bind /etc /x\nWORKDIR /etc',
  ],
  invalid: [
    `
    FROM debian:13
    VOLUME ["/etc"]
            ^^^^^^ \`/etc\` is a folder of the system.
    `,
    `
    FROM debian:13
    VOLUME /proc
           ^^^^^ \`/proc\` is a folder of the kernel.
    `,
    `
    FROM debian:13
    VOLUME ["/data", "/usr/bin"]
                     ^^^^^^^^^^ \`/usr/bin\` is a folder of the system.
    `,
    `
    FROM debian:13
    VOLUME /
           ^ \`/\` is the whole file system.
    `,
    `
    FROM debian:13
    VOLUME /etc
           ^^^^ \`/etc\` is a folder of the system.
    `,
    `
    FROM debian:13
    VOLUME ["/data", "/var/run/docker.sock"]
                     ^^^^^^^^^^^^^^^^^^^^^^ \`/var/run/docker.sock\` is Docker’s socket.
    `,
    `
    FROM debian:13
    volume / /proc/
           ^ \`/\` is the whole file system.
             ^^^^^^ \`/proc\` is a folder of the kernel.
    `,
    `
    FROM example.org/base:1
    VOLUME "/usr//bin" \\
           ^^^^^^^^^^^ \`/usr/bin\` is a folder of the system.
      /data
    `,
    `
    FROM debian:13 AS build
    ARG DIR=/dev
    VOLUME \${DIR}
           ^^^^^^ \`/dev\` is a folder of the kernel.
    FROM debian:13
    `,
    'FROM debian:13\r\nVOLUME ["/sys"]\r\n        ^^^^^^ `/sys` is a folder of the kernel.\r\n',
  ],
});
