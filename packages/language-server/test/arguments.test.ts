import { expect, test } from 'vitest';
import { readArguments } from '../src/arguments.js';

test.each([
  [['--stdio'], { kind: 'stdio' }],
  [['--node-ipc'], { kind: 'node-ipc' }],
  [['--socket=7000'], { kind: 'socket', port: 7000 }],
  [['--socket', '7000'], { kind: 'socket', port: 7000 }],
  [['--pipe=/run/a=b'], { kind: 'pipe', name: '/run/a=b' }],
  [['--stdio', '--clientProcessId=12'], { kind: 'stdio' }],
  [['--clientProcessId', '12', '--stdio'], { kind: 'stdio' }],
])('%j serves', (parameters, transport) => {
  expect(readArguments(parameters)).toEqual({ kind: 'serve', transport });
});

test.each([
  [[], 'say how to talk, as in --stdio.'],
  [['--socket'], '--socket needs a port from 1 to 65535, not ``.'],
  [['--socket=0'], '--socket needs a port from 1 to 65535, not `0`.'],
  [['--socket=70000'], '--socket needs a port from 1 to 65535, not `70000`.'],
  [['--pipe'], '--pipe needs a name.'],
  [['--studio'], 'there is no argument `--studio`.'],
])('%j is a mistake', (parameters, message) => {
  expect(readArguments(parameters)).toEqual({ kind: 'mistake', message });
});

test('questions are answered before anything else', () => {
  expect(readArguments(['--version'])).toEqual({ kind: 'version' });
  expect(readArguments(['--stdio', '--help'])).toEqual({ kind: 'help' });
});
