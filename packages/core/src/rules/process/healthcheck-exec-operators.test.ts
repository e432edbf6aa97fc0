import { testRule } from '../../../test/test-rule.js';

testRule('healthcheck-exec-operators', {
  valid: [
    'FROM nginx:1.31\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1',
    'FROM nginx:1.31\nHEALTHCHECK CMD ["curl", "-f", "http://localhost/"]',
    'FROM nginx:1.31\nHEALTHCHECK CMD ["sh", "-c", "curl -f http://localhost/ || exit 1"]',
    'FROM nginx:1.31\nHEALTHCHECK CMD ["/bin/bash", "-c", "a", "||", "exit", "1"]',
    // Operators inside of a word mean something to the program.
    'FROM nginx:1.31\nHEALTHCHECK CMD ["php", "-r", "exit(a() || b() ? 0 : 1);"]',
    'FROM nginx:1.31\nHEALTHCHECK CMD ["curl", "-f", "http://localhost/?a=1&b=2"]',
    'FROM nginx:1.31\nHEALTHCHECK CMD ["||"]',
    'FROM nginx:1.31\nHEALTHCHECK NONE',
    // Not this instruction.
    'FROM nginx:1.31\nCMD ["a", "||", "b"]',
    'FROM nginx:1.31\n# HEALTHCHECK CMD ["a", "||", "b"]\nCMD ["a"]',
    // No array.
    "FROM nginx:1.31\nHEALTHCHECK CMD ['a', '||', 'b']",
  ],
  invalid: [
    {
      text: `
      FROM nginx:1.31
      HEALTHCHECK --interval=30s CMD ["curl", "-f", "http://localhost/", "||", "exit", "1"]
                                                                          ^^ \`||\` is an argument of \`curl\` here: a JSON array has no shell.
      `,
      fixed: `
      FROM nginx:1.31
      HEALTHCHECK --interval=30s CMD curl -f http://localhost/ || exit 1
      `,
    },
    {
      text: `
      from nginx:1.31
      healthcheck cmd [ "wget","-qO-","localhost:$PORT","|","grep","ok" ]
                                                         ^ \`|\` is an argument of \`wget\` here: a JSON array has no shell.
      `,
      fixed: 'from nginx:1.31\nhealthcheck cmd wget -qO- localhost:$PORT | grep ok\n',
    },
    // No fix where words would need quotes, or lines and comments would go.
    {
      text: `
      FROM nginx:1.31
      HEALTHCHECK CMD ["grep", "a b", "/x", "&&", "true"]
                                             ^^ \`&&\` is an argument of \`grep\` here: a JSON array has no shell.
      `,
      fixed: 'FROM nginx:1.31\nHEALTHCHECK CMD ["grep", "a b", "/x", "&&", "true"]\n',
    },
    {
      text: `
      FROM nginx:1.31
      HEALTHCHECK CMD ["a", \\
        # or not
        ">", "/dev/null"]
         ^ \`>\` is an argument of \`a\` here: a JSON array has no shell.
      `,
      fixed: 'FROM nginx:1.31\nHEALTHCHECK CMD ["a", \\\n  # or not\n  ">", "/dev/null"]\n',
    },
    {
      text: 'FROM nginx:1.31\r\nONBUILD HEALTHCHECK CMD ["a", "2>&1"]\r\n                               ^^^^ `2>&1` is an argument of `a` here: a JSON array has no shell.\r\n',
      fixed: 'FROM nginx:1.31\r\nONBUILD HEALTHCHECK CMD a 2>&1\r\n',
    },
  ],
});
