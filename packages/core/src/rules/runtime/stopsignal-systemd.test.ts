import { testRule } from '../../../test/test-rule.js';

testRule('stopsignal-systemd', {
  valid: [
    'FROM fedora:43\nSTOPSIGNAL SIGRTMIN+3\nCMD ["/sbin/init"]',
    'FROM fedora:43\nSTOPSIGNAL RTMIN+3\nCMD ["/sbin/init"]',
    'FROM fedora:43\nSTOPSIGNAL 37\nCMD ["/sbin/init"]',
    'FROM fedora:43\nSTOPSIGNAL SIGRTMIN+4\nCMD ["/sbin/init"]',
    // The base sets it, or nobody knows.
    'FROM registry.access.redhat.com/ubi9/ubi-init:9.6\nCMD ["/sbin/init"]',
    'FROM example.org/base:1\nCMD ["/lib/systemd/systemd"]',
    'FROM debian:13\nARG SIGNAL\nSTOPSIGNAL $SIGNAL\nCMD ["/lib/systemd/systemd"]',
    // Another init.
    'FROM alpine:3.22\nRUN apk add openrc\nCMD ["/sbin/init"]',
    'FROM debian:13\nRUN apt-get install -y sysvinit-core\nCMD ["/sbin/init"]',
    'FROM scratch\nADD rootfs.tar /\nCMD ["/sbin/init"]',
    // Not the first process, or not in the image.
    'FROM debian:13\nENTRYPOINT ["/start.sh"]\nCMD ["/sbin/init"]',
    'FROM debian:13\nRUN systemctl enable app\nCMD ["app"]',
    'FROM debian:13\nCMD ["/sbin/init"]\nFROM debian:13\nCMD ["app"]',
    'FROM debian:13\nSTOPSIGNAL SIGKILL\nCMD ["/sbin/init"]',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
           ^^^^^^^^^ The container starts \`systemd\`, and is stopped with \`SIGTERM\`.
      RUN apt-get update && apt-get install -y systemd-sysv
      CMD ["/sbin/init"]
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y systemd-sysv
      STOPSIGNAL SIGRTMIN+3
      CMD ["/sbin/init"]
      `,
    },
    {
      text: `
      FROM fedora:43
      STOPSIGNAL SIGTERM
                 ^^^^^^^ The container starts \`systemd\`, and is stopped with \`SIGTERM\`.
      ENTRYPOINT ["/usr/sbin/init"]
      `,
      fixed: `
      FROM fedora:43
      STOPSIGNAL SIGRTMIN+3
      ENTRYPOINT ["/usr/sbin/init"]
      `,
    },
    `
    FROM scratch
         ^^^^^^^ The container starts \`systemd\`, and is stopped with \`SIGTERM\`.
    ADD rootfs.tar.xz /
    cmd ["/usr/lib/systemd/systemd", "--system"]
    `,
    `
    FROM ubuntu:24.04 AS base
    STOPSIGNAL SIGINT
               ^^^^^^ The container starts \`systemd\`, and is stopped with \`SIGINT\`.
    FROM base
    CMD exec /lib/systemd/systemd
    `,
    {
      text: 'FROM rockylinux:9\r\n     ^^^^^^^^^^^^ The container starts `systemd`, and is stopped with `SIGTERM`.\r\nCMD [ "/usr/sbin/init" ]\r\n',
      fixed: 'FROM rockylinux:9\r\nSTOPSIGNAL SIGRTMIN+3\r\nCMD [ "/usr/sbin/init" ]\r\n',
    },
  ],
});
