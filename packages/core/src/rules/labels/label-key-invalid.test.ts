import { testRule } from '../../../test/test-rule.js';

const options = { letters: 'lower-case' };

testRule('label-key-invalid', {
  valid: [
    'FROM debian:13\nLABEL maintainer="Ada" org.opencontainers.image.title=app a1=b',
    // What Kubernetes, Red Hat and editors of old write.
    'FROM debian:13\nLABEL io.k8s.displayName=app Name=app Version=1.0 RUN="docker run app" com.redhat.build_host=a',
    'FROM debian:13\nLABEL traefik.http.routers.app.tls.domains[0].main=example.org a.b[0]=c',
    'FROM debian:13\nLABEL a/b=c "a"=b \'c\'=d a__b=c a.-b=c',
    'FROM debian:13\nLABEL maintainer Ada',
    // Only those names are reserved, and those of extensions for Docker Desktop are asked for.
    'FROM debian:13\nLABEL com.dockerx.a=b com.docker=a docker.a=b org.docker.a=b com.example.com.docker.a=b',
    'FROM debian:13\nLABEL com.docker.desktop.extension.icon=a com.docker.extension.screenshots=b',
    // A name with a variable is not known.
    'FROM debian:13\nARG NAME\nLABEL $NAME=a "a ${NAME}"=b',
    'FROM debian:13\nENV "a b"=c',
    'FROM debian:13\n# LABEL "a b"=c',
    'FROM debian:13\nRUN <<EOF\nLABEL "a b"=c\nEOF',
    { text: 'FROM debian:13\nLABEL a-b_c.d/e1=x maintainer=y', options },
    { text: 'FROM debian:13\nLABEL com.docker.desktop.extension.icon=a', options },
  ],
  invalid: [
    `
    FROM debian:13
    LABEL "image title"="app"
          ^^^^^^^^^^^^^ \`image title\` is not a good name for a label.
    `,
    `
    from debian:13
    label com.docker.example=a \\
          ^^^^^^^^^^^^^^^^^^ \`com.docker.example\` has a name that is reserved for Docker.
      # and those of old
      io.docker.example=b org.dockerproject.example=c
      ^^^^^^^^^^^^^^^^^ \`io.docker.example\` has a name that is reserved for Docker.
                          ^^^^^^^^^^^^^^^^^^^^^^^^^ \`org.dockerproject.example\` has a name that is reserved for Docker.
    `,
    `
    FROM debian:13
    LABEL a..b=c a--b=c .a=b a.=b a-=b _a=b 1a=b
          ^^^^ \`a..b\` is not a good name for a label.
                 ^^^^ \`a--b\` is not a good name for a label.
                        ^^ \`.a\` is not a good name for a label.
                             ^^ \`a.\` is not a good name for a label.
                                  ^^ \`a-\` is not a good name for a label.
                                       ^^ \`_a\` is not a good name for a label.
                                            ^^ \`1a\` is not a good name for a label.
    `,
    `
    FROM debian:13
    ONBUILD LABEL name:app=b
                  ^^^^^^^^ \`name:app\` is not a good name for a label.
    LABEL größe=1 a@b=c
          ^^^^^ \`größe\` is not a good name for a label.
                  ^^^ \`a@b\` is not a good name for a label.
    `,
    `
    FROM debian:13
    LABEL version: 1.0
          ^^^^^^^^ \`version:\` is not a good name for a label.
    `,
    {
      options,
      text: `
      FROM debian:13
      LABEL Name=app aB=c a[0]=c
            ^^^^ \`Name\` is not a good name for a label.
                     ^^ \`aB\` is not a good name for a label.
                          ^^^^ \`a[0]\` is not a good name for a label.
      LABEL com.docker.example=a
            ^^^^^^^^^^^^^^^^^^ \`com.docker.example\` has a name that is reserved for Docker.
      `,
    },
  ],
});
