import { testRule } from '../../../test/test-rule.js';

testRule('volume-json-form', {
  valid: [
    'FROM debian:13\nVOLUME ["/data"]',
    'FROM debian:13\nVOLUME ["/data", \\\n  "/log"]',
    'FROM debian:13\nvolume [ "/data" ]',
    'FROM debian:13\nVOLUME []',
    "FROM debian:13\nVOLUME ['/data']",
    'FROM debian:13\nVOLUME [/data]',
    'FROM debian:13\nRUN echo VOLUME /data',
    'FROM debian:13\nCOPY a b\nCMD app',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      VOLUME /data
             ^^^^^ The volumes are not written as a JSON array.
      `,
      fixed: `
      FROM debian:13
      VOLUME ["/data"]
      `,
    },
    {
      text: `
      FROM debian:13
      volume /data "/log" '/tmp'
             ^^^^^^^^^^^^^^^^^^^ The volumes are not written as a JSON array.
      `,
      fixed: `
      FROM debian:13
      volume ["/data", "/log", "/tmp"]
      `,
    },
    {
      text: `
      FROM debian:13
      ARG DATA
      VOLUME $DATA \${DATA}/log
             ^^^^^^^^^^^^^^^^^ The volumes are not written as a JSON array.
      `,
      fixed: `
      FROM debian:13
      ARG DATA
      VOLUME ["$DATA", "\${DATA}/log"]
      `,
    },
    {
      text: `
      FROM debian:13
      VOLUME /a\\ b
             ^^^^^ The volumes are not written as a JSON array.
      `,
      fixed: `
      FROM debian:13
      VOLUME /a\\ b
      `,
    },
    {
      text: 'FROM debian:13\r\nVOLUME /data \\\r\n       ^^^^^^^… The volumes are not written as a JSON array.\r\n  /log\r\n',
      fixed: 'FROM debian:13\r\nVOLUME ["/data", \\\r\n  "/log"]\r\n',
    },
    `
    FROM debian:13
    ONBUILD VOLUME /data
                   ^^^^^ The volumes are not written as a JSON array.
    `,
  ],
});
