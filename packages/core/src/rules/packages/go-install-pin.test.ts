import { testRule } from '../../../test/test-rule.js';

testRule('go-install-pin', {
  valid: [
    'FROM golang:1.25\nRUN go install golang.org/x/tools/gopls@v0.20.0 && go run example.org/a/b@v1 -x && go get example.org/a@1234567',
    'FROM golang:1.25\nRUN go install ./... && go install . ./cmd/a /src/b && go install && go get -d ./... && go run main.go',
    'FROM golang:1.25\nARG V=latest\nRUN go install example.org/a/b@$V && go install example.org/$NAME@latest $TOOLS && go run $X',
    'FROM golang:1.25\nRUN go install tool std cmd/vet && go get -u all && go run cmd/api',
    'FROM golang:1.25\nRUN go install -v -ldflags "-s -w example.org/a@latest" -tags netgo example.org/a/b@v1.2.3',
    'FROM golang:1.25\nRUN go run example.org/a/b@v1.2.3 example.org/c/d@latest',
    'FROM golang:1.25\nRUN go get example.org/a/b@none && go mod download example.org/a/b@latest && go build example.org/a/b@latest',
    // A go.mod may say which version it is.
    'FROM golang:1.25\nCOPY go.mod go.sum ./\nRUN go install github.com/golang/mock/mockgen && go run golang.org/x/tools/cmd/stringer',
    'FROM golang:1.25 AS base\nADD . .\nFROM base\nRUN go install github.com/golang/mock/mockgen',
    'FROM golang:1.25\nRUN --mount=type=bind,target=. go install github.com/golang/mock/mockgen',
    'FROM golang:1.25\nRUN git clone https://example.org/a && cd a && go install github.com/golang/mock/mockgen',
    'FROM golang:1.25\nRUN go mod init a\nRUN go install github.com/golang/mock/mockgen',
    'FROM example.org/builder\nRUN go install github.com/golang/mock/mockgen',
    'FROM golang:1.25\nONBUILD RUN go install github.com/golang/mock/mockgen',
    // What lies in GOPATH may be of one version.
    'FROM golang:1.10\nCOPY . /go/src/github.com/foo/bar\nRUN go get -d github.com/foo/bar/... && go install github.com/foo/bar/cmd/x',
    'FROM golang:1.10\nRUN go get -d github.com/foo/bar && cd $GOPATH/src/github.com/foo/bar && git checkout v1 && go install github.com/foo/bar',
    'FROM golang:1.25\nRUN echo go install example.org/a@latest # go install example.org/a@latest\nCMD go run example.org/a/b@latest',
  ],
  invalid: [
    `
    FROM golang:1.25
    RUN go install golang.org/x/tools/gopls@latest
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`golang.org/x/tools/gopls@latest\` is no fixed version.
    `,
    `
    from golang:1.25 as build
    copy . .
    run CGO_ENABLED=0 go install -v example.org/a/b@v1 \\
        example.org/c/d@master "example.org/e/f@latest"
        ^^^^^^^^^^^^^^^^^^^^^^ \`example.org/c/d@master\` is no fixed version.
                               ^^^^^^^^^^^^^^^^^^^^^^^^ \`example.org/e/f@latest\` is no fixed version.
    from scratch
    `,
    `
    FROM golang:1.25
    RUN ["go", "run", "example.org/a/b@latest", "example.org/c@latest"]
                       ^^^^^^^^^^^^^^^^^^^^^^ \`example.org/a/b@latest\` is no fixed version.
    `,
    // It takes the latest, whatever go.mod says.
    `
    FROM golang:1.25
    COPY . /go/src/github.com/foo/bar
    RUN <<EOF
    go get -u -d github.com/foo/baz
                 ^^^^^^^^^^^^^^^^^^ \`github.com/foo/baz\` has no version.
    GO111MODULE=off sudo go get golang.org/x/lint/golint
                                ^^^^^^^^^^^^^^^^^^^^^^^^ \`golang.org/x/lint/golint\` has no version.
    EOF
    `,
    `
    FROM golang:1.15
    RUN go install github.com/golang/mock/mockgen
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`github.com/golang/mock/mockgen\` has no version.
    COPY . .
    ONBUILD RUN go install example.org/a/b@upgrade
                           ^^^^^^^^^^^^^^^^^^^^^^^ \`example.org/a/b@upgrade\` is no fixed version.
    `,
    {
      options: { unversioned: 'everywhere' },
      text: `
      FROM golang:1.25
      COPY go.mod .
      RUN go install github.com/golang/mock/mockgen
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`github.com/golang/mock/mockgen\` has no version.
      `,
    },
  ],
});
