import { testRule } from '../../../test/test-rule.js';

const cmd = (text: string, what: string) =>
  `FROM node:24\nCMD ${text}\n    ${'^'.repeat(text.length)} This is no valid JSON array, so it is a command of the shell${what}.\n`;

testRule('cmd-malformed-json', {
  valid: [
    'FROM node:24\nCMD ["node", "server.js"]',
    'FROM node:24\nCMD []',
    'FROM node:24\nCMD node server.js',
    'FROM node:24\nCMD "node" "server.js"',
    // The test of a shell.
    'FROM node:24\nRUN [ -f /x ] || touch /x',
    'FROM node:24\nRUN [ "$A" = "b" ]',
    "FROM node:24\nRUN [ 'a' = 'b' ] && echo x",
    'FROM node:24\nRUN [ -n "$A" ]',
    'FROM node:24\nRUN [[ "$A" == "b" ]]',
    'FROM node:24\nRUN [ "$(id -u)" -eq 0 ] && [ "a" ]',
    "FROM node:24\nRUN [ ! -e '/x' ]",
    'FROM node:24\nHEALTHCHECK CMD [ -e /tmp/.lock ] || exit 1',
    'FROM node:24\nRUN [ "${A}" ]  && b',
    // Other words with commas and quotes.
    'FROM node:24\nCMD node --x=["a",] server.js',
    'FROM node:24\nCMD "my app" a,b',
    // Another rule's matter, or no instruction.
    "FROM node:24\nSHELL ['bash', '-c']",
    'FROM node:24\nCMD ["a", 1]',
    "FROM node:24\n# CMD ['a', 'b']\nRUN <<EOF\n['a', 'b']\nEOF",
    "FROM node:24\nVOLUME ['/a']",
    'FROM node:24\nHEALTHCHECK NONE',
    'FROM node:24\nCMD',
    'FROM node:24\nCMD [',
  ],
  invalid: [
    { text: cmd("['node', 'server.js']", ''), fixed: 'FROM node:24\nCMD ["node", "server.js"]\n' },
    { text: cmd("['node']", ''), fixed: 'FROM node:24\nCMD ["node"]\n' },
    {
      text: cmd('["node", "server.js",]', ': there is a comma too many'),
      fixed: 'FROM node:24\nCMD ["node", "server.js"]\n',
    },
    { text: cmd('["node" "server.js"]', ': a comma is missing'), fixed: 'FROM node:24\nCMD ["node", "server.js"]\n' },
    { text: cmd('["node", "server.js"', ': a bracket is missing'), fixed: 'FROM node:24\nCMD ["node", "server.js"]\n' },
    { text: cmd('"node", "server.js"', ': a bracket is missing'), fixed: 'FROM node:24\nCMD ["node", "server.js"]\n' },
    { text: cmd('[node, server.js]', ': words have no quotes'), fixed: 'FROM node:24\nCMD ["node", "server.js"]\n' },
    { text: cmd('[\u201cnode\u201d, \u201cserver.js\u201d]', ''), fixed: 'FROM node:24\nCMD ["node", "server.js"]\n' },
    { text: cmd("['sh', '-c', 'echo \"a\"']", ''), fixed: 'FROM node:24\nCMD ["sh", "-c", "echo \\"a\\""]\n' },
    { text: cmd('["C:\\app\\x.exe", "a"]', ''), fixed: 'FROM node:24\nCMD ["C:\\\\app\\\\x.exe", "a"]\n' },
    { text: cmd('["a\tb"]', ''), fixed: 'FROM node:24\nCMD ["a\\tb"]\n' },
    // What stands behind it is lost on nobody but the author.
    {
      text: cmd('["node", "server.js"] # the server', ': something stands behind the array'),
      fixed: 'FROM node:24\nCMD ["node", "server.js"] # the server\n',
    },
    {
      text: `
      from node:24
      entrypoint [ 'node', \\
                 ^^^^^^^^^^^… This is no valid JSON array, so it is a command of the shell: there is a comma too many.
        # the file
        'server.js', \\
      ]
      RUN ['npm', 'ci']
          ^^^^^^^^^^^^^ This is no valid JSON array, so it is a command of the shell.
      ONBUILD HEALTHCHECK CMD ['a', 'b']
                              ^^^^^^^^^^ This is no valid JSON array, so it is a command of the shell.
      `,
      fixed: `
      from node:24
      entrypoint [ "node", \\
        # the file
        "server.js" \\
      ]
      RUN ["npm", "ci"]
      ONBUILD HEALTHCHECK CMD ["a", "b"]
      `,
    },
    {
      text: "FROM node:24\r\nCMD ['a', \\\r\n    ^^^^^^^… This is no valid JSON array, so it is a command of the shell.\r\n  'b']\r\n",
      fixed: 'FROM node:24\r\nCMD ["a", \\\r\n  "b"]\r\n',
    },
  ],
});
