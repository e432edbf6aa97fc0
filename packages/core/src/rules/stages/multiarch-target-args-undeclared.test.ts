import { testRule } from '../../../test/test-rule.js';

testRule('multiarch-target-args-undeclared', {
  valid: [
    'FROM golang:1.26\nARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build',
    'FROM golang:1.26\nARG TARGETOS TARGETARCH\nRUN GOOS=$TARGETOS GOARCH=${TARGETARCH} go build',
    // A stage has what its parent declared.
    'FROM golang:1.26 AS base\nARG TARGETARCH\nFROM base\nRUN echo $TARGETARCH',
    'FROM alpine:3.24\nENV TARGETARCH=amd64\nRUN echo $TARGETARCH',
    // The global scope has them without ARG.
    'FROM --platform=$TARGETPLATFORM alpine:3.24\nRUN id',
    // The script sets it itself, or has a default.
    'FROM alpine:3.24\nRUN TARGETARCH=$(uname -m) && echo $TARGETARCH',
    'FROM alpine:3.24\nRUN export TARGETARCH=amd64; echo "$TARGETARCH"',
    'FROM alpine:3.24\nRUN for TARGETARCH in amd64 arm64; do echo $TARGETARCH; done',
    'FROM alpine:3.24\nRUN echo ${TARGETARCH:-amd64} ${TARGETOS-linux}',
    'FROM alpine:3.24\nRUN . ./env.sh && echo $TARGETARCH',
    // Not expanded.
    `FROM alpine:3.24\nRUN echo '$TARGETARCH' \\$TARGETARCH`,
    'FROM alpine:3.24\n# RUN echo $TARGETARCH\nRUN id',
    'FROM alpine:3.24\nRUN <<EOF\n# it is $TARGETARCH\nid\nEOF',
    // Other names.
    'FROM alpine:3.24\nRUN echo $TARGET $TARGETARCHIVE $BUILD_ARCH $BUILDPATH',
    // Other shells.
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN echo $TARGETARCH',
    'FROM alpine:3.24\nRUN ["echo", "$TARGETARCH"]',
  ],
  invalid: [
    {
      text: `
      FROM golang:1.26 AS build
      COPY . .
      RUN GOARCH=$TARGETARCH go build -o /app
                 ^^^^^^^^^^^ \`TARGETARCH\` is not declared in this stage, so it is empty.
      `,
      fixed: `
      FROM golang:1.26 AS build
      COPY . .
      ARG TARGETARCH
      RUN GOARCH=$TARGETARCH go build -o /app
      `,
    },
    {
      text: `
      ARG TARGETARCH
      FROM alpine:3.24
      # the tool
      run case "\${TARGETARCH}" in \\
                ^^^^^^^^^^^^^ \`TARGETARCH\` and \`TARGETOS\` are not declared in this stage, so they are empty.
            amd64) echo x ;; \\
          esac && \\
          wget https://example.org/tool-$TARGETOS.tar.gz
      `,
      fixed: `
      ARG TARGETARCH
      FROM alpine:3.24
      ARG TARGETARCH TARGETOS
      # the tool
      run case "\${TARGETARCH}" in \\
            amd64) echo x ;; \\
          esac && \\
          wget https://example.org/tool-$TARGETOS.tar.gz
      `,
    },
    `
    FROM alpine:3.24 AS one
    ARG TARGETARCH
    RUN echo $TARGETARCH
    FROM alpine:3.24
    RUN <<EOF
    echo "it's" $TARGETARCH
                ^^^^^^^^^^^ \`TARGETARCH\` is not declared in this stage, so it is empty.
    EOF
    `,
    // Declared too late.
    `
    FROM alpine:3.24
    RUN ["sh", "-c", "echo \${TARGETPLATFORM#*/}"]
                           ^^^^^^^^^^^^^^^^^^^^ \`TARGETPLATFORM\` is not declared in this stage, so it is empty.
    ARG TARGETPLATFORM
    `,
    `
    FROM alpine:3.24
    COPY bin/app-$TARGETARCH /app
                 ^^^^^^^^^^^ \`TARGETARCH\` is not declared in this stage, so it is empty.
    `,
    `
    ARG BASE
    FROM $BASE
    RUN dotnet publish -a $TARGETARCH
                          ^^^^^^^^^^^ \`TARGETARCH\` is not declared in this stage, so it is empty.
    `,
    `
    FROM alpine:3.24
    RUN echo $TARGETARCH
             ^^^^^^^^^^^ \`TARGETARCH\` and \`TARGETOS\` are not declared in this stage, so they are empty.
    EXPOSE 80
    RUN echo $TARGETOS
    `,
  ],
});
