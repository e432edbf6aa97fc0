import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderOf } from './folder-of.js';
import { runIn } from './world-of.js';

const compose = `services:
  web:
    build:
      dockerfile_inline: |
        FROM debian:13
        MAINTAINER Ada
  db:
    build:
      dockerfile_inline: "FROM debian:13\\nMAINTAINER Ada"
`;
const bake = `target "app" {
  dockerfile-inline = <<-EOT
    FROM debian:13
    MAINTAINER Ada
  EOT
}
`;
const only = ['--select', 'maintainer-deprecated'];
const files = { 'compose.yaml': compose, 'docker-bake.hcl': bake };

describe('a compose or bake file that is named', () => {
  it('is linted at its own places, with the code of its own lines', async () => {
    const { code, stdout } = await runIn(['compose.yaml', 'docker-bake.hcl', ...only], { cwd: folderOf(files) });
    expect(code).toBe(1);
    expect(stdout).toContain('compose.yaml:6:9: warning: ');
    expect(stdout).toContain('  6 |         MAINTAINER Ada\n    |         ^^^^');
    expect(stdout).toContain('compose.yaml:9:43: warning: ');
    expect(stdout).toContain('docker-bake.hcl:4:5: warning: ');
    expect(stdout).toContain('2 files, 3 warnings');
  });

  it('has its places in JSON, those of instructions and edits too', async () => {
    const cwd = folderOf(files);
    const { stdout } = await runIn(['docker-bake.hcl', ...only, '--format', 'json'], { cwd });
    const [finding] = JSON.parse(stdout).files[0].findings;
    expect(finding.range.start).toEqual({ line: 4, column: 5 });
    expect(finding.instruction).toEqual({ keyword: 'MAINTAINER', line: 4, endLine: 4 });
    expect(finding.fixes[0].edits[0].range.start.line).toBe(4);
  });

  it.each(['jsonl', 'sarif', 'github'])('has them as %s', async (format) => {
    const { stdout } = await runIn(['compose.yaml', ...only, '--format', format], { cwd: folderOf(files) });
    expect(stdout).toMatch(/"line":6,"column":9|"startLine":6,"startColumn":9|line=6,endLine=6,col=9/);
  });

  it('is fixed in place', async () => {
    const cwd = folderOf(files);
    await runIn(['compose.yaml', 'docker-bake.hcl', '--fix', ...only], { cwd });
    const label = 'LABEL org.opencontainers.image.authors=';
    expect(readFileSync(`${cwd}/compose.yaml`, 'utf8')).toBe(
      compose.replace('MAINTAINER Ada\n', `${label}"Ada"\n`).replace('MAINTAINER Ada"', `${label}\\"Ada\\""`),
    );
    expect(readFileSync(`${cwd}/docker-bake.hcl`, 'utf8')).toBe(bake.replace('MAINTAINER Ada', `${label}"Ada"`));
  });

  it('may come from standard input', async () => {
    const argv = ['-', '--stdin-filename', 'compose.yaml', ...only];
    const { stdout } = await runIn(argv, { cwd: folderOf({}), stdin: compose });
    expect(stdout).toContain('compose.yaml:6:9: warning: ');
  });

  it('is a sentence where it holds none, and the others are linted', async () => {
    const cwd = folderOf({ ...files, 'other.yml': 'a: b\n', 'other.hcl': 'a = 1\n' });
    const { code, stdout, stderr } = await runIn(['compose.yaml', 'other.yml', 'other.hcl', ...only], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('1 file, 2 warnings');
    expect(stderr).toBe(
      ['hcl', 'yml']
        .map((name) => `plimsoll: other.${name}: It holds no inline Dockerfile that this version reads.\n`)
        .join(''),
    );
  });

  it('is a sentence where it is broken, and what stands above is linted', async () => {
    const cwd = folderOf({ 'compose.yaml': `${compose}  x: {{\n` });
    const { code, stdout, stderr } = await runIn(['compose.yaml', ...only], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('compose.yaml:6:9: warning: ');
    expect(stderr).toMatch(/^plimsoll: compose\.yaml: Line \d+, column \d+: this is no YAML: .*\n$/);
  });

  it('is not found in a folder, nor inspected', async () => {
    const cwd = folderOf({ ...files, Dockerfile: 'FROM debian:13\n' });
    expect((await runIn(['--list-files'], { cwd })).stdout).toBe('Dockerfile\n');
    const { code, stderr } = await runIn(['inspect', 'compose.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('compose.yaml: It is no Dockerfile; those inside it can be linted, but not inspected.');
  });
});
