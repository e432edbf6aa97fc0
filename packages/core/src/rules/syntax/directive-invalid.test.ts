import { testRule } from '../../../test/test-rule.js';

testRule('directive-invalid', {
  valid: [
    '# check=skip=all\nFROM debian:13',
    '# check=skip=JSONArgsRecommended,StageNameCasing;error=true;experimental=all\nFROM debian:13',
    '#check = skip=all;error=F # and so on=x\nFROM debian:13',
    '# syntax=docker/dockerfile:1\n# check=error=1\nFROM debian:13',
    // Only two of them part it.
    '# check=skip=A;error=true;experimental=b;foo=1\nFROM debian:13',
    // Names that are none are not an error.
    '# check=skip=NoSuchCheck\nFROM debian:13',
    // Not a directive: not at the top, or above an instruction.
    '# a comment\n# check=foo=1\nFROM debian:13',
    'FROM debian:13\n# check=foo=1\nRUN true',
    ' # check=foo=1\nFROM debian:13',
    '# escape=`\nFROM debian:13',
    'FROM debian:13',
    { text: '# check=foo=1\nFROM debian:13', buildArgs: { BUILDKIT_DOCKERFILE_CHECK: 'skip=all' } },
  ],
  invalid: [
    `
    # check=skips=all
            ^^^^^ There is no option \`skips\`.
    FROM debian:13
    `,
    `
    # check=skip=all;error=maybe
                           ^^^^^ \`error\` is true or false.
    FROM debian:13
    `,
    {
      text: `
    #check=JSONArgsRecommended;errors=true; skip
           ^^^^^^^^^^^^^^^^^^^ The option has no value.
                               ^^^^^^ There is no option \`errors\`.
                                           ^ The option has no value.
    FROM debian:13
    `,
      fixed: '#check=skip=JSONArgsRecommended;error=true; skip\nFROM debian:13\n',
    },
    {
      text: `
    # check = error
              ^^^^^ The option has no value.
    FROM debian:13
    `,
      fixed: '# check = error=true\nFROM debian:13\n',
    },
    {
      text: '# check=error=Yes;skips=A \r\n              ^^^ `error` is true or false.\r\n                  ^^^^^ There is no option `skips`.\r\nFROM a:1\r\n',
      fixed: '# check=error=true;skip=A \r\nFROM a:1\r\n',
    },
    {
      text: `
    # check=foo=1;error=maybe
            ^^^ There is no option \`foo\`.
                        ^^^^^ \`error\` is true or false.
    FROM debian:13
    `,
      fixed: '# check=foo=1;error=maybe\nFROM debian:13\n',
    },
    `
    # syntax=docker/dockerfile:1
    # CHECK = SKIP=all
              ^^^^ There is no option \`SKIP\`.
    FROM debian:13
    `,
    `
    # check=skip=A;error=true;error=true;skip=B
                                    ^^^^^^^^^^^ \`error\` is true or false.
    FROM debian:13
    `,
    '# check=foo=1\r\n        ^^^ There is no option `foo`.\r\nFROM a:1\r\n',
  ],
});
