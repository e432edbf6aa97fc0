import { testRule } from '../../../test/test-rule.js';

testRule('volume-invalid-json', {
  valid: [
    'FROM debian:13\nVOLUME ["/data"]',
    'FROM debian:13\nVOLUME ["/data", "/log"]',
    'FROM debian:13\nVOLUME [ "/data" ,\\\n  "/log" ]',
    'FROM debian:13\nVOLUME []',
    'FROM debian:13\nVOLUME /data /log',
    'FROM debian:13\nVOLUME "/data"',
    'FROM debian:13\nVOLUME $DIRS',
    'FROM debian:13\nVOLUME /data[1]',
    // An error of the build.
    'FROM debian:13\nVOLUME [1]',
    // Of other instructions other rules speak.
    "FROM debian:13\nCMD ['app']\nRUN [ -d /data ]",
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      VOLUME ['/data']
             ^^^^^^^^^ This is no valid JSON, and makes a volume at \`[/data]\`.
      `,
      fixed: `
      FROM debian:13
      VOLUME ["/data"]
      `,
    },
    {
      text: `
      FROM debian:13
      volume ["/data", "/log",]
             ^^^^^^^^^^^^^^^^^^ This is no valid JSON, and makes volumes like \`[/data,\`.
      `,
      fixed: `
      FROM debian:13
      volume ["/data", "/log"]
      `,
    },
    {
      text: `
      FROM debian:13
      VOLUME ["/data" "/log"]
             ^^^^^^^^^^^^^^^^ This is no valid JSON, and makes volumes like \`[/data\`.
      `,
      fixed: `
      FROM debian:13
      VOLUME ["/data", "/log"]
      `,
    },
    {
      text: `
      FROM debian:13
      VOLUME [“/data”]
             ^^^^^^^^^ This is no valid JSON, and makes a volume at \`[“/data”]\`.
      `,
      fixed: `
      FROM debian:13
      VOLUME ["/data"]
      `,
    },
    {
      text: `
      FROM debian:13
      ARG DATA=/data
      VOLUME [/data, \${DATA}/x
             ^^^^^^^^^^^^^^^^^ This is no valid JSON, and makes volumes like \`[/data,\`.
      `,
      fixed: `
      FROM debian:13
      ARG DATA=/data
      VOLUME [/data, \${DATA}/x
      `,
    },
    {
      text: 'FROM debian:13\r\nVOLUME [/data]\r\n       ^^^^^^^ This is no valid JSON, and makes a volume at `[/data]`.\r\n',
      fixed: 'FROM debian:13\r\nVOLUME ["/data"]\r\n',
    },
    `
    FROM debian:13
    ONBUILD VOLUME ['/a', '/b c']
                   ^^^^^^^^^^^^^^ This is no valid JSON, and makes volumes like \`[/a,\`.
    `,
  ],
});
