import { testRule } from '../../../test/test-rule.js';

testRule('syntax-error', {
  valid: [
    'FROM debian:13\nRUN <<EOF\ntrue\nEOF\n# a comment right behind a heredoc\nUSER app',
    'FROM debian:13\nRUN echo "<<EOF" it\'s fine <<EOF',
    'FROM debian:13\nRUN echo \\\n\n  two',
    'FROM debian:13\nCMD ["a", ]',
    '# escape=`\nFROM debian:13\nCOPY a c:\\\\\nUSER app',
    'FROM debian:13\nFROBNICATE x',
  ],
  invalid: [
    `
    FROM debian:13
    RUN cat <<EOF
            ^^^^^ The heredoc \`EOF\` has no end.
    true
    `,
    `
    # escape=\\
    # escape=\`
    ^^^^^^^^^^ The directive \`escape\` stands here for a second time.
    FROM debian:13
    `,
    `
    FROM debian:13
    CMD ["a", 1]
        ^^^^^^^^ A JSON array must have strings only.
    `,
    `
    FROM debian:13
    ENV NAME
        ^^^^ ENV gives \`NAME\` no value.
    `,
  ],
});
