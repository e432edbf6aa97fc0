import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { ShellcheckAnswer, ShellcheckComment } from '../../config/host.js';
import type { ShellcheckScript } from '../../model/facts.js';
import { cacheFolder } from '../cache-folder.js';
import { openStore, storeKey } from './comment-store.js';
import { openQueue } from './queue.js';
import { isAtLeast, keptVersion, versionOf, type Version } from './version.js';

/** One ShellCheck with its flags. */
export interface Shellcheck {
  /** `quick`: only what is known already. */
  ask(scripts: readonly ShellcheckScript[], quick: boolean): Promise<ShellcheckAnswer>;
  /** Whether it has failed, so that it is not asked any more. */
  readonly isBroken: boolean;
}

/** Answers that a session keeps in memory. */
const mostKept = 5000;

/** Files that are sourced are not at hand, and what ash is we know. */
const excluded = ['SC1090', 'SC1091', 'SC2187'];

type Comments = readonly ShellcheckComment[];

/** Milliseconds that nothing takes which works, on a slow machine either; long scripts get more. */
const longestWait = 10_000;

/** Opens the ShellCheck at a path; nothing is run before it is asked. `wait` is for tests. */
export function openShellcheck(path: string, enable: readonly string[], wait: number = longestWait): Shellcheck {
  const cache = cacheFolder();
  const versionFile = cache === undefined ? undefined : join(cache, 'shellcheck', 'version');
  const store = cache === undefined ? undefined : openStore(join(cache, 'shellcheck'));
  const flags = ['--norc', '-f', 'json1', '-e', excluded.join(), ...(enable.length === 0 ? [] : ['-o', enable.join()])];
  const joinedFlags = flags.join(' ');
  const queue = openQueue({ path, flags, wait, processors: availableParallelism() }, (answers) => store?.put(answers));
  const known = new Map<string, Comments>();
  let asked: Promise<Version> | undefined;
  let version: Version | undefined;

  async function versionToUse(quick: boolean): Promise<Version | undefined> {
    if (version !== undefined) return version;
    const kept = versionFile === undefined ? undefined : keptVersion(path, versionFile);
    if (kept !== undefined) return (version = { kind: 'version', text: kept });
    asked ??= versionOf(path, versionFile, wait / 2);
    return quick ? undefined : (version = await asked);
  }

  function commentsOn(script: ShellcheckScript, version: string, quick: boolean) {
    const id = `${script.dialect} ${script.text}`;
    const before = known.get(id);
    if (before !== undefined) return before;
    const key = storeKey(version, joinedFlags, script.dialect, script.text);
    const kept = store?.get(key);
    if (kept !== undefined) return remember(id, kept);
    if (quick) return undefined;
    return queue.ask({ ...script, key }).then((comments) => comments && remember(id, comments));
  }

  function remember(id: string, comments: Comments): Comments {
    known.set(id, comments);
    const [oldest] = known.keys();
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
    return comments;
  }

  return {
    async ask(scripts, quick) {
      const used = await versionToUse(quick);
      const none = scripts.map(() => undefined);
      if (used === undefined) return { kind: 'comments', lists: none };
      if (used.kind === 'unusable') return { kind: 'comments', lists: none, notice: used.notice };
      const { text } = used;
      const hasBusybox = isAtLeast(text, '0.10.0');
      const lists = await Promise.all(
        scripts.map((script) => {
          const dialect = script.dialect === 'busybox' && !hasBusybox ? 'dash' : script.dialect;
          return commentsOn({ dialect, text: script.text }, text, quick);
        }),
      );
      const notice = lists.includes(undefined) ? queue.failure : undefined;
      return {
        kind: 'comments',
        lists,
        ...(notice === undefined ? {} : { notice: `ShellCheck ${text} (${path}) ${notice}` }),
      };
    },
    get isBroken() {
      return version?.kind === 'unusable' || queue.failure !== undefined;
    },
  };
}
