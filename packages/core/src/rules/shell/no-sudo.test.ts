import { testRule } from '../../../test/test-rule.js';

testRule('no-sudo', {
  valid: [
    // Installed, configured or named, not run.
    'FROM debian:13\nRUN apt-get install -y sudo && usermod -aG sudo app',
    'FROM debian:13\nRUN echo "app ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/app && chmod 440 /etc/sudoers.d/app',
    'FROM debian:13\nRUN echo sudo make install && which sudo && command -v sudo && sudo --version',
    'FROM debian:13\n# RUN sudo make\nRUN cat <<EOF > /x\nsudo make\nEOF',
    // Another user: before it or behind it.
    'FROM debian:13\nRUN sudo -u postgres createdb x && sudo -Hu app make && sudo --user=app id',
    'FROM debian:13\nRUN su app -c "sudo make" && gosu app sudo make',
    'FROM debian:13\nUSER app\nRUN sudo make install',
    'FROM debian:13 AS base\nUSER 1000:1000\nFROM base\nRUN sudo make install',
    // Nobody knows as whom the build runs.
    'FROM example.org/base:1\nRUN sudo make install',
    'ARG USER\nFROM debian:13\nARG USER\nUSER $USER\nRUN sudo make install',
    'FROM debian:13\nONBUILD RUN sudo make install',
    // Not the build.
    'FROM debian:13\nCMD ["sudo", "nginx"]\nHEALTHCHECK CMD sudo true',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN apt-get update && sudo apt-get install -y curl && \\
                            ^^^^ \`sudo\` is needless: the build already runs as root.
          sudo   ./configure && FOO=1 sudo BAR=2 make
          ^^^^ \`sudo\` is needless: the build already runs as root.
                                      ^^^^ \`sudo\` is needless: the build already runs as root.
      `,
      fixed: `
      FROM debian:13
      RUN apt-get update && apt-get install -y curl && \\
          ./configure && FOO=1 BAR=2 make
      `,
    },
    // One sudo with many commands; options stay a person's matter.
    {
      text: `
      FROM debian:13
      USER app
      USER root
      run sudo sh -c 'a && b | c' && curl x | sudo -E bash -
          ^^^^ \`sudo\` is needless: the build already runs as root.
                                              ^^^^ \`sudo\` is needless: the build already runs as root.
      `,
      fixed: `
      FROM debian:13
      USER app
      USER root
      run sh -c 'a && b | c' && curl x | sudo -E bash -
      `,
    },
    `
    FROM debian:13
    USER 0:0
    RUN ["/usr/bin/sudo", "make"]
          ^^^^^^^^^^^^^ \`sudo\` is needless: the build already runs as root.
    RUN <<EOF
    env X=1 sudo make
            ^^^^ \`sudo\` is needless: the build already runs as root.
    if [ "$(sudo id)" ]; then sudo make; fi
            ^^^^ \`sudo\` is needless: the build already runs as root.
                              ^^^^ \`sudo\` is needless: the build already runs as root.
    EOF
    `,
    {
      options: { users: 'any' },
      text: `
      FROM debian:13
      RUN sudo -u app make
          ^^^^ \`sudo\` changes the user for a single command.
      USER app
      RUN sudo make install
          ^^^^ \`sudo\` changes the user for a single command.
      `,
    },
    {
      options: { users: 'any' },
      text: `
      FROM example.org/base:1
      RUN sudo make install
          ^^^^ \`sudo\` changes the user for a single command.
      RUN sudo --version && sudo id
          ^^^^ \`sudo\` changes the user for a single command.
      `,
    },
    'FROM debian:13\r\nRUN a && \\\r\n  sudo make\r\n  ^^^^ `sudo` is needless: the build already runs as root.\r\n',
  ],
});
