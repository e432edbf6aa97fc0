import { testRule } from '../../../test/test-rule.js';

testRule('sensitive-mount-mode', {
  valid: [
    `
    FROM debian:13
    RUN --mount=type=secret,id=a,mode=0400,uid=1000 cat /run/secrets/a
    `,
    `
    FROM debian:13
    RUN --mount=type=cache,target=/c,mode=0777 make
    `,
    `
    FROM debian:13
    RUN --mount=type=secret,id=a,mode=0440,gid=1000 cat /run/secrets/a
    `,
    'FROM debian:13\nRUN --mount=type=secret,id=a cat /run/secrets/a',
    'FROM debian:13\nRUN --mount=type=secret,id=a,mode=0400 cat /run/secrets/a',
    'FROM debian:13\nRUN --mount=type=secret,id=a,mode=0440,gid=1000 cat /run/secrets/a',
    'FROM debian:13\nRUN --mount=type=ssh,mode=0660 git clone x',
    'FROM debian:13\nRUN --mount=type=cache,target=/x,mode=0777 make',
    'FROM debian:13\nRUN --mount=type=tmpfs,target=/x make',
    'FROM debian:13\nARG MODE\nRUN --mount=type=secret,id=a,mode=$MODE make',
    'FROM debian:13\n# RUN --mount=type=secret,id=a,mode=0444 make',
    'FROM debian:13\nRUN --mount=type=secret,id=mode,mode=600 make',
  ],
  invalid: [
    `
    FROM debian:13
    RUN --mount=type=ssh,mode=0666 git clone git@example.com:a/b
                              ^^^^ \`0666\` gives the SSH agent to every user of the step.
    `,
    `
    FROM debian:13
    RUN --mount=type=secret,id=a,uid=1000,mode=0644 cat /run/secrets/a
                                               ^^^^ \`0644\` gives the secret to every user of the step.
    `,
    `
    FROM debian:13
    RUN --mount=type=ssh,mode=777 ssh -T git@example.com
                              ^^^ \`777\` gives the SSH agent to every user of the step.
    `,
    `
    FROM debian:13
    RUN --mount=type=secret,id=a,mode=0444 cat /run/secrets/a
                                      ^^^^ \`0444\` gives the secret to every user of the step.
    `,
    `
    FROM debian:13
    RUN --mount=type=secret,id=a,mode=644,target=/x make
                                      ^^^ \`644\` gives the secret to every user of the step.
    `,
    `
    FROM debian:13
    RUN --mount=type=ssh,mode=0666 git clone x
                              ^^^^ \`0666\` gives the SSH agent to every user of the step.
    `,
    `
    FROM debian:13
    run --mount=type=secret,mode=0777,id=a \\
                                 ^^^^ \`0777\` gives the secret to every user of the step.
      --mount=type=secret,id=b make
    `,
    `
    FROM debian:13 AS build
    RUN --mount="type=secret,id=a,mode=0444" make
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`0444\` gives the secret to every user of the step.
    `,
    `
    FROM debian:13
    ARG MODE=0444
    RUN --mount=type=secret,id=a,mode=$MODE make
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`0444\` gives the secret to every user of the step.
    `,
  ],
});
