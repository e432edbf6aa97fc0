import { testRule } from '../../../test/test-rule.js';

testRule('shell-json-form', {
  valid: [
    'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]',
    'FROM debian:13\nshell [ "a" ]',
    'FROM debian:13\nSHELL [""]',
    'FROM debian:13\nSHELL \\\n  ["/bin/bash", \\\n  # the command\n  "-c"]',
    '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nSHELL ["powershell", `\n  "-Command"]',
    'FROM debian:13\nSHELL ["c:\\\\Windows\\\\cmd.exe", "/c"]',
    // Nothing at all is an error of its own, and so is what the parser rejects.
    'FROM debian:13\nSHELL',
    'FROM debian:13\nSHELL ["/bin/bash", 1]',
    'FROM debian:13\nONBUILD SHELL /bin/bash -c',
    'FROM debian:13\nRUN SHELL /bin/bash',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      SHELL /bin/bash -o pipefail -c
            ^^^^^^^^^^^^^^^^^^^^^^^^ SHELL needs a JSON array.
      `,
      fixed: 'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\n',
    },
    {
      text: `
      FROM debian:13
      shell ['/bin/bash', '-c']
            ^^^^^^^^^^^^^^^^^^^ SHELL needs a JSON array.
      `,
      fixed: 'FROM debian:13\nshell ["/bin/bash", "-c"]\n',
    },
    {
      text: `
      FROM debian:13
      SHELL ["/bin/bash", "-c",]
            ^^^^^^^^^^^^^^^^^^^^ SHELL needs a JSON array.
      `,
      fixed: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\n',
    },
    // What cannot be told apart is left to the writer.
    {
      text: `
      FROM debian:13
      SHELL ["/bin/bash", "-c"] # for pipefail
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SHELL needs a JSON array.
      SHELL "/bin/my shell" -c
            ^^^^^^^^^^^^^^^^^^ SHELL needs a JSON array.
      `,
      fixed: 'FROM debian:13\nSHELL ["/bin/bash", "-c"] # for pipefail\nSHELL "/bin/my shell" -c\n',
    },
    `
    FROM debian:13 AS unused
    SHELL []
    ^^^^^ SHELL needs an argument.
    FROM debian:13
    `,
    'FROM debian:13\r\nSHELL ["c:\\Windows\\cmd"]\r\n      ^^^^^^^^^^^^^^^^^^ SHELL needs a JSON array.\r\n',
  ],
});
