import type { ShellcheckComment } from '../../config/host.js';
import type { ShellcheckScript } from '../../model/facts.js';
import { isBatch, takeBatches, workOf } from './batches.js';
import { runShellcheck } from './run-shellcheck.js';

/** A script and the key that its answer is kept under. */
export interface KeyedScript extends ShellcheckScript {
  readonly key: string;
}

/** Scripts that wait for a process, and processes that answer. */
export interface Queue {
  /** The comments on a script; undefined where there is no answer to be had. The same script is asked once at a time. */
  ask(script: KeyedScript): Promise<Comments | undefined>;
  /** What went wrong, as a sentence without its subject; undefined while nothing did. */
  readonly failure: string | undefined;
}

type Comments = readonly ShellcheckComment[];

interface Waiting extends KeyedScript {
  readonly settle: (comments: Comments | undefined) => void;
}

/** Milliseconds without another script after which no more are waited for. */
const patience = 2;

/** At most so many processes at a time. */
const mostProcesses = 4;

/** A script that makes ShellCheck crash is looked for by halves; a ShellCheck that always crashes is not run for ever. */
const mostFailures = 16;

/** What a queue runs. */
export interface Program {
  readonly path: string;
  readonly flags: readonly string[];
  /** Milliseconds for a process besides the time that its scripts should take. */
  readonly wait: number;
  readonly processors: number;
}

/** A queue that collects scripts for few processes; `answered` is told what each process said. */
export function openQueue(
  { path, flags, wait, processors }: Program,
  answered: (comments: ReadonlyMap<string, Comments>) => void,
): Queue {
  const slots = Math.min(mostProcesses, processors);
  const asked = new Map<string, Promise<Comments | undefined>>();
  const waiting: Waiting[] = [];
  let work = 0;
  let running = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastCount = 0;
  let readsFiles = true;
  let failures = 0;
  let failure: string | undefined;
  let isGivenUp = false;

  function ask(script: KeyedScript): Promise<Comments | undefined> {
    if (isGivenUp) return Promise.resolve(undefined);
    const before = asked.get(script.key);
    if (before !== undefined) return before;
    const answer = new Promise<Comments | undefined>((settle) => waiting.push({ ...script, settle }));
    asked.set(script.key, answer);
    void answer.then(() => asked.delete(script.key));
    work += workOf(script);
    if (isBatch(waiting, work)) start();
    else timer ??= setTimeout(look, patience);
    return answer;
  }

  /** More may come in the same turn: it is waited for until nothing comes. */
  function look(): void {
    timer = undefined;
    if (waiting.length === lastCount) start();
    else if (waiting.length > 0) timer = setTimeout(look, patience);
    lastCount = waiting.length;
  }

  function start(): void {
    while (running < slots && waiting.length > 0) {
      for (const batch of takeBatches(waiting, slots - running)) {
        running++;
        void answer(batch).then(() => {
          running--;
          start();
        });
      }
    }
    work = waiting.reduce((sum, script) => sum + workOf(script), 0);
  }

  async function answer(batch: readonly Waiting[]): Promise<void> {
    if (isGivenUp) return settleAll(batch);
    if (!readsFiles && batch.length > 1) {
      for (const script of batch) await answer([script]);
      return;
    }
    const limit = wait + 5_000 * batch.reduce((sum, script) => sum + workOf(script), 0);
    const result = await runShellcheck(path, flags, batch, limit);
    if (result.kind === 'comments') {
      answered(new Map(batch.map(({ key }, index) => [key, result.lists[index] ?? []])));
      for (const [index, { settle }] of batch.entries()) settle(result.lists[index]);
    } else if (result.kind === 'unread') {
      readsFiles = false;
      await answer(batch);
    } else if (result.kind === 'failed' && batch.length > 1 && failures < mostFailures) {
      failures++;
      const half = batch.length >> 1;
      await answer(batch.slice(0, half));
      await answer(batch.slice(half));
    } else {
      failure ??=
        result.kind === 'timeout'
          ? 'did not answer in time, so some of its findings are missing.'
          : `failed, so some of its findings are missing: ${result.reason}.`;
      isGivenUp ||= result.kind === 'timeout' || ++failures > mostFailures;
      settleAll(batch);
      if (isGivenUp) settleAll(waiting.splice(0));
    }
  }

  function settleAll(batch: readonly Waiting[]): void {
    for (const { settle } of batch) settle(undefined);
  }

  return {
    ask,
    get failure() {
      return failure;
    },
  };
}
