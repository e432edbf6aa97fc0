import { testRule } from '../../../test/test-rule.js';

testRule('npm-pin-versions', {
  valid: [
    'FROM node:24\nRUN npm install && npm ci && npm i --omit dev && npm install --production',
    'FROM node:24\nRUN npm install -g typescript@5.9.2 @scope/name@1 "eslint@^9"',
    'FROM node:24\nRUN npm install -g npm@latest typescript@next',
    'FROM node:24\nRUN npm install ./package.tgz /tmp/a.tar.gz https://example.org/a.tgz',
    'FROM node:24\nRUN npm install . ../lib ~/lib file:../lib',
    'FROM node:24\nRUN npm install git+ssh://git@example.org/a.git#1234567 github:user/repo user/repo',
    'FROM node:24\nARG V=1\nRUN npm install -g yarn@$V $PACKAGES pm2@${PM2}',
    'FROM node:24\nRUN npm install --prefix /app --registry https://example.org --loglevel error -w web',
    'FROM node:24\nRUN npm run install typescript && npm uninstall typescript && npm exec typescript && npx typescript',
    'FROM node:24\nRUN npm config set registry https://example.org && npm update',
    'FROM node:24\nRUN npm install alias@npm:name@1.2.3',
    { text: 'FROM node:24\nRUN npm install -g npm', options: { allow: ['npm'] } },
    'FROM node:24\nRUN echo npm install typescript # npm install typescript',
    'FROM node:24\nCMD npm install typescript',
  ],
  invalid: [
    `
    FROM node:24
    RUN npm install -g typescript
                       ^^^^^^^^^^ \`typescript\` has no version.
    `,
    `
    from node:24
    run npm i --save-dev @scope/name eslint@9 \\
                         ^^^^^^^^^^^ \`@scope/name\` and 1 more have no version.
        prettier
    `,
    `
    FROM node:24 AS build
    RUN ["npm", "add", "--global", "pm2"]
                                    ^^^ \`pm2\` has no version.
    FROM scratch
    `,
    `
    FROM node:24
    RUN <<EOF
    npm --prefix /app install express --loglevel error
                              ^^^^^^^ \`express\` has no version.
    sudo npm install yarn -g
                     ^^^^ \`yarn\` has no version.
    EOF
    `,
    {
      options: { repositories: true },
      text: `
      FROM node:24
      RUN npm install user/repo#v1 git+ssh://x/a.git#1 https://x/a.tgz ../lib @scope/a@1
      RUN npm install user/repo github:user/b git+https://x/a.git
                      ^^^^^^^^^ \`user/repo\` and 2 more have no version.
      `,
    },
    {
      options: { allow: ['npm'] },
      text: `
      FROM node:24
      RUN npm install -g npm "pnpm"
                             ^^^^^^ \`pnpm\` has no version.
      `,
    },
  ],
});
