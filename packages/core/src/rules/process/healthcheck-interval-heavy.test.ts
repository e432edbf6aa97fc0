import { testRule } from '../../../test/test-rule.js';

testRule('healthcheck-interval-heavy', {
  valid: [
    'FROM nginx:1.31\nHEALTHCHECK CMD a',
    'FROM nginx:1.31\nHEALTHCHECK --interval=30s --timeout=10s CMD a',
    'FROM nginx:1.31\nHEALTHCHECK --interval=5s CMD a',
    'FROM nginx:1.31\nHEALTHCHECK --interval=0 --timeout=0s CMD a',
    'FROM nginx:1.31\nHEALTHCHECK --interval=1m30s --timeout=30s --start-interval=1s CMD a',
    'FROM nginx:1.31\nHEALTHCHECK --interval=30s --timeout=30s CMD a',
    // Without one of the two there is nothing to compare.
    'FROM nginx:1.31\nHEALTHCHECK --timeout=5m CMD a',
    'FROM nginx:1.31\nHEALTHCHECK --interval=10s CMD a',
    // The shell does it all.
    'FROM nginx:1.31\nHEALTHCHECK --interval=2s CMD [ -e /tmp/.lock ] || exit 1',
    // An error of its own.
    'FROM nginx:1.31\nHEALTHCHECK --interval=1 CMD a',
    'FROM nginx:1.31\nHEALTHCHECK --interval=$X CMD a',
    'FROM nginx:1.31\nHEALTHCHECK NONE',
    // The JVM with time to start.
    'FROM eclipse-temurin:21\nHEALTHCHECK --interval=5s --start-period=1m CMD a\nCMD ["java", "-jar", "a.jar"]',
    'FROM eclipse-temurin:21\nHEALTHCHECK --interval=15s CMD a\nCMD ["java", "-jar", "a.jar"]',
    'FROM eclipse-temurin:21\nHEALTHCHECK --interval=5s --retries=10 CMD a\nCMD ["java", "-jar", "a.jar"]',
    'FROM node:24\nHEALTHCHECK --interval=5s CMD a\nCMD ["node", "a.js"]',
    { text: 'FROM nginx:1.31\nHEALTHCHECK --interval=2s CMD a', options: { seconds: 1 } },
  ],
  invalid: [
    `
    FROM nginx:1.31
    HEALTHCHECK --interval=1s --timeout=3s CMD a
                ^^^^^^^^^^^^^ The check runs every 1s.
    `,
    `
    from nginx:1.31
    healthcheck --retries=3 \\
      --interval=500ms \\
      ^^^^^^^^^^^^^^^^ The check runs every 500ms.
      cmd ["a"]
    `,
    `
    FROM nginx:1.31
    HEALTHCHECK --interval=10s --timeout=1m CMD a
                               ^^^^^^^^^^^^ The check may take \`1m\`, longer than the pause of \`10s\` between two.
    `,
    `
    FROM nginx:1.31
    ONBUILD HEALTHCHECK --interval=4s CMD a
                        ^^^^^^^^^^^^^ The check runs every 4s.
    `,
    `
    FROM eclipse-temurin:21
    HEALTHCHECK --interval=5s --timeout=3s CMD a
    ^^^^^^^^^^^ A program of the JVM is given 15 seconds to start.
    ENTRYPOINT ["java", "-jar", "a.jar"]
    `,
    `
    FROM eclipse-temurin:21
    HEALTHCHECK --start-period=0s CMD a
    ^^^^^^^^^^^ A program of the JVM is given 90 seconds to start.
    CMD ["java", "-jar", "a.jar"]
    `,
    {
      options: { seconds: 60 },
      text: `
      FROM nginx:1.31
      HEALTHCHECK --interval=30s CMD a
                  ^^^^^^^^^^^^^^ The check runs every 30s.
      `,
    },
  ],
});
