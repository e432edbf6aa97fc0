import { testRule } from '../../../test/test-rule.js';

// In two parts, so that no scanner takes the file for a leak.
const github = ['ghp_', 'a8F3kL9zQx2Vb7Nm4Rt6Yc1Wd5Ks0PjH3Gu2'].join('');
const aws = ['AKIA', 'QYLPMN5HHHFPZAM2'].join('');
const awsExample = ['AKIA', 'IOSFODNN7EXAMPLE'].join('');
testRule('secret-value', {
  valid: [
    `
    FROM debian:13
    ENV SHA256=24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d
    ARG COMMIT_TOKEN_NAME=foo
    `,
    `
    FROM debian:13
    ENV AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE
    `,
    `
    FROM debian:13
    ENV API_KEY=changeme DB_PASSWORD=<your-password> TOKEN=xxxxxxxxxxxxxxxxxxxx
    `,
    `
    FROM debian:13
    RUN echo "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl a@b" >> /root/.ssh/authorized_keys
    `,
    'FROM debian:13\nRUN curl -u "$U:$P" -H \'Authorization: Bearer <token>\' https://a.internal && curl -u elastic:xK9mQ2vB7 http://localhost:9200 && curl -u me: -d user:password https://a.internal',
    `FROM debian:13\n# the documented example\nENV AWS_ACCESS_KEY_ID=${awsExample} AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY`,
    'FROM debian:13\nENV GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx API_TOKEN=<your-token-goes-here>',
    'FROM debian:13\nARG NODE_SHA256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\nENV COMMIT=0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
    'FROM debian:13\nENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D NODE_KEYS="94AE 3667 5C46 4D64 BAFA"',
    "FROM debian:13\nRUN grep -q 'BEGIN RSA PRIVATE KEY' /etc/ssl/private/key.pem && sed -i '/-----BEGIN PRIVATE KEY-----/d' /f",
    'FROM debian:13\nENV APP_SECRET=changeme-please-1234 DB_PASSWORD=postgres SECRET_KEY_BASE=dummy-0123456789abcdefgh',
    'FROM debian:13\nENV TOKENIZERS_PARALLELISM=false SECRET_NAME=prod/db-2024/eu-west-1a SECRET_TOKEN_FILE=/run/secrets/a8f3k9z2x7v4b1',
    'FROM debian:13\nARG API_TOKEN\nRUN --mount=type=secret,id=k,env=API_KEY curl -H "X-Key: $API_KEY" --token=$API_TOKEN https://example.com',
    'FROM debian:13\nLABEL org.opencontainers.image.revision=4f2b8c1d9e7a6f5b3c2d1e0f9a8b7c6d5e4f3a2b',
    { text: 'FROM debian:13\nENV SESSION_SECRET=q8Zr2LmX0vTb6Yc4Wn9Ks3Pd', options: { allow: ['SESSION_SECRET'] } },
    'FROM debian:13\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/sk-learn_a.tgz /',
  ],
  invalid: [
    `
    FROM debian:13
    RUN curl -fsS -u ci:xK9mQ2vB7nT4 -O https://files.corp.internal/a && \\
                     ^^^^^^^^^^^^^^^ \`curl\` is given a password that stands in the file.
        wget --header 'Authorization: Bearer xK9mQ2vB7nT4rW1y' https://files.corp.internal/b
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`wget\` is given a password that stands in the file.
    `,
    `
    FROM node:24
    ARG GITHUB_TOKEN=${github}
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a GitHub token: \`ghp_...\`.
    `,
    `
    FROM debian:13
    RUN curl -H "Authorization: token ${github}" https://api.github.com/user
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a GitHub token: \`ghp_...\`.
    # ${github}
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a GitHub token: \`ghp_...\`.
    `,
    `
    FROM debian:13
    env aws_access_key_id=${aws} \\
                          ^^^^^^^^^^^^^^^^^^^^ This looks like an AWS access key: \`AKIA...\`.
        AWS_SECRET_ACCESS_KEY=k9Xz2mQ7vB4nT8rW1yU5iO3pA6sD0fGhJkLzXcVb
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The value of \`AWS_SECRET_ACCESS_KEY\` looks like a real secret.
    `,
    `
    FROM debian:13
    COPY <<EOF /root/key.pem
    -----BEGIN RSA PRIVATE KEY-----
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a private key.
    MIIEowIBAAKCAQEAx7Yt2bq9Lk3mN5pR8sVuXyZ1a2
    -----END RSA PRIVATE KEY-----
    EOF
    `,
    `
    FROM debian:13
    RUN DB_PASSWORD=v8Kq2Lm9Xz4Rt7Wn ./migrate --api-token=Zt5Rk8Qw2Xy9Lm4Vb7Nc
                    ^^^^^^^^^^^^^^^^ The value of \`DB_PASSWORD\` looks like a real secret.
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The value of \`api-token\` looks like a real secret.
    `,
    `
    FROM rails:1
    ENV APP_KEY=base64:Qx8vB2kz1mN4pR7tWyE5uI9oA3sD6fGhJ0kL2zXcVbM=
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The value of \`APP_KEY\` looks like a real secret.
    `,
    `
    FROM scratch
    CMD ["/app", "--key", "${aws}"]
                           ^^^^^^^^^^^^^^^^^^^^ This looks like an AWS access key: \`AKIA...\`.
    `,
  ],
});
