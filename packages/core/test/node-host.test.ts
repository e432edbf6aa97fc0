import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../src/node/index.js';

let root = '';
const host = nodeHost();
const at = (name: string): string => `${root}/${name}`;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'plimsoll-host-')).replaceAll('\\', '/');
  mkdirSync(at('folder'));
  writeFileSync(at('file'), 'text é\n');
  writeFileSync(at('marked'), '\uFEFFtext');
  writeFileSync(at('script.sh'), '');
  chmodSync(at('script.sh'), 0o755);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('nodeHost', () => {
  it('reads a file, without its byte order mark', async () => {
    expect(await host.readFile(at('file'))).toBe('text é\n');
    expect(await host.readFile(at('marked'))).toBe('text');
  });

  it('says undefined for what is not there or no file', async () => {
    expect(await host.readFile(at('none'))).toBeUndefined();
    expect(await host.readFile(at('file/below'))).toBeUndefined();
    expect(await host.readFile(at('folder'))).toBeUndefined();
    expect(await host.stat(at('none'))).toBeUndefined();
    expect(await host.list(at('none'))).toBeUndefined();
    expect(await host.list(at('file'))).toBeUndefined();
  });

  it('knows files, folders and what may be executed', async () => {
    expect(await host.stat(at('file'))).toEqual({ kind: 'file', executable: false });
    expect(await host.stat(at('folder'))).toMatchObject({ kind: 'folder' });
    expect(await host.list(root)).toContain('folder/');
  });

  describe.runIf(process.platform !== 'win32')('on POSIX', () => {
    it('knows what may be executed', async () => {
      expect(await host.stat(at('script.sh'))).toEqual({ kind: 'file', executable: true });
    });

    it('follows links and survives those that lead nowhere', async () => {
      symlinkSync('folder', at('to-folder'));
      symlinkSync('loop', at('loop'));
      expect(await host.list(root)).toEqual(expect.arrayContaining(['to-folder/', 'loop', 'file']));
      expect(await host.readFile(at('loop'))).toBeUndefined();
      const names = await host.list(root, 'only names');
      expect(names).toEqual(expect.arrayContaining(['folder/', 'to-folder', 'loop', 'file']));
      expect(await host.list(at('none'), 'only names')).toBeUndefined();
    });

    it('does not wait for the writer of a FIFO', async () => {
      execFileSync('mkfifo', [at('fifo')]);
      expect(await host.readFile(at('fifo'))).toBeUndefined();
      expect(await host.stat(at('fifo'))).toBeUndefined();
    });

    it('rejects what is too large', async () => {
      writeFileSync(at('large'), Buffer.alloc(17 * 1024 * 1024, 'x'));
      await expect(host.readFile(at('large'))).rejects.toThrow('larger');
    });
  });
});
