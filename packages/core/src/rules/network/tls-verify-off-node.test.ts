import { testRule } from '../../../test/test-rule.js';

const tail = 'turns off the check of certificates for Node.js and its package managers.';

testRule('tls-verify-off-node', {
  valid: [
    `
    FROM node:24
    ENV NODE_TLS_REJECT_UNAUTHORIZED=1
    `,
    `
    FROM node:24
    ENV NODE_EXTRA_CA_CERTS=/ca.pem
    RUN npm config set strict-ssl true
    `,
    `
    FROM node:24
    ENV NODE_TLS_REJECT_UNAUTHORIZED=
    `,
    'FROM node:24\nENV NODE_TLS_REJECT_UNAUTHORIZED=1',
    'FROM node:24\nENV NODE_TLS_REJECT_UNAUTHORIZED=""',
    'FROM node:24\nARG NODE_TLS_REJECT_UNAUTHORIZED',
    'FROM node:24\nARG VALUE\nENV NODE_TLS_REJECT_UNAUTHORIZED=$VALUE',
    'FROM node:24\nENV NODE_EXTRA_CA_CERTS=/ca.pem',
    'FROM node:24\nRUN npm config set strict-ssl true && npm config delete strict-ssl',
    'FROM node:24\nRUN npm config set cafile /ca.pem && npm ci --strict-ssl',
    'FROM node:24\nRUN echo "npm config set strict-ssl false"\n# ENV NODE_TLS_REJECT_UNAUTHORIZED=0',
    'FROM node:24\nRUN echo "strict-ssl=true" > .npmrc && echo "strict-ssl=false" > notes.txt',
    'FROM node:24\nENV MY_NODE_TLS_REJECT_UNAUTHORIZED=0',
  ],
  invalid: [
    `
    FROM node:24
    RUN npm_config_strict_ssl=false npm ci
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`npm_config_strict_ssl=false\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    RUN echo 'strict-ssl=false' | tee -a /root/.npmrc
             ^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    RUN <<EOF
    export NODE_TLS_REJECT_UNAUTHORIZED=0
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NODE_TLS_REJECT_UNAUTHORIZED=0\` turns off the check of certificates for Node.js and its package managers.
    npm ci
    EOF
    `,
    `
    FROM node:24
    ARG NODE_TLS_REJECT_UNAUTHORIZED=0
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NODE_TLS_REJECT_UNAUTHORIZED=0\` turns off the check of certificates for Node.js and its package managers.
    RUN npm ci
    `,
    `
    FROM node:24
    COPY <<EOF /app/.yarnrc.yml
    nodeLinker: node-modules
    enableStrictSsl: false
    ^^^^^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates for Node.js and its package managers.
    EOF
    `,
    `
    FROM node:24
    ENV NODE_TLS_REJECT_UNAUTHORIZED=0
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NODE_TLS_REJECT_UNAUTHORIZED=0\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    ENV NODE_TLS_REJECT_UNAUTHORIZED "0"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NODE_TLS_REJECT_UNAUTHORIZED=0\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    ARG REJECT=0
    ENV NODE_TLS_REJECT_UNAUTHORIZED=\${REJECT}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NODE_TLS_REJECT_UNAUTHORIZED=0\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    RUN npm config set strict-ssl false && npm ci
                       ^^^^^^^^^^^^^^^^ \`strict-ssl false\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    RUN npm config -g set strict-ssl=false
                          ^^^^^^^^^^^^^^^^ \`strict-ssl=false\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    RUN npm set strict-ssl false
                ^^^^^^^^^^^^^^^^ \`strict-ssl false\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    RUN npm install --strict-ssl=false
                    ^^^^^^^^^^^^^^^^^^ \`--strict-ssl=false\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    RUN yarn config set strict-ssl false -g
                        ^^^^^^^^^^^^^^^^ \`strict-ssl false\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    RUN yarn config set enableStrictSsl false
                        ^^^^^^^^^^^^^^^^^^^^^ \`enableStrictSsl false\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    RUN echo "strict-ssl=false" >> .npmrc
             ^^^^^^^^^^^^^^^^^^ The configuration turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    ENV NPM_CONFIG_STRICT_SSL=false
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NPM_CONFIG_STRICT_SSL=false\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    RUN NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NODE_TLS_REJECT_UNAUTHORIZED=0\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    CMD ["sh", "-c", "NODE_TLS_REJECT_UNAUTHORIZED=0 node server.js"]
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NODE_TLS_REJECT_UNAUTHORIZED=0\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    CMD ["env", "NODE_TLS_REJECT_UNAUTHORIZED=0", "node", "server.js"]
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NODE_TLS_REJECT_UNAUTHORIZED=0\` turns off the check of certificates for Node.js and its package managers.
    `,
    `
    FROM node:24
    ENV NODE_ENV=production \\
        NODE_TLS_REJECT_UNAUTHORIZED="0"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NODE_TLS_REJECT_UNAUTHORIZED=0\` ${tail}
    `,
    `
    FROM node:24
    RUN NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NODE_TLS_REJECT_UNAUTHORIZED=0\` ${tail}
    run npm config set strict-ssl false && yarn config set strict-ssl=false
                       ^^^^^^^^^^^^^^^^ \`strict-ssl false\` ${tail}
                                                           ^^^^^^^^^^^^^^^^ \`strict-ssl=false\` ${tail}
    `,
    `
    FROM node:24
    RUN npm install --strict-ssl=false && yarn config set enableStrictSsl false
                    ^^^^^^^^^^^^^^^^^^ \`--strict-ssl=false\` ${tail}
                                                          ^^^^^^^^^^^^^^^^^^^^^ \`enableStrictSsl false\` ${tail}
    RUN ["npm", "install", "--no-strict-ssl"]
                            ^^^^^^^^^^^^^^^ \`--no-strict-ssl\` ${tail}
    `,
    `
    FROM node:24
    ARG OFF=0
    ENV NODE_TLS_REJECT_UNAUTHORIZED=$OFF NPM_CONFIG_STRICT_SSL=false
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NODE_TLS_REJECT_UNAUTHORIZED=0\` ${tail}
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NPM_CONFIG_STRICT_SSL=false\` ${tail}
    `,
    `
    FROM node:24
    RUN echo "strict-ssl=false" >> ~/.npmrc
             ^^^^^^^^^^^^^^^^^^ The configuration ${tail}
    COPY <<EOF .yarnrc.yml
    enableStrictSsl: false
    ^^^^^^^^^^^^^^^^^^^^^^ The configuration ${tail}
    EOF
    `,
    // Without it the two below and above could be one.
    {
      text: `
      FROM node:24
      RUN a
      ENV NODE_TLS_REJECT_UNAUTHORIZED=0
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NODE_TLS_REJECT_UNAUTHORIZED=0\` ${tail}

      RUN b
      `,
      fixed: 'FROM node:24\nRUN a\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\n\nRUN b\n',
    },
  ],
});
