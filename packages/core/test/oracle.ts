import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Build } from './build-graph.js';
import type { GeneratedBuild } from './dockerfile-arbitrary.js';
import { shared } from './mutations.js';

/** What BuildKit says of a build. */
export interface OracleAnswer {
  readonly error: string | null;
  /** Where it is asked for with `--llb`. */
  readonly llb?: Build;
}

const built = join(shared, 'oracle', 'bklint', 'bklint');

/** The built oracle, if there is one. */
export const oracle: string | undefined = process.env.BKLINT ?? (existsSync(built) ? built : undefined);

/** How many builds one process is asked about: the answers are kept in one text. */
const most = 1_000;

/** BuildKit's answers, in order. */
export function askOracle(
  program: string,
  builds: readonly GeneratedBuild[],
  ...flags: readonly string[]
): readonly OracleAnswer[] {
  const answers: OracleAnswer[] = [];
  for (let first = 0; first < builds.length; first += most) {
    const input = builds
      .slice(first, first + most)
      .map((build, id) => `${JSON.stringify({ id: String(id), ...build })}\n`);
    const { stdout, error } = spawnSync(program, ['--ndjson', ...flags], {
      input: input.join(''),
      maxBuffer: 2 ** 29,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    if (error !== undefined) throw error;
    for (const line of stdout.trim().split('\n')) {
      const { error: fault, llb } = JSON.parse(line) as OracleAnswer;
      answers.push(llb === undefined ? { error: fault } : { error: fault, llb });
    }
  }
  return answers;
}
