import { describe, expect, test } from 'vitest';
import { artefactsByStage, foreignArtefacts } from '../src/model/artefacts.js';
import { compilationsIn } from '../src/model/compilations.js';
import { architecturesIn, knowsOthers } from '../src/model/fixed-architecture.js';
import { platformVariables } from '../src/model/platform-variables.js';
import { modelOf } from './model-of.js';

function artefactsOf(...lines: readonly string[]): readonly string[] {
  const model = modelOf(lines);
  const { finalStage } = model;
  return finalStage === undefined
    ? []
    : foreignArtefacts(artefactsByStage(model)(finalStage), finalStage).map(({ path }) => path);
}

function compiledBy(base: string, ...lines: readonly string[]): readonly string[] {
  const model = modelOf([`FROM ${base}`, ...lines]);
  const [stage] = model.stages;
  if (stage === undefined) return [];
  return stage.instructions
    .flatMap((instruction) => compilationsIn(model, stage, instruction))
    .map(({ language, linking, results }) => `${language} ${linking} ${results.join(' ')}`);
}

describe('artefacts', () => {
  test('go through copies, folders and stages', () => {
    expect(
      artefactsOf(
        'FROM rust:1.98 AS build',
        'WORKDIR /src',
        'RUN cargo build --release && cp target/release/app /out/server',
        'FROM debian:13 AS pack',
        'COPY --from=build /out /pack',
        'FROM scratch',
        'COPY --from=pack /pack/server /server',
      ),
    ).toContain('/server');
  });

  test('are not what lies beside them', () => {
    expect(
      artefactsOf(
        'FROM golang:1.26 AS build',
        'WORKDIR /src',
        'RUN go build -o bin/app .',
        'FROM scratch',
        'COPY --from=build /src/web /web',
      ),
    ).toEqual([]);
  });

  test('of the stage itself are not foreign', () => {
    expect(artefactsOf('FROM golang:1.26', 'RUN go build -o /app .')).toEqual([]);
  });

  test('are environments and modules too', () => {
    expect(
      artefactsOf(
        'FROM python:3.14 AS build',
        'RUN python -m venv /opt/venv',
        'RUN pip install flask',
        'FROM python:3.14',
        'COPY --from=build /opt/venv /opt/venv',
        'COPY --from=build /usr/local /usr/local',
      ),
    ).toEqual(['/opt/venv', '/usr/local/lib/python3.14/site-packages']);
  });
});

describe('compilations', () => {
  test.each([
    ['golang:1.26', 'RUN go build -o /app .', 'go network /app'],
    ['golang:1.26', 'RUN CGO_ENABLED=0 go build -o /app .', 'go static /app'],
    ['golang:1.26', 'RUN CGO_ENABLED=1 go build -o /app .', 'go dynamic /app'],
    ['golang:1.26-alpine', 'RUN go install ./cmd/tool', 'go static /go/bin /root/go/bin'],
    ['rust:1.98', 'RUN cd /src && cargo build --release', 'rust dynamic /src/target'],
    ['rust:1.98-alpine', 'RUN cargo install --path . --root /out', 'rust static /out/bin'],
    ['rust:1.98', 'RUN RUSTFLAGS="-C target-feature=+crt-static" cargo build', 'rust static /target'],
    ['gcc:15', 'RUN gcc -O2 -o hello main.c', 'c dynamic /hello'],
    ['gcc:15', 'RUN gcc -static -o hello main.c', 'c unknown /hello'],
    ['gcc:15', 'RUN make -C /src', 'c dynamic /src'],
    ['golang:1.26', 'RUN make -C /src', 'c unknown /src'],
  ])('%s, %s: %s', (base, line, expected) => {
    expect(compiledBy(base, line)).toEqual([expected]);
  });

  test('are not what only looks at sources', () => {
    expect(
      compiledBy('golang:1.26', 'RUN go test ./... && go vet && go mod download && gcc --version && gcc -c a.c'),
    ).toEqual([]);
  });
});

test('the variables of the platform are found where the shell expands them', () => {
  const model = modelOf([
    'FROM alpine:3.24',
    `RUN a "$TARGETARCH" '$TARGETOS' \${TARGETVARIANT:-v8} \${BUILDPLATFORM%%/*} # $BUILDOS`,
  ]);
  const [, run] = model.instructions;
  const found = run === undefined ? [] : model.scriptsOf(run).flatMap(platformVariables);
  expect(found.map(({ name }) => name)).toEqual(['TARGETARCH', 'BUILDPLATFORM']);
});

test('names of architectures are whole words', () => {
  expect(architecturesIn('x86_64-linux amd64v3 /x64/ damd64 ARM64').map(({ architecture }) => architecture)).toEqual([
    'amd64',
    'amd64',
    'arm64',
  ]);
  expect(knowsOthers('amd64 x86_64')).toBe(false);
  expect(knowsOthers('amd64 arm64')).toBe(true);
  expect(knowsOthers('curl $(uname -m)')).toBe(true);
});
