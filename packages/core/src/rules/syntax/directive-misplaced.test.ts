import { testRule } from '../../../test/test-rule.js';

testRule('directive-misplaced', {
  valid: [
    '# syntax=docker/dockerfile:1\n# check=error=true\n# escape=`\n\n# The image of our web server.\nFROM nginx:1.31',
    '\ufeff# syntax=docker/dockerfile:1\nFROM debian:13',
    '#!/usr/bin/env -S docker build . -f\n# syntax=docker/dockerfile:1\nFROM debian:13',
    '  # escape=`\nFROM debian:13',
    '// syntax=docker/dockerfile:1\nFROM debian:13',
    // An instruction may have its own check above it.
    '# words\n# check=skip=JSONArgsRecommended\nFROM debian:13\n# check=skip=all\nCMD id',
    'FROM debian:13\n# check=experimental=all\nARG A',
    'FROM debian:13\n# check=error=maybe\n# check=skip=all;errors=true\nCMD id',
    // Prose.
    'FROM debian:13\n# escape the quotes\n# escape=none, as it is\n# syntax = what follows\n# syntax=proto3\nRUN id',
    '# words\n# syntax=docker/dockerfile:1 is what it needs\nFROM debian:13',
    '# words\n# vim: syntax=dockerfile\n# # syntax=docker/dockerfile:1\nFROM debian:13',
    'FROM debian:13\nRUN cat <<EOF > Dockerfile\n# syntax=docker/dockerfile:1\nFROM a\nEOF',
    'FROM debian:13\nCOPY <<EOF /Dockerfile\n# escape=`\nEOF',
    'FROM debian:13\nRUN id && \\\n# syntax=docker/dockerfile:1\n  id',
    'FROM debian:13\nRUN echo \\\n  "# escape=`"',
    // What stands first is a template's.
    '{{ if .Windows -}}\n# escape=`\n{{ end -}}\nFROM debian:13',
    '{# made by hand #}\n# syntax=docker/dockerfile:1\nFROM debian:13',
    '<%# made by hand %>\n# syntax=docker/dockerfile:1\nFROM debian:13',
    // A repeated one is a syntax error.
    '# syntax=docker/dockerfile:1\n# syntax=docker/dockerfile:1\nFROM debian:13',
    // Another mistake, with a rule of its own.
    '# words\n# synatx=docker/dockerfile:1\nFROM debian:13',
  ],
  invalid: [
    // The second stands beside the first, wherever a change is.
    `
    FROM debian:13
    # syntax=docker/dockerfile:1
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`# syntax=\` is ignored here: it counts only on the first lines.
    RUN a
    # Not a directive.
    RUN b
    # syntax=docker/dockerfile:1
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`# syntax=\` is ignored here: it counts only on the first lines.
    RUN c
    `,
    {
      text: `
    # The image of our web server.
    # syntax=docker/dockerfile:1
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`# syntax=\` is ignored here: it counts only on the first lines.
    FROM nginx:1.31
    `,
      fixed: '# syntax=docker/dockerfile:1\n# The image of our web server.\nFROM nginx:1.31\n',
    },
    {
      text: `
    # hadolint global ignore=DL3006
    # Syntax = docker/dockerfile
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`# syntax=\` is ignored here: it counts only on the first lines.
    # escape=\`
    ^^^^^^^^^^ \`# escape=\` is ignored here: it counts only on the first lines.
    # check=skip=all;error=true
                     ^^^^^^^^^^ \`error\` of \`# check=\` is ignored here: it counts only on the first lines.
    FROM nginx
    `,
    },
    {
      text: '\n\n# escape=`\n^^^^^^^^^^ `# escape=` is ignored here: it counts only on the first lines.\nFROM a\nCOPY a c:\\\\b\n',
    },
    {
      text: '\ufeff# words\r\n# syntax=acme/frontend\r\n^^^^^^^^^^^^^^^^^^^^^^ `# syntax=` is ignored here: it counts only on the first lines.\r\nFROM a\r\n',
      fixed: '\ufeff# syntax=acme/frontend\r\n# words\r\nFROM a\r\n',
    },
    {
      text: `
    # syntax=docker/dockerfile:1
    FROM debian:13
    RUN id

    # syntax=docker/dockerfile:1
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`# syntax=\` is ignored here: the directive on line 1 counts.
    from debian:13
    # syntax=docker/dockerfile:1.4
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`# syntax=\` is ignored here: the directive on line 1 counts.
    RUN id
    `,
      fixed:
        '# syntax=docker/dockerfile:1\nFROM debian:13\nRUN id\n\nfrom debian:13\n# syntax=docker/dockerfile:1.4\nRUN id\n',
    },
    {
      text: `
    FROM debian:13
    # check=error=true
            ^^^^^^^^^^ \`error\` of \`# check=\` is ignored here: it counts only on the first lines.
    CMD id
    `,
    },
    {
      text: `
    # check=skip=all
    # words
    # check=error=true
            ^^^^^^^^^^ \`error\` of \`# check=\` is ignored here: the directive on line 1 counts.
    FROM debian:13
    `,
    },
    {
      text: `
    # words
    # syntax=docker/dockerfile:1
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`# syntax=\` is ignored here: it counts only on the first lines.
    FROM debian:13
    # syntax=docker/dockerfile:1
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`# syntax=\` is ignored here: it counts only on the first lines.
    RUN id
    `,
      fixed: '# syntax=docker/dockerfile:1\n# words\nFROM debian:13\nRUN id\n',
    },
    {
      text: `
    # escape=\`
      # syntax=docker/dockerfile:1
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`# syntax=\` is ignored here: it counts only on the first lines, not indented.
    # check=error=true
    FROM debian:13
    `,
    },
    {
      text: ' # escape=`\n# syntax=docker/dockerfile:1\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `# syntax=` is ignored here: it counts only on the first lines, not indented.\nFROM debian:13\n',
      fixed: '# escape=`\n# syntax=docker/dockerfile:1\nFROM debian:13\n',
    },
    {
      text: `
     # check=error=true
             ^^^^^^^^^^ \`error\` of \`# check=\` is ignored here: it counts only on the first lines, not indented.
    # syntax=docker/dockerfile:1

    # syntax=docker/dockerfile:1
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`# syntax=\` is ignored here: it counts only on the first lines.
    FROM debian:13
    `,
    },
    {
      text: `
    #!/usr/bin/env -S docker build . -f
    # escape=\`
    ^^^^^^^^^^ \`# escape=\` is ignored here: it counts only on the first lines.
    # syntax=docker/dockerfile:1
    FROM debian:13
    `,
    },
    {
      text: '#!/usr/bin/env x\n\n# syntax=docker/dockerfile:1\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `# syntax=` is ignored here: it counts only on the first lines.\nFROM a\n',
      fixed: '#!/usr/bin/env x\n# syntax=docker/dockerfile:1\n\nFROM a\n',
    },
    {
      text: 'FROM a\n# syntax=docker/dockerfile:1.2\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `# syntax=` is ignored here: it counts only on the first lines.',
      fixed: '# syntax=docker/dockerfile:1.2\nFROM a',
    },
    // Nothing says that the backtick is wanted, or something says that it is not.
    ...['RUN a', 'RUN a \\\n  && b', 'WORKDIR C:\\app\nRUN a \\\n  && b'].map((below) => ({
      text: `FROM a\n# escape=\`\n^^^^^^^^^^ \`# escape=\` is ignored here: it counts only on the first lines.\n${below}\n`,
      fixed: `FROM a\n# escape=\`\n${below}\n`,
    })),
  ],
});
