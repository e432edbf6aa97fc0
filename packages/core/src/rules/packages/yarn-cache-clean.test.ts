import { testRule } from '../../../test/test-rule.js';

const found = (call = 'yarn install'): string => `\`${call}\` leaves its cache in the layer.`;
const files = 'COPY package.json yarn.lock ./';

testRule('yarn-cache-clean', {
  valid: [
    `FROM node:22\n${files}\nRUN yarn install --frozen-lockfile && yarn cache clean`,
    `FROM node:22\n${files}\nRUN yarn; yarn build; yarn cache clean --all; true`,
    `FROM node:22\n${files}\nRUN yarn && rm -rf /usr/local/share/.cache\nRUN yarn add a && rm -rf "$(yarn cache dir)"`,
    `FROM node:22\n${files}\nRUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install`,
    `FROM node:22\n${files}\nRUN --mount=type=cache,target=/root/.cache yarn && yarn add a`,
    `FROM node:22\n${files}\nENV YARN_CACHE_FOLDER=/yarn-cache\nRUN --mount=type=cache,target=/yarn-cache yarn`,
    `FROM node:22\n${files}\nRUN yarn install --cache-folder /tmp/c && rm -rf /tmp/c`,
    `FROM node:22 AS build\n${files}\nRUN yarn install\nFROM node:22-slim\nCOPY --from=build /app /app`,
    `FROM node:22\n${files}\nRUN yarn --version && yarn build && yarn run test && yarn config set registry x && yarn remove a`,
    // Later versions keep what they fetch elsewhere, and the app may run from there.
    'FROM node:22\nCOPY package.json yarn.lock .yarnrc.yml ./\nCOPY .yarn .yarn\nRUN yarn install',
    `FROM node:22\n${files}\nRUN yarn install --immutable\nRUN yarn`,
    `FROM node:22\nRUN corepack enable\n${files}\nRUN yarn install`,
    `FROM node:22\n${files}\nRUN yarn set version berry && yarn install`,
    `FROM node:22\n${files}\nRUN yarn workspaces focus --production`,
    `FROM node:22\n${files}\nENV YARN_ENABLE_TELEMETRY=0\nRUN yarn install`,
    // What is copied, or what the base has, may choose one.
    'FROM node:22\nCOPY frontend .\nRUN yarn install',
    'FROM node:22\nCOPY $DIR ./\nRUN yarn install',
    'FROM node:22\nCOPY --from=pruner /app/out/json/ .\nRUN yarn install',
    'FROM node:22\nRUN git clone https://example.org/a && cd a && yarn install',
    `FROM node:22\nONBUILD COPY . .\nONBUILD RUN yarn install`,
    'FROM node:22\nRUN --mount=type=bind,target=. yarn install',
    `FROM example.org/node:1\n${files}\nRUN yarn install`,
    { text: 'FROM node:22\nCOPY . .\nRUN yarn install', files: { '.yarnrc.yml': '', 'yarn.lock': '' } },
    { text: 'FROM node:22\nCOPY app/ .\nRUN yarn install', files: { 'app/.yarnrc.yml': '', 'package.json': '' } },
    `FROM node:22\n${files}\nRUN <<EOF\nyarn install\nyarn cache clean\nEOF\nCMD yarn install`,
  ],
  invalid: [
    {
      text: `
      FROM node:22
      ${files}
      RUN yarn install --frozen-lockfile
               ^^^^^^^ ${found()}
      `,
      fixed: `
      FROM node:22
      ${files}
      RUN yarn install --frozen-lockfile && yarn cache clean
      `,
    },
    {
      text: `
      from node:22
      ${files}
      run yarn cache clean && \\
          yarn --production && \\
          ^^^^ ${found('yarn')}
          yarn build
      run yarn cache clean
      `,
      fixed: `
      from node:22
      ${files}
      run yarn cache clean && \\
          yarn --production && \\
          yarn build && \\
          yarn cache clean
      run yarn cache clean
      `,
    },
    {
      text: `
      FROM node:22
      COPY . .
      RUN yarn install; yarn build
               ^^^^^^^ ${found()}
      `,
      files: { 'yarn.lock': '', 'package.json': '{}' },
      fixed: `
      FROM node:22
      COPY . .
      RUN yarn install; yarn build && yarn cache clean
      `,
    },
    // Only version 1 has \`yarn global\`.
    `
    FROM example.org/node:1
    COPY . .
    RUN ["yarn", "global", "add", "serve"]
                            ^^^ ${found('yarn add')}
    `,
    `
    FROM node:22 AS base
    RUN corepack prepare yarn@1.22.22 --activate
    COPY package*.json yarn.lock* .npmrc ./
    RUN <<EOF
    sudo yarn add a
              ^^^ ${found('yarn add')}
    EOF
    FROM base
    RUN --mount=type=bind,source=yarn.lock,target=/root/.cache/yarn.lock yarn install
                                                                              ^^^^^^^ ${found()}
    `,
    {
      options: { versions: 'all' },
      text: `
      FROM example.org/node:1
      COPY . .
      RUN yarn install --immutable
               ^^^^^^^ ${found()}
      ONBUILD RUN yarn install
                       ^^^^^^^ ${found()}
      `,
    },
    {
      options: { stages: 'all' },
      text: `
      FROM node:22 AS build
      RUN yarn install
               ^^^^^^^ ${found()}
      FROM scratch
      `,
    },
  ],
});
