import { testRule } from '../../../test/test-rule.js';
testRule('secret-mount-required', {
  valid: [
    'FROM amazon/aws-cli:2.31.0\nRUN --mount=type=secret,id=aws,target=/root/.aws/credentials aws s3 ls',
    'FROM debian:13\nRUN aws --version && gh --help',
    'FROM amazon/aws-cli:2.31.0\nENTRYPOINT ["aws", "s3", "ls"]',
    'FROM node:24\nRUN npm ci',
    {
      text: 'FROM node:24\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci',
      options: { commands: { 'npm ci': 'id=npmrc,target=/root/.npmrc' } },
    },
    { text: 'FROM node:24\nRUN npm run build', options: { commands: { 'npm ci': 'id=npmrc,target=/root/.npmrc' } } },
    { text: 'FROM debian:13\nRUN aws s3 ls', options: { commands: {} } },
    'FROM debian:13\nRUN echo aws s3 ls',
    'FROM debian:13\nRUN awscli s3 ls',
  ],
  invalid: [
    {
      text: `
      FROM amazon/aws-cli:2.31.0
      RUN aws s3 cp s3://example/model.bin /opt/
          ^^^ \`aws\` needs credentials, but no secret is mounted for it.
      `,
      fixed: `
      FROM amazon/aws-cli:2.31.0
      RUN --mount=type=secret,id=aws,target=/root/.aws/credentials aws s3 cp s3://example/model.bin /opt/
      `,
    },
    {
      text: `
      FROM debian:13
      run --network=host gh release download v1
                         ^^ \`gh\` needs credentials, but no secret is mounted for it.
      `,
      fixed: `
      FROM debian:13
      run --network=host --mount=type=secret,id=gh_token,env=GH_TOKEN gh release download v1
      `,
    },
    {
      options: { commands: { 'npm ci': 'id=npmrc,target=/root/.npmrc' } },
      text: `
      FROM node:24
      RUN npm config get registry && npm ci && npm ci
                                     ^^^ \`npm ci\` needs credentials, but no secret is mounted for it.
      `,
      fixed: `
      FROM node:24
      RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm config get registry && npm ci && npm ci
      `,
    },
    {
      text: `
      FROM debian:13
      RUN --mount=type=secret,id=other aws s3 ls
                                       ^^^ \`aws\` needs credentials, but no secret is mounted for it.
      `,
      fixed: `
      FROM debian:13
      RUN --mount=type=secret,id=other --mount=type=secret,id=aws,target=/root/.aws/credentials aws s3 ls
      `,
    },
    {
      text: `
      FROM debian:13
      RUN ["aws", "s3", "ls"]
            ^^^ \`aws\` needs credentials, but no secret is mounted for it.
      `,
      fixed: `
      FROM debian:13
      RUN --mount=type=secret,id=aws,target=/root/.aws/credentials ["aws", "s3", "ls"]
      `,
    },
  ],
});
