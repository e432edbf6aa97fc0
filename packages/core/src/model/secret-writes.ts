import type { Redirect, ShellCommand } from '../shell/command.js';
import { groupBefore } from '../shell/group-before.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Span } from '../text/span.js';
import { groupBy } from './groups.js';
import type { Model } from './model.js';
import { isWithin } from './path.js';
import { resolvedEffects, type ResolvedEffect } from './resolved-effects.js';

/** A place where a RUN puts a secret into a file. */
export interface SecretWrite {
  /** The name of the file as it is written. */
  readonly span: Span;
  /** Absolute. */
  readonly path: string | undefined;
  readonly command: ShellCommand;
}

/** Whether a text of a script holds the secret: a word, or the text of a heredoc. */
export type Carries = (text: string, isHeredoc?: boolean) => boolean;

/** Programs that print their arguments or what they read, at most changed a little. */
const printing = /^(?:echo|printf|cat|tee|base64|sed|perl|tr|cut|awk|gawk|jq|envsubst|head|tail|grep)$/;

/** The files that a RUN writes a secret to and does not delete again; what lies in a mount is in no layer. */
export function secretWrites(model: Model, instruction: Instruction, carries: Carries): readonly SecretWrite[] {
  const writes: SecretWrite[] = [];
  const effects = resolvedEffects(model, instruction);
  const byCommand = groupBy(effects, ({ command }) => command);
  for (const command of model.commandsOf(instruction)) {
    const { pipeline } = command;
    if (pipeline.commands[0] !== command) continue;
    let isCarrying = false;
    for (const part of pipeline.commands) {
      const isPrinting = printing.test(part.name ?? '');
      isCarrying = isPrinting && (isCarrying || gives(part, carries));
      if (part.words.length === 0 && byCommand.has(part))
        isCarrying = groupBefore(part).some((one) => printing.test(one.name ?? '') && gives(one, carries));
      for (const { effect, path, to } of byCommand.get(part) ?? []) {
        const { kind } = effect;
        if (kind === 'write' && isCarrying) writes.push({ span: effect.path.span, path, command: part });
        if ((kind === 'copy' || kind === 'move') && effect.to !== undefined && carries(effect.path.text))
          writes.push({ span: effect.to.span, path: to, command: part });
      }
    }
  }
  const mounts = model.mountsOf(instruction).flatMap(({ target }) => valueOf(target) ?? []);
  return writes.filter(({ path, span }) => {
    if (path !== undefined && (/^\/(?:dev|proc|run)\//.test(path) || mounts.some((target) => isWithin(path, target))))
      return false;
    return !effects.some(
      (effect) => effect.effect.path.span.start > span.start && deletes(effect, path, textAt(model, span)),
    );
  });
}

function gives({ args, redirects }: ShellCommand, carries: Carries): boolean {
  return args.some(({ text }) => carries(text)) || redirects.some((redirect) => isReadFrom(redirect, carries));
}

function isReadFrom({ operator, target, content }: Redirect, carries: Carries): boolean {
  if (content !== undefined) return !/["'\\]/.test(target?.text ?? '') && carries(content.text, true);
  return /^<(?:<<)?$/.test(operator) && target !== undefined && carries(target.text);
}

/** Where a path is not known, one of the same name may be the same file. */
function deletes({ effect, path }: ResolvedEffect, written: string | undefined, text: string): boolean {
  if (effect.kind !== 'delete' && effect.kind !== 'move') return false;
  const folder = path?.replace(/\/\.?\*$/, '');
  if (folder !== undefined && written !== undefined) return isWithin(written, folder);
  const [name, other] = [text, effect.path.text].map((one) => one.replaceAll(/["']/g, '').replace(/\/+$/, ''));
  return name !== undefined && other !== undefined && (name.startsWith(other) || lastOf(name) === lastOf(other));
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function textAt({ source }: Model, { start, end }: Span): string {
  return source.text.slice(start, end);
}
