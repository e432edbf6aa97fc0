import { createLinter, type Host, type Linter } from '@plimsoll/core';
import { main } from '../src/main.js';
import type { World } from '../src/world.js';

/** What a run wrote, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd: string;
  readonly stdin?: string;
  readonly env?: World['env'];
  /** Whether both streams are terminals. */
  readonly isTTY?: boolean;
  readonly now?: () => number;
  readonly linter?: Linter;
}

const emptyHost: Host = {
  readFile: () => Promise.resolve(undefined),
  stat: () => Promise.resolve(undefined),
  list: () => Promise.resolve(undefined),
};

/** Runs the command line within this process; without a linter of its own it has the real one, and no config file. */
export async function runIn(argv: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const { cwd, stdin = '', env = {}, isTTY = false, now = Date.now, linter } = surroundings;
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => void (written[name] += text),
    isTTY,
    columns: isTTY ? 80 : undefined,
  });
  const code = await main(argv, {
    cwd,
    env,
    stdin: async function* () {
      yield Buffer.from(stdin);
    },
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    now,
    createLinter: (overrides) => linter ?? createLinter(emptyHost, overrides),
  });
  return { code, ...written };
}
