import { testRule } from '../../../test/test-rule.js';

testRule('user-group-explicit-root', {
  valid: [
    `
    FROM debian:13
    USER 1000:1000
    `,
    `
    FROM debian:13
    USER root:root
    `,
    `
    FROM debian:13 AS b
    USER 1000:0
    FROM debian:13
    USER 1000:1000
    `,
    'FROM debian:13\nUSER app:app',
    'FROM debian:13\nUSER app',
    'FROM debian:13\nUSER root:root',
    'FROM debian:13\nUSER 0:0',
    'FROM debian:13\nUSER 1001:1001',
    'FROM debian:13\nARG G\nUSER app:$G',
    'FROM debian:13\n',
    // OpenShift starts it as a user of its choice in the group 0.
    'FROM debian:13\nRUN chgrp -R 0 /app && chmod -R g=u /app\nUSER 1001:0',
    'FROM debian:13\nLABEL io.openshift.tags=a\nUSER 1001:0',
    'FROM debian:13\nRUN chmod -R 775 /app\nUSER app:root',
    // Not in the end.
    'FROM debian:13\nUSER app:root\nRUN make\nUSER app',
    'FROM debian:13 AS a\nUSER app:0\nFROM debian:13\nUSER app',
  ],
  invalid: [
    `
    FROM debian:13
    RUN useradd app
    USER app:root
         ^^^^^^^^ The group of \`app\` is root.
    CMD ["/app"]
    `,
    `
    FROM debian:13
    USER 1000:0
         ^^^^^^ The group of \`1000\` is root.
    CMD ["/app"]
    `,
    `
    FROM debian:13
    ARG G=0
    USER 1001:$G
         ^^^^^^^ The group of \`1001\` is root.
    CMD ["/app"]
    `,
    `
    FROM node:24
    USER node:root
         ^^^^^^^^^ The group of \`node\` is root.
    CMD ["node","a"]
    `,
    `
    FROM debian:13
    USER app:root
         ^^^^^^^^ The group of \`app\` is root.
    `,
    `
    FROM debian:13
    USER 1001:0
         ^^^^^^ The group of \`1001\` is root.
    `,
    `
    FROM debian:13 AS a
    user 1001:root
         ^^^^^^^^^ The group of \`1001\` is root.
    FROM a
    CMD ["x"]
    `,
    `
    FROM debian:13
    ENV U=app
    USER \${U}:0
         ^^^^^^ The group of \`app\` is root.
    `,
    `
    FROM debian:13
    RUN useradd app
    USER app:root
         ^^^^^^^^ The group of \`app\` is root.
    CMD ["x"]
    `,
  ],
});
