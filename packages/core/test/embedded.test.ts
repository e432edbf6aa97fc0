import { describe, expect, test } from 'vitest';
import { embeddedDockerfiles, readEmbedded, type EmbeddedDockerfile } from '../src/embedded.js';
import { composeCases, hclCases } from './embedded-cases.js';

const onlyOf = (path: string, text: string): EmbeddedDockerfile => {
  const { parts, fault } = readEmbedded(path, text);
  expect(fault).toBeUndefined();
  expect(parts).toHaveLength(1);
  return parts[0] as EmbeddedDockerfile;
};
const inline = (text: string): string => `services: {w: {build: {dockerfile_inline: "${text}"}}}`;
const said = ({ builds }: EmbeddedDockerfile) => builds[0];

describe('a text of a compose file is what compose makes of it', () => {
  test.each(Object.entries(composeCases))('%s', (_, [file, text]) => {
    expect(onlyOf('compose.yaml', file).text).toBe(text);
  });
});

describe('a text of a bake file is what bake makes of it', () => {
  test.each(Object.entries(hclCases))('%s', (_, [file, text]) => {
    const known = file.includes('${') ? `variable "A" { default = "a" }\n${file}` : file;
    expect(onlyOf('docker-bake.hcl', known).text).toBe(text);
  });

  test('a JSON file has templates, too', () => {
    const file = {
      variable: { A: { default: 'a' } },
      target: { w: { 'dockerfile-inline': 'FROM ${A}\nRUN $${b}\n' } },
    };
    expect(onlyOf('docker-bake.json', JSON.stringify(file)).text).toBe('FROM a\nRUN ${b}\n');
  });

  test('a variable may hold all of it', () => {
    const file = 'T = <<EOT\nFROM a\nEOT\ntarget "w" {\n  dockerfile-inline = T\n}\n';
    const part = onlyOf('docker-bake.hcl', file);
    expect(part.text).toBe('FROM a\n');
    expect(file.slice(part.span.start, part.span.end)).toContain('FROM a');
  });

  test('what is computed is not read', () => {
    expect(embeddedDockerfiles('a.hcl', 'target "w" { dockerfile-inline = join("", ["FROM a"]) }\n')).toEqual([]);
  });
});

describe('a value that only the run knows', () => {
  test('stands there under its name', () => {
    const part = onlyOf(
      'compose.yaml',
      'services: {w: {build: {dockerfile_inline: "FROM ${A}:$B-x ${C:?no} ${D:+e}"}}}',
    );
    expect(part.text).toBe('FROM ${A}:${B}-x ${C} ${D}');
    expect(part.unknown.map(({ start, end }) => part.text.slice(start, end))).toEqual(['${A}', '${B}', '${C}', '${D}']);
    expect(said(part)?.unknowns).toEqual(new Set(['A', 'B', 'C', 'D']));
  });

  test('has a name that the text has not', () => {
    const part = onlyOf('compose.yaml', 'services: {w: {build: {dockerfile_inline: "ARG A=${A}\\nFROM $$A"}}}');
    expect(part.text).toBe('ARG A=${A_}\nFROM $A');
  });

  test('is any expression and any part that is there or not', () => {
    const file =
      'target "w" { dockerfile-inline = "FROM ${upper(a.b)} %{ if x }y%{ else }z%{ endif }-${matrix[0]}" }\n';
    const part = onlyOf('docker-bake.hcl', file);
    expect(part.text).toBe('FROM ${b} ${VALUE}-${VALUE}');
  });
});

describe('what is said of the build', () => {
  test('in a compose file', () => {
    const part = onlyOf(
      'compose.yaml',
      `services:
  base:
    platform: linux/arm64
    build:
      context: ./app
      args: {A: a, B: 2, C: true, D: 1.10, E: "\${E}", F: , G: "\${G:-g}"}
      dockerfile_inline: FROM a
  web:
    extends: {service: base}
    build:
      args: [A=b, H=$$h, I]
      target: prod
      additional_contexts: {src: ../src}
`,
    );
    expect(part.name).toBe('services.base, services.web');
    const shared = { B: '2', C: 'true', G: 'g' };
    expect(part.builds).toEqual([
      {
        buildArgs: { A: 'a', ...shared },
        unknowns: new Set(['D', 'E']),
        target: undefined,
        platform: 'linux/arm64',
        context: './app',
        contexts: new Set(),
      },
      {
        buildArgs: { A: 'b', H: '$h', ...shared },
        unknowns: new Set(['D', 'E']),
        target: 'prod',
        platform: 'linux/arm64',
        context: './app',
        contexts: new Set(['src']),
      },
    ]);
  });

  test('in a bake file', () => {
    const part = onlyOf(
      'docker-bake.hcl',
      `variable "V" { default = "1.\${W}" }
W = 2
target "base" {
  args = { A = "a", B = V }
  platforms = ["linux/amd64"]
}
target "app" {
  inherits = ["base"]
  context = "https://github.com/a/b.git"
  args = { A = "b", C = null, D = foo() }
  contexts = { alpine = "docker-image://alpine:3" }
  target = "prod"
  dockerfile-inline = "FROM a"
}
`,
    );
    expect(part.name).toBe('target "app"');
    expect(part.builds).toEqual([
      {
        buildArgs: { A: 'b', B: '1.2' },
        unknowns: new Set(['D']),
        target: 'prod',
        platform: 'linux/amd64',
        context: null,
        contexts: new Set(['alpine']),
      },
    ]);
  });

  test.each([
    ['.', '.'],
    ['../a', '../a'],
    ['C\\:a', 'C\\:a'],
    ['https://a/b.git', null],
    ['git@a.b:c/d', null],
    ['~/a', null],
    ['${A}', null],
    ['${A:-a}', 'a'],
  ])('the context %s', (written, context) => {
    const file = `services: {w: {build: {context: '${written}', dockerfile_inline: FROM a}}}`;
    expect(said(onlyOf('compose.yaml', file))?.context).toBe(context === 'C\\:a' ? 'C/:a' : context);
  });
});

describe('a file that is broken', () => {
  test('is read as far as it goes', () => {
    const { parts, fault } = readEmbedded(
      'compose.yaml',
      'services:\n  a:\n    build:\n      dockerfile_inline: FROM a\n  b: {{\n',
    );
    expect(parts.map(({ text }) => text)).toEqual(['FROM a']);
    expect(fault?.sentence).toMatch(/^Line \d+, column \d+: this is no YAML: .+\.$/);
  });

  test.each([
    ['target "w" { dockerfile-inline = "FROM a\n', 'Line 1, column 34: this is no HCL: a text is not closed.'],
    ['target "w" {\n  dockerfile-inline = "a"\n', 'Line 3, column 1: this is no HCL: a block is not closed.'],
    ['dockerfile-inline "w"\n', 'Line 1, column 22: this is no HCL: `=` or a block is expected here.'],
    ['a = [1\ndockerfile-inline', 'Line 2, column 18: this is no HCL: `]` is expected here.'],
    ['/* dockerfile-inline', 'Line 1, column 1: this is no HCL: a comment is not closed.'],
  ])('HCL: %j', (file, sentence) => {
    expect(readEmbedded('a.hcl', file).fault?.sentence).toBe(sentence);
  });

  test('a variable of the shell is none of compose or bake', () => {
    const compose = readEmbedded('a.yml', 'services: {w: {build: {dockerfile_inline: "FROM a\\nRUN ${1}"}}}');
    expect(compose.fault?.sentence).toBe(
      'Line 1, column 56: `${` begins a variable of compose, and this is none; write `$$` for a `$` of the Dockerfile.',
    );
    expect(compose.parts).toHaveLength(1);
    const bake = readEmbedded('a.hcl', 'target "w" { dockerfile-inline = "FROM a\\nRUN ${b:-c}" }');
    expect(bake.fault?.sentence).toContain('column 47: `${` or `%{` begins a template');
  });
});

test('other files hold none', () => {
  expect(readEmbedded('a.yaml', 'a: [')).toEqual({ parts: [], fault: undefined });
  expect(embeddedDockerfiles('a.yaml', 'dockerfile_inline: FROM a')).toEqual([]);
  expect(embeddedDockerfiles('a.yaml', '- services: {w: {build: {dockerfile_inline: FROM a}}}')).toEqual([]);
  expect(embeddedDockerfiles('a.yaml', 'services: {w: {build: {dockerfile_inline: !reset FROM a}}}')).toEqual([]);
  expect(embeddedDockerfiles('a.yaml', 'services: {w: {build: {dockerfile_inline: {a: b}}}}')).toEqual([]);
});

describe('a place', () => {
  const file =
    'services:\n  w:\n    build:\n      dockerfile_inline: |\n        FROM a:$$B\n\n        RUN c\n  x: {}\n';
  const part = onlyOf('compose.yaml', file);

  test('of the text is one of the file', () => {
    const at = part.text.indexOf('$B');
    const { start, end } = part.toHost({ start: at, end: at + 1 });
    expect(file.slice(start, end)).toBe('$$');
    const whole = part.toHost({ start: 0, end: part.text.length });
    expect(file.slice(whole.start, whole.end)).toBe('FROM a:$$B\n\n        RUN c\n');
  });

  test('of the file is one of the text, or of something else', () => {
    expect(part.toInner(file.indexOf('RUN'))).toBe(part.text.indexOf('RUN'));
    expect(part.toInner(file.indexOf('RUN') - 3)).toBe(part.text.indexOf('RUN'));
    expect(part.toInner(file.indexOf('build'))).toBeUndefined();
    expect(part.toInner(file.indexOf('x: {}') + 1)).toBeUndefined();
  });

  test('where one is filled in is that of the variable', () => {
    const text = 'target "w" { dockerfile-inline = "FROM ${A} x" }\nA = "debian"\n';
    const bake = onlyOf('a.hcl', text);
    expect(bake.text).toBe('FROM debian x');
    const { start, end } = bake.toHost({ start: 7, end: 9 });
    expect(text.slice(start, end)).toBe('${A}');
    expect(bake.toInner(text.indexOf(' x"'))).toBe(11);
  });
});

test('what is nested, long or never closed comes to an end', () => {
  const size = 20_000;
  const files: readonly (readonly [string, string])[] = [
    ['a.yaml', `dockerfile_inline: ${'['.repeat(size)}`],
    ['a.yaml', inline('${a:-'.repeat(size))],
    ['a.yaml', inline(`${'${a:-'.repeat(size)}${'}'.repeat(size)}`)],
    ['a.yaml', `a: &a {<<: *a, dockerfile_inline: 1}\nservices: {w: {extends: w, build: &b {<<: [*b, *a]}}}`],
    ['a.json', `{"target": {"dockerfile-inline": ${'['.repeat(size)}`],
    ['a.hcl', `dockerfile-inline = ${'{'.repeat(size)}`],
    ['a.hcl', `dockerfile-inline = [${'/*'.repeat(size)}`],
    ['a.hcl', `dockerfile-inline = "${'${'.repeat(size)}`],
    ['a.hcl', `dockerfile-inline = "${'${"'.repeat(size)}`],
    ['a.hcl', `dockerfile-inline = <<E\n${'<<E\n"'.repeat(size)}`],
    ['a.hcl', `dockerfile-inline = 1\n${'a {\n'.repeat(size)}`],
    ['a.hcl', `dockerfile-inline = 1\n${'a = [for b in "}" : {'.repeat(size)}`],
    ['a.hcl', 'A = B\nB = A\ntarget "w" {\n  inherits = ["w"]\n  dockerfile-inline = A\n}\n'],
  ];
  for (const [path, text] of files) expect(readEmbedded(path, text).parts.length).toBeLessThan(2);
});
