import { testRule } from '../../../test/test-rule.js';

testRule('workdir-system-dir', {
  valid: [
    'FROM debian:13\nWORKDIR /app',
    'FROM debian:13\nWORKDIR /usr/src\nWORKDIR /usr/src/app\nWORKDIR /usr/local\nWORKDIR /usr/local/bin',
    'FROM debian:13\nWORKDIR /',
    'FROM debian:13\nWORKDIR /root\nWORKDIR /opt\nWORKDIR /var/www/html\nWORKDIR /run\nWORKDIR /tmp',
    // The folder of one program there.
    'FROM debian:13\nWORKDIR /etc/openvpn\nWORKDIR /usr/lib/app\nWORKDIR /usr/share/nginx/html',
    'FROM debian:13\nWORKDIR /device\nWORKDIR /system\nWORKDIR /process',
    'FROM debian:13\nARG DIR\nWORKDIR $DIR',
    'FROM example.org/base:1\nWORKDIR bin',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nWORKDIR /etc',
    'FROM debian:13\nRUN cd /etc && ls',
  ],
  invalid: [
    `
    FROM debian:13
    WORKDIR /etc
            ^^^^ \`/etc\` is a folder of the system.
    `,
    `
    FROM debian:13
    workdir "/usr/bin/"
            ^^^^^^^^^^^ \`/usr/bin\` is a folder of the system.
    `,
    `
    FROM debian:13 AS build
    WORKDIR /usr
            ^^^^ \`/usr\` is a folder of the system.
    WORKDIR bin
            ^^^ \`/usr/bin\` is a folder of the system.
    FROM scratch
    `,
    `
    FROM example.org/base:1
    ENV DIR=/proc
    WORKDIR $DIR/1
            ^^^^^^ \`/proc/1\` is a folder of the kernel.
    `,
    `
    FROM debian:13
    ONBUILD WORKDIR /sys/fs
                    ^^^^^^^ \`/sys/fs\` is a folder of the kernel.
    `,
    'FROM debian:13\r\nWORKDIR /dev/shm\r\n        ^^^^^^^^ `/dev/shm` is a folder of the kernel.\r\n',
  ],
});
