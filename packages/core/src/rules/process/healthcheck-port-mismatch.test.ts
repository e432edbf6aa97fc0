import { testRule } from '../../../test/test-rule.js';

testRule('healthcheck-port-mismatch', {
  valid: [
    'FROM node:24\nEXPOSE 8080\nHEALTHCHECK CMD curl -f http://localhost:8080/',
    'FROM node:24\nEXPOSE 80\nHEALTHCHECK CMD curl -f http://localhost/health',
    'FROM node:24\nEXPOSE 443\nHEALTHCHECK CMD curl -fk https://127.0.0.1',
    'FROM node:24\nEXPOSE 3000-3005\nHEALTHCHECK CMD wget -qO- localhost:3003/x',
    'FROM node:24\nEXPOSE 8080\nHEALTHCHECK CMD nc -z localhost 8080',
    // Ports that only the environment knows.
    'FROM node:24\nEXPOSE 8080\nHEALTHCHECK CMD curl -f http://localhost:$PORT/',
    'FROM node:24\nARG PORT\nEXPOSE $PORT\nHEALTHCHECK CMD curl -f http://localhost:3000/',
    'FROM example.org/app:1\nEXPOSE 8080\nHEALTHCHECK CMD curl -f http://localhost:3000/',
    // Nothing is declared here.
    'FROM node:24\nHEALTHCHECK CMD curl -f http://localhost:3000/',
    'FROM nginx:1.31\nCOPY nginx.conf /etc/nginx/\nHEALTHCHECK CMD curl -f http://localhost:8080/',
    'FROM node:24\nEXPOSE 53/udp\nHEALTHCHECK CMD curl -f http://localhost:3000/',
    // A second port that the file speaks of, or that the server has.
    'FROM node:24\nENV ADMIN_PORT=9000\nEXPOSE 8080\nHEALTHCHECK CMD curl -f http://localhost:9000/',
    'FROM caddy:2\nEXPOSE 8080\nHEALTHCHECK CMD wget -qO- http://localhost:2019/metrics',
    // Another host, and no check of a port.
    'FROM node:24\nEXPOSE 8080\nHEALTHCHECK CMD curl -f http://backend:3000/',
    'FROM node:24\nEXPOSE 8080\nHEALTHCHECK CMD ["node", "check.js", "localhost:3000"]',
    'FROM node:24\nEXPOSE 8080\nHEALTHCHECK CMD grep localhost:3000 /etc/app',
    'FROM node:24\nEXPOSE 8080\nHEALTHCHECK NONE',
    // A check that is overridden, and one of another build.
    'FROM node:24\nEXPOSE 8080\nHEALTHCHECK CMD curl -f localhost:3000\nHEALTHCHECK CMD curl -f localhost:8080',
    'FROM node:24\nEXPOSE 8080\nONBUILD HEALTHCHECK CMD curl -f localhost:3000',
    'FROM node:24 AS test\nEXPOSE 8080\nHEALTHCHECK CMD curl -f localhost:3000\nFROM node:24\nCMD ["node"]',
  ],
  invalid: [
    `
    FROM node:24
    EXPOSE 8080
    HEALTHCHECK CMD curl -f http://localhost:3000/health || exit 1
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The check asks port 3000, and the image declares \`8080\`.
    `,
    `
    from node:24 as base
    expose 8080 9090/tcp
    from base
    healthcheck --interval=30s cmd ["wget", "-q", "--spider", "http://127.0.0.1/"]
                                                               ^^^^^^^^^^^^^^^^^ The check asks port 80, and the image declares \`8080\`, \`9090\`.
    `,
    `
    FROM node:24
    EXPOSE 8080
    HEALTHCHECK CMD nc -z 127.0.0.1 8081
                                    ^^^^ The check asks port 8081, and the image declares \`8080\`.
    `,
    `
    FROM nginx:1.31
    EXPOSE 443
    HEALTHCHECK CMD sh -c 'curl -fs localhost:8443'
                                    ^^^^^^^^^^^^^^ The check asks port 8443, and the image declares \`80\`, \`443\`.
    `,
    'FROM node:24\r\nEXPOSE 3000\r\nHEALTHCHECK CMD curl -f \\\r\n  https://localhost/\r\n  ^^^^^^^^^^^^^^^^^^ The check asks port 443, and the image declares `3000`.\r\n',
    {
      text: `
      FROM node:24
      EXPOSE 8080
      HEALTHCHECK CMD ["curl", "-f", "http://127.0.0.1:3000/health"]
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The check asks port 3000, and the image declares \`8080\`.
      `,
      fixed: 'FROM node:24\nEXPOSE 8080\nHEALTHCHECK CMD ["curl", "-f", "http://127.0.0.1:8080/health"]\n',
    },
    {
      text: `
      FROM node:24
      EXPOSE 8080
      HEALTHCHECK CMD nc -z 127.0.0.1 127
                                      ^^^ The check asks port 127, and the image declares \`8080\`.
      `,
      fixed: 'FROM node:24\nEXPOSE 8080\nHEALTHCHECK CMD nc -z 127.0.0.1 8080\n',
    },
    // Two to choose from, or a port that is only meant.
    {
      text: `
      FROM node:24
      EXPOSE 8080 9090
      HEALTHCHECK CMD curl -f http://localhost:3000/
                              ^^^^^^^^^^^^^^^^^^^^^^ The check asks port 3000, and the image declares \`8080\`, \`9090\`.
      `,
      fixed: 'FROM node:24\nEXPOSE 8080 9090\nHEALTHCHECK CMD curl -f http://localhost:3000/\n',
    },
    {
      text: `
      FROM node:24
      EXPOSE 8080
      HEALTHCHECK CMD curl -f http://localhost/
                              ^^^^^^^^^^^^^^^^^ The check asks port 80, and the image declares \`8080\`.
      `,
      fixed: 'FROM node:24\nEXPOSE 8080\nHEALTHCHECK CMD curl -f http://localhost/\n',
    },
  ],
});
