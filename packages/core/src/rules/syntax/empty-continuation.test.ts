import { testRule } from '../../../test/test-rule.js';

testRule('empty-continuation', {
  valid: [
    'FROM debian:13\nRUN a && \\\n    b',
    'FROM debian:13\nRUN a && \\\n    # why\n    b',
    'FROM debian:13\nRUN a\n\nRUN b',
    'FROM debian:13\nRUN <<EOF\na\n\nb\nEOF',
    'FROM debian:13\nCOPY <<EOF /a\n\n\nEOF',
    '\n\nFROM debian:13',
    'FROM debian:13\nRUN a \\',
    '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN dir c:\\\n\nRUN dir',
  ],
  invalid: [
    {
      text: 'FROM debian:13\nRUN a && \\\n\n^ An empty line stands inside this instruction.\n    b\n',
      fixed: 'FROM debian:13\nRUN a && \\\n    b\n',
    },
    {
      text: 'FROM debian:13\nRUN a && \\\n  \t\n^ An empty line stands inside this instruction.\n  # why\n\n    b && \\\n\n    c\nUSER app\n',
      fixed: 'FROM debian:13\nRUN a && \\\n  # why\n    b && \\\n    c\nUSER app\n',
    },
    {
      text: 'FROM debian:13\r\nENV A=1 \\\r\n\r\n^ An empty line stands inside this instruction.\r\n    B=2\r\n',
      fixed: 'FROM debian:13\r\nENV A=1 \\\r\n    B=2\r\n',
    },
    // Also above a heredoc's text, and where nothing follows.
    {
      text: 'FROM debian:13\nRUN <<EOF \\\n\n^ An empty line stands inside this instruction.\n  cat\na\n\nEOF\n',
      fixed: 'FROM debian:13\nRUN <<EOF \\\n  cat\na\n\nEOF\n',
    },
    'FROM debian:13\nRUN a \\\n\n^ An empty line stands inside this instruction.\nRUN b\n',
  ],
});
