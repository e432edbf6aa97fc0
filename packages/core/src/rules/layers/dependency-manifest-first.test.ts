import { testRule } from '../../../test/test-rule.js';

testRule('dependency-manifest-first', {
  valid: [
    'FROM node:22\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .',
    'FROM node:22\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm ci --omit=dev',
    'FROM python:3.14\nCOPY requirements/ requirements/\nRUN pip install -r requirements/prod.txt\nCOPY . .',
    'FROM mcr.microsoft.com/dotnet/sdk:9.0\nCOPY *.sln src/App/App.csproj ./\nRUN dotnet restore App.csproj\nCOPY . .\nRUN dotnet restore',
    'FROM node:22 AS base\nCOPY package.json yarn.lock ./\nRUN yarn\nFROM base\nCOPY . .\nRUN yarn install --production',
    // Only a part is copied, or nothing yet.
    'FROM node:22\nCOPY src src\nRUN npm ci',
    'FROM node:22\nRUN npm ci\nCOPY . .',
    'FROM node:22 AS source\nCOPY . .\nFROM node:22\nCOPY --from=source /app .\nRUN npm ci',
    // What is installed is named, or is the project itself.
    'FROM node:22\nCOPY . .\nRUN npm install -g pnpm && npm install express && yarn add x && yarn global add y',
    'FROM python:3.14\nCOPY . .\nRUN pip install . && pip install -e . && pip install flask && pip install -e .[dev] -r x.txt',
    // The stage only compiles.
    'FROM golang:1.26\nCOPY . .\nRUN go build -o /app . && go mod tidy && go get ./...',
    'FROM rust:1\nCOPY . .\nRUN cargo build --release',
    'FROM maven:3\nCOPY . .\nRUN mvn package',
    // Parts of a project with several packages.
    'FROM node:22\nCOPY . .\nRUN npm ci --workspace=web && pnpm --filter web install && yarn workspaces focus web',
    'FROM node:22\nCOPY . .\nRUN npx lerna bootstrap && lerna run x\nRUN npm ci',
    // Scripts and packages that need the sources.
    { text: 'FROM node:22\nCOPY . .\nRUN npm ci', files: { 'package.json': '{ "scripts": { "prepare": "tsc" } }' } },
    { text: 'FROM node:22\nCOPY . .\nRUN npm ci', files: { 'package.json': '{ "workspaces": ["a"] }' } },
    {
      text: 'FROM python:3.14\nCOPY . .\nRUN pip install -r requirements.txt',
      files: { 'requirements.txt': 'flask\n-e .\n' },
    },
    // A cache mount or a mounted manifest makes it short.
    'FROM node:22\nCOPY . .\nRUN --mount=type=cache,target=/root/.npm npm ci',
    'FROM node:22\nCOPY . .\nRUN --mount=type=bind,source=package.json,target=/p/package.json npm ci',
    'FROM node:22\nCOPY . .\nONBUILD RUN npm ci\nCMD npm ci',
    'FROM node:22\nONBUILD COPY . .\nRUN npm ci',
    'FROM node:22\nCOPY . .\nRUN echo npm ci\n# RUN npm ci',
  ],
  invalid: [
    `
    FROM node:22
    WORKDIR /app
    COPY . .
         ^ All files are copied before \`npm ci\`, so that any change makes it run again.
    RUN npm ci && npm run build
    RUN npm ci
    `,
    `
    from python:3.14-slim as build
    add --chown=1:1 ./ /app/
                    ^^ All files are copied before \`pip install\`, so that any change makes it run again.
    run apt-get update && \\
        python -m pip install --no-cache-dir -r /app/requirements.txt
    from node:22
    copy conf/* /etc/
    copy entrypoint.sh ./* /app/
                       ^^^ All files are copied before \`yarn\`, so that any change makes it run again.
    run yarn --frozen-lockfile
    `,
    `
    FROM golang:1.26 AS build
    COPY ["/", "/src"]
          ^^^ All files are copied before \`go mod download\`, so that any change makes it run again.
    COPY Makefile .
    RUN <<EOF
    go mod download
    go build -o /app .
    EOF
    FROM ruby:3.4
    COPY --link . .
                ^ All files are copied before \`bundle install\`, so that any change makes it run again.
    RUN --mount=type=secret,id=x bundle install
    `,
    `
    FROM composer:2
    COPY * /app/
         ^ All files are copied before \`composer install\`, so that any change makes it run again.
    RUN ["composer", "install", "--no-dev"]
    FROM mcr.microsoft.com/dotnet/sdk:9.0
    COPY . .
         ^ All files are copied before \`dotnet restore\`, so that any change makes it run again.
    RUN dotnet restore "src/App/App.csproj"
    `,
    {
      files: { 'package.json': '{ "scripts": { "start": "node ." } }' },
      text: `
      FROM node:22
      COPY . .
           ^ All files are copied before \`pnpm install\`, so that any change makes it run again.
      RUN corepack enable && pnpm install --frozen-lockfile
      FROM elixir:1.18
      COPY . .
           ^ All files are copied before \`mix deps.get\`, so that any change makes it run again.
      RUN mix deps.get --only prod
      `,
    },
    'FROM node:22\r\nCOPY \\\r\n  . .\r\n  ^ All files are copied before `npm ci`, so that any change makes it run again.\r\nRUN npm ci\r\n',
    // With what belongs to it, above and below; a lock file that may not be there by a glob.
    {
      text: `
      FROM node:22
      WORKDIR /app
      # the sources

      ADD --chown=1000:1000 . /app
                            ^ All files are copied before \`npm install\`, so that any change makes it run again.
      ENV CI=1

      RUN npm install && npm cache clean --force
      CMD ["node", "app.js"]
      FROM python:3.14
      # all of it
      copy --link . .
                  ^ All files are copied before \`pip install\`, so that any change makes it run again.
      WORKDIR /app
      run pip install -r requirements.txt
      FROM golang:1.26
      copy . ./
           ^ All files are copied before \`go mod download\`, so that any change makes it run again.
      run go mod download
      `,
      fixed: `
      FROM node:22
      WORKDIR /app
      # the sources

      COPY --chown=1000:1000 package*.json /app/
      ENV CI=1

      RUN npm install && npm cache clean --force
      ADD --chown=1000:1000 . /app
      CMD ["node", "app.js"]
      FROM python:3.14
      # all of it
      copy --link . .
      WORKDIR /app
      run pip install -r requirements.txt
      FROM golang:1.26
      copy go.* ./
      run go mod download
      copy . ./
      `,
    },
    {
      text: 'FROM python:3.14\r\n# all of it\r\nCOPY . .\r\n     ^ All files are copied before `pip install`, so that any change makes it run again.\r\n\r\nRUN pip install -r requirements-dev.txt',
      fixed:
        'FROM python:3.14\r\nCOPY requirements*.txt ./\r\n\r\nRUN pip install -r requirements-dev.txt\r\n\r\n# all of it\r\nCOPY . .',
    },
    // The install, what stands in the same RUN, or what stands between them may need more.
    {
      text: `
      FROM node:22
      COPY . .
           ^ All files are copied before \`npm ci\`, so that any change makes it run again.
      RUN npm ci && npm run build
      FROM node:22
      COPY . .
           ^ All files are copied before \`npm ci\`, so that any change makes it run again.
      RUN sed -i s/a/b/ package.json
      RUN npm ci
      FROM composer:2
      COPY . .
           ^ All files are copied before \`composer install\`, so that any change makes it run again.
      RUN composer install
      FROM python:3.14
      COPY . .
           ^ All files are copied before \`pip install\`, so that any change makes it run again.
      RUN pip install -r deploy/requirements.txt
      `,
      fixed: `
      FROM node:22
      COPY . .
      RUN npm ci && npm run build
      FROM node:22
      COPY . .
      RUN sed -i s/a/b/ package.json
      RUN npm ci
      FROM composer:2
      COPY . .
      RUN composer install
      FROM python:3.14
      COPY . .
      RUN pip install -r deploy/requirements.txt
      `,
    },
  ],
});
