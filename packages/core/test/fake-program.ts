import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A program that is called like ShellCheck, and how often it was run. */
export interface FakeProgram {
  readonly folder: string;
  readonly path: string;
  /** The arguments of each run, in order. */
  runs(): readonly (readonly string[])[];
}

/** A folder of the test's own, which is also the cache folder until the test ends. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
  const before = process.env['XDG_CACHE_HOME'];
  process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
  onTestFinished(() => {
    if (before === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = before;
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** JavaScript that complains of each `bad` in its files as ShellCheck does, code 2000; `version` and `before` come first. */
const honest = `
const text = (file) => fs.readFileSync(file === '-' ? 0 : file, 'utf8');
const files = args.slice(args.indexOf('--') + 1);
const comments = files.flatMap((file) => text(file).split('\\n').flatMap((line, index) =>
  [...line.matchAll(/bad/g)].map((match) => ({
    file, line: index + 1, endLine: index + 1, column: match.index + 1, endColumn: match.index + 4,
    level: 'info', code: 2000, message: 'This is bad.', fix: null,
  }))));
console.log(JSON.stringify({ comments }));
process.exitCode = comments.length > 0 ? 1 : 0;
`;

/** Writes a program that behaves as ShellCheck does but for what \`body\` does first, which knows \`args\`, \`fs\` and \`text\`. */
export function fakeProgram(folder: string, body = '', version = '0.11.0'): FakeProgram {
  const path = join(folder, 'shellcheck');
  const log = join(folder, 'log');
  const script = `#!${process.execPath}
const fs = require('node:fs');
const args = process.argv.slice(2);
fs.appendFileSync(${JSON.stringify(log)}, JSON.stringify(args) + '\\n');
if (args[0] === '--version') { console.log('ShellCheck - not really\\nversion: ${version}'); process.exit(0); }
${body}
${honest}`;
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return {
    folder,
    path,
    runs: () =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as string[])
        : [],
  };
}
