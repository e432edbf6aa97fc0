import {
  ErrorCodes,
  Message,
  type MessageReader,
  type MessageWriter,
  type RequestMessage,
} from 'vscode-languageserver';

/** A reader that lets through only what the protocol allows at that moment. */
export interface Lifecycle {
  readonly reader: MessageReader;
  isShutDown(): boolean;
}

/**
 * Refuses requests before `initialize` and after `shutdown`, and a second `initialize`; drops such notifications.
 * The protocol library would answer them.
 */
export function guardLifecycle(reader: MessageReader, writer: MessageWriter): Lifecycle {
  let phase: 'new' | 'running' | 'shut down' = 'new';

  function refusal(request: RequestMessage): { readonly code: number; readonly message: string } | undefined {
    if (phase === 'shut down') return { code: ErrorCodes.InvalidRequest, message: 'The server is shut down.' };
    if (request.method !== 'initialize') {
      return phase === 'new'
        ? { code: ErrorCodes.ServerNotInitialized, message: 'The server is not initialized.' }
        : undefined;
    }
    return phase === 'new'
      ? undefined
      : { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' };
  }

  function admits(message: Message): boolean {
    if (Message.isNotification(message)) return phase === 'running' || message.method === 'exit';
    if (!Message.isRequest(message)) return true;
    const error = refusal(message);
    if (error !== undefined) {
      const answer: Message & Record<string, unknown> = { jsonrpc: '2.0', id: message.id, error };
      // A client that is gone needs no answer.
      writer.write(answer).catch(() => undefined);
      return false;
    }
    if (message.method === 'initialize') phase = 'running';
    if (message.method === 'shutdown') phase = 'shut down';
    return true;
  }

  return {
    reader: {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      listen: (callback) =>
        reader.listen((message) => {
          if (admits(message)) callback(message);
        }),
      dispose: () => reader.dispose(),
    },
    isShutDown: () => phase === 'shut down',
  };
}
