import { connect, type Socket } from 'node:net';
import { IPCMessageReader, IPCMessageWriter, StreamMessageReader } from 'vscode-languageserver/node';
import type { TransportChoice } from './arguments.js';
import { WholeMessageWriter } from './message-writer.js';
import type { Channel } from './server.js';

/** A channel whose other end may go away. */
export interface Transport extends Channel {
  onEnd(listener: () => void): void;
}

/** Opens a transport; `refuse` is told in one sentence if there is nobody at the other end. */
export function openTransport(choice: TransportChoice, refuse: (message: string) => void): Transport {
  switch (choice.kind) {
    case 'stdio':
      return streams(process.stdin, process.stdout);
    case 'socket': {
      const socket = connect(choice.port, '127.0.0.1');
      return connected(socket, `nobody listens on port ${choice.port}`, refuse);
    }
    case 'pipe':
      return connected(connect(choice.name), `nobody listens on the pipe ${choice.name}`, refuse);
    case 'node-ipc':
      if (process.send === undefined) refuse('--node-ipc needs a Node parent process with a channel.');
      return {
        reader: new IPCMessageReader(process),
        writer: new IPCMessageWriter(process),
        onEnd: (listener) => void process.on('disconnect', listener),
      };
  }
}

function connected(socket: Socket, absent: string, refuse: (message: string) => void): Transport {
  socket.setNoDelay(true);
  socket.on('error', (error) => {
    if (socket.connecting || socket.pending) refuse(`${absent} (${error.message}).`);
  });
  return streams(socket, socket);
}

function streams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Transport {
  return {
    reader: new StreamMessageReader(input),
    writer: new WholeMessageWriter(output),
    onEnd(listener) {
      input.on('end', listener);
      input.on('close', listener);
    },
  };
}
