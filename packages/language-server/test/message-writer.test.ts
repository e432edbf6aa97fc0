import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { WholeMessageWriter } from '../src/message-writer.js';

const message = { jsonrpc: '2.0', method: 'x', params: '😀' };

test('a message is one write, its length in bytes', async () => {
  const written: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString('utf8'));
      done();
    },
  });
  const writer = new WholeMessageWriter(output);
  await Promise.all([writer.write(message), writer.write(message)]);
  const text = JSON.stringify(message);
  const whole = `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  expect(written).toEqual([whole, whole]);
});

test('a write fails where nobody listens any more, and says so', async () => {
  const output = new Writable({ write: (_chunk, _encoding, done) => done(new Error('gone')) });
  const writer = new WholeMessageWriter(output);
  const errors: (number | undefined)[] = [];
  writer.onError(([, , count]) => errors.push(count));
  await expect(writer.write(message)).rejects.toThrow('gone');
  expect(errors).toContain(1);
});
