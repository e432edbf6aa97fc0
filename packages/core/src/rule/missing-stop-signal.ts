import type { Fix, Problem } from '../finding/finding.js';
import { containerStart } from '../model/container-start.js';
import type { StartedServer } from '../model/image.js';
import { lineAbove } from '../model/insert-line.js';
import type { Model } from '../model/model.js';
import { canonicalSignal } from '../model/signals.js';
import { lineageOf } from '../model/stage.js';
import { replace, type Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import { valueOf } from '../text/known.js';

/** What a process wants to be stopped with. */
export interface WantedSignal {
  /** As in `nginx`. */
  readonly name: string;
  readonly signal: string;
  /** Whether another signal does as well; SIGTERM never does. */
  readonly accepts?: (signal: string) => boolean;
  /** What names the process in the file. */
  readonly span: Span;
  readonly isSafe?: true;
}

/** Commands that start another server, which the signal does not reach. */
const starter = /^(?:service|systemctl|supervisord|cron|crond)$/;

/** The one server that the final stage starts last and by its own words, not by those of its base; undefined where there is none or nobody knows. */
export function ownServer(model: Model): StartedServer | undefined {
  const { finalStage, imageOf } = model;
  if (finalStage === undefined || finalStage.isWindows) return undefined;
  const [started, another] = valueOf(imageOf(finalStage).servers) ?? [];
  if (started?.span === undefined || another !== undefined) return undefined;
  const commands = (containerStart(model, finalStage)?.commands ?? []).map(({ command }) => command);
  const isAlone = !commands.some(({ name = '', background }) => background || starter.test(name));
  return isAlone && commands.at(-1)?.words[0]?.span.start === started.span.start ? started : undefined;
}

/** The problem of a final stage whose image stops the process with SIGTERM, which it takes for something else. */
export function* missingStopSignal(
  model: Model,
  { name, signal, accepts, span, isSafe }: WantedSignal,
): Iterable<Problem> {
  const { finalStage, imageOf, source } = model;
  if (finalStage?.from.image === undefined) return;
  const { stopsignal, entrypoint, cmd } = imageOf(finalStage);
  if (!stopsignal.known) return;
  const current = canonicalSignal(stopsignal.value ?? 'SIGTERM');
  // What no process can handle is the matter of another rule.
  if (current === undefined || current === signal || accepts?.(current) === true || /KILL|STOP$/.test(current)) return;
  const own = lineageOf(finalStage)
    .flatMap(({ instructions }) => instructions.filter(({ kind }) => kind === 'stopsignal'))
    .at(-1)?.words[0];
  const start = [entrypoint, cmd].flatMap((command) => (command.known && command.value?.instruction) || []);
  const [place] = start.toSorted((a, b) => a.span.start - b.span.start);
  const line = `STOPSIGNAL ${signal}`;
  const edit = own !== undefined ? replace(own.span, signal) : place && lineAbove(source, place, line);
  yield {
    span: own?.span ?? finalStage.from.image.span,
    message: `The container starts \`${name}\`, and is stopped with \`${current}\`.`,
    help: `Set \`${line}\`: at that it ends in good order.`,
    related: [{ span, message: `\`${name}\` is started here.` }],
    fixes: edit === undefined ? [] : [fixOf(edit, line, isSafe)],
  };
}

function fixOf(edit: Edit, line: string, isSafe: true | undefined): Fix {
  const fix = { title: `Set \`${line}\``, edits: [edit] };
  return isSafe
    ? { ...fix, safety: 'safe', effect: 'config', fields: ['StopSignal'] }
    : { ...fix, safety: 'suggested' };
}
