import { containerStart } from '../../model/container-start.js';
import { isDefaultSure, isLoopback, listenAddresses } from '../../model/listen-address.js';
import type { Model } from '../../model/model.js';
import { serverOfCommand } from '../../model/server-of-command.js';
import type { Stage } from '../../model/stage.js';
import { runOf } from '../../model/run.js';
import { lineageOf } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Word } from '../../syntax/word.js';
import type { Edit } from '../../text/edit.js';

export default defineRule({
  summary: 'Let the server listen on all addresses of the container.',
  why: 'A container has a network of its own, and its `localhost` is reached by nobody outside. A server that listens there gets no connection through a published port: "connection reset", though all looks well inside.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14\nEXPOSE 8000\nCMD ["uvicorn", "app:app", "--host", "127.0.0.1"]\n',
      good: 'FROM python:3.14\nEXPOSE 8000\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    // Beside another container, or in the network of the host, it can be meant: there nothing is exposed.
    if (finalStage === undefined || finalStage.isWindows || !exposes(finalStage)) return;
    const commands = containerStart(model, finalStage)?.commands ?? [];
    for (const started of commands) {
      const { words, span } = started;
      const server = serverOfCommand(words);
      // What a program beside others, or a client, is told can be where it connects to.
      if (span === undefined || (server === undefined && (commands.length > 1 || client.test(words[0] ?? ''))))
        continue;
      const addresses = listenAddresses(server, started);
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ text }) => isLoopback(text))) continue;
      if (first.word === undefined && !isDefaultSure(model, finalStage, server?.id)) continue;
      const { word, text } = first;
      yield {
        span: word?.span ?? span,
        message:
          word === undefined
            ? `\`${server?.id ?? ''}\` listens on \`${text}\` if nothing else is said, and is not reached from outside the container.`
            : `On \`${text}\` the server is not reached from outside the container.`,
        help: `Let it listen on \`0.0.0.0\`${server?.hostFlags[0] === undefined ? '' : `, with \`${server.hostFlags.at(-1)} 0.0.0.0\``}.`,
        fixes:
          word === undefined
            ? []
            : [{ title: 'Listen on all addresses', safety: 'suggested', edits: [onAllAddresses(model, word)] }],
      };
    }
  },
});

/** Programs whose `--host` is that of somebody else. */
const client =
  /^(psql|pg_\w+|mysql\w*|mariadb|mongosh?|redis-cli|curl|wget|ssh|nc|kubectl|etcdctl|k6|locust|celery|.*-cli)$/;

function onAllAddresses({ source }: Model, { span }: Word): Edit {
  const text = source.text.slice(span.start, span.end);
  return { span, text: text.replace(/localhost|127(?:\.\d+){3}|::1/, '0.0.0.0') };
}

function exposes(stage: Stage): boolean {
  return lineageOf(stage)
    .flatMap(runOf)
    .some(({ kind }) => kind === 'expose');
}
