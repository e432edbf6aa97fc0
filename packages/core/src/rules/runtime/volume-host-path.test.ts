import { testRule } from '../../../test/test-rule.js';

testRule('volume-host-path', {
  valid: [
    'FROM debian:13\nVOLUME /data /var/log/app',
    'FROM debian:13\nVOLUME ["/data", "/var/lib/my app"]',
    'FROM debian:13\nVOLUME "/data"',
    // Relative, but no place on the host.
    'FROM debian:13\nVOLUME data',
    'FROM debian:13\nVOLUME .cache',
    'FROM debian:13\nVOLUME /home/~backup /..data',
    // Drives are right on Windows, and an image that nobody knows may be one.
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nVOLUME C:/data',
    '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nVOLUME C:\\data D:\\logs',
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nVOLUME ["C:\\\\data"]',
    'FROM example.org/base:1\nVOLUME C:/data',
    // Variables that the file sets, or that the base may set.
    'FROM debian:13\nENV HOME=/srv/app\nVOLUME $HOME/data',
    'FROM example.org/base:1\nVOLUME $HOME/data ${PWD}/x',
    'FROM debian:13\nARG DATA\nVOLUME $DATA ${DATA:-/data} $DATA:x',
    'FROM debian:13\nENV DATA=/data\nVOLUME ["$DATA"]',
    'FROM debian:13\nONBUILD VOLUME $HOME/data',
    // Broken JSON.
    "FROM debian:13\nVOLUME ['/data:x']",
  ],
  invalid: [
    `
    FROM debian:13
    VOLUME /srv/data:/data /logs
           ^^^^^^^^^^^^^^^ \`/srv/data:/data\` mounts a folder of the host, which VOLUME cannot do.
    `,
    `
    FROM debian:13
    volume ["/data", "data:/data", "/etc/app:ro"]
                     ^^^^^^^^^^^^ \`data:/data\` mounts a folder of the host, which VOLUME cannot do.
                                   ^^^^^^^^^^^^^ \`/etc/app:ro\` mounts a folder of the host, which VOLUME cannot do.
    `,
    `
    FROM debian:13
    VOLUME /logs \\
      ~/data
      ^^^^^^ \`~/data\` names a home folder, and VOLUME takes \`~\` as it stands.
    VOLUME ["./data", "../db"]
            ^^^^^^^^ \`./data\` is a path beside the Dockerfile, not in the container.
                      ^^^^^^^ \`../db\` is a path beside the Dockerfile, not in the container.
    `,
    `
    FROM debian:13
    VOLUME C:/data
           ^^^^^^^ \`C:/data\` is a path of Windows, and the container runs Linux.
    `,
    `
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    VOLUME C:/srv:C:/data
           ^^^^^^^^^^^^^^ \`C:/srv:C:/data\` mounts a folder of the host, which VOLUME cannot do.
    `,
    `
    FROM debian:13
    VOLUME $HOME/data "\${PWD}/logs"
           ^^^^^^^^^^ A build has no \`$HOME\`.
                      ^^^^^^^^^^^^^ A build has no \`$PWD\`.
    `,
    `
    FROM debian:13
    ARG NAME
    ENV DATA=/srv:/data
    VOLUME ./$NAME /srv:$NAME $DATA
           ^^^^^^^ \`./\` is a path beside the Dockerfile, not in the container.
                   ^^^^^^^^^^ \`/srv:\` mounts a folder of the host, which VOLUME cannot do.
                              ^^^^^ \`/srv:/data\` mounts a folder of the host, which VOLUME cannot do.
    ONBUILD VOLUME /a:/b
                   ^^^^^ \`/a:/b\` mounts a folder of the host, which VOLUME cannot do.
    `,
  ],
});
