import { testRule } from '../../../test/test-rule.js';
testRule('ssh-known-hosts-blind', {
  valid: [
    `
    FROM debian:13
    COPY known_hosts /root/.ssh/known_hosts
    `,
    `
    FROM debian:13
    RUN echo "github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl" >> /root/.ssh/known_hosts
    `,
    `
    FROM debian:13
    RUN echo "StrictHostKeyChecking yes" >> /etc/ssh/ssh_config
    `,
    'FROM debian:13\nCOPY known_hosts /etc/ssh/ssh_known_hosts\nRUN --mount=type=ssh git clone git@github.com:a/b.git',
    'FROM debian:13\nRUN ssh-keyscan github.com > /tmp/k && ssh-keygen -lf /tmp/k | grep -q SHA256:+DiY3wvvV6TuJJhbpZisF && cat /tmp/k >> /etc/ssh/ssh_known_hosts',
    'FROM debian:13\nRUN ssh-keyscan github.com > /k && echo "5f3a  /k" | sha256sum -c',
    'FROM debian:13\nRUN echo "StrictHostKeyChecking yes" >> /etc/ssh/ssh_config',
    'FROM debian:13\nRUN echo "StrictHostKeyChecking accept-new" >> /etc/ssh/ssh_config',
    'FROM debian:13\nRUN ssh-keyscan -V',
    'FROM debian:13\nRUN echo "github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl" >> ~/.ssh/known_hosts',
    { text: 'FROM debian:13\nRUN ssh-keyscan github.com >> ~/.ssh/known_hosts', options: { keyscan: 'accepted' } },
    'FROM debian:13\n# StrictHostKeyChecking no\nRUN true',
    'FROM debian:13\nENTRYPOINT ["ssh", "-o", "StrictHostKeyChecking=no", "host"]',
  ],
  invalid: [
    `
    FROM debian:13
    RUN ssh-keyscan github.com >> /root/.ssh/known_hosts
        ^^^^^^^^^^^ \`ssh-keyscan\` trusts the key of whoever answers.
    `,
    `
    FROM debian:13
    RUN mkdir -p ~/.ssh && ssh-keyscan -H gitlab.com | tee -a ~/.ssh/known_hosts
                           ^^^^^^^^^^^ \`ssh-keyscan\` trusts the key of whoever answers.
    `,
    `
    FROM debian:13
    RUN echo "StrictHostKeyChecking no" >> /etc/ssh/ssh_config
             ^^^^^^^^^^^^^^^^^^^^^^^^^^ SSH takes the key of whoever answers: host keys are not checked.
    `,
    `
    FROM debian:13
    RUN printf "Host github.com\\n\\tStrictHostKeyChecking no\\n" > /root/.ssh/config
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SSH takes the key of whoever answers: host keys are not checked.
    `,
    `
    FROM debian:13
    ENV GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no"
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SSH takes the key of whoever answers: host keys are not checked.
    `,
    `
    FROM debian:13
    RUN --mount=type=ssh ssh -o StrictHostKeyChecking=no git@example.com
                                ^^^^^^^^^^^^^^^^^^^^^^^^ SSH takes the key of whoever answers: host keys are not checked.
    `,
    `
    FROM debian:13
    RUN --mount=type=ssh GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null" git clone git@example.com:a/b.git
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SSH takes the key of whoever answers: host keys are not checked.
    `,
    `
    FROM debian:13
    RUN mkdir -p ~/.ssh && ssh-keyscan github.com >> ~/.ssh/known_hosts
                           ^^^^^^^^^^^ \`ssh-keyscan\` trusts the key of whoever answers.
    `,
    `
    FROM debian:13
    RUN ssh -o StrictHostKeyChecking=no git@git.example.org true
               ^^^^^^^^^^^^^^^^^^^^^^^^ SSH takes the key of whoever answers: host keys are not checked.
    `,
    `
    FROM debian:13
    RUN echo "Host *\\n  StrictHostKeyChecking no" > /root/.ssh/config
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SSH takes the key of whoever answers: host keys are not checked.
    `,
    `
    FROM debian:13
    ENV GIT_SSH_COMMAND="ssh -o UserKnownHostsFile=/dev/null"
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SSH takes the key of whoever answers: host keys are not checked.
    `,
    `
    FROM debian:13
    run GIT_SSH_COMMAND='ssh -oStrictHostKeyChecking=no' git fetch
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SSH takes the key of whoever answers: host keys are not checked.
    RUN ssh-keyscan -t rsa git.example.org | tee -a /etc/ssh/ssh_known_hosts
        ^^^^^^^^^^^ \`ssh-keyscan\` trusts the key of whoever answers.
    `,
    `
    FROM debian:13
    COPY <<EOF /root/.ssh/config
         ^^^^^ SSH takes the key of whoever answers: host keys are not checked.
    Host *
      StrictHostKeyChecking no
    EOF
    `,
  ],
});
