import type { ShellcheckAnswer, ShellcheckRequest } from '../config/host.js';
import { isInRepository, programFinder } from './shellcheck/find-program.js';
import type { Shellcheck } from './shellcheck/open-shellcheck.js';

/** Milliseconds after which a ShellCheck that failed is tried again: an editor runs for days. */
const pause = 5 * 60 * 1000;

interface Session {
  readonly shellcheck: Shellcheck;
  readonly since: number;
}

/** The door to ShellCheck; the code behind it is loaded when there is one. */
export function shellcheckAsker(): (request: ShellcheckRequest) => Promise<ShellcheckAnswer> {
  const find = programFinder();
  const sessions = new Map<string, Session>();
  return async (request) => {
    const { program, enable, folders, quick } = request;
    const path = find(program);
    if (path === undefined) return { kind: 'missing' };
    const { scripts } = request;
    // What a config names may be meant to be run by whoever looks at the repository; what is on PATH is the user's choice.
    if (path === program && isInRepository(path, folders)) {
      const notice = `${path} is not used as ShellCheck, because it lies in the repository that is linted.`;
      return { kind: 'comments', lists: scripts.map(() => undefined), notice };
    }
    const key = `${path}\0${enable.join('\0')}`;
    const { openShellcheck } = await import('./shellcheck/open-shellcheck.js');
    let session = sessions.get(key);
    if (session === undefined || (session.shellcheck.isBroken && performance.now() > session.since + pause)) {
      session = { shellcheck: openShellcheck(path, enable), since: performance.now() };
      sessions.set(key, session);
    }
    return await session.shellcheck.ask(scripts, quick);
  };
}
