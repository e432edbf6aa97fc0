import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentenceFor } from '../src/file-error.js';
import { readDockerfile, readStream, textOf } from '../src/read-dockerfile.js';
import { folderOf } from './folder-of.js';

const messageOf = (path: string): string => {
  const reading = readDockerfile(path);
  return reading.kind === 'error' ? reading.message : `text of ${reading.text.length}`;
};

describe('readDockerfile', () => {
  it('gives the text, with a byte order mark and CRLF as they are', () => {
    const root = folderOf({ a: '\uFEFFFROM ä\r\n', empty: '' });
    expect(readDockerfile(`${root}/a`)).toEqual({ kind: 'text', text: '\uFEFFFROM ä\r\n', damaged: false });
    expect(readDockerfile(`${root}/empty`)).toEqual({ kind: 'text', text: '', damaged: false });
  });

  it('reads what is not UTF-8, and says so', () => {
    const root = folderOf({ latin: Buffer.from('FROM a # caf\xe9\n', 'latin1') });
    expect(readDockerfile(`${root}/latin`)).toEqual({ kind: 'text', text: 'FROM a # caf\uFFFD\n', damaged: true });
  });

  it('refuses everything else with a sentence', () => {
    const root = folderOf({
      binary: Buffer.concat([Buffer.from('\x7fELF\0\x01\x02\x03'), Buffer.alloc(2000, 'abc')]),
      'utf16-le': Buffer.from('\uFEFFFROM a\n', 'utf16le'),
      'utf16-be': Buffer.from('\uFEFFFROM a\n', 'utf16le').swap16(),
      'utf16-unmarked': Buffer.from('FROM debian:13\nRUN true\n', 'utf16le'),
      'folder/': '',
    });
    writeFileSync(`${root}/large`, Buffer.alloc(50 * 1024 * 1024, 'x'));
    expect(messageOf(`${root}/none`)).toBe('There is no such file.');
    expect(messageOf(`${root}/folder`)).toBe('It is a folder.');
    expect(messageOf(`${root}/binary`)).toBe('It is binary: it holds NUL bytes.');
    for (const name of ['utf16-le', 'utf16-be', 'utf16-unmarked']) {
      expect([name, messageOf(`${root}/${name}`)]).toEqual([name, 'It is UTF-16; a Dockerfile must be UTF-8.']);
    }
    expect(messageOf(`${root}/large`)).toBe('It is larger than 5 MB, too large for a Dockerfile.');
  });

  it.runIf(process.platform !== 'win32')('does not wait for FIFOs and devices', () => {
    const root = folderOf({});
    execFileSync('mkfifo', [`${root}/fifo`]);
    symlinkSync('nowhere', `${root}/link`);
    expect(messageOf(`${root}/fifo`)).toBe('It is a FIFO, not a file; `-` reads standard input.');
    expect(messageOf('/dev/zero')).toBe('It is a device, not a file.');
    expect(messageOf(`${root}/link`)).toBe('It is a symbolic link that leads nowhere.');
  });

  it('has a sentence for every failure', () => {
    expect(sentenceFor({ code: 'EACCES' })).toBe('It cannot be read: permission denied.');
    expect(sentenceFor({ code: 'EODD' })).toBe('It cannot be read (EODD).');
  });
});

describe('readStream', () => {
  it('joins characters that chunks cut in two', async () => {
    const bytes = Buffer.from('# ä\n');
    const chunks = async function* () {
      yield bytes.subarray(0, 3);
      yield bytes.subarray(3);
    };
    expect(await readStream(chunks())).toEqual({ kind: 'text', text: '# ä\n', damaged: false });
  });

  it('stops at the size limit', async () => {
    let given = 0;
    const endless = async function* () {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1024 * 1024, 'x');
      }
    };
    expect(await readStream(endless())).toEqual({
      kind: 'error',
      message: 'It is larger than 5 MB, too large for a Dockerfile.',
    });
    expect(given).toBe(6);
  });
});

it('does not take text with a few NULs for UTF-16', () => {
  expect(textOf(Buffer.from('FROM a\0\n'))).toEqual({ kind: 'error', message: 'It is binary: it holds NUL bytes.' });
});
