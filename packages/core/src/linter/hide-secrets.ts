import type { Problem } from '../finding/finding.js';
import { maskSecrets } from '../knowledge/mask-secrets.js';

/** Words as long as secrets are: few messages quote any. */
const longWord = /[\w+/=-]{16}/;

/** The problem with no secret in its words, whatever the rule quotes. */
export function hideSecrets(problem: Problem): Problem {
  const { message, help } = problem;
  const hidden = longWord.test(message) ? { ...problem, message: maskSecrets(message) } : problem;
  return help !== undefined && longWord.test(help) ? { ...hidden, help: maskSecrets(help) } : hidden;
}
