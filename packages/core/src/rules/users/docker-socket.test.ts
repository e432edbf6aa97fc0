import { testRule } from '../../../test/test-rule.js';

testRule('docker-socket', {
  valid: [
    `
    FROM debian:13
    RUN echo "mount /var/run/docker.sock"
    `,
    `
    FROM docker:28-dind
    RUN test -e /var/run/docker.sock || true
    `,
    `
    FROM debian:13
    COPY --from=docker:28-cli /usr/local/bin/docker /usr/local/bin/
    `,
    'FROM debian:13\nVOLUME /data',
    'FROM debian:13\nVOLUME /var/run',
    'FROM debian:13\n# VOLUME /var/run/docker.sock',
    'FROM debian:13\nRUN rm -f /var/run/docker.sock',
    'FROM debian:13\nENV DOCKER_HOST=tcp://docker:2375',
    'FROM debian:13\nRUN apt-get install -y docker.io',
    'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/docker make',
    'FROM debian:13\nRUN echo "docker run -v /var/run/docker.sock:/var/run/docker.sock x"',
    'FROM debian:13\nVOLUME /etc/docker.sock.d',
    'FROM debian:13\nARG SOCKET\nVOLUME $SOCKET',
  ],
  invalid: [
    `
    FROM docker:28
    CMD ["docker", "run", "-v", "/var/run/docker.sock:/var/run/docker.sock", "x"]
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The socket of Docker is root on the host.
    `,
    `
    FROM debian:13
    VOLUME ["/data", "/var/run/docker.sock"]
                     ^^^^^^^^^^^^^^^^^^^^^^ The socket of Docker is root on the host.
    `,
    `
    FROM debian:13
    ARG S=/run/docker.sock
    VOLUME $S
           ^^ The socket of Docker is root on the host.
    `,
    `
    FROM debian:13
    VOLUME /var/run/docker.sock
           ^^^^^^^^^^^^^^^^^^^^ The socket of Docker is root on the host.
    `,
    `
    FROM debian:13
    VOLUME ["/data", "/run/docker.sock"]
                     ^^^^^^^^^^^^^^^^^^ The socket of Docker is root on the host.
    `,
    `
    FROM debian:13
    ENV SOCKET=/var/run/docker.sock
    VOLUME $SOCKET
           ^^^^^^^ The socket of Docker is root on the host.
    `,
    `
    FROM debian:13
    RUN --mount=type=bind,source=/var/run/docker.sock,target=/var/run/docker.sock docker ps
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The socket of Docker is root on the host.
    `,
    `
    FROM debian:13
    CMD docker run -v /var/run/docker.sock:/var/run/docker.sock x
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The socket of Docker is root on the host.
    `,
    `
    FROM debian:13
    entrypoint ["docker", "run", "--volume=/var/run/docker.sock:/run/docker.sock", "x"]
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The socket of Docker is root on the host.
    `,
    `
    FROM debian:13
    RUN id
    EXPOSE 80
    HEALTHCHECK CMD docker run -v /var/run/docker.sock:/var/run/docker.sock x
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The socket of Docker is root on the host.
    `,
  ],
});
