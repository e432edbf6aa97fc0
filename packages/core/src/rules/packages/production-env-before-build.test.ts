import { testRule } from '../../../test/test-rule.js';

const project = (dev: boolean) =>
  JSON.stringify({
    scripts: { build: 'rimraf dist && tsc -p .' },
    ...(dev ? { devDependencies: { typescript: '5' } } : { dependencies: { typescript: '5' } }),
  });
const built = 'FROM node:24\nENV NODE_ENV=production\nCOPY . .\nRUN npm ci\nRUN npm run build';

testRule('production-env-before-build', {
  valid: [
    'FROM node:24\nCOPY . .\nRUN npm ci && npm run build\nENV NODE_ENV=production',
    'FROM node:24\nCOPY . .\nRUN npm ci\nENV NODE_ENV=production\nRUN npm run build',
    'FROM node:24\nENV NODE_ENV=production\nRUN npm ci --include=dev\nRUN npm run build',
    'FROM node:24\nENV NODE_ENV=production\nRUN npm install --production=false && npm run build',
    'FROM node:24\nENV NODE_ENV=production NPM_CONFIG_PRODUCTION=false\nRUN npm ci && npm run build',
    'FROM node:24\nENV NODE_ENV=development\nRUN npm ci && npm run build',
    'FROM node:24\nARG NODE_ENV\nENV NODE_ENV=$NODE_ENV\nRUN npm ci && npm run build',
    'FROM node:24\nENV NODE_ENV=production\nRUN NODE_ENV=development npm ci\nRUN npm run build',
    'FROM node:24\nRUN npm run build && npm ci --omit=dev',
    // Built elsewhere, or with what comes from there.
    'FROM node:24 AS build\nRUN npm ci && npm run build\nFROM node:24\nENV NODE_ENV=production\nRUN npm ci --omit=dev\nCMD ["npm", "run", "build"]',
    'FROM node:24 AS deps\nRUN npm ci\nFROM node:24\nENV NODE_ENV=production\nRUN npm ci\nCOPY --from=deps /node_modules /node_modules\nRUN npm run build',
    // The tools are there all the same.
    'FROM node:24\nENV NODE_ENV=production\nRUN npm install -g typescript\nRUN npm ci && tsc',
    'FROM node:24\nENV NODE_ENV=production\nRUN npm ci && npm install --no-save typescript\nRUN npm run build',
    { text: built, files: { 'package.json': project(false) } },
    { text: built, files: { 'package.json': '{"scripts":{"build":"make all"}}' } },
    // Nothing that needs them.
    'FROM node:24\nENV NODE_ENV=production\nRUN npm ci\nRUN npm run migrate && node build.js && npm start',
    'FROM node:24\nENV NODE_ENV=production\nRUN npm ci\nRUN npx --yes esbuild x.ts && npx -p typescript tsc',
    // Later versions of yarn do not look at the variable.
    'FROM node:24\nENV NODE_ENV=production\nCOPY .yarnrc.yml package.json yarn.lock ./\nRUN yarn install && yarn build',
    'FROM node:24\nENV NODE_ENV=production\nRUN if true; then npm ci; fi\nRUN npm run build',
    'FROM node:24\nONBUILD RUN npm ci --omit=dev && npm run build',
    'FROM ruby:3.4\nENV RAILS_ENV=production BUNDLE_WITHOUT=development\nRUN bundle install && bundle exec rake assets:precompile',
  ],
  invalid: [
    `
    FROM node:24
    ENV NODE_ENV=production
    COPY . .
    RUN npm ci
    RUN npm run build
        ^^^ \`npm run build\` mostly needs development dependencies, and \`npm ci\` leaves them out.
    `,
    {
      files: { 'package.json': project(true) },
      text: `
      FROM node:24 AS base
      ENV NODE_ENV production
      FROM base
      COPY . .
      run npm install && \\
        npm run build
        ^^^ \`npm run build\` needs development dependencies, and \`npm install\` leaves them out.
      `,
    },
    `
    FROM node:24
    COPY package*.json ./
    RUN npm ci --omit=dev
    COPY . .
    RUN ["npx", "tsc"]
          ^^^ \`tsc\` mostly needs development dependencies, and \`npm ci\` leaves them out.
    `,
    `
    FROM node:24
    COPY package.json yarn.lock ./
    RUN yarn install --production
    RUN yarn build
        ^^^^ \`yarn build\` mostly needs development dependencies, and \`yarn install\` leaves them out.
    `,
    `
    FROM node:24
    RUN <<EOF
    export NODE_ENV=production
    pnpm install --frozen-lockfile
    ./node_modules/.bin/vite build
    ^^^^^^^^^^^^^^^^^^^^^^^^ \`vite\` mostly needs development dependencies, and \`pnpm install\` leaves them out.
    pnpm test
    EOF
    `,
    `
    FROM node:24
    RUN NODE_ENV=production npm ci && npm test
                                      ^^^ \`npm test\` mostly needs development dependencies, and \`npm ci\` leaves them out.
    `,
  ],
});
