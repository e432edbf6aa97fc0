import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import { isWithin } from './path.js';

/** A file of secrets that a RUN reads. */
export interface SecretRead {
  /** Below `/run/secrets`. */
  readonly path: string;
  readonly span: Span;
}

const reading = /^(?:cat|cp|mv|install|source|\.|head|tail|base64|sed|awk|grep|jq|xargs|gpg|tar)$/;
const asking = /^(?:test|\[|\[\[|mkdir|touch|ln|tee|ls|stat)$/;
const place = /(?<![\w/.-])\/run\/secrets\/[\w.-]+/;

/** What a RUN reads below `/run/secrets`, each file once; not what it makes there or first asks for, and what may fail. */
export function secretReads(model: Model, run: Instruction): readonly SecretRead[] {
  if (!run.body.text.includes('/run/secrets/') && run.heredocs.length === 0) return [];
  const reads = new Map<string, SecretRead>();
  const optional = new Set<string>();
  for (const command of model.commandsOf(run)) {
    const { name = '', args, redirects } = command;
    const isReading = reading.test(name) && !mayFail(command);
    for (const { text, span } of args) {
      const [path] = place.exec(text) ?? [];
      if (path !== undefined && asking.test(name)) optional.add(path);
      // In `$(...)` the command inside reads it.
      if (path !== undefined && isReading && !text.includes('$(') && !reads.has(path)) reads.set(path, { path, span });
    }
    for (const { operator, target } of redirects) {
      const [path] = place.exec(target?.text ?? '') ?? [];
      if (path === undefined || target === undefined) continue;
      if (operator.includes('>')) optional.add(path);
      else if (operator === '<' && !mayFail(command) && !reads.has(path)) reads.set(path, { path, span: target.span });
    }
  }
  const covered = model.mountsOf(run).map(({ target, type }) => (valueOf(type) === 'secret' ? '' : valueOf(target)));
  return [...reads.values()].filter(
    ({ path }) =>
      !optional.has(path) &&
      !covered.some((target) => target === undefined || (target !== '' && isWithin(path, target))),
  );
}

/** `cat file || true` and `cat file 2> /dev/null`. */
function mayFail({ next, redirects, pipeline }: ShellCommand): boolean {
  return next?.connector === 'or' || pipeline.negated || redirects.some(({ fileDescriptor }) => fileDescriptor === 2);
}
