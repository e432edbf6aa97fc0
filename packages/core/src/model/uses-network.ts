import { valueOf } from '../text/known.js';
import type { Compilation } from './compilations.js';
import type { Model } from './model.js';
import { lineageOf, type Stage } from './stage.js';

/** Words in the names of programs that talk to others. */
const names =
  /(?:^|[^a-z])(?:server?|serve|api|web|webapp|http|https|grpc|rest|proxy|gateway|backend|service|daemon|agent|operator|controller|exporter|listener|worker|bot)(?:[^a-z]|$)/i;

/** Whether a program in the image of a stage talks to others: all but those of one source file do, where ports, certificates and names do not say so. */
export function usesNetwork(model: Model, stage: Stage, { command, results }: Compilation): boolean {
  const { expose, cmd, entrypoint, healthcheck } = model.imageOf(stage);
  if (!command.args.some(({ text }) => text.endsWith('.go'))) return true;
  if ((valueOf(expose) ?? []).length > 0 || valueOf(healthcheck) === true) return true;
  const started = [cmd, entrypoint].flatMap((one) => valueOf(one)?.words ?? []);
  const words = [
    ...started,
    ...results.map((path) => path.slice(path.lastIndexOf('/'))),
    ...command.args.map(({ text }) => text),
  ];
  if (words.some((word) => names.test(word)) || started.some((word) => /port|listen|:\d{4}/.test(word))) return true;
  return lineageOf(stage).some(({ instructions }) =>
    instructions.some(
      ({ kind, body }) =>
        /^(?:run|copy|add|env)$/.test(kind) &&
        /ca-certificates|ssl\/certs|\bPORT\b|_(?:URL|HOST|ADDR)\b/.test(body.text),
    ),
  );
}
