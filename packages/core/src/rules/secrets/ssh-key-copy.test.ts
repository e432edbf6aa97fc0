import { testRule } from '../../../test/test-rule.js';
testRule('ssh-key-copy', {
  valid: [
    `
    FROM debian:13
    COPY id_rsa.pub /root/.ssh/authorized_keys
    `,
    `
    FROM debian:13
    RUN --mount=type=ssh git clone git@github.com:a/b.git
    `,
    `
    FROM debian:13
    COPY ssh_config known_hosts /root/.ssh/
    `,
    'FROM debian:13\nCOPY id_rsa.pub deploy_key.pub /root/',
    'FROM debian:13\nCOPY known_hosts /root/.ssh/known_hosts',
    'FROM debian:13\nCOPY .ssh/config .ssh/known_hosts /root/.ssh/',
    'FROM debian:13\nRUN --mount=type=ssh git clone git@github.com:example/app.git',
    'FROM debian:13\nCOPY ssh_config /etc/ssh/',
    'FROM debian:13\nCOPY ssh_key.sh setup_ssh_keys.py /usr/local/bin/',
    'FROM debian:13\nCOPY authorized_keys /home/git/.ssh/authorized_keys',
    'FROM debian:13\nCOPY --from=build /app/id_card /app/',
    { text: 'FROM debian:13\nCOPY id_rsa /root/', files: { id_rsa: 'ssh-rsa AAAAB3Nza test\n' } },
    'FROM debian:13\nRUN --mount=type=secret,id=key,target=/root/.ssh/id_rsa git clone git@github.com:example/app.git',
  ],
  invalid: [
    `
    FROM debian:13
    COPY id_rsa /root/.ssh/
         ^^^^^^ \`id_rsa\` brings a private SSH key into a layer.
    `,
    `
    FROM debian:13
    ADD --chmod=600 keys/id_ed25519 /home/app/.ssh/id_ed25519
                    ^^^^^^^^^^^^^^^ \`keys/id_ed25519\` brings a private SSH key into a layer.
    `,
    `
    FROM debian:13
    COPY .ssh/ /root/.ssh/
         ^^^^^ \`.ssh/\` brings a private SSH key into a layer.
    `,
    `
    FROM debian:13
    COPY deploy_key /root/.ssh/deploy_key
         ^^^^^^^^^^ \`deploy_key\` brings a private SSH key into a layer.
    `,
    `
    FROM debian:13
    COPY --chown=app id_ecdsa /home/app/.ssh/
                     ^^^^^^^^ \`id_ecdsa\` brings a private SSH key into a layer.
    `,
    `
    FROM debian:13
    COPY id_rsa /root/.ssh/id_rsa
         ^^^^^^ \`id_rsa\` brings a private SSH key into a layer.
    `,
    `
    FROM debian:13
    add .ssh /root/.ssh
        ^^^^ \`.ssh\` brings a private SSH key into a layer.
    `,
    `
    FROM debian:13
    COPY --chmod=600 ["keys/deploy_key", "/root/.ssh/"]
                      ^^^^^^^^^^^^^^^^^ \`keys/deploy_key\` brings a private SSH key into a layer.
    `,
    `
    FROM debian:13 AS build
    COPY id_ed25519 id_ed25519.pub /root/.ssh/
         ^^^^^^^^^^ \`id_ed25519\` brings a private SSH key into a layer.
    FROM scratch
    COPY --from=build /app /
    `,
    `
    FROM debian:13 AS a
    ONBUILD COPY id_rsa /x
    FROM a
    RUN make
    FROM a
         ^ \`id_rsa\` brings a private SSH key into a layer.
    RUN make
    `,
    `
    FROM debian:13
    ARG KEY=id_rsa
    COPY \${KEY} /tmp/key
         ^^^^^^ \`id_rsa\` brings a private SSH key into a layer.
    `,
    `
    FROM debian:13
    COPY config/git-access /root/.ssh/id_ecdsa
         ^^^^^^^^^^^^^^^^^ \`config/git-access\` brings a private SSH key into a layer.
    `,
  ],
});
