import { testRule } from '../../../test/test-rule.js';

testRule('run-exec-form-shell-builtin', {
  valid: [
    'FROM debian:13\nRUN cd /x && touch y',
    'FROM debian:13\nRUN ["sh", "-c", "cd /x && touch y"]',
    'FROM debian:13\nRUN ["/bin/bash", "-c", "source /x && y"]',
    'FROM debian:13\nRUN ["echo", "cd"]',
    'FROM debian:13\nRUN ["test", "-e", "/x"]',
    'FROM debian:13\nRUN ["true"]\nRUN ["printf", "x"]\nRUN ["kill", "1"]',
    // A program of the author's.
    'FROM debian:13\nRUN ["/opt/tool/export", "x"]\nRUN ["./set"]',
    // No JSON array.
    "FROM debian:13\nRUN ['cd', '/x']",
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN ["set", "x"]',
    'FROM debian:13\nRUN []',
    'FROM debian:13\nCMD ["set"]',
  ],
  invalid: [
    `
    FROM debian:13
    RUN ["cd", "/x"]
          ^^ \`cd\` is a command of the shell, and a JSON array starts no shell.
    `,
    `
    FROM alpine:3.24
    run [ "export", "A=1" ]
           ^^^^^^ \`export\` is a command of the shell, and a JSON array starts no shell.
    `,
    `
    FROM mycorp/base:1
    RUN --mount=type=cache,target=/c ["source", "venv/bin/activate"]
                                       ^^^^^^ \`source\` is a command of the shell, and a JSON array starts no shell.
    RUN [".", "/etc/profile"]
          ^ \`.\` is a command of the shell, and a JSON array starts no shell.
    `,
    `
    FROM debian:13
    ONBUILD RUN ["/bin/umask", "022"]
                  ^^^^^^^^^^ \`umask\` is a command of the shell, and a JSON array starts no shell.
    `,
    `
    FROM debian:13
    RUN ["exec", "make"]
          ^^^^ \`exec\` is a command of the shell, and a JSON array starts no shell.
    RUN [ \\
      "set", "-e" ]
       ^^^ \`set\` is a command of the shell, and a JSON array starts no shell.
    `,
  ],
});
